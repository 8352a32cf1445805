/* madvise/dontneed-locked - MADV_DONTNEED on locked pages is EINVAL and loses nothing.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("madvise/dontneed-locked")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* in the locked page */

	smaps("before", (void *)0x50000000, "VmFlags.lo");
	call_mlock((void *)0x50000000, 4096);

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
}
