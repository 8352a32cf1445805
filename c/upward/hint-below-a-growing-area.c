/* upward/hint-below-a-growing-area - Upward, a hint within the guard gap below a growing area is
 * not taken, one right below the gap is.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/hint-below-a-growing-area")
{
	char *other;

	call_mmap((void *)0x50101000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	maps("mapped");
	peek((void *)0x50000000); /* first byte of the page */
	peek((void *)0x50000fff); /* its last byte */

	call_munmap((void *)0x50000000, 4096);
	other = call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("taken", other == (char *)0x50000000);
}
