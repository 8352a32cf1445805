/* populate/past-the-end - MAP_POPULATE past the end of the file succeeds with every protection,
 * shared and private.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("populate/past-the-end")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 8192, PROT_NONE, MAP_SHARED | MAP_FIXED | MAP_POPULATE, fd,
		  0);
	call_mmap((void *)0x50010000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED | MAP_POPULATE, fd,
		  0);
	call_mmap((void *)0x50020000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_FIXED | MAP_POPULATE, fd, 0);
	call_mmap((void *)0x50030000, 8192, PROT_EXEC, MAP_SHARED | MAP_FIXED | MAP_POPULATE, fd,
		  0);
	call_mmap((void *)0x50040000, 8192, PROT_NONE, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, fd,
		  0);
	call_mmap((void *)0x50050000, 8192, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, fd,
		  0);
	call_mmap((void *)0x50060000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, fd, 0);
	call_mmap((void *)0x50070000, 8192, PROT_EXEC, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, fd,
		  0);

	peek((void *)0x50020000); /* page 0, shared */
	peek((void *)0x50021000); /* behind the end */
}
