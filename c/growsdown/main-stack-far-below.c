/* growsdown/main-stack-far-below - The main stack grows by 4 MiB at one touch, below its limit.
 *
 * RLIMIT_STACK: 8 MiB
 */
#include "case.h"

CASE("growsdown/main-stack-far-below")
{
	char *deep;

	deep = (char *)__builtin_frame_address(0) - 0x400000;
	*(volatile char *)deep = 'x';

	value("far_below", *(volatile unsigned char *)deep);
}
