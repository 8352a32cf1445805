/* munmap.c - munmap(), number 91: mm/mmap.c:do_mas_munmap. */
#include "model/calls.h"

#include <errno.h>

/*
 * From 6.12 (mm/vma.c:vms_gather_munmap_vmas) areas are looked at one after the other: the first,
 * if it is cut, stays so.
 */
bool munmap_is_sealed(struct model *model, struct model_answer *answer, uint64_t start,
		      uint64_t end)
{
	bool sealed = !answer->ended && space_is_sealed(model, start, end);
	int i = space_find(model, start);

	if (sealed && model->areas[i].start < start && !(model->areas[i].flags & AREA_SEALED))
		space_split(model, i, (uint32_t)start);
	return model_has_seals(&model->kernel) &&
	       refuse(answer, sealed, EPERM, "an area there is sealed",
		      "mm/vma.c:vms_gather_munmap_vmas (6.12)");
}

bool munmap_makes_too_many(const struct model *model, uint64_t start, uint64_t end)
{
	int i = space_find(model, start);

	return i < model->area_count && model->areas[i].start < start &&
	       model->areas[i].end > end && model->area_count >= (int)model->kernel.most_areas;
}

bool munmap_do(struct model *model, struct model_answer *answer, uint64_t address, uint64_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t end;

	length = model_page_up(kernel, length);
	if (refuse(answer,
		   model_page_unaligned(address) || address > kernel->task_end ||
			   length > kernel->task_end - address,
		   EINVAL, "the range is unaligned, or goes beyond the end of the task",
		   "mm/mmap.c:do_mas_munmap") ||
	    refuse(answer, length == 0, EINVAL, "the length is 0, or rounds up to it",
		   "mm/mmap.c:do_mas_munmap"))
		return false;
	end = address + length;
	if (refuse(answer, munmap_makes_too_many(model, address, end), ENOMEM,
		   "a hole would make more areas than vm.max_map_count",
		   "mm/mmap.c:do_mas_align_munmap") ||
	    unsure(answer, space_is_foreign(model, address, end),
		   "what the program brought along lies there") ||
	    unsure(answer, !space_has_room(model, 1), "more areas than the model holds") ||
	    munmap_is_sealed(model, answer, address, end))
		return false;
	space_unmap(model, (uint32_t)address, (uint32_t)end);
	return true;
}

void model_munmap(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t length)
{
	if (munmap_do(model, answer, address, length))
		succeed(answer, 0, "what lay there is gone, also if nothing did",
			"mm/mmap.c:do_mas_munmap");
}
