/* places/two-mib-not-aligned - Areas of 2 MiB and more without a hint adjoin: they are not put
 * on multiples of 2 MiB.
 */
#include "case.h"

CASE("places/two-mib-not-aligned")
{
	char *first;
	char *second;

	first = call_mmap(NULL, 0x201000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	second = call_mmap(NULL, 0x400000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("below", first - second);
}
