/* madvise.c - madvise(), number 219: mm/madvise.c. */
#include "model/calls.h"
#include "model/object.h"
#include "model/pages.h"

#include <errno.h>
#include <sys/mman.h>

enum {
	POPULATE_READ =
		22, /* MADV_POPULATE_READ and the others, of uapi/asm-generic/mman-common.h */
	POPULATE_WRITE = 23,
	DONTNEED_LOCKED = 24,
	GUARD_INSTALL = 102,
	GUARD_REMOVE = 103,
};

/* Advice that only some kernels are built with, or that says nothing a model could tell of. */
static bool hangs_on_configuration(uint32_t advice)
{
	switch (advice) {
	case MADV_MERGEABLE:
	case MADV_UNMERGEABLE:
	case MADV_HUGEPAGE:
	case MADV_NOHUGEPAGE:
	case MADV_HWPOISON:
	case 25:  /* MADV_COLLAPSE */
	case 101: /* MADV_SOFT_OFFLINE */
		return true;
	default:
		return false;
	}
}

/* mm/madvise.c:madvise_behavior_valid */
static bool is_known(const struct model_kernel *kernel, uint32_t advice)
{
	switch (advice) {
	case MADV_NORMAL:
	case MADV_RANDOM:
	case MADV_SEQUENTIAL:
	case MADV_WILLNEED:
	case MADV_DONTNEED:
	case MADV_FREE:
	case MADV_REMOVE:
	case MADV_DONTFORK:
	case MADV_DOFORK:
	case MADV_DONTDUMP:
	case MADV_DODUMP:
	case MADV_WIPEONFORK:
	case MADV_KEEPONFORK:
	case MADV_COLD:
	case MADV_PAGEOUT:
		return true;
	case POPULATE_READ:
	case POPULATE_WRITE:
		return model_since(kernel, MODEL_VERSION(5, 14, 0));
	case DONTNEED_LOCKED:
		return model_since(kernel, MODEL_VERSION(5, 18, 0));
	case GUARD_INSTALL:
	case GUARD_REMOVE:
		return model_since(kernel, MODEL_VERSION(6, 13, 0));
	default:
		return false;
	}
}

/* The part of an area that is advised. */
struct part {
	int area;
	uint32_t start, end;
	uint32_t advice;
};

/* mm/madvise.c:madvise_dontneed_free */
static bool forget(struct model *model, struct model_answer *answer, const struct part *part)
{
	const struct model_area *area = &model->areas[part->area];

	if (refuse(answer, part->advice != DONTNEED_LOCKED && area->flags & AREA_LOCKED, EINVAL,
		   "locked memory is needed", "mm/madvise.c:madvise_dontneed_free_valid_vma") ||
	    refuse(answer, part->advice == MADV_FREE && !area_is_anonymous(model, area), EINVAL,
		   "MADV_FREE of a file", "mm/madvise.c:madvise_free_single_vma"))
		return false;
	if (part->advice == MADV_FREE)
		model->bytes_unknown = "whether MADV_FREE has taken the page";
	else
		pages_zap_private(model, part->start, part->end);
	return true;
}

/*
 * mm/madvise.c:madvise_guard_install, madvise_guard_remove (6.13); of files from 6.15, of which the
 * model keeps no such record.
 */
static bool guard(struct model *model, struct model_answer *answer, const struct part *part)
{
	static const char where[] = "mm/madvise.c:madvise_guard_install (6.13)";
	const struct model_area *area = &model->areas[part->area];
	bool install = part->advice == GUARD_INSTALL;
	bool old = !model_since(&model->kernel, MODEL_VERSION(6, 15, 0));
	bool anonymous = area_is_anonymous(model, area);

	if (refuse(answer, install && area->flags & AREA_LOCKED, EINVAL, "locked memory", where) ||
	    refuse(answer, old && (!anonymous || !(area->flags & AREA_MAYWRITE)), EINVAL,
		   "no private memory without a file", where) ||
	    unsure(answer, !anonymous, "guard pages of files") ||
	    unsure(answer, part->end - part->start > MODEL_DATA * MODEL_PAGE,
		   "more guard pages than the model holds"))
		return false;
	if (install)
		space_touch(model, part->area);
	for (uint32_t at = part->start; at < part->end; at += MODEL_PAGE)
		pages_set_guard(model, at, install);
	return true;
}

/* mm/madvise.c:madvise_remove: a hole in the file. */
static bool punch(struct model *model, struct model_answer *answer, const struct part *part)
{
	const struct model_area *area = &model->areas[part->area];
	const struct model_object *object = area_object(model, area);
	uint64_t from = area_page_offset(area, part->start) << MODEL_PAGE_SHIFT;
	bool later = (area->flags & (AREA_SHARED | AREA_MAYWRITE | AREA_WRITE)) ==
		     (AREA_SHARED | AREA_MAYWRITE);

	if (refuse(answer, area->flags & AREA_LOCKED, EINVAL, "locked memory is needed",
		   "mm/madvise.c:madvise_remove") ||
	    refuse(answer, !object, EINVAL, "there is no file below it",
		   "mm/madvise.c:madvise_remove") ||
	    unsure(answer, later && !model_since(&model->kernel, MODEL_VERSION(6, 7, 0)),
		   "what this kernel makes of a mapping that could become writable") ||
	    refuse(answer, !(area->flags & AREA_SHARED) || !(area->flags & AREA_MAYWRITE), EACCES,
		   "no shared mapping that may be written", "mm/madvise.c:madvise_remove") ||
	    unsure(answer, object->seals != 0, "what a seal allows") ||
	    unsure(answer, part->end - part->start > MODEL_DATA / 2 * MODEL_PAGE,
		   "what a hole of that length leaves"))
		return false;
	model->presence_unknown = "a hole was made in a file";
	for (uint64_t at = from; at < from + part->end - part->start && at < object->size;
	     at += MODEL_PAGE)
		pages_clear_object(model, model->files[area->file].object, at >> MODEL_PAGE_SHIFT);
	return true;
}

/* mm/madvise.c:madvise_populate; a store that leaves all as it is, where it is to be writable. */
static bool fault_in(struct model *model, struct model_answer *answer, const struct part *part)
{
	const struct model_area *area = &model->areas[part->area];
	uint32_t flags = area->flags;
	bool write = part->advice == POPULATE_WRITE;
	struct model_answer touched;

	if (refuse(answer, !(flags & (write ? AREA_WRITE : AREA_READ)), EINVAL,
		   "the area does not allow it", "mm/madvise.c:madvise_populate"))
		return false;
	if (unsure(answer, write && !(flags & AREA_SHARED) && area->file >= 0,
		   "which pages of a file are copied"))
		return false;
	for (uint32_t at = part->start; at < part->end; at += MODEL_PAGE) {
		uint8_t same = write ? pages_byte(model, area, at) : 0;

		answer_begin(&touched);
		model_access(model, &touched, write ? MODEL_STORE : MODEL_READ, at, same);
		if (unsure(answer, touched.verdict != MODEL_DECIDES, touched.unknown) ||
		    refuse(answer, touched.signal != 0, EFAULT,
			   "a page lies behind the end, or is a guard",
			   "mm/madvise.c:madvise_populate"))
			return false;
	}
	return true;
}

/* The flags of the area once it is so advised (mm/madvise.c:madvise_vma_behavior). */
static uint32_t advised_flags(uint32_t flags, uint32_t advice)
{
	const uint32_t order = AREA_RAND_READ | AREA_SEQ_READ;

	switch (advice) {
	case MADV_NORMAL:
		return flags & ~order;
	case MADV_SEQUENTIAL:
		return (flags & ~order) | AREA_SEQ_READ;
	case MADV_RANDOM:
		return (flags & ~order) | AREA_RAND_READ;
	case MADV_DONTFORK:
		return flags | AREA_DONTCOPY;
	case MADV_DOFORK:
		return flags & ~(uint32_t)AREA_DONTCOPY;
	case MADV_WIPEONFORK:
		return flags | AREA_WIPEONFORK;
	case MADV_KEEPONFORK:
		return flags & ~(uint32_t)AREA_WIPEONFORK;
	case MADV_DONTDUMP:
		return flags | AREA_DONTDUMP;
	case MADV_DODUMP:
		return flags & ~(uint32_t)AREA_DONTDUMP;
	default:
		return flags;
	}
}

static bool set_flags(struct model *model, struct model_answer *answer, const struct part *part)
{
	const struct model_area *area = &model->areas[part->area];
	uint32_t advice = part->advice;

	if (refuse(answer,
		   advice == MADV_WIPEONFORK && (area->file >= 0 || area->flags & AREA_SHARED),
		   EINVAL, "only private anonymous memory can be wiped",
		   "mm/madvise.c:madvise_vma_behavior") ||
	    refuse(answer,
		   (advice == MADV_KEEPONFORK || advice == MADV_DODUMP) &&
			   area->flags & AREA_DROPPABLE,
		   EINVAL, "droppable memory stays so", "mm/madvise.c:madvise_vma_behavior"))
		return false;
	return !refuse(answer,
		       space_change(model, part->area, part->start, part->end,
				    advised_flags(area->flags, advice)) < 0,
		       model_since(&model->kernel, MODEL_VERSION(5, 17, 0)) ? EAGAIN : ENOMEM,
		       "a cut would make more areas than vm.max_map_count", "mm/mmap.c:split_vma");
}

/*
 * mm/mseal.c:can_modify_vma_madv (6.12): what throws pages away, of what may not be written.  From
 * 6.17 (mm/madvise.c:can_madvise_modify) that may not be a private copy of /dev/zero either.
 */
static bool seal_refuses(const struct model *model, struct model_answer *answer,
			 const struct part *part)
{
	const struct model_area *area = &model->areas[part->area];
	bool sealed = area->flags & AREA_SEALED && !(area->flags & (AREA_WRITE | AREA_SHARED));
	bool discards = false;

	switch (part->advice) {
	case MADV_FREE:
	case MADV_DONTNEED:
	case DONTNEED_LOCKED:
	case MADV_REMOVE:
	case MADV_DONTFORK:
	case MADV_WIPEONFORK:
	case GUARD_INSTALL:
		discards = true;
	}
	return unsure(answer,
		      sealed && discards &&
			      (area->file >= 0 || area->flags & (AREA_MAYSHARE | AREA_KEYED)),
		      "what a seal makes of a mapping of a file") ||
	       (model_has_seals(&model->kernel) && discards &&
		refuse(answer, sealed, EPERM, "the area is sealed, and may not be written",
		       "mm/mseal.c:can_modify_vma_madv (6.12)"));
}

static bool advise(struct model *model, struct model_answer *answer, const struct part *part)
{
	if (part->advice != POPULATE_READ && part->advice != POPULATE_WRITE &&
	    seal_refuses(model, answer, part))
		return false;
	switch (part->advice) {
	case MADV_DONTNEED:
	case DONTNEED_LOCKED:
	case MADV_FREE:
		return forget(model, answer, part);
	case MADV_REMOVE:
		return punch(model, answer, part);
	case POPULATE_READ:
	case POPULATE_WRITE:
		return fault_in(model, answer, part);
	case GUARD_INSTALL:
	case GUARD_REMOVE:
		return guard(model, answer, part);
	case MADV_WILLNEED:
		return !refuse(answer, model->kernel.no_swap && model->areas[part->area].file < 0,
			       EBADF, "memory without a file, and the kernel is without swap",
			       "mm/madvise.c:madvise_willneed");
	case MADV_PAGEOUT:
		model->presence_unknown = "whether a page was put out";
		/* mm/rmap.c:try_to_unmap_one (6.11): if nobody else held the page just then. */
		if (model->areas[part->area].flags & AREA_DROPPABLE)
			model->bytes_unknown = "whether a page was dropped";
		/* fallthrough */
	case MADV_COLD:
		return !refuse(answer, model->areas[part->area].flags & AREA_LOCKED, EINVAL,
			       "locked memory stays", "mm/madvise.c:can_madv_lru_vma");
	default:
		return set_flags(model, answer, part);
	}
}

/* mm/madvise.c:madvise_walk_vmas: what is not mapped is left out, and told of at the end. */
static void walk(struct model *model, struct model_answer *answer, uint64_t start, uint64_t end,
		 uint32_t advice)
{
	bool hole = false;

	while (start < end) {
		int i = space_find(model, start);
		struct part part = { i, (uint32_t)start, (uint32_t)end, advice };

		if (i == model->area_count || model->areas[i].start > start) {
			/* From 6.9 these go page by page, and not area by area. */
			bool populates = (advice == POPULATE_READ || advice == POPULATE_WRITE) &&
					 model_since(&model->kernel, MODEL_VERSION(6, 9, 0));

			hole = true;
			if (i == model->area_count || model->areas[i].start >= end || populates)
				break;
			part.start = model->areas[i].start;
		}
		if (model->areas[i].end < end)
			part.end = model->areas[i].end;
		start = part.end;
		if (!advise(model, answer, &part))
			return;
	}
	if (!refuse(answer, hole, ENOMEM, "a part of the range is not mapped; the rest is done",
		    "mm/madvise.c:madvise_walk_vmas"))
		succeed(answer, 0, "done", "mm/madvise.c:madvise_vma_behavior");
}

void model_madvise(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length, uint32_t advice)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t bytes = model_page_up(kernel, length);
	uint64_t end = model_word(kernel, address + bytes);

	if (unsure(answer, hangs_on_configuration(advice),
		   "whether the kernel was built with that") ||
	    refuse(answer, !is_known(kernel, advice), EINVAL, "an unknown advice",
		   "mm/madvise.c:madvise_behavior_valid") ||
	    refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", "mm/madvise.c:do_madvise") ||
	    refuse(answer, (length != 0 && bytes == 0) || end < address, EINVAL,
		   "the end of the range wraps", "mm/madvise.c:do_madvise"))
		return;
	if (end == address) {
		succeed(answer, 0, "no page, and nothing is done", "mm/madvise.c:do_madvise");
		return;
	}
	if (unsure(answer, space_is_foreign(model, address, end),
		   "what the program brought along lies there") ||
	    unsure(answer, !space_has_room(model, 2), "more areas than the model holds"))
		return;
	walk(model, answer, address, end, advice);
}
