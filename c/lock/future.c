/* lock/future - after mlockall(MCL_FUTURE) every new mapping is locked, until munlockall.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/future")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlockall(MCL_FUTURE);

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_LOCKED */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	residency((void *)0x68000000, 8192);
	smaps("earlier", (void *)0x50000000, "VmFlags.lo");
	smaps("future", (void *)0x68000000, "VmFlags.lo");
	status("future", "VmLck");

	call_munlockall();

	call_mmap((void *)0x60000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("unlocked", (void *)0x68000000, "VmFlags.lo");
	smaps("later", (void *)0x60000000, "VmFlags.lo");
	status("after", "VmLck");
}
