/* msync/locked-behind-a-hole - With MS_INVALIDATE msync tells a locked page behind a hole (EBUSY);
 * MS_ASYNC alone stops at the hole.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("msync/locked-behind-a-hole")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x50002000,		       /* address, behind a hole */
		  4096,				       /* length */
		  PROT_READ | PROT_WRITE,	       /* prot */
		  MAP_SHARED | MAP_FIXED | MAP_LOCKED, /* flags */
		  fd,				       /* descriptor */
		  0);				       /* offset in bytes */

	call_msync((void *)0x50000000, 12288, MS_SYNC);

	call_msync((void *)0x50000000, 12288, MS_SYNC | MS_INVALIDATE);

	call_msync((void *)0x50000000, 12288, MS_ASYNC);

	call_msync((void *)0x50000000, 12288, MS_ASYNC | MS_INVALIDATE);

	call_msync((void *)0x50000000, 12288, MS_INVALIDATE);
}
