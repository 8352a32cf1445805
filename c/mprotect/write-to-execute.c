/* mprotect/write-to-execute - code is stored, then made executable, then only data again. */
#include "case.h"

CASE("mprotect/write-to-execute")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 0xc3); /* a ret */
	call_into((void *)0x50000000);	/* the ret, on a page of data */

	call_mprotect((void *)0x50000000,     /* address */
		      4096,		      /* length */
		      PROT_READ | PROT_EXEC); /* prot, the point of the case */

	call_into((void *)0x50000000);	/* the ret, on a page of code */
	poke((void *)0x50000000, 0x90); /* where the ret lies */

	call_mprotect((void *)0x50000000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, back again */

	call_into((void *)0x50000000); /* the ret, on a page of data again */
}
