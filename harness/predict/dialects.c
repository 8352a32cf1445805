/* dialects.c - see dialects.h. */
#include "predict/dialects.h"

#include "model/object.h"
#include "model/pages.h"
#include "report/errnos.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif

enum {
	NOTHING = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE,
	MOVES = MREMAP_MAYMOVE | MREMAP_FIXED,
	NO_FILE = -1,
};

/* A routine on its way: the calls that it makes, and what it gives back. */
struct routine {
	struct model *model;
	struct model_answer *answer;
	bool began; /* a call of it has changed something */
};

/* Makes a call; false: the model does not know what comes of it, and the answer says so. */
static bool make(struct routine *routine, uint32_t *result, const char *name,
		 const uint32_t *numbers, int count)
{
	unsigned long before = routine->model->changes;
	struct model_answer inner;

	answer_begin(&inner);
	model_call(routine->model, &inner, name, numbers, count);
	*result = inner.result;
	if (inner.verdict == MODEL_DECIDES) {
		routine->began |= routine->model->changes != before;
		return true;
	}
	if (routine->began)
		model_lose(routine->model, inner.unknown);
	unsure(routine->answer, true, inner.unknown);
	return false;
}

static bool make_mmap2(struct routine *routine, uint32_t *result, uint32_t address, uint32_t length,
		       uint32_t prot, uint32_t flags)
{
	const uint32_t numbers[] = { address, length, prot, flags, (uint32_t)NO_FILE, 0 };

	return make(routine, result, "mmap2", numbers, 6);
}

static bool make_munmap(struct routine *routine, uint32_t address, uint32_t length)
{
	const uint32_t numbers[] = { address, length };
	uint32_t result;

	return make(routine, &result, "munmap", numbers, 2);
}

static bool make_mprotect(struct routine *routine, uint32_t *result, uint32_t address,
			  uint32_t length, uint32_t prot)
{
	const uint32_t numbers[] = { address, length, prot };

	return make(routine, result, "mprotect", numbers, 3);
}

static bool make_mremap(struct routine *routine, uint32_t *result, uint32_t from,
			uint32_t old_length, uint32_t new_length, uint32_t to)
{
	const uint32_t numbers[] = { from, old_length, new_length, MOVES, to };

	return make(routine, result, "mremap", numbers, 5);
}

/* The routine gives back what Linux said: an errno as it is, a place as 0. */
static void hand_on(struct routine *routine, uint32_t said, const char *how, const char *where)
{
	bool failed = errnos_is(said);

	if (!refuse(routine->answer, failed, failed ? (int)-said : 0, how, where))
		succeed(routine->answer, 0, how, where);
}

/* ---- UTek ---- */

enum utek_process { VME_SHORT = -5, VME_STANDARD, VME_EXTENDED, PHYSICAL, ZERO_FILL, SELF };
enum { UTEK_SELF_RIGHTS = 3, UTEK_RIGHTS = 0x3ff, MOST_COPIED = 16, MOST_PROCESSES = 1 << 22 };

struct utek {
	int32_t process;
	uint32_t from, to, length, prot;
	bool shared;
};

static bool is_vme(int32_t process)
{
	return process >= VME_SHORT && process <= VME_EXTENDED;
}

static bool runs_past_end(uint32_t address, uint32_t length)
{
	return length - 1 > UINT32_MAX - address;
}

/* asm/inc/utek.asm:check_arguments */
static bool arguments_refuse(struct model_answer *answer, const struct utek *utek)
{
	static const char where[] = "asm/inc/utek.asm:check_arguments";
	bool looks = utek->process != ZERO_FILL, rights = !is_vme(utek->process);

	return refuse(answer, model_page_unaligned(utek->to | utek->length) || utek->length == 0,
		      EINVAL, "toaddr or len is no multiple of 4096, or len is 0", where) ||
	       refuse(answer, runs_past_end(utek->to, utek->length), ENOMEM,
		      "toaddr + len is past 4 GiB", where) ||
	       refuse(answer, looks && model_page_unaligned(utek->from), EINVAL,
		      "fromaddr is no multiple of 4096", where) ||
	       refuse(answer, looks && runs_past_end(utek->from, utek->length), ENOMEM,
		      "fromaddr + len is past 4 GiB", where) ||
	       refuse(answer, rights && utek->prot & ~(uint32_t)UTEK_RIGHTS, EINVAL,
		      "a bit of prot that is no class", where) ||
	       refuse(answer, rights && utek->prot & ~(uint32_t)UTEK_SELF_RIGHTS, EOPNOTSUPP,
		      "Linux has no protection of a mapping against users and groups", where);
}

/* asm/inc/utek.asm:map_vme; the spaces have 32, 24 and 16 address bits. */
static void map_vme(struct model_answer *answer, const struct utek *utek)
{
	static const char where[] = "asm/inc/utek.asm:map_vme";
	uint32_t last = utek->from + utek->length - 1;
	uint32_t outside = utek->process == VME_EXTENDED   ? 0
			   : utek->process == VME_STANDARD ? 0xff000000
							   : 0xffff0000;

	if (!refuse(answer, (last ^ utek->from) & 0xff000000, EINVAL, "it crosses 16 MB", where) &&
	    !refuse(answer, last & outside, ENOMEM, "it is outside the VME space", where))
		unsure(answer, true, "whether the machine has a VME bus");
}

/* process_vm_readv() of the process itself: mm/process_vm_access.c; mm/gup.c:check_vma_flags. */
static bool copy_page(struct routine *routine, uint32_t to, uint32_t from, bool *denied)
{
	struct model *model = routine->model;
	const struct model_area *area = space_at(model, from);
	struct model_answer touched;

	*denied = !area || !(area->flags & AREA_READ);
	if (*denied)
		return true;
	answer_begin(&touched);
	model_access(model, &touched, MODEL_READ, from, 0);
	if (unsure(routine->answer, touched.verdict != MODEL_DECIDES, touched.unknown))
		return false;
	*denied = touched.signal != 0;
	for (uint32_t i = 0; !*denied && i < MODEL_PAGE; i++) {
		uint8_t byte = pages_byte(model, space_at(model, from), from + i);

		answer_begin(&touched);
		model_access(model, &touched, MODEL_STORE, to + i, byte);
		if (unsure(routine->answer, touched.verdict != MODEL_DECIDES, touched.unknown))
			return false;
	}
	return true;
}

/* asm/inc/utek.asm:copy_bytes.  0 or an errno goes to *error; false: not known. */
static bool copy_bytes(struct routine *routine, const struct utek *utek, uint32_t to, int *error)
{
	bool denied = false;

	*error = utek->process == SELF ? 0 : ESRCH;
	if (*error)
		return true;
	if (utek->length > MOST_COPIED * MODEL_PAGE) {
		model_lose(routine->model, "a copy that is too large for the model");
		return !unsure(routine->answer, true, routine->model->lost);
	}
	for (uint32_t at = 0; at < utek->length && !denied; at += MODEL_PAGE) {
		if (!copy_page(routine, to + at, utek->from + at, &denied)) {
			model_lose(routine->model, routine->answer->unknown);
			return false;
		}
	}
	*error = denied ? EACCES : 0;
	return true;
}

/* asm/inc/utek.asm:map_copy */
static void map_copy(struct routine *routine, const struct utek *utek)
{
	static const char where[] = "asm/inc/utek.asm:map_copy";
	uint32_t result;
	int error;

	if (!make_mmap2(routine, &result, utek->to, utek->length, PROT_READ | PROT_WRITE, NOTHING))
		return;
	if (result != utek->to) {
		hand_on(routine, result, "Linux refuses the place of the copy", where);
		return;
	}
	if (!copy_bytes(routine, utek, utek->to, &error))
		return;
	result = (uint32_t)-error;
	if (!error && !make_mprotect(routine, &result, utek->to, utek->length, utek->prot))
		return;
	if (result == 0 || make_munmap(routine, utek->to, utek->length))
		hand_on(routine, result, "a copy of the bytes", where);
}

/* asm/inc/utek.asm:separate: the copy takes the place of what it is of. */
static void separate(struct routine *routine, const struct utek *utek)
{
	static const char where[] = "asm/inc/utek.asm:separate";
	uint32_t elsewhere, result;
	int error;

	if (!make_mmap2(routine, &elsewhere, 0, utek->length, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS))
		return;
	if (errnos_is(elsewhere)) {
		hand_on(routine, elsewhere, "Linux has no place for the copy", where);
		return;
	}
	if (!copy_bytes(routine, utek, elsewhere, &error))
		return;
	result = (uint32_t)-error;
	if (!error && !make_mprotect(routine, &result, elsewhere, utek->length, utek->prot))
		return;
	if (result == 0 &&
	    !make_mremap(routine, &result, elsewhere, utek->length, utek->length, utek->to))
		return;
	if (!errnos_is(result) || make_munmap(routine, elsewhere, utek->length))
		hand_on(routine, result, "memory of its own, with the same bytes", where);
}

/* asm/inc/utek.asm:find_area: does one shared area hold it all? */
static bool can_be_shared(struct model *model, const struct utek *utek)
{
	const struct model_area *area = space_at(model, utek->from);

	return area && utek->length <= area->end - utek->from && area->flags & AREA_MAYSHARE;
}

/* asm/inc/utek.asm:map_shared_self: mremap() with an old length of 0, in a place that is taken. */
static void share(struct routine *routine, const struct utek *utek)
{
	static const char where[] = "asm/inc/utek.asm:map_shared_self";
	uint32_t result;

	if (unsure(routine->answer, space_is_foreign(routine->model, utek->from, utek->from + 1),
		   "what the program brought along lies there") ||
	    refuse(routine->answer, !can_be_shared(routine->model, utek), EOPNOTSUPP,
		   "no one shared area holds all of it", "asm/inc/utek.asm:find_area") ||
	    !make_mmap2(routine, &result, utek->to, utek->length, PROT_NONE, NOTHING))
		return;
	if (result != utek->to) {
		hand_on(routine, result, "Linux refuses the place", where);
		return;
	}
	if (!make_mremap(routine, &result, utek->from, 0, utek->length, utek->to))
		return;
	if (!errnos_is(result) &&
	    !make_mprotect(routine, &result, utek->to, utek->length, utek->prot))
		return;
	if (result == 0 || make_munmap(routine, utek->to, utek->length))
		hand_on(routine, result, "the same memory", where);
}

/* asm/inc/utek.asm:map_self */
static void map_self(struct routine *routine, const struct utek *utek)
{
	const uint32_t looks[] = { utek->from, utek->length, MS_ASYNC };
	uint32_t result;

	if (!make(routine, &result, "msync", looks, 3) ||
	    refuse(routine->answer, result != 0, (int)-result, "msync() finds a hole",
		   "asm/inc/utek.asm:map_self"))
		return;
	if (utek->from == utek->to && !utek->shared)
		separate(routine, utek);
	else if (!utek->shared)
		map_copy(routine, utek);
	else if (utek->from != utek->to)
		share(routine, utek);
	else if (make_mprotect(routine, &result, utek->to, utek->length, utek->prot))
		hand_on(routine, result, "as mprotect()", "asm/inc/utek.asm:protect");
}

static void utek_mmap(struct routine *routine, const struct utek *utek)
{
	struct model_answer *answer = routine->answer;
	uint32_t result;

	if (arguments_refuse(answer, utek))
		return;
	if (utek->process == ZERO_FILL) {
		if (make_mmap2(routine, &result, utek->to, utek->length, utek->prot,
			       MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE))
			hand_on(routine, result, "shared memory of zeros",
				"asm/inc/utek.asm:map_zero_fill");
	} else if (is_vme(utek->process)) {
		map_vme(answer, utek);
	} else if (utek->process == SELF) {
		map_self(routine, utek);
	} else if (!unsure(answer, utek->process == PHYSICAL, "what /dev/mem is here") &&
		   !unsure(answer, utek->process > 0 && utek->process <= MOST_PROCESSES,
			   "another process") &&
		   !refuse(answer, utek->process < 0 || utek->shared, ESRCH, "no such process",
			   "asm/inc/utek.asm:no_process")) {
		map_copy(routine, utek); /* which finds that out */
	}
}

/* ---- MKS ---- */

enum { MKS_VARIABLE = 0x1000000 };

/* asm/inc/mks.asm:check_flags */
static bool flags_refuse(struct model_answer *answer, const uint32_t *numbers)
{
	static const char where[] = "asm/inc/mks.asm:check_flags";
	uint32_t flags = numbers[3], type = flags & (MAP_SHARED | MAP_PRIVATE);
	const uint32_t known = MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MKS_VARIABLE;

	return refuse(answer, flags & ~known, EINVAL, "a flag that MKS has not", where) ||
	       refuse(answer, type != MAP_SHARED && type != MAP_PRIVATE, EINVAL,
		      "neither MAP_SHARED nor MAP_PRIVATE, or both", where) ||
	       refuse(answer, flags & MAP_FIXED && flags & MKS_VARIABLE, EINVAL,
		      "MAP_FIXED and MAP_VARIABLE", where) ||
	       refuse(answer, flags & MAP_ANONYMOUS && numbers[4] != (uint32_t)NO_FILE, EINVAL,
		      "MAP_ANON with a descriptor", where) ||
	       refuse(answer, numbers[2] & ~(uint32_t)(PROT_READ | PROT_WRITE | PROT_EXEC),
		      EOPNOTSUPP, "a bit of prot that is no access", where);
}

/* asm/inc/mks.asm:check_range: has a regular file bytes for the last page? */
static bool range_refuses(struct model *model, struct model_answer *answer, const uint32_t *numbers)
{
	static const char where[] = "asm/inc/mks.asm:check_range";
	int file = object_of_descriptor(model, numbers[4]);
	uint64_t last = numbers[5] + (((uint64_t)numbers[1] + MODEL_PAGE - 1) >> MODEL_PAGE_SHIFT);
	const struct model_object *object;

	if (numbers[3] & MAP_ANONYMOUS)
		return false;
	if (refuse(answer, file == -1, EBADF, "the descriptor is not open", where) ||
	    unsure(answer, file < 0, "which file the descriptor leads to"))
		return true;
	object = &model->objects[model->files[file].object];
	return unsure(answer, object->kind == OBJECT_UNKNOWN,
		      "what kind of file the descriptor leads to") ||
	       refuse(answer,
		      object->kind == OBJECT_REGULAR &&
			      last > (object->size + MODEL_PAGE - 1) >> MODEL_PAGE_SHIFT,
		      ENXIO, "the file ends before the last page", where);
}

/* asm/inc/mks.asm:which_limit; how many areas the program itself has is known in part. */
static bool limit_refuses(const struct model *model, struct model_answer *answer, uint32_t said)
{
	enum { PROGRAM_AREAS = 64 };
	static const char where[] = "asm/inc/mks.asm:which_limit";
	bool no_room = said == (uint32_t)-ENOMEM;
	bool full = model->area_count > (int)model->kernel.most_areas;

	return refuse(answer, no_room && full, EMFILE, "more areas than vm.max_map_count", where) ||
	       unsure(answer,
		      no_room && model->area_count + PROGRAM_AREAS > (int)model->kernel.most_areas,
		      "how many areas the program itself has");
}

static void mks_mmap(struct routine *routine, const uint32_t *numbers)
{
	struct model_answer *answer = routine->answer;
	uint32_t result;
	bool failed;

	if (flags_refuse(answer, numbers) || range_refuses(routine->model, answer, numbers) ||
	    !make(routine, &result, "mmap2", numbers, 6) ||
	    limit_refuses(routine->model, answer, result))
		return;
	failed = errnos_is(result);
	if (!refuse(answer, failed, failed ? (int)-result : 0, "Linux refuses it",
		    "asm/inc/mks.asm:mks_mmap"))
		succeed(answer, result, "as mmap2()", "asm/inc/mks.asm:mks_mmap");
}

/* ---- both ---- */

bool dialects_call(struct model *model, const struct statement *call, struct model_answer *answer)
{
	struct routine routine = { .model = model, .answer = answer };
	const uint32_t *n = call->numbers;
	const struct utek utek = { (int32_t)n[0], n[1], n[2], n[3], n[4], n[5] != 0 };
	bool is_utek = strcmp(call->name, "utek_mmap") == 0 && call->count == 6;
	bool is_mks = strcmp(call->name, "mks_mmap") == 0 && call->count == 6;

	if ((is_utek || is_mks) && unsure(answer, model->lost, model->lost))
		return true;
	if (is_utek)
		utek_mmap(&routine, &utek);
	else if (is_mks)
		mks_mmap(&routine, n);
	return is_utek || is_mks;
}
