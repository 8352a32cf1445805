/* utek-errors/unaligned - toaddr, fromaddr or len that is no multiple of a page is EINVAL. */
#include "utek.h"

CASE("utek-errors/unaligned")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("before");

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000800,  /* toaddr, inside a page */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000800,  /* fromaddr, inside a page */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4097,		    /* len, a byte over a page */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	maps("after");
}
