/* lock/limit-rounded-down - RLIMIT_MEMLOCK counts whole pages: a limit of 8191 bytes allows one.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8191 bytes
 */
#include "case.h"

CASE("lock/limit-rounded-down")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length, the first page */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mmap((void *)0x68000000,			    /* address, a free hint */
		  4096,					    /* length, the second page */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	status("after", "VmLck");
}
