/* utek-errors/physical-denied - M_PHYS is EACCES for who may not open /dev/mem.
 *
 * user: nobody
 */
#include "utek.h"

CASE("utek-errors/physical-denied")
{
	maps("before");

	call_utek_mmap(M_PHYS,		   /* process, the point of the case */
		       (void *)0xf0000,	   /* fromaddr */
		       (void *)0x50000000, /* toaddr */
		       4096,		   /* len */
		       M_R_SELF,	   /* prot */
		       SHARED);		   /* share */

	maps("after");
}
