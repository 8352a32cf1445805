/* layout/no-randomisation - with ADDR_NO_RANDOMIZE areas without a hint begin 128 MiB below the
 * end.
 *
 * RLIMIT_STACK: 8 MiB
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

CASE("layout/no-randomisation")
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
