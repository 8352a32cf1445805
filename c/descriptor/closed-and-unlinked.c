/* descriptor/closed-and-unlinked - a mapping needs neither its descriptor nor the name of its
 * file any more.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/closed-and-unlinked")
{
	const char *path = "data";
	int fd = call_open("data", O_RDWR, 0);
	int unlinked;
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	call_close(fd);

	unlinked = unlink(path);
	report_path_call("unlink", 1, (uint32_t[]){ (uintptr_t)path }, eax_of(unlinked));

	maps("after");
	peek(area + 4096);	/* first byte of page 1 */
	poke(area + 4096, 'x'); /* the same byte */
	peek(area + 4096);	/* the same byte */
}
