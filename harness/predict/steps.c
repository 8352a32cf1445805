/* steps.c - see steps.h. */
#include "predict/steps.h"

#include "model/hand/hand.h"
#include "model/object.h"
#include "predict/asking.h"
#include "report/calling.h"
#include "report/signals.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { MOST_PAGES = 8, DESCRIPTORS = 9 };

uint32_t steps_random(uint64_t *state) /* xorshift64* */
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (uint32_t)((*state * UINT64_C(2685821657736338717)) >> 32);
}

static uint32_t below(uint64_t *state, uint32_t bound)
{
	return steps_random(state) % bound;
}

static bool one_in(uint64_t *state, uint32_t bound)
{
	return below(state, bound) == 0;
}

/* ---- arguments ---- */

static const uint32_t edges[] = { 0,	      1,	  0x1000,     0xffff,
				  0x10000,    0x7ffff000, 0xbffff000, 0xc0000000,
				  0xffffd000, 0xffffe000, 0xfffff000, 0xffffffff };

static uint32_t some_address(uint64_t *state, const struct model *model)
{
	uint32_t page = STEPS_ARENA + below(state, STEPS_ARENA_PAGES) * MODEL_PAGE;

	if (one_in(state, 3) && model->area_count) {
		const struct model_area *area =
			&model->areas[below(state, (uint32_t)model->area_count)];

		if (!(area->flags & AREA_FOREIGN))
			page = one_in(state, 2) ? area->start : area->end;
	}
	if (one_in(state, 40))
		return edges[below(state, sizeof(edges) / sizeof(edges[0]))];
	return one_in(state, 25) ? page + below(state, MODEL_PAGE) : page;
}

static uint32_t some_length(uint64_t *state)
{
	static const uint32_t odd[] = { 0, 1, 4095, 4097, 0xfffff000, 0xfffff001, 0xffffffff };

	if (one_in(state, 20))
		return odd[below(state, sizeof(odd) / sizeof(odd[0]))];
	return (1 + below(state, MOST_PAGES)) * MODEL_PAGE;
}

static uint32_t some_prot(uint64_t *state)
{
	return one_in(state, 40) ? below(state, 16) : below(state, 8) | below(state, 4);
}

static uint32_t some_flags(uint64_t *state)
{
	static const uint32_t flags[] = { MAP_FIXED,	      MAP_GROWSDOWN, MAP_LOCKED,
					  MAP_NORESERVE,      MAP_POPULATE,  MAP_NONBLOCK,
					  MAP_FIXED_NOREPLACE };
	uint32_t value = one_in(state, 15) ? below(state, 16) : 1 + below(state, 2);

	if (!one_in(state, 3))
		value |= MAP_ANONYMOUS;
	if (one_in(state, 2))
		value |= MAP_FIXED;
	for (size_t i = 1; i < sizeof(flags) / sizeof(flags[0]); i++) {
		if (one_in(state, 10))
			value |= flags[i];
	}
	return value;
}

static uint32_t some_page_offset(uint64_t *state)
{
	static const uint32_t odd[] = { 0xfffff, 0x100000, 0xfffffffe, 0xffffffff };

	return one_in(state, 30) ? odd[below(state, 4)] : below(state, 10);
}

/* ---- calls ---- */

enum step_kind {
	MMAP2,
	MUNMAP,
	MPROTECT,
	MREMAP,
	MADVISE,
	REMAP,
	MSYNC,
	MLOCK,
	MUNLOCK,
	MLOCK2,
	MINCORE,
	TRUNCATE,
	MSEAL,
	LOAD,
	STORE,
	KINDS,
};

static const struct step calls[KINDS] = {
	[MMAP2] = { "mmap2", 192, { 0 }, 6 },
	[MUNMAP] = { "munmap", 91, { 0 }, 2 },
	[MPROTECT] = { "mprotect", 125, { 0 }, 3 },
	[MREMAP] = { "mremap", 163, { 0 }, 5 },
	[MADVISE] = { "madvise", 219, { 0 }, 3 },
	[REMAP] = { "remap_file_pages", 257, { 0 }, 5 },
	[MSYNC] = { "msync", 144, { 0 }, 3 },
	[MLOCK] = { "mlock", 150, { 0 }, 2 },
	[MUNLOCK] = { "munlock", 151, { 0 }, 2 },
	[MLOCK2] = { "mlock2", 376, { 0 }, 3 },
	[MINCORE] = { "mincore", 218, { 0 }, 3 },
	[TRUNCATE] = { "ftruncate64", 194, { 0 }, 3 },
	[MSEAL] = { "mseal", 462, { 0 }, 3 },
	[LOAD] = { "load", HAND_LOAD, { 0 }, 2 },
	[STORE] = { "store", HAND_STORE, { 0 }, 2 },
};

/* KINDS: none has that name. */
static enum step_kind find_kind(const char *name)
{
	int kind = 0;

	while (kind < KINDS && strcmp(calls[kind].name, name) != 0)
		kind++;
	return kind;
}

void steps_set(struct step *step, const char *name)
{
	*step = calls[find_kind(name)];
}

static void take_mmap2(struct step *step, uint64_t *state, const struct model *model)
{
	*step = calls[MMAP2];
	step->numbers[0] = one_in(state, 5) ? 0 : some_address(state, model);
	step->numbers[1] = some_length(state);
	step->numbers[2] = some_prot(state);
	step->numbers[3] = some_flags(state);
	step->numbers[4] = one_in(state, 20) ? 99 : 3 + below(state, DESCRIPTORS - 3);
	if (one_in(state, 4))
		step->numbers[4] = 3;
	step->numbers[5] = some_page_offset(state);
}

static void take_mremap(struct step *step, uint64_t *state, const struct model *model)
{
	*step = calls[MREMAP];
	step->numbers[0] = some_address(state, model);
	step->numbers[1] = some_length(state);
	step->numbers[2] = one_in(state, 3) ? step->numbers[1] : some_length(state);
	step->numbers[3] = one_in(state, 30) ? below(state, 16) : below(state, 8) | below(state, 2);
	step->numbers[4] = some_address(state, model);
}

static void take_madvise(struct step *step, uint64_t *state, const struct model *model)
{
	static const uint32_t advices[] = {
		0, 1, 2, 3, 4, 4, 9, 10, 11, 16, 17, 18, 19, 20, 22, 23, 24, 7, 999, 102, 103
	}; /* guard pages, from 6.13 */

	*step = calls[MADVISE];
	step->numbers[0] = some_address(state, model);
	step->numbers[1] = some_length(state);
	step->numbers[2] = advices[below(state, sizeof(advices) / sizeof(advices[0]))];
}

static void take_remap(struct step *step, uint64_t *state, const struct model *model)
{
	*step = calls[REMAP];
	step->numbers[0] = some_address(state, model);
	step->numbers[1] = some_length(state);
	step->numbers[2] = one_in(state, 20) ? PROT_READ : 0;
	step->numbers[3] = some_page_offset(state);
	step->numbers[4] = one_in(state, 5) ? MAP_NONBLOCK : 0;
}

/* An address and a length, and a third number. */
static void take_range(struct step *step, uint64_t *state, const struct model *model)
{
	static const enum step_kind kinds[] = { MUNMAP,	  MUNMAP,   MUNMAP, MPROTECT,
						MPROTECT, MPROTECT, MSYNC,  MLOCK,
						MUNLOCK,  MLOCK2,   MINCORE };

	*step = calls[kinds[below(state, sizeof(kinds) / sizeof(kinds[0]))]];
	step->numbers[0] = some_address(state, model);
	step->numbers[1] = some_length(state);
	if (step->number == 125)
		step->numbers[2] =
			some_prot(state) | (one_in(state, 20) ? (uint32_t)PROT_GROWSDOWN : 0);
	else if (step->number == 218)
		step->numbers[2] = MODEL_ELSEWHERE;
	else
		step->numbers[2] = one_in(state, 20) ? below(state, 16)
						     : below(state, step->number == 376 ? 2 : 5);
}

static void take_touch(struct step *step, uint64_t *state, const struct model *model)
{
	bool store = !one_in(state, 3);

	*step = calls[store ? STORE : LOAD];
	step->numbers[0] = some_address(state, model) + below(state, MODEL_PAGE);
	step->numbers[1] = store ? 'a' + below(state, 26) : 0;
}

static void take_truncate(struct step *step, uint64_t *state)
{
	*step = calls[TRUNCATE];
	step->numbers[0] = 3;
	step->numbers[1] =
		below(state, 10) * MODEL_PAGE + (one_in(state, 2) ? below(state, 4096) : 0);
}

/* Seldom: what is sealed stays as it is for the rest of the round. */
static void take_seal(struct step *step, uint64_t *state, const struct model *model)
{
	*step = calls[MSEAL];
	step->numbers[0] = some_address(state, model);
	step->numbers[1] = one_in(state, 4) ? some_length(state) : MODEL_PAGE;
	step->numbers[2] = one_in(state, 20);
}

void steps_take(struct step *step, uint64_t *state, const struct model *model)
{
	uint32_t kind = below(state, 100);

	if (one_in(state, 150))
		take_seal(step, state, model);
	else if (kind < 25)
		take_mmap2(step, state, model);
	else if (kind < 38)
		take_mremap(step, state, model);
	else if (kind < 46)
		take_madvise(step, state, model);
	else if (kind < 50)
		take_remap(step, state, model);
	else if (kind < 80)
		take_range(step, state, model);
	else if (kind < 98)
		take_touch(step, state, model);
	else
		take_truncate(step, state);
}

/* ---- reading ---- */

char *steps_read(struct step *step, const char *line)
{
	struct statement call;
	char *problem = NULL;
	struct touch touch;

	/* A byte that is run is no step of walk, and told as no call. */
	if (!text_begins_with(line, "run ") && asking_read_touch(&touch, NULL, line, &problem)) {
		*step = calls[touch.access == MODEL_STORE ? STORE : LOAD];
		step->numbers[0] = touch.address;
		step->numbers[1] = touch.byte;
		return problem;
	}
	problem = asking_read(&call, NULL, &line);
	if (!problem && !asking_is_answer(line))
		problem = new_string("something stands behind the call that is no part of it");
	if (!problem) {
		enum step_kind kind = find_kind(call.name);

		if (kind == KINDS)
			problem = new_stringf("%s is no call that walk makes", call.name);
		else
			*step = calls[kind];
		memcpy(step->numbers, call.numbers, sizeof(step->numbers));
	}
	statement_free(&call);
	return problem;
}

/* ---- asking and telling ---- */

bool steps_is_touch(const struct step *step)
{
	return step->number == HAND_LOAD || step->number == HAND_STORE;
}

void steps_open_files(struct model *model, uint32_t pages)
{
	static const struct {
		enum model_object_kind kind;
		bool same, readable, writable; /* same: of the file before */
	} files[] = {
		{ OBJECT_REGULAR, false, true, true }, { OBJECT_REGULAR, true, true, false },
		{ OBJECT_REGULAR, true, false, true }, { OBJECT_PIPE, false, true, false },
		{ OBJECT_ZERO, false, true, true },    { OBJECT_DIRECTORY, false, true, false }
	};
	int object = -1;

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		struct model_object *one;

		if (!files[i].same)
			object = object_new(model, files[i].kind);
		one = &model->objects[object];
		if (files[i].kind == OBJECT_REGULAR) {
			strcpy(one->name, "/memfd:walk");
			one->size = one->filled = pages * MODEL_PAGE;
			one->fill = FILL_OF_LETTERS;
		} else if (files[i].kind == OBJECT_ZERO) {
			strcpy(one->name, "/dev/zero");
		}
		object_give_descriptor(model, object_open(model, object, files[i].readable,
							  files[i].writable, false));
	}
}

void steps_ask(struct process_state *process, const struct step *step, struct model_answer *answer)
{
	struct statement call = { .name = (char *)step->name, .count = step->count };

	answer_begin(answer);
	if (unsure(answer, process->model->lost != NULL, process->model->lost))
		return;
	if (steps_is_touch(step)) {
		model_access(process->model, answer,
			     step->number == HAND_LOAD ? MODEL_READ : MODEL_STORE, step->numbers[0],
			     (uint8_t)step->numbers[1]);
		return;
	}
	memcpy(call.numbers, step->numbers, sizeof(step->numbers));
	process_call(process, &call, NULL, answer);
}

static void tell_call(struct text *text, const struct step *step, uint32_t result)
{
	struct statement call = { .name = (char *)step->name,
				  .count = step->count,
				  .result = result };
	struct places places = { 0 }; /* no letters: places are the same every time */

	memcpy(call.numbers, step->numbers, sizeof(step->numbers));
	calling_tell(text, &places, &call);
	places_free(&places);
}

void steps_write(struct text *text, const struct step *step)
{
	size_t length = text->length;

	if (step->number == HAND_STORE) {
		text_addf(text, "write 0x%x = %02x", step->numbers[0], step->numbers[1]);
	} else if (step->number == HAND_LOAD) {
		text_addf(text, "read 0x%x", step->numbers[0]);
	} else {
		tell_call(text, step, 0);
		text->length = (size_t)(strstr(text->data + length, ") = ") + 1 - text->data);
		text->data[text->length] = '\0';
	}
}

static void tell_touch(struct text *text, const struct step *step, uint32_t result, int signal,
		       int code)
{
	text_addf(text, "%s 0x%x = ", step->number == HAND_LOAD ? "read" : "write",
		  step->numbers[0]);
	if (signal) {
		signals_add(text, (unsigned int)signal);
		text_add(text, " ");
		signals_add_code(text, (unsigned int)signal, code);
	} else {
		text_addf(text, "%02x", result);
	}
}

void steps_tell(struct text *text, const struct step *step, const uint32_t *result, int signal,
		int code)
{
	if (!result) {
		steps_write(text, step);
		text_add(text, ": ?");
	} else if (steps_is_touch(step)) {
		tell_touch(text, step, *result, signal, code);
	} else {
		tell_call(text, step, *result);
	}
}
