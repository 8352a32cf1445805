/* upward/exact-hole - Upward, a hole that fits exactly is filled, and a length of a page more
 * goes above.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/exact-hole")
{
	char *base;
	char *hole;
	char *above;
	char *inside;

	base = call_mmap(NULL, 20480, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	hole = base + 4096;

	call_munmap(hole, 8192);
	above = call_mmap(NULL, 12288, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("longer", above - base);

	inside = call_mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("exact", inside - base);
}
