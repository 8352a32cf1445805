/* utek-errors/several-areas - sharing a range of several areas is EOPNOTSUPP: Linux maps one at
 * a time. */
#include "utek.h"

CASE("utek-errors/several-areas")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30001000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("before");

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len, of both */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	maps("after");
}
