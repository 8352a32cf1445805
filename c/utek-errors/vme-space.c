/* utek-errors/vme-space - a VME address outside its space is EMRANGE: 16 MiB of A24, 64 KiB of
 * A16. */
#include "utek.h"

CASE("utek-errors/vme-space")
{
	call_utek_mmap(M_VMESTD,	   /* process */
		       (void *)0xfff000,   /* fromaddr, the last page */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMESTD,	   /* process */
		       (void *)0x1000000,  /* fromaddr, outside */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMESHORT,	   /* process */
		       (void *)0xf000,	   /* fromaddr, the last page */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMESHORT,	   /* process */
		       (void *)0x10000,	   /* fromaddr, outside */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */

	call_utek_mmap(M_VMEEXT,	   /* process */
		       (void *)0xfffff000, /* fromaddr, the last page */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       0,		   /* prot */
		       SHARED);		   /* share */
}
