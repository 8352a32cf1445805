/* which-error/length-of-nothing - A length of 0 is EINVAL whatever else is wrong, but not before
 * a bad descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("which-error/length-of-nothing")
{
	int fd;

	maps("before");

	call_mmap((void *)0x50000000, 0, PROT_READ, MAP_ANONYMOUS, -1, 0);
	call_mmap((void *)0x50000001, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap(NULL, 0, PROT_READ, MAP_PRIVATE, 99, 0);
	fd = call_open("data", O_WRONLY, 0);
	call_mmap(NULL, 0, PROT_READ, MAP_SHARED, fd, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);

	maps("after");
}
