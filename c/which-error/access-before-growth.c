/* which-error/access-before-growth - The access of the descriptor is told before MAP_GROWSDOWN
 * of a file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("which-error/access-before-growth")
{
	int fd;
	int both;

	fd = call_open("data", O_WRONLY, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, fd, 0);
	both = call_open("data", O_RDWR, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, both, 0);
	call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
}
