/* upward/up-to-the-gap - Upward, what fits exactly below the guard gap of a growing area is put
 * there.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/up-to-the-gap")
{
	char *base;
	char *top;
	char *place;

	base = call_mmap(NULL, 0x300000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	call_munmap(base, 0x300000);

	top = base + 0x200000;

	call_mmap(top, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
	place = call_mmap(NULL, 0x100000, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("place", place - base);
}
