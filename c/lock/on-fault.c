/* lock/on-fault - mlock2 with MLOCK_ONFAULT locks the pages that are there and each other one when
 * it is touched.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/on-fault")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  12288,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50001000, 'p'); /* in the second page: it is there */

	call_mlock2((void *)0x50000000, 12288, MLOCK_ONFAULT);

	residency((void *)0x50000000, 12288);
	smaps("locked", (void *)0x50000000, "VmFlags.lo Locked");
	status("locked", "VmLck");
	poke((void *)0x50002000, 't'); /* in the third: not there yet */
	smaps("touched", (void *)0x50000000, "Locked");
}
