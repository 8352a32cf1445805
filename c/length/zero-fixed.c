/* length/zero-fixed - a length of 0 with MAP_FIXED is EINVAL and takes nothing away. */
#include "case.h"

CASE("length/zero-fixed")
{
	call_mmap((void *)0x50500000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50500000, 'o'); /* first byte of the area */
	maps("before");

	call_mmap((void *)0x50500000,			   /* address of the old area */
		  0,					   /* length, the point of the case */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x50500000); /* the same byte */
}
