/* utek-errors/other-classes - access for users, groups or the world is EOPNOTSUPP: no mapping of
 * Linux can grant it. */
#include "utek.h"

CASE("utek-errors/other-classes")
{
	for (unsigned int class = M_R_USER; class <= 2 * M_W_WORLD; class <<= 1) {
		call_utek_mmap(M_ZFILL,		   /* process */
			       NULL,		   /* fromaddr */
			       (void *)0x50000000, /* toaddr */
			       4096,		   /* len */
			       class,		   /* prot, the point of the case */
			       PRIVATE);	   /* share */
	}
}
