/* utek/separated - an area mapped onto itself with PRIVATE parts from all other mappings. */
#include "utek.h"

CASE("utek/separated")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       SHARED);		    /* share */

	poke((void *)0x30000000, 'a'); /* first byte of the shared memory */
	maps("before");

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x50000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr, the same */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share, the point of the case */

	maps("after");
	peek((void *)0x50000000);      /* first byte of the copy */
	poke((void *)0x50000000, 'b'); /* the same byte */
	peek((void *)0x30000000);      /* first byte of the shared memory again */
	poke((void *)0x30000000, 'c'); /* the same byte */
	peek((void *)0x50000000);      /* first byte of the copy again */
}
