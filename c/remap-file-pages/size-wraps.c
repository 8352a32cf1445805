/* remap-file-pages/size-wraps - a range that ends at 4 GiB or behind it is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/size-wraps")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50000000, /* address */
			      0xb0000000,	  /* length, ends at 4 GiB */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      0xfffff000,	  /* length, wraps on an i386 kernel */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
