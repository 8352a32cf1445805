/* flags/all-bits - With all bits of the flags set a mapping is EINVAL, of a file and of memory.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("flags/all-bits")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	maps("before");

	value("memory", eax_of((long)mmap((void *)0x50000000, 4096, PROT_READ, -1, -1, 0)));
	value("file",
	      eax_of((long)mmap((void *)0x50000000, 4096, PROT_READ, ~MAP_ANONYMOUS, fd, 0)));

	maps("after");
}
