/*
 * mremap.c - mremap(), number 163: mm/mremap.c.
 *
 * From 6.17 all arguments are looked at before any area is, and a move without a change of the
 * length takes areas one after the other.
 */
#include "model/calls.h"
#include "model/pages.h"
#include "model/place.h"

#include <errno.h>
#include <sys/mman.h>

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

/* Lengths are whole pages. */
struct move {
	uint64_t from, old_length, to, new_length;
	uint32_t flags;
};

static bool is_of_6_17(const struct model *model)
{
	return model_since(&model->kernel, MODEL_VERSION(6, 17, 0));
}

/* From 6.15 to 7.1 what MREMAP_DONTUNMAP moves counts as locked twice (known/kernel-bugs.known). */
static bool counts_twice(const struct model *model)
{
	return model_since(&model->kernel, MODEL_VERSION(6, 15, 0)) &&
	       !model_since(&model->kernel, MODEL_VERSION(7, 2, 0));
}

/*
 * Up to 5.10 an area that is cut by nothing, since MREMAP_DONTUNMAP leaves it, is taken for one
 * that was: what lies behind it gets the VM_ACCOUNT that the rest of it should have (a fault of
 * move_vma).
 */
static bool accounts_next(const struct model *model)
{
	return !model_since(&model->kernel, MODEL_VERSION(5, 11, 0));
}

/* From 7.1 it is counted how many areas a call may make at worst, of whatever kind it is. */
static bool counts_splits(const struct model *model)
{
	return model_since(&model->kernel, MODEL_VERSION(7, 1, 0));
}

/* mm/mremap.c:__check_map_count_against_split; more: before others make room */
static bool has_no_room(const struct model *model, bool cut_before, int more)
{
	if (!counts_splits(model))
		return model->area_count >= (int)model->kernel.most_areas - 3;
	return model->area_count + more + 2 + cut_before > (int)model->kernel.most_areas;
}

static bool names_place(const struct move *move)
{
	return move->flags & (MREMAP_FIXED | MREMAP_DONTUNMAP);
}

/* On i386 a sum may wrap, and then two places that overlap are not found to. */
static bool overlaps(const struct model_kernel *kernel, const struct move *move)
{
	return model_word(kernel, move->from + move->old_length) > move->to &&
	       model_word(kernel, move->to + move->new_length) > move->from;
}

/* ---- what is asked ---- */

/* Up to 6.16: mm/mremap.c:mremap. */
static bool flags_refuse(struct model_answer *answer, const struct move *move, uint32_t old_length,
			 uint32_t new_length)
{
	return refuse(answer, move->flags & MREMAP_FIXED && !(move->flags & MREMAP_MAYMOVE), EINVAL,
		      "MREMAP_FIXED without MREMAP_MAYMOVE", "mm/mremap.c:mremap") ||
	       refuse(answer,
		      move->flags & MREMAP_DONTUNMAP &&
			      (!(move->flags & MREMAP_MAYMOVE) || old_length != new_length),
		      EINVAL, "MREMAP_DONTUNMAP without MREMAP_MAYMOVE, or with another length",
		      "mm/mremap.c:mremap");
}

static bool place_refuses(const struct model *model, struct model_answer *answer,
			  const struct move *move, const char *where)
{
	const struct model_kernel *kernel = &model->kernel;

	return refuse(answer, model_page_unaligned(move->to), EINVAL,
		      "the new address is no multiple of 4096", where) ||
	       refuse(answer,
		      move->new_length > kernel->task_end ||
			      move->to > kernel->task_end - move->new_length,
		      EINVAL, "the new place goes beyond the end of the task", where) ||
	       refuse(answer, overlaps(kernel, move), EINVAL, "the new place overlaps the old one",
		      where) ||
	       refuse(answer,
		      !counts_splits(model) && model->area_count + 2 >= (int)kernel->most_areas - 3,
		      ENOMEM, "too near to vm.max_map_count", where);
}

/* From 6.17: mm/mremap.c:check_mremap_params, of the lengths in whole pages. */
static bool params_refuse(const struct model *model, struct model_answer *answer,
			  const struct move *move)
{
	static const char where[] = "mm/mremap.c:check_mremap_params (6.17)";

	if (refuse(answer, move->new_length > model->kernel.task_end, EINVAL,
		   "the new length is longer than the task", where))
		return true;
	if (!names_place(move))
		return false;
	return refuse(answer, !(move->flags & MREMAP_MAYMOVE), EINVAL,
		      "a new address without MREMAP_MAYMOVE", where) ||
	       refuse(answer,
		      move->flags & MREMAP_DONTUNMAP && move->old_length != move->new_length,
		      EINVAL, "MREMAP_DONTUNMAP with another length", where) ||
	       place_refuses(model, answer, move, where);
}

/* ---- what lies there ---- */

/* The same where it becomes longer. */
static bool growth_refuses(struct model *model, struct model_answer *answer,
			   const struct move *move, const struct model_area *area)
{
	static const char where[] = "mm/mremap.c:vma_to_resize";
	uint64_t more = move->new_length - move->old_length;
	uint64_t offset = area_page_offset(area, move->from);
	uint64_t last = model_word(&model->kernel, offset + (move->new_length >> MODEL_PAGE_SHIFT));
	enum model_fact fits =
		space_may_grow(model, area->flags, (int64_t)(more >> MODEL_PAGE_SHIFT));
	bool locked = area->flags & AREA_LOCKED;

	return refuse(answer, last < offset, EINVAL, "the end of the range in the file wraps",
		      where) ||
	       unsure(answer, locked && mlock_is_unsure(model, more),
		      "whether the process has CAP_IPC_LOCK, and what is locked") ||
	       refuse(answer, locked && mlock_has_no_room(model, more), EAGAIN,
		      "RLIMIT_MEMLOCK has no room", where) ||
	       unsure(answer, fits == MODEL_UNKNOWN, OTHER_PAGES) ||
	       refuse(answer, fits == MODEL_NO, ENOMEM, "RLIMIT_AS or RLIMIT_DATA has no room",
		      where) ||
	       (area->flags & AREA_ACCOUNT &&
		mmap_memory_is_unsure(model, answer, more >> MODEL_PAGE_SHIFT));
}

/* From 6.12 (before, mseal() itself is not answered). */
static bool is_sealed(const struct model *model, struct model_answer *answer,
		      const struct model_area *area)
{
	return model_has_seals(&model->kernel) &&
	       refuse(answer, area->flags & AREA_SEALED, EPERM, "the area is sealed",
		      "mm/mremap.c:mremap (can_modify_vma, 6.12)");
}

/* mm/mremap.c:vma_to_resize, check_prep_vma (6.17): may the area at from be moved or enlarged? */
static bool area_refuses(struct model *model, struct model_answer *answer, const struct move *move)
{
	const struct model_area *area = space_at(model, move->from);
	static const char where[] = "mm/mremap.c:vma_to_resize";

	return refuse(answer, !area, EFAULT, "nothing lies at the old address", where) ||
	       unsure(answer, area->flags & AREA_FOREIGN,
		      "what the program brought along lies there") ||
	       refuse(answer,
		      move->old_length == 0 && !(area->flags & (AREA_SHARED | AREA_MAYSHARE)),
		      EINVAL, "an old length of 0 duplicates only shared memory", where) ||
	       refuse(answer,
		      move->flags & MREMAP_DONTUNMAP &&
			      !model_since(&model->kernel, MODEL_VERSION(5, 13, 0)) &&
			      (!area_is_anonymous(model, area) || area->flags & AREA_SHARED),
		      EINVAL, "MREMAP_DONTUNMAP of something else than private anonymous memory",
		      where) ||
	       unsure(answer,
		      move->old_length > move->new_length &&
			      move->old_length > area->end - move->from,
		      "what a move makes of an old range that is longer than its area") ||
	       refuse(answer, move->old_length > area->end - move->from, EFAULT,
		      "the old range goes beyond its area", where) ||
	       (move->new_length > move->old_length && growth_refuses(model, answer, move, area));
}

/* ---- moving ---- */

/* A mend that went into stable series: known/kernel-bugs.known. */
static bool resets_offset(const struct model *model)
{
	const struct model_kernel *kernel = &model->kernel;

	if (!model_since(kernel, MODEL_VERSION(6, 2, 0)))
		return model_since(kernel, MODEL_VERSION(6, 1, 191));
	if (!model_since(kernel, MODEL_VERSION(6, 13, 0)))
		return model_since(kernel, MODEL_VERSION(6, 12, 112));
	return model_since(kernel, MODEL_VERSION(7, 2, 0));
}

/* It gets the page offset of its place with that, as any that nobody touched has. */
static void forget_touch(const struct model *model, struct model_area *area)
{
	area->touched = 0;
	area->carried = 0;
	if (area->file < 0 && resets_offset(model))
		area->page_offset = area->start >> MODEL_PAGE_SHIFT;
}

/*
 * MREMAP_DONTUNMAP: what is left loses its locks.  From 6.15 to 7.1 VmLck counts what moved twice.
 * Since 5.12 an area that moved whole loses its anon_vma, too (mm/rmap.c:unlink_anon_vmas).
 */
static void leave_behind(struct model *model, const struct move *move)
{
	struct model_area *area = space_at(model, move->from);

	area->flags &= ~(uint32_t)AREA_LOCKS;
	if (area->start == move->from && area->end == move->from + move->old_length &&
	    model_since(&model->kernel, MODEL_VERSION(5, 12, 0)))
		forget_touch(model, area);
	if (accounts_next(model) && area->flags & AREA_ACCOUNT && area->start < move->from &&
	    move->from + move->old_length < area->end &&
	    area + 1 < model->areas + model->area_count)
		area[1].flags |= AREA_ACCOUNT;
}

/* mm/mmap.c:copy_vma: an area that nobody touched gets a page offset of its new place. */
static void copy_area(struct model *model, const struct move *move)
{
	struct model_area copy = *space_at(model, move->from);
	int i;

	copy.page_offset = area_page_offset(&copy, move->from);
	copy.carried = copy.touched ? copy.carried + (uint32_t)(move->to - move->from) : 0;
	if (area_is_anonymous(model, &copy) && !copy.touched)
		copy.page_offset = move->to >> MODEL_PAGE_SHIFT;
	copy.start = (uint32_t)move->to;
	copy.end = (uint32_t)(move->to + move->new_length);
	i = space_insert(model, &copy);
	space_merge_new(model, i, false);
	pages_move_private(model, (uint32_t)move->from, copy.start, (uint32_t)move->old_length);
}

/*
 * mm/mremap.c:move_vma.  With MREMAP_DONTUNMAP of an area that may merge with its copy (nobody
 * touched it, and it lies beside) versions differ.
 */
static bool move_area(struct model *model, struct model_answer *answer, const struct move *move)
{
	const struct model_area *area = space_at(model, move->from);
	uint32_t flags = area->flags;
	bool stays = move->flags & MREMAP_DONTUNMAP;
	bool beside = move->to == area->end || area->start == move->to + move->new_length ||
		      move->to == move->from + move->old_length ||
		      move->from == move->to + move->new_length;

	if (refuse(answer, has_no_room(model, stays && flags & AREA_LOCKED, 0), ENOMEM,
		   "too near to vm.max_map_count", "mm/mremap.c:move_vma") ||
	    unsure(answer, !space_has_room(model, 4), "more areas than the model holds") ||
	    unsure(answer, stays && beside, "whether an area merges with what it leaves behind") ||
	    unsure(answer,
		   stays && flags & AREA_LOCKED && move->old_length != area->end - area->start,
		   "whether the rest of the area stays locked, which changed within stable series"))
		return false;
	copy_area(model, move);
	if (stays) {
		leave_behind(model, move);
		if (flags & AREA_LOCKED && counts_twice(model))
			model->locked_pages += move->new_length >> MODEL_PAGE_SHIFT;
		return true;
	}
	if (flags & AREA_LOCKED)
		model->locked_pages += move->new_length >> MODEL_PAGE_SHIFT;
	if (move->old_length)
		space_unmap(model, (uint32_t)move->from, (uint32_t)(move->from + move->old_length));
	return true;
}

static void populate_more(struct model *model, const struct move *move, uint64_t at)
{
	const struct model_area *area = space_at(model, at);

	if (area && area->flags & AREA_LOCKED && move->new_length > move->old_length)
		populate(model, (uint32_t)(at + move->old_length),
			 (uint32_t)(at + move->new_length), true);
}

/* mm/mremap.c:mremap_to, from where the new place is free on.  False: refused, or not known. */
static bool move_to(struct model *model, struct model_answer *answer, struct move *move)
{
	bool keeps = move->flags & MREMAP_DONTUNMAP;
	enum model_fact fits = MODEL_YES;
	uint64_t hint = move->to;
	const struct model_area *area = space_at(model, move->from);

	if (keeps)
		fits = space_may_grow(model, area->flags,
				      (int64_t)(move->old_length >> MODEL_PAGE_SHIFT));
	if (unsure(answer, fits == MODEL_UNKNOWN, OTHER_PAGES) ||
	    refuse(answer, fits == MODEL_NO, ENOMEM, "RLIMIT_AS or RLIMIT_DATA has no room",
		   "mm/mremap.c:mremap_to"))
		return false;
	if (!(move->flags & MREMAP_FIXED)) {
		if (unsure(answer, hint != 0 && place_is_unsure(&model->kernel, hint), LSM_ADDRESS))
			return false;
		move->to = place_find(model, hint, move->new_length);
		if (refuse(answer, move->to == 0, ENOMEM, "there is no gap of that length",
			   "mm/mmap.c:vm_unmapped_area"))
			return false;
	}
	if (!mmap_place_is_allowed(model, answer, move->to, move->new_length))
		return false;
	return move_area(model, answer, move);
}

/* The place is emptied, and a longer old range is cut, before the old area is looked at. */
static void move_to_place(struct model *model, struct model_answer *answer, struct move *move)
{
	bool modern = is_of_6_17(model);

	if (modern && area_refuses(model, answer, move))
		return;
	if (move->flags & MREMAP_FIXED && !munmap_do(model, answer, move->to, move->new_length))
		return;
	if (move->old_length > move->new_length) {
		if (!munmap_do(model, answer,
			       model_word(&model->kernel, move->from + move->new_length),
			       move->old_length - move->new_length))
			return;
		move->old_length = move->new_length;
	}
	if (modern ? refuse(answer, !space_at(model, move->from), EFAULT,
			    "the old area lay in the new place", "mm/mremap.c:mremap_to (6.17)")
		   : area_refuses(model, answer, move))
		return;
	if (!move_to(model, answer, move))
		return;
	populate_more(model, move, move->to);
	succeed(answer, (uint32_t)move->to, "moved", "mm/mremap.c:mremap_to");
}

/*
 * mm/mremap.c:vma_multi_allowed: a file that places its mappings itself, as /dev/zero does, may not
 * have it (f_op->get_unmapped_area), but for those known to obey; not with others.
 */
static bool moves_alone(const struct model *model, const struct model_area *area)
{
	return area->file >= 0 &&
	       model->objects[model->files[area->file].object].kind == OBJECT_ZERO;
}

/* From 6.17: mm/mremap.c:remap_move, area by area; what is done stays done. */
static void move_areas(struct model *model, struct model_answer *answer, const struct move *whole)
{
	uint64_t end = whole->from + whole->old_length;
	uint64_t start = whole->from;

	if (refuse(answer, !space_at(model, start), EFAULT, "nothing lies at the old address",
		   "mm/mremap.c:remap_move (6.17)"))
		return;
	for (int i = space_find(model, start); i < model->area_count;
	     i = space_find(model, start)) {
		const struct model_area *area = &model->areas[i];
		uint64_t first = area->start > start ? area->start : start;
		uint64_t last = area->end < end ? area->end : end;
		struct move move = { first, last - first, whole->to + (first - whole->from),
				     last - first, whole->flags };

		if (first >= end)
			break;
		if (unsure(answer, area->flags & AREA_FOREIGN,
			   "what the program brought along lies there") ||
		    refuse(answer,
			   moves_alone(model, area) && (start > whole->from || area->end < end),
			   EFAULT, "a mapping of /dev/zero is not moved with others",
			   "mm/mremap.c:remap_move (vma_multi_allowed, 6.17)") ||
		    is_sealed(model, answer, area) || area_refuses(model, answer, &move) ||
		    !munmap_do(model, answer, move.to, move.new_length) ||
		    refuse(answer, !space_at(model, move.from), EFAULT,
			   "the old area lay in the new place", "mm/mremap.c:mremap_to (6.17)") ||
		    !move_to(model, answer, &move))
			return;
		start = last;
		if (start >= end)
			break;
	}
	succeed(answer, (uint32_t)whole->to, "moved", "mm/mremap.c:remap_move (6.17)");
}

/* ---- where it is, or anywhere ---- */

/* mm/mremap.c:vma_expandable */
static bool can_stay(struct model *model, const struct move *move)
{
	const struct model_area *area = space_at(model, move->from);
	uint64_t end = area->end + (move->new_length - move->old_length);

	return area->end == move->from + move->old_length && end <= model->kernel.task_end &&
	       area->start >=
		       (model->kernel.capable == MODEL_NO ? model->kernel.least_address : 0) &&
	       !space_overlaps(model, area->end, end);
}

static void enlarge_in_place(struct model *model, const struct move *move)
{
	struct model_area *area = space_at(model, move->from);

	area->end += (uint32_t)(move->new_length - move->old_length);
	if (area->flags & AREA_LOCKED)
		model->locked_pages += (move->new_length - move->old_length) >> MODEL_PAGE_SHIFT;
	/* Since 5.18 the area takes a next one that fits along, but none before it. */
	if (model_since(&model->kernel, MODEL_VERSION(5, 18, 0)) &&
	    area + 1 < model->areas + model->area_count && area[1].start == area->end)
		space_merge_next(model, (int)(area - model->areas));
	populate_more(model, move, move->from);
}

static void enlarge(struct model *model, struct model_answer *answer, struct move *move)
{
	if (area_refuses(model, answer, move))
		return;
	if (can_stay(model, move)) {
		enlarge_in_place(model, move);
		succeed(answer, (uint32_t)move->from, "it is longer where it lies",
			"mm/mremap.c:mremap");
		return;
	}
	if (refuse(answer, !(move->flags & MREMAP_MAYMOVE), ENOMEM,
		   "no room behind it, and it may not move", "mm/mremap.c:mremap"))
		return;
	move->to = place_find(model, 0, move->new_length);
	if (refuse(answer, move->to == 0, ENOMEM, "there is no gap of that length",
		   "mm/mmap.c:vm_unmapped_area") ||
	    !mmap_place_is_allowed(model, answer, move->to, move->new_length) ||
	    !move_area(model, answer, move))
		return;
	populate_more(model, move, move->to);
	succeed(answer, (uint32_t)move->to, "moved", "mm/mremap.c:move_vma");
}

static void shrink(struct model *model, struct model_answer *answer, const struct move *move)
{
	if (move->old_length != move->new_length &&
	    !munmap_do(model, answer, model_word(&model->kernel, move->from + move->new_length),
		       move->old_length - move->new_length))
		return;
	succeed(answer, (uint32_t)move->from, "it is as long as that where it lies",
		"mm/mremap.c:mremap");
}

static void carry_out(struct model *model, struct model_answer *answer, struct move *move)
{
	const struct model_area *area = space_at(model, move->from);

	if (is_of_6_17(model) && move->flags & MREMAP_FIXED &&
	    move->old_length == move->new_length) {
		move_areas(model, answer, move);
		return;
	}
	/* Since 5.16, when huge pages came in, it is looked at first. */
	if (model_since(&model->kernel, MODEL_VERSION(5, 16, 0)) &&
	    (refuse(answer, !area, EFAULT, "nothing lies at the old address",
		    "mm/mremap.c:mremap") ||
	     is_sealed(model, answer, area)))
		return;
	if (names_place(move)) {
		if (is_of_6_17(model) ||
		    !place_refuses(model, answer, move, "mm/mremap.c:mremap_to"))
			move_to_place(model, answer, move);
	} else if (move->old_length >= move->new_length) {
		shrink(model, answer, move);
	} else {
		enlarge(model, answer, move);
	}
}

void model_mremap(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t old_length, uint32_t new_length, uint32_t flags, uint32_t new_address)
{
	struct move move = { address, model_page_up(&model->kernel, old_length), new_address,
			     model_page_up(&model->kernel, new_length), flags };

	if (refuse(answer, flags & ~(uint32_t)(MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP),
		   EINVAL, "an unknown flag", "mm/mremap.c:mremap"))
		return;
	if (!is_of_6_17(model) && flags_refuse(answer, &move, old_length, new_length))
		return;
	if (refuse(answer, model_page_unaligned(address), EINVAL,
		   "the old address is no multiple of 4096", "mm/mremap.c:mremap") ||
	    refuse(answer, move.new_length == 0, EINVAL, "the new length is 0, or rounds up to it",
		   "mm/mremap.c:mremap"))
		return;
	if (is_of_6_17(model) && params_refuse(model, answer, &move))
		return;
	if (counts_splits(model) &&
	    refuse(answer, has_no_room(model, flags & MREMAP_DONTUNMAP, 2), ENOMEM,
		   "too near to vm.max_map_count", "mm/mremap.c:do_mremap (7.1)"))
		return;
	carry_out(model, answer, &move);
}
