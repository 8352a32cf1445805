/* entry/flags-on-success - success leaves the flags as they were, the carry and the direction flag
 * too. */
#include "case.h"

CASE("entry/flags-on-success")
{
	struct registers before = {
		.eflags = 0xcd5, /* CF PF AF ZF SF DF OF */
		.eax = SYS_mmap2,
		.ebx = 0x55000000,				/* address */
		.ecx = 4096,					/* length */
		.edx = PROT_READ,				/* prot */
		.esi = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		.edi = -1,					/* descriptor, none */
		.ebp = 0,					/* offset in 4096-byte units */
	};
	struct registers after;

	int80(&before, &after); /* a wrapper hides the flags */
	registers("before", &before);
	report_call("mmap2", 6, &after.ebx, after.eax);
	registers("after", &after);
	value("carry", after.eflags & 1);
}
