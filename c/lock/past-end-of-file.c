/* lock/past-end-of-file - MAP_LOCKED reaching past the end of a file succeeds; mlock of such a
 * range is ENOMEM.
 *
 * data: 4096 bytes, all 'A'
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/past-end-of-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	   /* address, a free hint */
		  8192,			   /* length, the file has one page */
		  PROT_READ,		   /* prot */
		  MAP_SHARED | MAP_LOCKED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	smaps("locked", (void *)0x50000000, "Locked");

	call_mmap((void *)0x68000000, /* address, a free hint */
		  8192,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mlock((void *)0x68000000, 8192);
}
