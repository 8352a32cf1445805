/* mprotect/length-zero-unaligned - an address inside a page is EINVAL even with a length of 0. */
#include "case.h"

CASE("mprotect/length-zero-unaligned")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mprotect((void *)0x50000008, /* address, the point of the case */
		      0,		  /* length */
		      PROT_READ);	  /* prot */
}
