/* lock/munlock-hole - munlock over a hole is ENOMEM, but unlocks what lies before the hole.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/munlock-hole")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mmap((void *)0x50002000,			    /* address, a page further */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	status("locked", "VmLck");

	call_munlock((void *)0x50000000, 12288);

	status("after", "VmLck");
}
