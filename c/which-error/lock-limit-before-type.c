/* which-error/lock-limit-before-type - Beyond RLIMIT_MEMLOCK EAGAIN comes before the EINVAL of a
 * missing type.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 4096 bytes
 */
#include "case.h"

CASE("which-error/lock-limit-before-type")
{
	call_mmap(NULL, 8192, PROT_READ, MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
	call_mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
	call_mlockall(MCL_FUTURE);
	call_mmap(NULL, 8192, PROT_READ, MAP_ANONYMOUS, -1, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);
}
