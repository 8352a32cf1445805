/* utek-errors/collide-self - M_SELF onto pages in use is EMCOLLIDE, shared or private, even if
 * they are its own. */
#include "utek.h"

CASE("utek-errors/collide-self")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	poke((void *)0x50000000, 'o'); /* first byte of what is in the way */
	maps("before");

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr, in use */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr, in use */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x30001000,  /* toaddr, in use, its own second page */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	maps("after");
	peek((void *)0x50000000); /* the same byte, still there */
}
