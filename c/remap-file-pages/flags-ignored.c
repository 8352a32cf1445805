/* remap-file-pages/flags-ignored - flags other than MAP_NONBLOCK are ignored, whatever they are.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/flags-ignored")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      MAP_PRIVATE | MAP_ANONYMOUS |
				      MAP_FIXED); /* flags, another mapping for mmap2 */

	call_remap_file_pages(
		(void *)0x50002000,	      /* address */
		4096,			      /* length */
		0,			      /* prot */
		6,			      /* offset in pages */
		MAP_HUGETLB | MAP_GROWSDOWN); /* flags, what mmap2 would refuse for a file */

	call_remap_file_pages((void *)0x50003000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      7,		  /* offset in pages */
			      ~MAP_NONBLOCK);	  /* flags, every other bit */

	maps("after");
	peek((void *)0x50001000); /* page 5 of the file */
	peek((void *)0x50002000); /* page 6 */
	peek((void *)0x50003000); /* page 7 */
}
