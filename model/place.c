/* place.c - see place.h. */
#include "model/place.h"

bool place_is_unsure(const struct model_kernel *kernel, uint64_t address)
{
	return kernel->least_hint < kernel->least_hint_most && address < kernel->least_hint_most;
}

uint64_t place_round_hint(const struct model_kernel *kernel, uint64_t hint)
{
	hint = model_page_down(hint);
	if (hint != 0 && hint < kernel->least_hint)
		return model_page_up(kernel, kernel->least_hint);
	return hint;
}

/* Does the hint do?  The area behind it keeps its guard gap; the one before it has no say. */
static bool hint_is_free(const struct model *model, uint64_t hint, uint64_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	int next;

	if (length > kernel->task_end || hint > kernel->task_end - length)
		return false;
	if (!kernel->compat && hint < kernel->least_hint)
		return false;
	next = space_find(model, hint);
	return next == model->area_count || hint + length <= space_start_with_gap(model, next);
}

/* Before 6.1 the gaps were kept in the tree as they are between areas and their guards. */
static bool guards_count(const struct model *model)
{
	return !model_since(&model->kernel, MODEL_VERSION(6, 1, 0));
}

static uint64_t end_of_gap(const struct model *model, int next, uint64_t limit)
{
	uint64_t end =
		next == model->area_count ? model->kernel.task_end : model->areas[next].start;

	if (next < model->area_count && guards_count(model))
		end = space_start_with_gap(model, next);
	return end < limit ? end : limit;
}

static uint64_t start_of_gap(const struct model *model, int next, uint64_t least)
{
	uint64_t start = next > 0 ? model->areas[next - 1].end : 0;

	return start > least ? start : least;
}

/*
 * mm/mmap.c:unmapped_area_topdown: the highest gap below limit, and there the highest place.  Only
 * the area right above the gap is asked for its guard; where that lies in the place, the search
 * begins anew below the guard.
 */
static uint32_t search_down(const struct model *model, uint64_t least, uint64_t limit,
			    uint64_t length)
{
	for (int next = model->area_count; next >= 0; next--) {
		uint64_t end = end_of_gap(model, next, limit);
		uint64_t start = start_of_gap(model, next, least);

		if (end < start || end - start < length)
			continue;
		if (next < model->area_count && space_start_with_gap(model, next) < end) {
			limit = space_start_with_gap(model, next);
			next = model->area_count + 1;
			continue;
		}
		return (uint32_t)(end - length);
	}
	return 0;
}

/* mm/mmap.c:unmapped_area: the lowest. */
static uint32_t search_up(const struct model *model, uint64_t least, uint64_t length)
{
	for (int next = 0; next <= model->area_count; next++) {
		uint64_t end = next == model->area_count ? model->kernel.task_end
							 : space_start_with_gap(model, next);
		uint64_t start = start_of_gap(model, next, least);

		if (end >= start && end - start >= length)
			return (uint32_t)start;
	}
	return 0;
}

uint32_t place_find(const struct model *model, uint64_t hint, uint64_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t least = MODEL_PAGE;
	uint32_t found;

	if (!kernel->compat && kernel->least_hint > least)
		least = kernel->least_hint;
	if (hint != 0 && hint_is_free(model, hint, length))
		return (uint32_t)hint;
	if (!kernel->legacy) {
		found = search_down(model, least, kernel->search_top, length);
		if (found)
			return found;
	}
	return search_up(model, kernel->search_bottom, length);
}
