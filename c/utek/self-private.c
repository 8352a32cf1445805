/* utek/self-private - M_SELF with PRIVATE makes a copy: a store on either side is not seen on
 * the other. */
#include "utek.h"

CASE("utek/self-private")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	poke((void *)0x30000000, 'm');
	maps("before");

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share, the point of the case */

	maps("after");
	peek((void *)0x50000000);
	poke((void *)0x50000000, 's');
	peek((void *)0x30000000);
	poke((void *)0x30000fff, 't');
	peek((void *)0x50000fff);
}
