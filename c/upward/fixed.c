/* upward/fixed - Upward, MAP_FIXED replaces what is there, and past the end of the task it is
 * ENOMEM.
 *
 * user: nobody
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/fixed")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	maps("before");

	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	maps("after");
	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* second page, new */

	call_mmap((void *)0xffffe000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0xfffff000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x50002000, 0xb0000000, PROT_READ,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("refused");
}
