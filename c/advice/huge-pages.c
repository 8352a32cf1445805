/* advice/huge-pages - MADV_HUGEPAGE and MADV_NOHUGEPAGE are flags of an area, of a file too; a
 * kernel without them: EINVAL.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("advice/huge-pages")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mmap((void *)0x60000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x60001000, 'a'); /* second page of the anonymous area */
	areas("before");

	call_madvise((void *)0x50001000, 4096, MADV_NOHUGEPAGE);
	call_madvise((void *)0x60001000, 4096, MADV_NOHUGEPAGE);

	areas("without");
	smaps("file", (void *)0x50001000, "VmFlags.hg VmFlags.nh");
	smaps("anonymous", (void *)0x60001000, "VmFlags.hg VmFlags.nh");

	call_madvise((void *)0x50000000, 8192, MADV_HUGEPAGE);
	call_madvise((void *)0x60000000, 8192, MADV_HUGEPAGE);

	areas("with");
	smaps("file", (void *)0x50001000, "VmFlags.hg VmFlags.nh");
	smaps("anonymous", (void *)0x60001000, "VmFlags.hg VmFlags.nh");
	peek((void *)0x50001000); /* second page of the file */
	peek((void *)0x60001000); /* second page of the anonymous area */
}
