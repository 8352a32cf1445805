/* msync/anonymous - msync of anonymous memory succeeds, private and shared. */
#include "case.h"

CASE("msync/anonymous")
{
	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x60000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x60000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */
}
