/* areas/protection-carved - mprotect cuts an area in five and makes one of it again. */
#include "case.h"

CASE("areas/protection-carved")
{
	call_mmap((void *)0x50000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mprotect((void *)0x50001000, /* address, the second page of five */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	call_mprotect((void *)0x50003000, /* address, the fourth page of five */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	areas("carved");

	call_mprotect((void *)0x50001000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot */

	call_mprotect((void *)0x50003000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot */

	areas("restored");
}
