/* which-error/mlock-right-before-hole - mlock without the right is EPERM, also where nothing is
 * mapped.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("which-error/mlock-right-before-hole")
{
	call_mlock((void *)0x50000000, 4096);
	call_mlock2((void *)0x50000000, 4096, 2);
	call_munlock((void *)0x50000000, 4096);
}
