/* utek-errors/unreadable - a copy of pages that may not be read is EACCES, and they stay as they
 * are. */
#include "utek.h"

CASE("utek-errors/unreadable")
{
	call_utek_mmap(M_ZFILL,		   /* process */
		       NULL,		   /* fromaddr */
		       (void *)0x30000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       PRIVATE);	   /* share */

	maps("before");

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x30000000, /* fromaddr, without a bit */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(M_SELF,		   /* process */
		       (void *)0x30000000, /* fromaddr, without a bit */
		       (void *)0x30000000, /* toaddr, the same */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	maps("after");
}
