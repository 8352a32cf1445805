/* offset/unit - ebp counts pages of 4096 bytes: 1 is the second page of the file, 2 the third.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("offset/unit")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area1, *area2;

	maps("before");

	area1 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  4096);       /* offset in bytes */

	area2 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  8192);       /* offset in bytes */

	maps("after");
	peek(area1); /* first byte of page 1 */
	peek(area2); /* first byte of page 2 */
}
