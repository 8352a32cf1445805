/* lock/fixed-over-locked - MAP_LOCKED with MAP_FIXED over a locked area is EAGAIN at the limit,
 * though it would lock no more.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/fixed-over-locked")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  8192,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	poke((void *)0x50000000, 'o'); /* in the locked area */

	call_mmap((void *)0x50000000,	  /* address, over the first page of it */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED | MAP_FIXED, /* flags */
		  -1,							/* descriptor, none */
		  0);							/* offset in bytes */

	peek((void *)0x50000000); /* the same byte */
	status("after", "VmLck");
}
