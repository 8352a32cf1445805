/* errno/no-eagain - a write lock that another process holds on the file does not keep mmap2 from
 * it: no EAGAIN.
 *
 * data: 4096 bytes, all 'A', mode 02644
 */
#include "case.h"

CASE("errno/no-eagain")
{
	struct flock64 whole_file = { .l_type = F_WRLCK };
	int fd = call_open("data", O_RDWR, 0);
	int child_status = -1; /* waitpid has not filled it in */
	char *area;

	value("lock", eax_of(fcntl64(fd, F_SETLK64, &whole_file)));

	if (premise("fork", fork()) == 0) {
		who("child");

		value("lock", eax_of(fcntl64(fd, F_SETLK64, &whole_file)));

		maps("before");

		area = call_mmap(NULL,			 /* address, where the kernel sees fit */
				 4096,			 /* length */
				 PROT_READ | PROT_WRITE, /* prot */
				 MAP_SHARED,		 /* flags */
				 fd,			 /* descriptor */
				 0);			 /* offset in bytes */

		maps("mapped");

		peek(area);	 /* first byte of the file */
		poke(area, 'x'); /* first byte of the file, which is locked */

		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	file_bytes("data", 0, 2); /* the same byte, and the one behind it */
}
