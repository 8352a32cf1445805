/* utek/six-arguments - the six arguments of UTek come in ebx, ecx, edx, esi, edi and ebp. */
#include "utek.h"

CASE("utek/six-arguments")
{
	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       5 * 4096,	    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	maps("before");

	call_utek_mmap(M_SELF,		   /* process, the caller itself */
		       (void *)0x30001000, /* fromaddr, what is mapped */
		       (void *)0x50000000, /* toaddr, where */
		       2 * 4096,	   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	maps("after");
}
