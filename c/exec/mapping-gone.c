/* exec/mapping-gone - execve leaves nothing of a mapping. */
#include "case.h"

CASE("exec/mapping-gone")
{
	if (!started_again) {
		maps("before");

		call_mmap((void *)0x50000000,	       /* address */
			  4096,			       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

		maps("mapped");

		peek((void *)0x50000000);      /* first byte of the area, new */
		poke((void *)0x50000000, 'x'); /* first byte of the area */

		start_again();
	}

	peek((void *)0x50000000); /* where the area was */
}
