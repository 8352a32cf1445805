/* growsdown/not-above - a MAP_GROWSDOWN area does not grow upwards. */
#include "case.h"

CASE("growsdown/not-above")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	peek((void *)0x50001000); /* first byte above the area */
	maps("after");
}
