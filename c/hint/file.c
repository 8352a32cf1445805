/* hint/file - a hint is honoured for a file as it is for anonymous memory.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("hint/file")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x28000800, /* address, the hint, in the middle of a page */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags, no MAP_FIXED: the address is a hint */
		  fd,		      /* descriptor */
		  4096);	      /* offset in bytes */

	maps("after");
	peek((void *)0x28000000); /* page 1 of data */
}
