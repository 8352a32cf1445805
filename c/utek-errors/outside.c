/* utek-errors/outside - an area outside the address space is EMRANGE. */
#include "utek.h"

CASE("utek-errors/outside")
{
	maps("before");

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0xffffe000,  /* toaddr, outside */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0xfffff000,  /* toaddr */
		       2 * 4096,	    /* len, past the end */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0xffffe000, /* fromaddr, outside */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	maps("after");
}
