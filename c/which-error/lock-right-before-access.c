/* which-error/lock-right-before-access - Without the right to lock EPERM comes before EACCES.
 *
 * user: nobody
 * data: 4096 bytes, all 'A', mode 0666
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("which-error/lock-right-before-access")
{
	int fd;

	fd = call_open("data", O_WRONLY, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED | MAP_LOCKED, fd, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
}
