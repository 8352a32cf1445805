/* utek/against-itself - pages can be protected against their own process: reading only, or no
 * access at all. */
#include "utek.h"

CASE("utek/against-itself")
{
	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x30000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	peek((void *)0x30000000);      /* first byte of the page to be read */
	poke((void *)0x30000000, 'x'); /* the same byte */

	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       PRIVATE);	   /* share */

	peek((void *)0x50000000);      /* first byte of the page without access */
	poke((void *)0x50000000, 'x'); /* the same byte */
}
