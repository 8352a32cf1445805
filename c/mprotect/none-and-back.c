/* mprotect/none-and-back - PROT_NONE shuts a page without losing its bytes. */
#include "case.h"

CASE("mprotect/none-and-back")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_NONE);	  /* prot, the point of the case */

	peek((void *)0x50000000);      /* the same byte, shut away */
	poke((void *)0x50000000, 'y'); /* the same byte */

	call_mprotect((void *)0x50000000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, back again */

	peek((void *)0x50000000); /* the same byte, opened again */
}
