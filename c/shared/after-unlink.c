/* shared/after-unlink - a mapping outlives the name of its file: maps adds (deleted).
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/after-unlink")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("named");

	report_path_call("unlink", 1, (const uint32_t[]){ (uintptr_t) "data" },
			 eax_of(unlink("data")));

	maps("unnamed");
	call_close(fd);

	peek(area);	 /* first byte of the file without a name */
	poke(area, 'x'); /* the same byte */
	peek(area);	 /* the same byte */
}
