/* utek-errors/private-memory - sharing memory of MAP_PRIVATE is EOPNOTSUPP: it has no second
 * mapping. */
#include "utek.h"

CASE("utek-errors/private-memory")
{
	call_mmap((void *)0x30000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags, private */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share, the point of the case */

	call_mremap((void *)0x30000000, 0, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x50000000);

	maps("after");
}
