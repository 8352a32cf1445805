/* msync/locked - msync(MS_INVALIDATE) of locked memory is refused with EBUSY.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/locked")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mlock((void *)0x50000000, 4096);

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_INVALIDATE);     /* flags */

	call_msync((void *)0x50000000,	     /* address */
		   4096,		     /* length */
		   MS_SYNC | MS_INVALIDATE); /* flags */

	call_msync((void *)0x50000000,	      /* address */
		   4096,		      /* length */
		   MS_ASYNC | MS_INVALIDATE); /* flags */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags, without it nothing is refused */
}
