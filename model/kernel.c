/* kernel.c - see kernel.h. */
#include "model/kernel.h"

/*
 * arch/x86/include/asm/page_64_types.h IA32_PAGE_OFFSET, arch/x86/Kconfig VMSPLIT_3G.  The two ends
 * of the search are examples: the kernel places them at random (arch/x86/mm/mmap.c:mmap_base).
 */
void model_kernel_usual(struct model_kernel *kernel, bool compat, uint32_t version)
{
	*kernel = (struct model_kernel){
		.compat = compat,
		.version = version,
		.nx = compat ? MODEL_YES : MODEL_UNKNOWN,
		.pku = MODEL_NO,
		.capable = MODEL_NO,
		.task_end = compat ? 0xffffe000 : 0xc0000000,
		.search_top = compat ? 0xf7fc0000 : 0xb7fc0000,
		.search_bottom = compat ? 0x55555000 : 0x40000000,
		.least_address = 65536,
		.least_hint = 65536,
		.least_hint_most = 65536,
		.guard_pages = 256,
		.most_areas = 65530,
		.limit_as = MODEL_UNLIMITED,
		.limit_data = MODEL_UNLIMITED,
		.limit_data_hard = MODEL_UNLIMITED,
		.limit_stack = 8 << 20,
		.limit_memlock = 8 << 20,
		.other_least = 3, /* a program, its stack, the vdso */
		.other_most = 1024,
		.other_data_most = 1024,
	};
}
