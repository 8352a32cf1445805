/* utek/onto-itself - an area mapped onto itself gets a new protection, as by mprotect. */
#include "utek.h"

CASE("utek/onto-itself")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       2 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	poke((void *)0x50000000, 'k'); /* first byte of the first page */
	maps("before");

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x50000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr, the same */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share, the memory stays */

	call_mprotect((void *)0x50001000, 4096, PROT_READ);

	maps("after");
	peek((void *)0x50000000);      /* the same byte, still readable */
	poke((void *)0x50000000, 'x'); /* the same byte */
}
