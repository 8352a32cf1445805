/* growsdown/no-gap-to-prot-none - a MAP_GROWSDOWN area grows until it touches a neighbour with
 * PROT_NONE.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/no-gap-to-prot-none")
{
	call_mmap((void *)0x4fff0000,	       /* address, the neighbour */
		  4096,			       /* length */
		  PROT_NONE,		       /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	poke((void *)0x4fff1000, 'l'); /* first byte above the neighbour */
	poke((void *)0x4fff0fff, 'n'); /* last byte of the neighbour */
	maps("grown");
}
