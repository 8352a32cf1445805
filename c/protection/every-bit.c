/* protection/every-bit - every bit of prot set is read, write and execute. */
#include "case.h"

CASE("protection/every-bit")
{
	areas("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_EXEC,	   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  0xffffffff,				   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	peek((void *)0x50001000);	/* first byte of the page, new */
	poke((void *)0x50001000, 0xc3); /* first byte of the page: a ret */
	call_into((void *)0x50001000);	/* the ret */
}
