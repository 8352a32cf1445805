/* protection/atomic - PROT_SEM adds nothing: a locked instruction works without it too. */
#include "case.h"

CASE("protection/atomic")
{
	areas("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_SEM,	   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");

	__atomic_fetch_add((unsigned int *)0x50000000, 1, __ATOMIC_SEQ_CST);
	__atomic_fetch_add((unsigned int *)0x50001000, 1, __ATOMIC_SEQ_CST);

	peek((void *)0x50000000); /* low byte of what was counted, without the bit */
	peek((void *)0x50001000); /* the same with it */
}
