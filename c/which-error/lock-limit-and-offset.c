/* which-error/lock-limit-and-offset - Beyond RLIMIT_MEMLOCK EAGAIN comes before the EOVERFLOW of
 * a file, and after that of the page number.
 *
 * user: nobody
 * data: 8192 bytes, page n filled with 'A' + n
 * RLIMIT_MEMLOCK: 4096 bytes
 *
 * The wrapper would refuse the offset.
 */
#include "case.h"

CASE("which-error/lock-limit-and-offset")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap2(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_LOCKED, fd, 0xfffffffe);
	call_mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_LOCKED, fd, 0);
}
