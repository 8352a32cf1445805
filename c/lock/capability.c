/* lock/capability - CAP_IPC_LOCK locks beyond any limit, 0 included.
 *
 * user: root
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("lock/capability")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  8192,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x68000000, 4096);

	status("after", "VmLck");
}
