/* advice/dontneed-in-huge-pages - MADV_DONTNEED of pages where huge ones are wanted empties
 * exactly these.
 */
#include "case.h"

CASE("advice/dontneed-in-huge-pages")
{
	call_mmap((void *)0x50000000, 0x400000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	premise("madvise", madvise((void *)0x50000000, 0x400000, MADV_HUGEPAGE));

	poke((void *)0x50000000, 'a');
	poke((void *)0x50001000, 'b');
	poke((void *)0x50003000, 'c');
	poke((void *)0x50004000, 'd');
	poke((void *)0x501ff000, 'e');
	poke((void *)0x50200000, 'f');
	poke((void *)0x50201000, 'g');
	poke((void *)0x503fe000, 'h');
	poke((void *)0x503ff000, 'i');

	call_madvise((void *)0x50001000, 12288, MADV_DONTNEED);
	call_madvise((void *)0x501ff000, 8192, MADV_DONTNEED);
	call_madvise((void *)0x503ff000, 4096, MADV_DONTNEED);

	peek((void *)0x50000000);
	peek((void *)0x50001000);
	peek((void *)0x50003000);
	peek((void *)0x50004000);
	peek((void *)0x501ff000);
	peek((void *)0x50200000);
	peek((void *)0x50201000);
	peek((void *)0x503fe000);
	peek((void *)0x503ff000);
}
