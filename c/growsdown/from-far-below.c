/* growsdown/from-far-below - a touch far below a MAP_GROWSDOWN area makes it grow down to that page
 * at once, wherever esp is.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/from-far-below")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	poke((void *)0x4ffc1123, 'g'); /* in the 63rd page below the area */
	maps("grown");
	peek((void *)0x4ffc1123); /* the same byte */
	peek((void *)0x4ffe0000); /* half way up to the area */
}
