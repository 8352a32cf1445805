/* lock/mlockall-flags - mlockall with no flag, an unknown one or MCL_ONFAULT alone is EINVAL.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/mlockall-flags")
{
	call_mlockall(0);
	call_mlockall(8);
	call_mlockall(MCL_ONFAULT);
}
