/* layout/large-stack-limit - a large RLIMIT_STACK moves areas without a hint down by as much.
 *
 * RLIMIT_STACK: 1 GiB
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

CASE("layout/large-stack-limit")
{
	char *area;

	area = call_mmap(NULL,			      /* address, no hint */
			 65536,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	value("megabyte", (uintptr_t)area & 0xfff00000);
}
