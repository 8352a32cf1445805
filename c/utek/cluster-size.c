/* utek/cluster-size - addresses and lengths are multiples of what getpagesize() returns, 4096. */
#include "utek.h"

CASE("utek/cluster-size")
{
	unsigned int size = getpagesize();

	value("getpagesize", size);

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       size,		   /* len, a page */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x51000000, /* toaddr */
		       size / 2,	   /* len, half a page */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */
}
