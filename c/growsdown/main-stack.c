/* growsdown/main-stack - The main stack grows to a page that is touched 1 MiB below, and [stack]
 * begins there.
 *
 * RLIMIT_STACK: 8 MiB
 */
#include "case.h"

CASE("growsdown/main-stack")
{
	char *below;

	below = (char *)((uintptr_t)__builtin_frame_address(0) & -4096) - 0x100000;

	address("below", below);
	poke(below, 's'); /* a page 1 MiB below esp */
	peek(below);	  /* the same byte */
	smaps("stack", below, "VmFlags.gd");
}
