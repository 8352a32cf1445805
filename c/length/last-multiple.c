/* length/last-multiple - the largest page multiple, 0fffff000h, is ENOMEM. */
#include "case.h"

CASE("length/last-multiple")
{
	maps("before");

	call_mmap((void *)0x50900000,	       /* address, a free hint */
		  0xfffff000,		       /* length, -4096 */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
