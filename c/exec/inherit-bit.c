/* exec/inherit-bit - the BSD bit for MAP_INHERIT does not keep a mapping across execve. */
#include "case.h"

CASE("exec/inherit-bit")
{
	if (!started_again) {
		maps("before");

		call_mmap((void *)0x50000000,		      /* address */
			  4096,				      /* length */
			  PROT_READ | PROT_WRITE,	      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS | 0x80, /* flags, with the bit */
			  -1,				      /* descriptor, none */
			  0);				      /* offset in bytes */

		maps("mapped");

		start_again();
	}

	peek((void *)0x50000000); /* where the area was */
}
