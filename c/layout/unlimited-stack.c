/* layout/unlimited-stack - An unlimited RLIMIT_STACK does not bring the upward layout back:
 * places are found downward.
 *
 * RLIMIT_STACK: unlimited
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

CASE("layout/unlimited-stack")
{
	char *first;
	char *second;

	first = call_mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	second = call_mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	value("below", first - second);
	value("megabyte", (uintptr_t)first & 0xfff00000);
}
