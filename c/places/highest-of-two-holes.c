/* places/highest-of-two-holes - Without a hint the higher of two holes is taken. */
#include "case.h"

CASE("places/highest-of-two-holes")
{
	char *base;
	char *lower;
	char *higher;
	char *first;
	char *second;
	char *third;

	base = call_mmap(NULL, 28672, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	lower = base + 4096;

	higher = base + 16384;

	call_munmap(lower, 4096);
	call_munmap(higher, 4096);
	first = call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("first", first - base);

	second = call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("second", second - base);

	third = call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("third", base - third);
}
