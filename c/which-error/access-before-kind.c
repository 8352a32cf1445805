/* which-error/access-before-kind - The access of the descriptor is told before the kind of the
 * file.
 */
#include "case.h"

CASE("which-error/access-before-kind")
{
	int fd;
	int proc;

	fd = call_open("/dev/random", O_RDONLY, 0);
	call_mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
	proc = call_open("/proc/version", O_RDONLY, 0);
	call_mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, proc, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED, proc, 0);
}
