/* madvise/populate-read - MADV_POPULATE_READ brings its pages into memory as reading them would. */
#include "case.h"

CASE("madvise/populate-read")
{
	call_mmap((void *)0x50000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	residency((void *)0x50000000, 12288);

	call_madvise((void *)0x50001000, 4096, MADV_POPULATE_READ); /* the second page */

	residency((void *)0x50000000, 12288);
	peek((void *)0x50001000); /* in the second page */
}
