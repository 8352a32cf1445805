/* private/anonymous - private anonymous memory has no object: two mappings share nothing. */
#include "case.h"

CASE("private/anonymous")
{
	areas("before");

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x60000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("after");
	peek((void *)0x50000000);      /* first byte of the one */
	poke((void *)0x50000000, 'x'); /* the same byte */
	peek((void *)0x60000000);      /* first byte of the other */
}
