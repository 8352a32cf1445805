/* utek/physical - M_PHYS maps physical memory through /dev/mem; share is ignored.
 *
 * user: root
 */
#include "utek.h"

CASE("utek/physical")
{
	maps("before");

	call_utek_mmap(M_PHYS,		   /* process */
		       (void *)0xf0000,	   /* fromaddr, a physical address */
		       (void *)0x50000000, /* toaddr */
		       0x10000,		   /* len */
		       M_R_SELF,	   /* prot */
		       PRIVATE);	   /* share, ignored */

	maps("after");
	peek((void *)0x5000fff0); /* where a processor begins: the opcode of a far jump, 0xea */
}
