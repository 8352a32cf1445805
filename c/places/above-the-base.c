/* places/above-the-base - When nothing is left below the base of the layout, a hole above it is
 * found.
 *
 * RLIMIT_STACK: 1 GiB
 */
#include "case.h"

CASE("places/above-the-base")
{
	char *first;
	char *found = MAP_FAILED;

	maps("before");

	first = call_mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	maps("mapped");

	for (unsigned int size = 0x10000000;
	     size >= 65536 && !(found != MAP_FAILED && found > first); size /= 2)
		do
			found = mmap(NULL, size, PROT_NONE,
				     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
		while (found != MAP_FAILED && found < first);
	value("above", found != MAP_FAILED && found > first);
}
