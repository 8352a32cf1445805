/* access.c - a byte is touched: arch/x86/mm/fault.c, mm/memory.c, mm/mmap.c:expand_downwards. */
#include "model/calls.h"
#include "model/mapped.h"
#include "model/object.h"
#include "model/pages.h"
#include "model/place.h"

#include <signal.h>

#ifndef SEGV_PKUERR
#define SEGV_PKUERR 4
#endif

static bool is_accessible(uint32_t flags)
{
	return flags & AREA_ACCESS;
}

/*
 * mm/mmap.c:expand_downwards, acct_stack_growth: the area below which the address lies reaches down
 * to it.  NULL, or why it does not.
 */
static const char *grow(struct model *model, int i, uint32_t address)
{
	const struct model_kernel *kernel = &model->kernel;
	struct model_area *area = &model->areas[i];
	uint32_t start = (uint32_t)model_page_down(address);
	uint32_t pages = (area->start - start) >> MODEL_PAGE_SHIFT;
	const struct model_area *before = i > 0 ? area - 1 : NULL;

	if (start < kernel->least_hint)
		return "it would grow below vm.mmap_min_addr";
	if (before && !(before->flags & AREA_GROWSDOWN) && is_accessible(before->flags) &&
	    start - before->end < kernel->guard_pages * (uint32_t)MODEL_PAGE)
		return "its guard gap would reach another area";
	space_touch(model, i);
	if (pages > area->page_offset)
		return "its page offset would wrap";
	if (space_may_grow(model, area->flags, pages) == MODEL_NO)
		return "RLIMIT_AS has no room";
	if (area->end - start > kernel->limit_stack)
		return "RLIMIT_STACK has no room";
	if (area->flags & AREA_LOCKED &&
	    mlock_has_no_room(model, (uint64_t)pages << MODEL_PAGE_SHIFT))
		return "RLIMIT_MEMLOCK has no room";
	model->changes++;
	area->start = start;
	area->page_offset -= pages;
	if (area->flags & AREA_LOCKED)
		model->locked_pages += pages;
	return NULL;
}

/* Finds the area of the address, which one above may grow down to; false: a signal, or not known.
 */
static bool reach(struct model *model, struct model_answer *answer, uint32_t address, int *area)
{
	const char *why;
	int i = space_find(model, address);

	*area = i;
	if (address >= model->kernel.task_end || i == model->area_count ||
	    (model->areas[i].start > address && !(model->areas[i].flags & AREA_GROWSDOWN))) {
		strike(answer, SIGSEGV, SEGV_MAPERR, "nothing lies there",
		       "arch/x86/mm/fault.c:do_user_addr_fault");
		return false;
	}
	if (unsure(answer, model->areas[i].flags & AREA_FOREIGN,
		   "what the program brought along lies there"))
		return false;
	if (model->areas[i].start <= address)
		return true;
	if (unsure(answer, space_may_grow(model, model->areas[i].flags, 0) == MODEL_UNKNOWN,
		   OTHER_PAGES) ||
	    unsure(answer, place_is_unsure(&model->kernel, model_page_down(address)), LSM_ADDRESS))
		return false;
	why = grow(model, i, address);
	if (why)
		strike(answer, SIGSEGV, SEGV_MAPERR, why, "mm/mmap.c:expand_downwards");
	return !why;
}

/* arch/x86/mm/fault.c:access_error.  False: a signal, or not known. */
static bool allow(const struct model *model, struct model_answer *answer, enum model_access access,
		  uint32_t flags)
{
	const struct model_kernel *kernel = &model->kernel;
	bool keyed = flags & AREA_KEYED && access != MODEL_RUN;
	bool bad = !is_accessible(flags) || (access == MODEL_STORE && !(flags & AREA_WRITE));

	/* arch/um/kernel/trap.c:handle_page_fault refuses, but a page that is there has no fault.
	 */
	if (unsure(answer,
		   kernel->uml && access == MODEL_READ && (flags & AREA_ACCESS) == AREA_WRITE,
		   "whether User-mode Linux lets memory be read that is only to be written") ||
	    unsure(answer, keyed && kernel->pku == MODEL_UNKNOWN,
		   "whether protection keys make the area execute-only"))
		return false;
	if (keyed && kernel->pku == MODEL_YES) {
		strike(answer, SIGSEGV, SEGV_PKUERR, "its protection key allows only execution",
		       "arch/x86/mm/fault.c:bad_area_access_from_pkeys");
		return false;
	}
	if (bad)
		strike(answer, SIGSEGV, SEGV_ACCERR, "the area does not allow it",
		       "arch/x86/mm/fault.c:access_error");
	return !bad;
}

/*
 * access_error asks what VM_EXEC says only of a page that is there: the first fetch brings it in,
 * and the second fault is the signal.
 */
static bool may_run(const struct model *model, struct model_answer *answer, uint32_t flags)
{
	if (model->kernel.nx == MODEL_NO || flags & AREA_EXEC)
		return true;
	if (unsure(answer, model->kernel.nx == MODEL_UNKNOWN,
		   "whether the processor can refuse execution"))
		return false;
	strike(answer, SIGSEGV, SEGV_ACCERR, "the area does not allow it",
	       "arch/x86/mm/fault.c:access_error");
	return false;
}

static void read_byte(struct model *model, struct model_answer *answer, enum model_access access,
		      const struct model_area *area, uint32_t address)
{
	const struct model_object *object = area_object(model, area);
	uint8_t byte;

	if (access == MODEL_RUN && !may_run(model, answer, area->flags)) {
		pages_bring_in(model, area, address);
		return;
	}
	if (unsure(answer, model->bytes_unknown, model->bytes_unknown) ||
	    unsure(answer, object && object->unknown, "what the file holds"))
		return;
	byte = pages_byte(model, area, address);
	pages_bring_in(model, area, address);
	if (access == MODEL_READ)
		succeed(answer, byte, "the byte that lies there", "mm/memory.c:do_read_fault");
	else if (!unsure(answer, byte != 0xc3, "what the code there does"))
		succeed(answer, 0, "the code there returns", "mm/memory.c:do_read_fault");
}

void model_access(struct model *model, struct model_answer *answer, enum model_access access,
		  uint32_t address, uint8_t byte)
{
	int i;

	if (!reach(model, answer, address, &i) ||
	    !allow(model, answer, access, model->areas[i].flags))
		return;
	if (access == MODEL_STORE && !(model->areas[i].flags & AREA_SHARED))
		space_touch(model, i);
	if (pages_is_guard(model, address)) {
		strike(answer, SIGSEGV, SEGV_MAPERR, "the page is a guard",
		       "mm/memory.c:handle_pte_marker (6.13)");
		return;
	}
	if (object_ends_before(model, &model->areas[i], address)) {
		if (access != MODEL_STORE)
			mapped_around(model, &model->areas[i], address);
		strike(answer, SIGBUS, BUS_ADRERR, "the page lies behind the end of the file",
		       "mm/shmem.c:shmem_fault");
		return;
	}
	if (access != MODEL_STORE) {
		read_byte(model, answer, access, &model->areas[i], address);
		return;
	}
	pages_store(model, &model->areas[i], address, byte);
	succeed(answer, byte, "stored", "mm/memory.c:do_wp_page");
}
