/* upward/no-hole - Upward, a length that no hole above a third of the task has is ENOMEM, though
 * there is more below.
 *
 * persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
 */
#include "case.h"

CASE("upward/no-hole")
{
	maps("before");

	call_mmap(NULL, 0xb0000000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	maps("after");

	call_mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}
