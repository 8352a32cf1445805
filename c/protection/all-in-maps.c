/* protection/all-in-maps - Every protection of a shared and of a private file mapping stands in
 * maps as it was asked for.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/all-in-maps")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_NONE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50010000, 4096, PROT_EXEC, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50020000, 4096, PROT_WRITE | PROT_EXEC, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50030000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		  MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54000000, 4096, PROT_NONE, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54010000, 4096, PROT_EXEC, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54020000, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54030000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		  MAP_PRIVATE | MAP_FIXED, fd, 0);

	maps("after");
}
