/* mincore.c - mincore(), number 218: mm/mincore.c. */
#include "model/calls.h"
#include "model/object.h"
#include "model/pages.h"

#include <errno.h>

/* One page of the vector.  False: it can not be written, or that is not known. */
static bool tell_page(struct model *model, struct model_answer *answer, uint32_t page,
		      uint32_t vector)
{
	const struct model_area *area = space_at(model, page);
	struct model_answer stored;

	if (vector == MODEL_ELSEWHERE)
		return true;
	answer_begin(&stored);
	model_access(model, &stored, MODEL_STORE, vector, pages_is_present(model, area, page));
	return !unsure(answer, stored.verdict != MODEL_DECIDES, stored.unknown) &&
	       !refuse(answer, stored.signal != 0, EFAULT, "the vector can not be written",
		       "mm/mincore.c");
}

void model_mincore(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length, uint32_t vector)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t end = model_page_down(address + (uint64_t)length + MODEL_PAGE - 1);
	bool seen = vector != MODEL_ELSEWHERE;

	if (refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", "mm/mincore.c") ||
	    refuse(answer, !kernel->compat && address + (uint64_t)length > kernel->task_end, ENOMEM,
		   "the range goes beyond the end of the task", "mm/mincore.c (access_ok)") ||
	    refuse(answer, seen && !kernel->compat && vector > kernel->task_end, EFAULT,
		   "the vector goes beyond the end of the task", "mm/mincore.c (access_ok)"))
		return;
	for (uint64_t page = address; page < end; page += MODEL_PAGE) {
		const struct model_area *area = space_at(model, page);

		if (refuse(answer, !area, ENOMEM, "nothing lies there, or in a part of it",
			   "mm/mincore.c:do_mincore") ||
		    unsure(answer, seen && area->flags & AREA_FOREIGN,
			   "what the program brought along lies there") ||
		    unsure(answer, seen && model->presence_unknown, model->presence_unknown) ||
		    !tell_page(model, answer, (uint32_t)page, vector))
			return;
		if (seen)
			vector++;
		else
			page = model_page_down(area->end -
					       1); /* no page of it tells anything new */
	}
	succeed(answer, 0, "the vector says which pages are in memory", "mm/mincore.c:do_mincore");
}
