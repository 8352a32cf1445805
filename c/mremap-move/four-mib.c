/* mremap-move/four-mib - Four MiB and a page move with every page in its place, to a multiple of
 * 4 MiB and beside one.
 */
#include "case.h"

CASE("mremap-move/four-mib")
{
	call_mmap((void *)0x50000000, 0x401000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	peek((void *)0x50400fff); /* last byte of page 1024 */

	peek((void *)0x50000000);      /* page 0, new */
	poke((void *)0x50000000, 'a'); /* page 0 */
	poke((void *)0x50001000, 'b'); /* page 1 */
	poke((void *)0x501ff000, 'c'); /* page 511 */
	poke((void *)0x50200000, 'd'); /* page 512 */
	poke((void *)0x503ff000, 'e'); /* page 1023 */
	poke((void *)0x50400000, 'f'); /* page 1024 */

	call_mremap((void *)0x50000000, 0x401000, 0x401000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000); /* page 0 */
	peek((void *)0x60001000); /* page 1 */
	peek((void *)0x601ff000); /* page 511 */
	peek((void *)0x60200000); /* page 512 */
	peek((void *)0x603ff000); /* page 1023 */
	peek((void *)0x60400000); /* page 1024 */
	peek((void *)0x60002000); /* page 2, never touched */

	call_mremap((void *)0x60000000, 0x401000, 0x401000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x70001000);

	peek((void *)0x70001000); /* page 0 */
	peek((void *)0x70002000); /* page 1 */
	peek((void *)0x70200000); /* page 511 */
	peek((void *)0x70201000); /* page 512 */
	peek((void *)0x70400000); /* page 1023 */
	peek((void *)0x70401000); /* page 1024 */
}
