/* utek-errors/no-process - a process that does not exist is ESRCH, for sharing and for copying. */
#include "utek.h"

CASE("utek-errors/no-process")
{
	maps("before");

	call_utek_mmap(0x7fffffff,	   /* process, none has this number */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(0x7fffffff,	   /* process, none has this number */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	call_utek_mmap(-6,		   /* process, no name of UTek */
		       (void *)0x30000000, /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share */

	maps("after");
}
