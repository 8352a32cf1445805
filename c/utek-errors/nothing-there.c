/* utek-errors/nothing-there - M_SELF of pages that are not mapped, in whole or in part, is
 * EMRANGE. */
#include "utek.h"

CASE("utek-errors/nothing-there")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("before");

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x60000000, /* fromaddr, a hole */
		       (void *)0x51000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x60000000, /* fromaddr, a hole */
		       (void *)0x51000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x50000000, /* fromaddr, a page and a hole */
		       (void *)0x51000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x50000000, /* fromaddr, a page and a hole */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	maps("after");
}
