/* hint/null - with a NULL hint the kernel chooses a place, which is never address 0. */
#include "case.h"

CASE("hint/null")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,			      /* address, no hint */
			 4096,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("after");
	peek(area); /* the first byte of the new area */
	peek(NULL); /* NULL itself, where nothing is */
}
