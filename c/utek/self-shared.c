/* utek/self-shared - M_SELF with SHARED gives memory a second address: stores are seen at both. */
#include "utek.h"

CASE("utek/self-shared")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	poke((void *)0x30000000, 'm'); /* first byte, at the old address */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share, the point of the case */

	peek((void *)0x50000000);      /* the same byte, at the new one */
	poke((void *)0x50000000, 's'); /* the same byte */
	peek((void *)0x30000000);      /* the same byte, at the old address */
	poke((void *)0x30000fff, 't'); /* last byte, at the old address */
	peek((void *)0x50000fff);      /* the same byte, at the new one */
}
