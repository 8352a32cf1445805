/* growsdown/mapped-beyond-limit - a MAP_GROWSDOWN area may be mapped larger than RLIMIT_STACK, but
 * then it does not grow.
 *
 * RLIMIT_STACK: 1 MiB
 */
#include "case.h"

CASE("growsdown/mapped-beyond-limit")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  0x200000,				       /* length, 2 MiB, twice the limit */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	peek((void *)0x50000000);      /* lowest byte of the area, new */
	poke((void *)0x50000000, 'm'); /* lowest byte of the area */
	poke((void *)0x4fffffff, 'n'); /* just below it */

	call_mmap((void *)0x60000000,	  /* address, a free hint */
		  1044480,		  /* length, a page less than the limit */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	poke((void *)0x5fffffff, 'l'); /* just below it: as large as the limit */
	poke((void *)0x5fffefff, 'b'); /* a page further: larger */
}
