/* utek/vme-without-bus - without a VME bus every VME space is ENXIO; prot and share are not
 * looked at. */
#include "utek.h"

CASE("utek/vme-without-bus")
{
	maps("before");

	call_utek_mmap(M_VME,		   /* process */
		       (void *)0x1000,	   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_WORLD,	   /* prot, ignored */
		       SHARED);		   /* share, ignored */

	call_utek_mmap(M_VMEEXT,	   /* process */
		       (void *)0x1000,	   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_WORLD,	   /* prot, ignored */
		       SHARED);		   /* share, ignored */

	call_utek_mmap(M_VMESTD,	   /* process */
		       (void *)0x1000,	   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_WORLD,	   /* prot, ignored */
		       SHARED);		   /* share, ignored */

	call_utek_mmap(M_VMESHORT,	   /* process */
		       (void *)0x1000,	   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       M_R_WORLD,	   /* prot, ignored */
		       SHARED);		   /* share, ignored */

	maps("after");
}
