/* utek-errors/vme-boundary - a VME range over a 16 MB boundary is EINVAL; the user range may
 * cross one. */
#include "utek.h"

CASE("utek-errors/vme-boundary")
{
	call_utek_mmap(M_VMEEXT,	   /* process */
		       (void *)0x2fff000,  /* fromaddr, crosses at 3000000h */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMESTD,	   /* process */
		       (void *)0xfff000,   /* fromaddr, crosses at 1000000h */
		       (void *)0x50000000, /* toaddr */
		       2 * 4096,	   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMEEXT,	   /* process */
		       (void *)0x3000000,  /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       0x1001000,	   /* len, more than 16 MB */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMEEXT,	   /* process */
		       (void *)0x3000000,  /* fromaddr */
		       (void *)0x50fff000, /* toaddr, crosses at 51000000h */
		       2 * 4096,	   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */
}
