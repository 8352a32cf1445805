/* entry/segment-registers - fs and gs hold the same selectors behind the call, where they hold
 * any. */
#include "case.h"

CASE("entry/segment-registers")
{
	struct registers before = {
		.eflags = 0x202,
		.eax = SYS_mmap2,
		.ebx = 0x53000000,				/* address */
		.ecx = 8192,					/* length */
		.edx = PROT_READ,				/* prot */
		.esi = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		.edi = -1,					/* descriptor, none */
		.ebp = 0,					/* offset in 4096-byte units */
	};
	struct registers after;
	uint32_t gs;

	/* gs leads glibc to the variables of the thread, and nothing may need them meanwhile. */
	__asm__ volatile("mov %%gs, %0\n\t"
			 "mov %%ds, %%eax\n\t"
			 "mov %%eax, %%fs\n\t"
			 "mov %%eax, %%gs"
			 : "=r"(gs)
			 :
			 : "eax");
	int80(&before, &after);
	__asm__ volatile("mov %0, %%gs" : : "r"(gs));
	registers("before", &before);
	report_call("mmap2", 6, &after.ebx, after.eax);
	registers("after", &after);

	value("fs", after.fs - after.ds);
	value("gs", after.gs - after.ds);
}
