/* brk.c - brk(), number 45: mm/mmap.c. */
#include "model/calls.h"
#include "model/place.h"

static bool can_grow(struct model *model, uint64_t from, uint64_t to)
{
	int next = space_find(model, from);
	uint64_t pages = (to - from) >> MODEL_PAGE_SHIFT;

	return (next == model->area_count ||
		to + MODEL_PAGE <= space_start_with_gap(model, next)) &&
	       to <= model->kernel.task_end && !space_overlaps(model, from, to) &&
	       space_may_grow(model, AREA_READ | AREA_WRITE, (int64_t)pages) == MODEL_YES &&
	       !(model->always & AREA_LOCKED && mlock_has_no_room(model, to - from)) &&
	       model->area_count <= (int)model->kernel.most_areas && space_has_room(model, 2);
}

/* mm/mmap.c:do_brk_flags */
static void grow_break(struct model *model, uint32_t from, uint32_t to)
{
	struct model_area area = {
		.start = from,
		.end = to,
		.page_offset = from >> MODEL_PAGE_SHIFT,
		.flags = AREA_READ | AREA_WRITE | AREA_MAYREAD | AREA_MAYWRITE | AREA_MAYEXEC |
			 AREA_ACCOUNT | model->always |
			 (model->kernel.read_implies_exec ? AREA_EXEC : 0),
		.file = -1,
	};

	if (area.flags & AREA_LOCKED)
		model->locked_pages += (to - from) >> MODEL_PAGE_SHIFT;
	space_merge_new(model, space_insert(model, &area), false);
	if (area.flags & AREA_LOCKED)
		populate(model, from, to, true);
}

/* It has no errno: what it gives is the end as it is then. */
void model_brk(struct model *model, struct model_answer *answer, uint32_t address)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t is, wanted;

	if (unsure(answer, kernel->brk_start == 0, "where the heap of the program begins"))
		return;
	is = model_page_up(kernel, model->brk);
	wanted = model_page_up(kernel, address);
	if (unsure(answer, wanted < is && space_is_sealed(model, wanted, is),
		   "what a seal makes of the heap"))
		return;
	if (address < kernel->brk_start || (wanted > is && !can_grow(model, is, wanted))) {
		succeed(answer, model->brk, "the end stays where it is", "mm/mmap.c:brk");
		return;
	}
	if (wanted > is)
		grow_break(model, (uint32_t)is, (uint32_t)wanted);
	else if (wanted < is)
		space_unmap(model, (uint32_t)wanted, (uint32_t)is);
	model->brk = address;
	succeed(answer, address, "the end lies there now", "mm/mmap.c:do_brk_flags");
}
