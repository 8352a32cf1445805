/* upward/hint - Upward, a free hint is taken, and an occupied one leads to the lowest hole.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/hint")
{
	char *base;
	char *hole;
	char *hinted;

	base = call_mmap(NULL, 12288, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	hole = base + 4096;

	call_munmap(hole, 4096);
	call_mmap((void *)0x30000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	hinted = call_mmap((void *)0x30000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("hinted", hinted - base);
}
