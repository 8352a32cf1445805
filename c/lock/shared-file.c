/* lock/shared-file - MAP_LOCKED locks the pages of a shared file mapping too.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/shared-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	   /* address, a free hint */
		  8192,			   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_SHARED | MAP_LOCKED, /* flags, the point of the case */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	smaps("locked", (void *)0x50000000, "VmFlags.lo Rss Locked");
	status("after", "VmLck");
}
