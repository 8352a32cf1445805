/* mseal.c - mseal(), number 462: mm/mseal.c, from 6.10, of 64-bit kernels. */
#include "model/calls.h"

#include <errno.h>

/* mm/mseal.c:check_mm_seal */
static bool has_hole(struct model *model, uint64_t start, uint64_t end)
{
	while (start < end) {
		const struct model_area *area = space_at(model, start);

		if (!area)
			return true;
		start = area->end;
	}
	return false;
}

/* mm/mseal.c:apply_mm_seal */
static bool seal(struct model *model, uint64_t start, uint64_t end)
{
	while (start < end) {
		const struct model_area *area = space_at(model, start);
		uint64_t part = area->end < end ? area->end : end;

		if (space_change(model, (int)(area - model->areas), (uint32_t)start, (uint32_t)part,
				 area->flags | AREA_SEALED) < 0)
			return false;
		start = part;
	}
	return true;
}

void model_mseal(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t flags)
{
	static const char where[] = "mm/mseal.c:do_mseal";
	const struct model_kernel *kernel = &model->kernel;
	uint64_t bytes = model_page_up(kernel, length), end = address + bytes;

	if (refuse(answer, !model_has_seals(kernel), ENOSYS, "the kernel has no mseal()",
		   "mm/mseal.c") ||
	    refuse(answer, flags != 0, EINVAL, "flags is not 0", where) ||
	    refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", where))
		return;
	if (end == address) {
		succeed(answer, 0, "the length is 0, and nothing is done", where);
		return;
	}
	if (unsure(answer, space_is_foreign(model, address, end),
		   "what the program brought along lies there") ||
	    refuse(answer, has_hole(model, address, end), ENOMEM,
		   "nothing lies there, or in a part of it", where) ||
	    unsure(answer, !model_since(kernel, MODEL_VERSION(6, 12, 0)),
		   "how 6.10 and 6.11 look at seals") ||
	    unsure(answer, !space_has_room(model, 2), "more areas than the model holds") ||
	    refuse(answer, !seal(model, address, end), ENOMEM,
		   "a cut would make more areas than vm.max_map_count", "mm/vma.c:split_vma"))
		return;
	succeed(answer, 0, "sealed", where);
}
