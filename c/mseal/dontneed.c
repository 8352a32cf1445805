/* mseal/dontneed - MADV_DONTNEED of a sealed page is EPERM while it can not be written, and done
 * while it can.
 */
#include "case.h"

CASE("mseal/dontneed")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'w'); /* the writable page */

	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x54000000, 'r'); /* the page that becomes read-only */

	call_mprotect((void *)0x54000000, 4096, PROT_READ);
	call_mseal((void *)0x50000000, 4096, 0);
	call_mseal((void *)0x54000000, 4096, 0);
	call_madvise((void *)0x54000000, 4096, MADV_DONTNEED);
	call_madvise((void *)0x54000000, 4096, MADV_DONTFORK);

	peek((void *)0x54000000); /* the read-only page */

	call_madvise((void *)0x50000000, 4096, MADV_DONTNEED);

	peek((void *)0x50000000); /* the writable page */
}
