/* growsdown/stack-limit - RLIMIT_STACK bounds the size that any MAP_GROWSDOWN area may grow to, not
 * only that of the stack.
 *
 * RLIMIT_STACK: 1 MiB
 */
#include "case.h"

CASE("growsdown/stack-limit")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	poke((void *)0x4ff00fff, 'n'); /* one byte further down than the limit */
	poke((void *)0x4ff01000, 'l'); /* 1 MiB below the end of the area */
	poke((void *)0x4ff00fff, 'n'); /* one byte further down, again */
	maps("grown");
}
