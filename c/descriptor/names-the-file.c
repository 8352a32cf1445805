/* descriptor/names-the-file - edi names the file that is mapped: of two open files, that one.
 *
 * first: 4096 bytes, all 'A' but for '1' at 0
 * second: 4096 bytes, all 'A' but for '2' at 0
 */
#include "case.h"

CASE("descriptor/names-the-file")
{
	int fd1 = call_open("first", O_RDONLY, 0);
	int fd2 = call_open("second", O_RDONLY, 0);
	char *area2, *area1;

	maps("before");

	area2 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd2,	       /* descriptor, of the second file */
			  0);	       /* offset in bytes */

	area1 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd1,	       /* descriptor, of the first file */
			  0);	       /* offset in bytes */

	maps("after");
	peek(area2); /* the mark of the second file */
	peek(area1); /* that of the first */
}
