/* remap-file-pages/shared-anonymous - shared anonymous memory can be rearranged. */
#include "case.h"

CASE("remap-file-pages/shared-anonymous")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, '0'); /* page 1 of that file */
	poke((void *)0x50001000, '1'); /* page 0 */
	maps("before");

	call_remap_file_pages((void *)0x50000000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      1,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
	peek((void *)0x50000000); /* page 1, where page 0 was */
	peek((void *)0x50001000); /* page 0, where page 1 was */
}
