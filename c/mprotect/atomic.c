/* mprotect/atomic - PROT_SEM is accepted and changes nothing. */
#include "case.h"

CASE("mprotect/atomic")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000,		  /* address */
		      4096,				  /* length */
		      PROT_READ | PROT_WRITE | PROT_SEM); /* prot, the point of the case */

	maps("after");
	poke((void *)0x50000000, 'x'); /* first byte of the page, still writable */
}
