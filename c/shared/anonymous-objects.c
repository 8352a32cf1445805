/* shared/anonymous-objects - two shared anonymous mappings are two objects. */
#include "case.h"

CASE("shared/anonymous-objects")
{
	call_mmap((void *)0x50000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	areas("first");

	call_mmap((void *)0x50001000,	      /* address, next to the first */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	areas("both");
	poke((void *)0x50000000, 'x'); /* first byte of the one object */
	peek((void *)0x50001000);      /* first byte of the other */
}
