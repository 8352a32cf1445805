/* lock/above-limit - MAP_LOCKED above RLIMIT_MEMLOCK is EAGAIN, where mlock says ENOMEM.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/above-limit")
{
	maps("before");

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  12288,		  /* length, three pages, one above the limit */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	maps("after");

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  12288,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x68000000, 12288);

	status("after", "VmLck");
}
