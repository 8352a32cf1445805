/* utek/zero-fill - M_ZFILL gives pages of zeros, whatever fromaddr and share are. */
#include "utek.h"

CASE("utek/zero-fill")
{
	maps("before");

	call_utek_mmap(M_ZFILL,		    /* process */
		       (void *)0x123,	    /* fromaddr, ignored */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share, ignored */

	call_utek_mmap(M_ZFILL,		    /* process */
		       (void *)0x456,	    /* fromaddr, ignored */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share, ignored */

	maps("after");
	peek((void *)0x30000000); /* first byte of the one page */
	peek((void *)0x50000fff); /* last byte of the other */
}
