/* which-error/alignment-before-kind - An unaligned MAP_FIXED address is told before kind, access
 * and type.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("which-error/alignment-before-kind")
{
	int fd;
	int dir;

	fd = call_open("data", O_WRONLY, 0);
	dir = call_open(".", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x50000001, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, dir, 0);
	call_mmap((void *)0x50000001, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, dir, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("after");
}
