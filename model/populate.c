/* populate.c - pages made present without a touch: mm/gup.c:__mm_populate. */
#include "model/calls.h"
#include "model/mapped.h"
#include "model/object.h"
#include "model/pages.h"

/* More is a question of memory, and the model keeps no such record. */
enum { MOST = 2048 };

/* As a read, or a store that leaves all as it is; false: the touch would end in a signal. */
static bool touch_page(struct model *model, int i, uint32_t address)
{
	const struct model_area *area = &model->areas[i];
	bool copies = area->flags & AREA_WRITE && !(area->flags & AREA_SHARED);

	if (!(area->flags & AREA_ACCESS)) /* it may not be read */
		return false;
	if (area->flags & AREA_KEYED && model->kernel.pku == MODEL_YES)
		return false; /* mm/gup.c:check_vma_flags (arch_vma_access_permitted) */
	if (copies)
		space_touch(model, i);
	if (pages_is_guard(model, address))
		return false;
	if (object_ends_before(model, area, address)) {
		if (!copies)
			mapped_around(model, area, address);
		return false;
	}
	if (copies)
		pages_copy(model, area, address);
	else
		pages_bring_in(model, area, address);
	return true;
}

static bool populate_area(struct model *model, int i, uint32_t start, uint32_t end)
{
	if ((end - start) >> MODEL_PAGE_SHIFT > MOST) {
		model->presence_unknown = "a populated area is too large for the model";
		if (!(model->areas[i].flags & AREA_ACCESS))
			return false;
		if (model->areas[i].flags & AREA_WRITE && !(model->areas[i].flags & AREA_SHARED))
			space_touch(model, i);
		return true;
	}
	for (uint32_t address = start; address < end; address += MODEL_PAGE) {
		if (!touch_page(model, i, address))
			return false;
	}
	return true;
}

/*
 * What is locked as it is touched is passed over; up to 5.17 it is asked first whether it may be
 * touched at all (check_vma_flags).
 */
static bool is_passed_over(const struct model_kernel *kernel, const struct model_area *area)
{
	if (!(area->flags & AREA_LOCKONFAULT))
		return area->flags & AREA_FOREIGN;
	return model_since(kernel, MODEL_VERSION(5, 18, 0)) || area->flags & AREA_ACCESS;
}

bool populate(struct model *model, uint32_t start, uint32_t end, bool rest_of_areas)
{
	bool whole = true;

	for (int i = space_find(model, start); i < model->area_count && start < end; i++) {
		const struct model_area area = model->areas[i];
		uint32_t first = area.start > start ? area.start : start;
		uint32_t last = area.end < end ? area.end : end;

		if (area.start >= end)
			break;
		if (is_passed_over(&model->kernel, &area))
			continue;
		if (populate_area(model, i, first, last))
			continue;
		whole = false;
		if (!rest_of_areas)
			break;
	}
	return whole;
}
