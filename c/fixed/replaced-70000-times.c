/* fixed/replaced-70000-times - One page can be replaced by MAP_FIXED 70000 times: nothing is
 * used up.
 */
#include "case.h"

CASE("fixed/replaced-70000-times")
{
	unsigned int failures = 0;

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	for (int left = 70000; left > 0; left--)
		if (mmap((void *)0x50001000, 4096, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != (void *)0x50001000)
			failures++;

	value("failures", failures);
	areas("after");
}
