/* utek-errors/zero-length - a length of 0 is EINVAL, also where mprotect would take it. */
#include "utek.h"

CASE("utek-errors/zero-length")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("before");

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x51000000,  /* toaddr */
		       0,		    /* len, the point of the case */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x50000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       0,		   /* len, the point of the case */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	call_mprotect((void *)0x50000000, 0, PROT_READ);

	maps("after");
}
