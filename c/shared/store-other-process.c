/* shared/store-other-process - read(2) in another process gives a byte that was stored in a shared
 * mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/store-other-process")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;
	uint32_t buffer;
	int own_fd, child_status;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags, the point of the case */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 1, 'x'); /* second byte of the file */

	if (premise("fork", fork()) == 0) {
		who("child");
		own_fd = call_open("data", O_RDONLY, 0);

		call_read(own_fd, &buffer, 4);

		value("bytes", buffer);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
