/* lock/prot-none - MAP_LOCKED with PROT_NONE succeeds with nothing resident; mlock of it is ENOMEM,
 * and the area is locked all the same.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/prot-none")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  8192,					    /* length */
		  PROT_NONE,				    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	residency((void *)0x50000000, 8192);
	status("mapped", "VmLck");

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x68000000, 4096);

	smaps("mlock", (void *)0x68000000, "VmFlags.lo Rss");
	status("after", "VmLck");
}
