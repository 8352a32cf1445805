/* entry/rare-flags - The flags NT, AC and ID are set behind the call as they were before, alone
 * and together. */
#include "case.h"

/* Which of these flags are set behind an mmap2 that was made with them. */
static uint32_t kept(uint32_t flags)
{
	struct registers before = { .eflags = 0x202 | flags,
				    .eax = SYS_mmap2,
				    .ebx = 0x55000000,
				    .ecx = 4096,
				    .edx = PROT_READ,
				    .esi = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED,
				    .edi = -1 };
	struct registers after;

	int80(&before, &after);
	__asm__ volatile("push $0x202\n\tpopf" ::: "cc");
	report_call("mmap2", 6, &after.ebx, after.eax);
	return after.eflags & 0x244000;
}

CASE("entry/rare-flags")
{
	maps("before");

	value("nested_task", kept(0x4000)); /* NT */
	maps("nested");

	value("alignment_check", kept(0x40000)); /* AC */
	maps("checked");

	value("identification", kept(0x200000)); /* ID */
	maps("identified");

	value("all_three", kept(0x244000)); /* all of them */
}
