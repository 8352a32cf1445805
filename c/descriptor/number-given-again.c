/* descriptor/number-given-again - a mapping stays with its file when the descriptor number is
 * given to another.
 *
 * first: 4096 bytes, all 'A' but for '1' at 0
 * second: 4096 bytes, all 'A' but for '2' at 0
 */
#include "case.h"

CASE("descriptor/number-given-again")
{
	int fd = call_open("first", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	call_close(fd);

	call_open("second", O_RDONLY, 0);

	maps("after");
	peek(area); /* the mark of the file that the area shows */
}
