/* mprotect/read-to-write - adding PROT_WRITE lets the page be written. */
#include "case.h"

CASE("mprotect/read-to-write")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page, not writable yet */
	maps("before");

	call_mprotect((void *)0x50000000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the point of the case */

	maps("after");
	poke((void *)0x50000000, 'x'); /* the same byte, now writable */
	peek((void *)0x50000000);      /* the same byte */
}
