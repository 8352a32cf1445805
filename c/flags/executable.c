/* flags/executable - MAP_EXECUTABLE neither makes the pages executable nor marks the area.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("flags/executable")
{
	int fd = call_open("data", O_RDONLY, 0);

	areas("before");

	call_mmap((void *)0x50000000, /* address, a free hint */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mmap((void *)0x50001000,		/* address, the page behind it */
		  4096,				/* length */
		  PROT_READ,			/* prot */
		  MAP_PRIVATE | MAP_EXECUTABLE, /* flags, the point of the case */
		  fd,				/* descriptor */
		  (off64_t)1 << 12);		/* offset in bytes */

	areas("after");
}
