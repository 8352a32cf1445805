/* populate/on-fault - after mlockall(MCL_FUTURE | MCL_ONFAULT) MAP_POPULATE makes nothing resident,
 * but counts against the limit.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("populate/on-fault")
{
	call_mlockall(MCL_FUTURE | MCL_ONFAULT);

	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  8192,					      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x50000000, 8192);

	call_mmap((void *)0x68000000,			      /* address, a free hint */
		  4096,					      /* length, one page above the limit */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */
}
