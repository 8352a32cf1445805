/* entry/error-is-negative - an error is minus its number in eax, whichever part of the kernel found
 * it. */
#include "case.h"

/* No wrapper shows eax itself: all of them make -1 and errno of it. */
static void ask(uint32_t length, uint32_t flags, uint32_t descriptor)
{
	struct registers before = {
		.eax = SYS_mmap2,
		.ecx = length,
		.edx = PROT_READ,
		.esi = flags,
		.edi = descriptor,
	};
	struct registers after;

	int80(&before, &after);
	report_call("mmap2", 6, &after.ebx, after.eax);
	value("eax", after.eax);
}

CASE("entry/error-is-negative")
{
	ask(4096, MAP_PRIVATE, 999);			  /* a descriptor that is not open */
	ask(0, MAP_PRIVATE | MAP_ANONYMOUS, -1);	  /* no length */
	ask(0xfffff000, MAP_PRIVATE | MAP_ANONYMOUS, -1); /* more than there is */
}
