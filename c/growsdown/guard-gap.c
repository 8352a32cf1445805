/* growsdown/guard-gap - a MAP_GROWSDOWN area never grows nearer than 256 pages to a neighbour that
 * can be accessed.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/guard-gap")
{
	call_mmap((void *)0x4fe00000,	       /* address, the neighbour */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
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
	poke((void *)0x4ff00fff, 'n'); /* one byte nearer than allowed */
	poke((void *)0x4ff01000, 'l'); /* 256 pages above the neighbour */
	poke((void *)0x4ff00fff, 'n'); /* one byte nearer, again */
	maps("grown");
}
