/* utek/two-protections - protection belongs to the mapping: one memory, writable here and
 * read-only there. */
#include "utek.h"

CASE("utek/two-protections")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot, less than at fromaddr */
		       SHARED);		   /* share */

	poke((void *)0x50000000, 'r'); /* first byte, where it may only be read */
	poke((void *)0x30000000, 'w'); /* the same byte, where it may be written */
	peek((void *)0x50000000);      /* the same byte, where it may only be read */
}
