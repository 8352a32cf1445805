/* advice/dontneed-in-huge-pages - MADV_DONTNEED of pages where huge ones are wanted empties
 * exactly these.
 */
#include "case.h"

CASE("advice/dontneed-in-huge-pages")
{
	call_mmap((void *)0x50000000, 0x400000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	premise("madvise", madvise((void *)0x50000000, 0x400000, MADV_HUGEPAGE));

	poke((void *)0x50000000, 'a'); /* page 0 */
	poke((void *)0x50001000, 'b'); /* page 1 */
	poke((void *)0x50003000, 'c'); /* page 3 */
	poke((void *)0x50004000, 'd'); /* page 4 */
	poke((void *)0x501ff000, 'e'); /* page 511 */
	poke((void *)0x50200000, 'f'); /* page 512 */
	poke((void *)0x50201000, 'g'); /* page 513 */
	poke((void *)0x503fe000, 'h'); /* page 1022 */
	poke((void *)0x503ff000, 'i'); /* page 1023 */

	call_madvise((void *)0x50001000, 12288, MADV_DONTNEED);
	call_madvise((void *)0x501ff000, 8192, MADV_DONTNEED);
	call_madvise((void *)0x503ff000, 4096, MADV_DONTNEED);

	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 1 */
	peek((void *)0x50003000); /* page 3 */
	peek((void *)0x50004000); /* page 4 */
	peek((void *)0x501ff000); /* page 511 */
	peek((void *)0x50200000); /* page 512 */
	peek((void *)0x50201000); /* page 513 */
	peek((void *)0x503fe000); /* page 1022 */
	peek((void *)0x503ff000); /* page 1023 */
}
