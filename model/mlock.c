/* mlock.c - mlock(), mlock2(), munlock(), mlockall(), munlockall(): mm/mlock.c. */
#include "model/calls.h"

#include <errno.h>
#include <sys/mman.h>

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif
#ifndef MCL_ONFAULT
#define MCL_ONFAULT 4
#endif

/* ---- the limit ---- */

bool mlock_is_barred(const struct model *model)
{
	return model->kernel.limit_memlock == 0 && model->kernel.capable != MODEL_YES;
}

bool mlock_has_no_room(const struct model *model, uint64_t bytes)
{
	uint64_t locked = model->locked_pages + (bytes >> MODEL_PAGE_SHIFT);

	return model->kernel.capable != MODEL_YES &&
	       locked > model->kernel.limit_memlock >> MODEL_PAGE_SHIFT;
}

bool mlock_is_unsure(const struct model *model, uint64_t bytes)
{
	const struct model_kernel *kernel = &model->kernel;

	if (kernel->capable == MODEL_YES)
		return false;
	if (model->locked_unknown)
		return kernel->limit_memlock != MODEL_UNLIMITED;
	return kernel->capable == MODEL_UNKNOWN &&
	       (kernel->limit_memlock == 0 || mlock_has_no_room(model, bytes));
}

/* ---- areas ---- */

/* mm/mlock.c:mlock_fixup; -1: a cut would make more areas than vm.max_map_count. */
static int fix_up(struct model *model, int i, uint32_t start, uint32_t end, uint32_t locks)
{
	uint32_t was = model->areas[i].flags;
	uint32_t flags = (was & ~(uint32_t)AREA_LOCKS) | locks;

	if (flags == was || was & AREA_DROPPABLE)
		return i;
	i = space_change(model, i, start, end, flags);
	if (i < 0)
		return i;
	if (!(was & AREA_LOCKED) && flags & AREA_LOCKED)
		model->locked_pages += (end - start) >> MODEL_PAGE_SHIFT;
	if (was & AREA_LOCKED && !(flags & AREA_LOCKED))
		model->locked_pages -= (end - start) >> MODEL_PAGE_SHIFT;
	return i;
}

/* mm/mlock.c:apply_vma_lock_flags: up to the first hole.  False: refused. */
static bool apply(struct model *model, struct model_answer *answer, uint64_t start, uint64_t end,
		  uint32_t locks)
{
	while (start < end) {
		const struct model_area *area = space_at(model, start);
		uint64_t part;

		if (refuse(answer, !area, ENOMEM, "nothing lies there, or in a part of it",
			   "mm/mlock.c:apply_vma_lock_flags"))
			return false;
		part = area->end < end ? area->end : end;
		if (refuse(answer,
			   fix_up(model, (int)(area - model->areas), (uint32_t)start,
				  (uint32_t)part, locks) < 0,
			   ENOMEM, "a cut would make more areas than vm.max_map_count",
			   "mm/mmap.c:split_vma"))
			return false;
		start = part;
	}
	return true;
}

/* Pages that the range would count twice (mm/mlock.c:count_mm_mlocked_page_nr). */
static uint64_t locked_within(const struct model *model, uint64_t start, uint64_t end)
{
	uint64_t pages = 0;

	for (int i = space_find(model, start); i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (area->start >= end)
			break;
		if (area->flags & AREA_LOCKED)
			pages += ((area->end < end ? area->end : end) -
				  (area->start > start ? area->start : start)) >>
				 MODEL_PAGE_SHIFT;
	}
	return pages;
}

static void lock(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t locks)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t start = model_page_down(address);
	uint64_t bytes = model_page_up(kernel, (uint64_t)length + address % MODEL_PAGE);
	uint64_t end = model_word(kernel, start + bytes);
	uint64_t twice = locked_within(model, start, end) << MODEL_PAGE_SHIFT;

	if (unsure(answer, mlock_is_unsure(model, bytes),
		   "whether the process has CAP_IPC_LOCK, and what is locked") ||
	    refuse(answer, mlock_is_barred(model), EPERM, "RLIMIT_MEMLOCK is 0",
		   "mm/mlock.c:can_do_mlock") ||
	    refuse(answer,
		   mlock_has_no_room(model, bytes) && mlock_has_no_room(model, bytes - twice),
		   ENOMEM, "RLIMIT_MEMLOCK has no room", "mm/mlock.c:do_mlock") ||
	    refuse(answer, end < start, EINVAL, "the end of the range wraps",
		   "mm/mlock.c:apply_vma_lock_flags") ||
	    unsure(answer, space_is_foreign(model, start, end),
		   "what the program brought along lies there") ||
	    unsure(answer, !space_has_room(model, 2), "more areas than the model holds"))
		return;
	if (!apply(model, answer, start, end, locks))
		return;
	if (refuse(answer, !populate(model, (uint32_t)start, (uint32_t)end, false), ENOMEM,
		   "it is locked, but a page of it can not be made present",
		   "mm/mlock.c:__mlock_posix_error_return"))
		return;
	succeed(answer, 0, start == end ? "no page, and nothing is done" : "locked",
		"mm/mlock.c:do_mlock");
}

void model_mlock(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length)
{
	lock(model, answer, address, length, AREA_LOCKED);
}

void model_mlock2(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t length, uint32_t flags)
{
	if (!refuse(answer, flags & ~(uint32_t)MLOCK_ONFAULT, EINVAL, "an unknown flag",
		    "mm/mlock.c:mlock2"))
		lock(model, answer, address, length,
		     flags & MLOCK_ONFAULT ? AREA_LOCKS : AREA_LOCKED);
}

void model_munlock(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t start = model_page_down(address);
	uint64_t bytes = model_page_up(kernel, (uint64_t)length + address % MODEL_PAGE);
	uint64_t end = model_word(kernel, start + bytes);

	if (refuse(answer, end < start, EINVAL, "the end of the range wraps",
		   "mm/mlock.c:apply_vma_lock_flags") ||
	    unsure(answer, space_is_foreign(model, start, end),
		   "what the program brought along lies there") ||
	    unsure(answer, !space_has_room(model, 2), "more areas than the model holds"))
		return;
	if (apply(model, answer, start, end, 0))
		succeed(answer, 0, "nothing there is locked", "mm/mlock.c:munlock");
}

/* ---- all ---- */

/* mm/mlock.c:apply_mlockall_flags */
static void apply_all(struct model *model, uint32_t locks)
{
	for (int i = 0; i < model->area_count; i++) {
		if (model->areas[i].flags & AREA_FOREIGN)
			continue;
		i = fix_up(model, i, model->areas[i].start, model->areas[i].end, locks);
	}
}

void model_mlockall(struct model *model, struct model_answer *answer, uint32_t flags)
{
	const struct model_kernel *kernel = &model->kernel;
	bool current = flags & MCL_CURRENT && kernel->capable != MODEL_YES;
	uint64_t limit = kernel->limit_memlock >> MODEL_PAGE_SHIFT, mine = space_pages(model);
	uint32_t locks = flags & MCL_ONFAULT ? AREA_LOCKS : AREA_LOCKED;

	if (refuse(answer,
		   flags == 0 || flags & ~(uint32_t)(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) ||
			   flags == MCL_ONFAULT,
		   EINVAL, "no flag, an unknown one, or MCL_ONFAULT alone",
		   "mm/mlock.c:mlockall") ||
	    unsure(answer, kernel->limit_memlock == 0 && kernel->capable == MODEL_UNKNOWN,
		   "whether the process has CAP_IPC_LOCK") ||
	    refuse(answer, mlock_is_barred(model), EPERM, "RLIMIT_MEMLOCK is 0",
		   "mm/mlock.c:can_do_mlock") ||
	    refuse(answer,
		   current && kernel->capable == MODEL_NO && mine + kernel->other_least > limit,
		   ENOMEM, "more is mapped than RLIMIT_MEMLOCK", "mm/mlock.c:mlockall") ||
	    unsure(answer, current && mine + kernel->other_most > limit, OTHER_PAGES))
		return;
	model->always = flags & MCL_FUTURE ? locks : 0;
	if (flags & MCL_CURRENT) {
		apply_all(model, locks);
		model->locked_unknown = true; /* of the program's own areas */
		populate(model, 0, kernel->task_end, true);
	}
	succeed(answer, 0, "locked", "mm/mlock.c:apply_mlockall_flags");
}

void model_munlockall(struct model *model, struct model_answer *answer)
{
	model->always = 0;
	apply_all(model, 0);
	model->locked_pages = 0;
	model->locked_unknown = false;
	succeed(answer, 0, "nothing is locked", "mm/mlock.c:munlockall");
}
