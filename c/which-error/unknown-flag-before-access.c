/* which-error/unknown-flag-before-access - MAP_SHARED_VALIDATE tells an unknown flag before
 * access and kind of file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("which-error/unknown-flag-before-access")
{
	int fd;
	int dir;

	fd = call_open("data", O_WRONLY, 0);
	call_mmap((void *)0x60000000, 4096, PROT_WRITE, MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE,
		  fd, 0);
	call_mmap(NULL, 4096, PROT_WRITE, MAP_SHARED_VALIDATE, fd, 0);
	dir = call_open(".", O_RDONLY, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE,
		  dir, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED_VALIDATE, dir, 0);
}
