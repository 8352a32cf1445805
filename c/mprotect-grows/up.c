/* mprotect-grows/up - PROT_GROWSUP is EINVAL, on an area that grows down too. */
#include "case.h"

CASE("mprotect-grows/up")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x60000000,					   /* address */
		  4096,							   /* length */
		  PROT_READ | PROT_WRITE,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000,	 /* address */
		      4096,			 /* length */
		      PROT_READ | PROT_GROWSUP); /* prot, the point of the case */

	call_mprotect((void *)0x60000000,	 /* address */
		      4096,			 /* length */
		      PROT_READ | PROT_GROWSUP); /* prot */

	maps("after");
}
