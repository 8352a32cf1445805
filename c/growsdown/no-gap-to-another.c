/* growsdown/no-gap-to-another - a MAP_GROWSDOWN area grows until it touches another MAP_GROWSDOWN
 * area.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/no-gap-to-another")
{
	call_mmap((void *)0x4fff0000,			       /* address, the neighbour */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags, grows itself */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	poke((void *)0x4fff1000, 'l'); /* first byte above the neighbour */
	maps("grown");
	peek((void *)0x4fff0000); /* first byte of the neighbour */
}
