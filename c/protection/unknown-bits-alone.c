/* protection/unknown-bits-alone - every bit of prot but read, write and execute is PROT_NONE. */
#include "case.h"

CASE("protection/unknown-bits-alone")
{
	areas("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_NONE,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  0xfffffff8,				   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	peek((void *)0x50001000); /* first byte of the page */
}
