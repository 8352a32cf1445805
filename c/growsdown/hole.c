/* growsdown/hole - a hole that munmap makes at the low end of a MAP_GROWSDOWN area grows back,
 * zero, when touched.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/hole")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  12288,				       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	poke((void *)0x50001234, 'h'); /* in the second page */

	call_munmap((void *)0x50000000, 8192);

	maps("cut");
	peek((void *)0x50001234); /* the same address, not mapped any more */
	maps("grown");
}
