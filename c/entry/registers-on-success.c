/* entry/registers-on-success - success changes eax and no other register.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("entry/registers-on-success")
{
	int fd = call_open("data", O_RDONLY, 0);
	struct registers before = {
		.eax = SYS_mmap2,
		.ebx = 0x53000000,	       /* address */
		.ecx = 8192,		       /* length */
		.edx = PROT_READ,	       /* prot */
		.esi = MAP_SHARED | MAP_FIXED, /* flags */
		.edi = fd,		       /* descriptor */
		.ebp = 1,		       /* offset in 4096-byte units */
	};
	struct registers after;

	int80(&before, &after); /* a wrapper hides the registers */
	registers("before", &before);
	report_call("mmap2", 6, &after.ebx, after.eax);
	registers("after", &after);
}
