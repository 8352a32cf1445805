/* mprotect.c - mprotect(), number 125: mm/mprotect.c:do_mprotect_pkey, mprotect_fixup. */
#include "model/calls.h"
#include "model/object.h"

#include <errno.h>
#include <sys/mman.h>

#define PROT_SEM 8
#define PROT_GROWS ((uint32_t)PROT_GROWSDOWN | (uint32_t)PROT_GROWSUP)

/* The flags of the area with that protection; VM_ACCOUNT follows it. */
static uint32_t flags_of(const struct model *model, const struct model_area *area, uint32_t prot)
{
	uint32_t flags = (area->flags & ~(uint32_t)AREA_ACCESS) | (prot & AREA_ACCESS);

	if (model->kernel.read_implies_exec && prot & PROT_READ && area->flags & AREA_MAYEXEC)
		flags |= AREA_EXEC;
	flags &= ~(uint32_t)AREA_KEYED; /* arch/x86/mm/pkeys.c:__arch_override_mprotect_pkey */
	if (prot == PROT_EXEC && model->kernel.pku != MODEL_NO)
		flags |= AREA_KEYED;
	if ((flags & AREA_ACCESS) == (area->flags & AREA_ACCESS))
		return flags;
	if (flags & AREA_WRITE) {
		if (!(area->flags & (AREA_ACCOUNT | AREA_WRITE | AREA_SHARED | AREA_NORESERVE)))
			flags |= AREA_ACCOUNT;
	} else if (area->flags & AREA_ACCOUNT && area_is_anonymous(model, area) && !area->touched &&
		   model_since(&model->kernel, MODEL_VERSION(6, 12, 0))) {
		flags &= ~(uint32_t)AREA_ACCOUNT;
	}
	return flags;
}

static bool may_have(const struct model_area *area, uint32_t flags)
{
	return (flags & AREA_ACCESS & ~(area->flags >> 4)) == 0;
}

/* mm/mprotect.c:mprotect_fixup; the part of the area from start to end. */
static bool protect_part(struct model *model, struct model_answer *answer, int i, uint32_t start,
			 uint32_t end, uint32_t prot)
{
	const struct model_area area = model->areas[i];
	uint32_t flags = flags_of(model, &area, prot);
	int64_t pages = (end - start) >> MODEL_PAGE_SHIFT;
	enum model_fact fits = flags & AREA_WRITE ? space_may_grow(model, flags, pages) : MODEL_YES;

	if (unsure(answer, area.flags & AREA_FOREIGN, "what the program brought along lies there"))
		return false;
	if (refuse(answer, !may_have(&area, flags), EACCES,
		   "the descriptor, a seal or its file system does not allow that",
		   "mm/mprotect.c:do_mprotect_pkey") ||
	    (model_since(&model->kernel, MODEL_VERSION(6, 3, 0)) &&
	     refuse(answer, prctl_denies(model, area.flags, flags), EACCES,
		    "PR_SET_MDWE: what was not executable does not become so",
		    "mm/mprotect.c:do_mprotect_pkey (map_deny_write_exec, 6.3)")) ||
	    (model_has_seals(&model->kernel) &&
	     refuse(answer, area.flags & AREA_SEALED, EPERM, "the area is sealed",
		    "mm/mprotect.c:mprotect_fixup (6.12)")) ||
	    unsure(answer, fits == MODEL_UNKNOWN, OTHER_PAGES) ||
	    refuse(answer, fits == MODEL_NO && space_may_grow(model, area.flags, pages) != MODEL_NO,
		   ENOMEM, "RLIMIT_DATA has no room", "mm/mprotect.c:mprotect_fixup"))
		return false;
	if (flags & ~area.flags & AREA_ACCOUNT &&
	    mmap_memory_is_unsure(model, answer, (uint64_t)pages))
		return false;
	if (refuse(answer, space_change(model, i, start, end, flags) < 0, ENOMEM,
		   "a cut would make more areas than vm.max_map_count", "mm/mmap.c:split_vma"))
		return false;
	if ((area.flags & (AREA_WRITE | AREA_SHARED | AREA_LOCKED)) == AREA_LOCKED &&
	    flags & AREA_WRITE)
		populate(model, start, end, false);
	return true;
}

/* Area by area; what is done stays done where a later one refuses. */
static void protect(struct model *model, struct model_answer *answer, uint64_t start, uint64_t end,
		    uint32_t prot)
{
	while (start < end) {
		const struct model_area *area = space_at(model, start);
		uint64_t part;

		if (refuse(answer, !area, ENOMEM, "nothing lies there, or in a part of it",
			   "mm/mprotect.c:do_mprotect_pkey"))
			return;
		part = area->end < end ? area->end : end;
		if (!protect_part(model, answer, (int)(area - model->areas), (uint32_t)start,
				  (uint32_t)part, prot))
			return;
		start = part;
	}
	succeed(answer, 0, "all of it is so now", "mm/mprotect.c:mprotect_fixup");
}

/* PROT_GROWSDOWN reaches down to the start of the area.  False: refused. */
static bool reach_down(struct model *model, struct model_answer *answer, uint64_t *start,
		       uint64_t end)
{
	int i = space_find(model, *start);
	const struct model_area *area = i < model->area_count ? &model->areas[i] : NULL;

	if (refuse(answer, !area || area->start >= end, ENOMEM, "no area is there to reach down in",
		   "mm/mprotect.c:do_mprotect_pkey"))
		return false;
	*start = area->start;
	return !refuse(answer, !(area->flags & AREA_GROWSDOWN), EINVAL,
		       "PROT_GROWSDOWN, and the area does not grow down",
		       "mm/mprotect.c:do_mprotect_pkey");
}

void model_mprotect(struct model *model, struct model_answer *answer, uint32_t address,
		    uint32_t length, uint32_t prot)
{
	const struct model_kernel *kernel = &model->kernel;
	uint32_t grows = prot & PROT_GROWS, kept = prot & ~PROT_GROWS;
	uint64_t start = address, bytes = model_page_up(kernel, length);
	uint64_t end = model_word(kernel, start + bytes);

	if (refuse(answer, grows == PROT_GROWS, EINVAL, "PROT_GROWSDOWN and PROT_GROWSUP",
		   "mm/mprotect.c:do_mprotect_pkey") ||
	    refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", "mm/mprotect.c:do_mprotect_pkey"))
		return;
	if (length == 0) {
		succeed(answer, 0, "the length is 0, and nothing is done",
			"mm/mprotect.c:do_mprotect_pkey");
		return;
	}
	if (refuse(answer, end <= start, ENOMEM, "the end of the range wraps",
		   "mm/mprotect.c:do_mprotect_pkey") ||
	    refuse(answer, kept & ~(uint32_t)(PROT_READ | PROT_WRITE | PROT_EXEC | PROT_SEM),
		   EINVAL, "a bit of prot that has no meaning", "mm/mprotect.c:arch_validate_prot"))
		return;
	if (grows == PROT_GROWSDOWN && !reach_down(model, answer, &start, end))
		return;
	if (grows == (uint32_t)PROT_GROWSUP &&
	    (refuse(answer, !space_at(model, start), ENOMEM, "nothing lies there",
		    "mm/mprotect.c:do_mprotect_pkey") ||
	     refuse(answer, true, EINVAL, "no area of x86 grows up",
		    "mm/mprotect.c:do_mprotect_pkey")))
		return;
	if (unsure(answer, !space_has_room(model, 2), "more areas than the model holds"))
		return;
	protect(model, answer, start, end, kept);
}
