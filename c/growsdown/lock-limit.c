/* growsdown/lock-limit - a locked MAP_GROWSDOWN area grows as far as RLIMIT_MEMLOCK lets it and no
 * further.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("growsdown/lock-limit")
{
	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN | MAP_LOCKED, /* flags */
		  -1,							    /* descriptor, none */
		  0);							    /* offset in bytes */

	poke((void *)0x4fffffff, 'l'); /* the second locked page */
	poke((void *)0x4fffefff, 'n'); /* the third, beyond the limit */
	status("grown", "VmLck");
}
