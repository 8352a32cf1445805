/* utek/on-demand - a page of M_ZFILL takes memory at its first reference, and only that page. */
#include "utek.h"

CASE("utek/on-demand")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       3 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	residency((void *)0x50000000, 3 * 4096);
	peek((void *)0x50001000); /* first byte of the second page */
	residency((void *)0x50000000, 3 * 4096);
}
