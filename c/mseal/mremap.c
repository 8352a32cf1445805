/* mseal/mremap - mremap of a sealed page is EPERM: moved, grown, shrunk or as a target. */
#include "case.h"

CASE("mseal/mremap")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page */

	call_mseal((void *)0x50000000, 8192, 0);
	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mremap((void *)0x50000000, 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);
	call_mremap((void *)0x50000000, 8192, 12288, 0, NULL);
	call_mremap((void *)0x50000000, 8192, 4096, 0, NULL);
	call_mremap((void *)0x54000000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x50000000);

	areas("after");
	peek((void *)0x50000000); /* first page */
}
