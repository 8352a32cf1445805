/* places/exact-hole - Without a hint a hole that fits exactly is filled, and a length of a page
 * more goes below.
 */
#include "case.h"

CASE("places/exact-hole")
{
	char *base;
	char *hole;
	char *below;
	char *inside;

	base = call_mmap(NULL, 20480, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	hole = base + 4096;

	call_munmap(hole, 8192);
	below = call_mmap(NULL, 12288, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("longer", base - below);

	inside = call_mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("exact", inside - base);
}
