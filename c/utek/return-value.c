/* utek/return-value - success is 0 and not the address; the library makes -1 and errno of a
 * failure. */
#include "utek.h"

CASE("utek/return-value")
{
	int returned;

	returned = utek_mmap(M_ZFILL, NULL, (void *)0x50000000, 4096, M_R_SELF, PRIVATE);
	value("returned", returned);

	returned = utek_mmap(M_ZFILL, NULL, (void *)0x50000000, 0, /* not positive */ M_R_SELF,
			     PRIVATE);
	value("returned", returned);
	value("errno", errno);
}
