/* mprotect/wrapping-length - a range past 4 GiB is ENOMEM; in 64 bits its start is changed. */
#include "case.h"

CASE("mprotect/wrapping-length")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      0xfffff000,	  /* length, the point of the case */
		      PROT_READ);	  /* prot */

	maps("after");
}
