/* lock/write-only - a shared file mapping with PROT_WRITE alone can be locked.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/write-only")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, /* address, a free hint */
		  8192,		      /* length */
		  PROT_WRITE,	      /* prot, the point of the case */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mlock((void *)0x50000000, 8192);

	smaps("locked", (void *)0x50000000, "VmFlags.lo Locked");
}
