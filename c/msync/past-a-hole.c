/* msync/past-a-hole - msync goes on behind a hole: locked memory there gives EBUSY, not ENOMEM. */
#include "case.h"

CASE("msync/past-a-hole")
{
	call_mmap((void *)0x50001000,	      /* address, one page behind the hole */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	call_mlock((void *)0x50001000, 4096);

	call_msync((void *)0x50000000, /* address, the hole */
		   8192,	       /* length */
		   MS_INVALIDATE);     /* flags */

	call_msync((void *)0x50000000,	      /* address, the hole */
		   8192,		      /* length */
		   MS_ASYNC | MS_INVALIDATE); /* flags */

	call_msync((void *)0x50000000, /* address, the hole */
		   8192,	       /* length */
		   MS_SYNC);	       /* flags, which the lock does not concern */
}
