/* flags/variable - without MAP_FIXED the system computes the address: that is what MAP_VARIABLE
 * asks for elsewhere. */
#include "case.h"

CASE("flags/variable")
{
	char *area;

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000009, 'o'); /* in the area that is there */
	maps("before");

	area = call_mmap((void *)0x50000000,	      /* address, the same again */
			 4096,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("after");
	peek((void *)0x50000009); /* the same byte */
	peek(area + 9);		  /* as far into the new area */
}
