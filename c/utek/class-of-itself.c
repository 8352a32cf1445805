/* utek/class-of-itself - M_R_SELF and M_W_SELF become PROT_READ and PROT_WRITE, each by itself. */
#include "utek.h"

CASE("utek/class-of-itself")
{
	maps("before");

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x51000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x52000000, /* toaddr */
		       4096,		   /* len */
		       M_W_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x53000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("after");
}
