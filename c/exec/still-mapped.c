/* exec/still-mapped - A file that is mapped shared and writable can not be executed: ETXTBSY,
 * though its descriptor is closed.
 *
 * program: 4096 bytes, all 0, mode 0755
 */
#include "case.h"

CASE("exec/still-mapped")
{
	int fd;
	char *arguments[] = { "program", NULL };

	fd = call_open("program", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");

	call_close(fd);

	value("execve", eax_of(execve("program", arguments, NULL)));

	call_munmap((void *)0x50000000, 4096);

	value("execve", eax_of(execve("program", arguments, NULL)));
}
