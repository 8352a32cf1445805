/* entry/registers-on-error - an error changes eax and no other register. */
#include "case.h"

CASE("entry/registers-on-error")
{
	struct registers before = {
		.eax = SYS_mmap2,
		.ebx = 0x54000123,				/* address, no page multiple */
		.ecx = 8192,					/* length */
		.edx = PROT_READ,				/* prot */
		.esi = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		.edi = -1,					/* descriptor, none */
		.ebp = 7,					/* offset in 4096-byte units */
	};
	struct registers after;

	int80(&before, &after); /* a wrapper hides the registers */
	registers("before", &before);
	report_call("mmap2", 6, &after.ebx, after.eax);
	registers("after", &after);
}
