/* msync.c - msync(), number 144: mm/msync.c. */
#include "model/calls.h"

#include <errno.h>
#include <sys/mman.h>

/* Every area of the range; what is written is nothing that a model of memory could see. */
static void sync_areas(struct model *model, struct model_answer *answer, uint64_t start,
		       uint64_t end, uint32_t flags)
{
	bool hole = false;

	for (int i = space_find(model, start);; i++) {
		const struct model_area *area = i < model->area_count ? &model->areas[i] : NULL;

		if (refuse(answer, !area, ENOMEM, "nothing lies there, or at its end",
			   "mm/msync.c"))
			return;
		if (start < area->start) {
			hole = true;
			if (refuse(answer, flags == MS_ASYNC || area->start >= end, ENOMEM,
				   "a part of the range is not mapped", "mm/msync.c"))
				return;
		}
		if (refuse(answer, flags & MS_INVALIDATE && area->flags & AREA_LOCKED, EBUSY,
			   "MS_INVALIDATE of locked memory", "mm/msync.c"))
			return;
		start = area->end;
		if (start >= end)
			break;
	}
	if (!refuse(answer, hole, ENOMEM, "a part of the range is not mapped; the rest is written",
		    "mm/msync.c"))
		succeed(answer, 0, "written", "mm/msync.c");
}

void model_msync(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t flags)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t bytes = model_page_up(kernel, length);
	uint64_t end = model_word(kernel, address + bytes);

	if (refuse(answer, flags & ~(uint32_t)(MS_ASYNC | MS_INVALIDATE | MS_SYNC), EINVAL,
		   "an unknown flag", "mm/msync.c") ||
	    refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", "mm/msync.c") ||
	    refuse(answer, flags & MS_ASYNC && flags & MS_SYNC, EINVAL, "MS_ASYNC and MS_SYNC",
		   "mm/msync.c") ||
	    refuse(answer, end < address, ENOMEM, "the end of the range wraps", "mm/msync.c"))
		return;
	if (end == address)
		succeed(answer, 0, "no page, and nothing is done", "mm/msync.c");
	else
		sync_areas(model, answer, address, end, flags);
}
