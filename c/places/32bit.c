/* places/32bit - MAP_32BIT does not change where an area without a hint is placed. */
#include "case.h"

CASE("places/32bit")
{
	char *first;
	char *second;

	first = call_mmap(NULL, 8192, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	second = call_mmap(NULL, 8192, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	value("below", first - second);
}
