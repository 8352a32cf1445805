/* upward/last-hole - Upward, the last hole is found when nothing else is left, and then it is
 * ENOMEM.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/last-hole")
{
	char *middle;
	char *found;
	char *last = NULL;

	for (unsigned int size = 0x10000000; size >= 65536; size /= 2) {
		char *found;

		while ((found = mmap(NULL, size, PROT_NONE,
				     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) !=
		       MAP_FAILED)
			last = found;
		premise_is("mmap2", -errno, -ENOMEM);
	}

	call_mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	middle = last + 16384;

	premise("munmap", munmap(middle, 8192));
	found = call_mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("found", found - middle);
}
