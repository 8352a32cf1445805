/* utek-errors/collide - a new area that meets an old one anywhere is EMCOLLIDE, and the old one
 * stays. */
#include "utek.h"

CASE("utek-errors/collide")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50001000,  /* toaddr */
		       3 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	poke((void *)0x50002000, 'o'); /* first byte of the second page of the old area */
	maps("before");

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr, covers it */
		       5 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr, its first page */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50003000,  /* toaddr, its last page */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50002000,  /* toaddr, a page inside */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("after");
	peek((void *)0x50002000); /* the same byte */
}
