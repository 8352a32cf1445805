/* hint/last-byte-of-page-zero - A hint at the last byte of page 0 is no hint. */
#include "case.h"

CASE("hint/last-byte-of-page-zero")
{
	char *area;

	area = call_mmap((void *)0xfff, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("in_the_first_mib", (uintptr_t)area >> 20 ? 0 : -1);
}
