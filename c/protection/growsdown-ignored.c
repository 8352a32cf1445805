/* protection/growsdown-ignored - PROT_GROWSDOWN in mmap2 is ignored: the area does not grow. */
#include "case.h"

CASE("protection/growsdown-ignored")
{
	areas("before");

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_GROWSDOWN, /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	poke((void *)0x4fffffff, 0x5a); /* last byte below the area */
}
