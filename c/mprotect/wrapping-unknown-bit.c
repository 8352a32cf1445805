/* mprotect/wrapping-unknown-bit - a range past 4 GiB comes before a bad prot. */
#include "case.h"

CASE("mprotect/wrapping-unknown-bit")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mprotect((void *)0x50000000, /* address */
		      0xfffff000,	  /* length, the point of the case */
		      PROT_READ | 0x10);  /* prot */
}
