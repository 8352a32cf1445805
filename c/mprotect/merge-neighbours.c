/* mprotect/merge-neighbours - two areas become one when a change makes them alike. */
#include "case.h"

CASE("mprotect/merge-neighbours")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("before");

	call_mprotect((void *)0x50000000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the point of the case */

	areas("after");
}
