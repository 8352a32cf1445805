/* lock/current - mlockall(MCL_CURRENT) locks what is mapped and makes it resident, but not what is
 * mapped later.
 *
 * user: root
 */
#include "case.h"

CASE("lock/current")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlockall(MCL_CURRENT);

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	residency((void *)0x50000000, 8192);
	smaps("current", (void *)0x50000000, "VmFlags.lo Locked");
	smaps("later", (void *)0x68000000, "VmFlags.lo");

	call_munlockall();

	smaps("unlocked", (void *)0x50000000, "VmFlags.lo");
	status("after", "VmLck");
}
