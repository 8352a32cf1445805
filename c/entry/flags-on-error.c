/* entry/flags-on-error - an error leaves the flags as they were: the carry does not tell it. */
#include "case.h"

CASE("entry/flags-on-error")
{
	struct registers before = {
		.eflags = 2, /* none but the bit that is always set */
		.eax = SYS_mmap2,
		.ebx = 0,			    /* address, where the kernel sees fit */
		.ecx = 0,			    /* length, refused */
		.edx = PROT_READ,		    /* prot */
		.esi = MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		.edi = -1,			    /* descriptor, none */
		.ebp = 0,			    /* offset in 4096-byte units */
	};
	struct registers after;

	int80(&before, &after); /* a wrapper hides the flags */
	registers("before", &before);
	report_call("mmap2", 6, &after.ebx, after.eax);
	registers("after", &after);
	value("carry", after.eflags & 1);
}
