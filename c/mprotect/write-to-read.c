/* mprotect/write-to-read - taking PROT_WRITE away stops stores and keeps what was stored. */
#include "case.h"

CASE("mprotect/write-to-read")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page */
	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_READ);	  /* prot, the point of the case */

	maps("after");
	poke((void *)0x50000000, 'y'); /* the same byte, now read-only */
	peek((void *)0x50000000);      /* the same byte */
}
