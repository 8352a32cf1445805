/* wrapper/negative-pgoffset - a negative pgoffset is a large one: -2 is page 0fffffffeh.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/negative-pgoffset")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap2(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  -2);	       /* offset in 4096-byte units, the point of the case */

	maps("after");
	peek(area); /* first byte of the page, behind the end */
}
