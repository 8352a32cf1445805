/* view.c - see view.h. */
#include "watch/view.h"

#include "report/calling.h"
#include "report/difference.h"
#include "report/errnos.h"
#include "report/pages.h"
#include "watch/explain.h"
#include "watch/meanings.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* arch/x86/include/asm/page_32_types.h, elf.h: no program of 32 bits has memory beyond it. */
static const uint64_t end_of_32_bits = 1ull << 32;

void view_begin(struct view *view, struct lines_of *lines)
{
	char *directory = getcwd(NULL, 0);

	*view = (struct view){ .lines = lines };
	view->directory = directory ? directory : new_string("/");
	view->around = (struct surroundings){
		.directory = view->directory,
		.program = "",
		.task_end = end_of_32_bits,
	};
	view->places.task_end = end_of_32_bits;
}

void view_end(struct view *view)
{
	places_free(&view->places);
	for (size_t i = 0; i < view->name_count; i++)
		free(view->names[i]);
	free(view->names);
	free(view->directory);
}

/* Areas of processes are kept apart by a name that lives as long as the view. */
static const char *name_of(struct view *view, const struct task *task)
{
	char *name = new_stringf("%d", (int)task->pid);

	for (size_t i = 0; i < view->name_count; i++) {
		if (strcmp(view->names[i], name) == 0) {
			free(name);
			return view->names[i];
		}
	}
	view->names = grow_by_one(view->names, view->name_count, sizeof(*view->names));
	view->names[view->name_count] = name;
	return view->names[view->name_count++];
}

void view_turn_to(struct view *view, const struct task *task)
{
	view->around.program = space_program(task->space, task->pid);
}

void view_executed(struct view *view, const struct task *task, bool alone)
{
	view_turn_to(view, task);
	if (!alone)
		return;
	places_free(&view->places);
	view->places.task_end = end_of_32_bits;
}

/* ---- places ---- */

struct line view_line(struct view *view, struct space *space, uint64_t address)
{
	const struct area *area;
	struct line line;

	if (!space->known)
		return (struct line){ 0 };
	area = snapshot_find(space_snapshot(space), address);
	line = lines_find(view->lines, area, address);
	/* A library's lines are of files that its builder had. */
	if (line.file && strcmp(area->object, view->around.program) != 0 &&
	    !lines_text(view->lines, &line))
		line.file = NULL;
	return line;
}

static void add_object(struct text *text, const struct view *view, const struct area *area)
{
	const char *slash = strrchr(area->object, '/');

	if (strcmp(area->object, view->around.program) == 0)
		text_add(text, "program");
	else if (area->object[0] == '\0')
		text_add(text, "anonymous memory");
	else
		text_add(text, slash ? slash + 1 : area->object);
}

char *view_place(struct view *view, struct space *space, uint64_t address)
{
	struct line line = view_line(view, space, address);
	const struct area *area;
	struct text text = { 0 };

	if (line.file)
		return new_stringf("%s:%d", line.file, line.number);
	area = space->known ? snapshot_find(space_snapshot(space), address) : NULL;
	text_addf(&text, "0x%" PRIx64, address);
	if (area) {
		text_add(&text, " in ");
		add_object(&text, view, area);
	}
	if (line.function && area && strcmp(area->object, view->around.program) == 0)
		text_addf(&text, " (%s)", line.function);
	return text_take(&text);
}

char *view_area(struct view *view, const struct area *area)
{
	struct snapshot none = { 0 };
	const struct snapshot one = { (struct area *)area, 1 };
	struct lines lines = { 0 };
	char *told;

	difference_tell(&lines, DIFFERENCE_AREAS, &none, &one, &view->places, &view->around);
	told = new_string(lines.count ? lines.at[0] + 2 : "");
	lines_free(&lines);
	return told;
}

unsigned long view_departed(const struct view *view, const struct space *space, uint64_t address)
{
	size_t kept = view->departed_count < VIEW_DEPARTED ? view->departed_count : VIEW_DEPARTED;

	for (size_t i = 0; i < kept; i++) {
		const struct departed *one =
			&view->departed[(view->departed_count - 1 - i) % VIEW_DEPARTED];

		if (one->space == space && address >= one->start && address < one->end)
			return one->step;
	}
	return 0;
}

static void add_bytes(struct text *text, uint64_t bytes)
{
	if (bytes == 1)
		text_add(text, "1 byte");
	else if (bytes < 0x100000)
		text_addf(text, "%" PRIu64 " bytes", bytes);
	else
		text_addf(text, "0x%" PRIx64 " bytes", bytes);
}

/* Between two areas, or before the first: by the nearer one. */
static void add_nearest(struct text *text, struct view *view, const struct snapshot *snapshot,
			uint64_t address)
{
	const struct area *below = NULL, *above = NULL;
	char *area;
	bool behind;

	for (size_t i = 0; i < snapshot->count; i++) {
		if (snapshot->areas[i].end <= address)
			below = &snapshot->areas[i];
		else if (!above && snapshot->areas[i].start > address)
			above = &snapshot->areas[i];
	}
	if (!below && !above)
		return;
	behind = below && (!above || address - below->end <= above->start - address);
	area = view_area(view, behind ? below : above);
	add_bytes(text, behind ? address - below->end + 1 : above->start - address);
	text_add(text, behind ? " behind the last of " : " before the first of ");
	text_add(text, area);
	free(area);
}

char *view_address(struct view *view, struct space *space, uint64_t address)
{
	const struct snapshot *snapshot = space_snapshot(space);
	const struct area *area = snapshot_find(snapshot, address);
	struct text text = { 0 };

	if (area) {
		char *told = view_area(view, area);

		text_addf(&text, "byte 0x%" PRIx64 " of %s", address - area->start, told);
		free(told);
	} else {
		add_nearest(&text, view, snapshot, address);
	}
	return text_take(&text);
}

/* ---- a step ---- */

enum gpr view_register(const struct step *step, int argument)
{
	static const enum gpr of_32[] = { GPR_BX, GPR_CX, GPR_DX, GPR_SI, GPR_DI, GPR_BP };
	static const enum gpr of_64[] = { GPR_DI, GPR_SI, GPR_DX, GPR_R10, GPR_R8, GPR_R9 };

	return step->table == TABLE_I386 ? of_32[argument] : of_64[argument];
}

static void add_descriptor(struct text *text, const struct view *view, const struct step *step,
			   int fd)
{
	char link[60], path[4096];
	size_t directory = strlen(view->directory);
	ssize_t length;

	text_addf(text, "%d", fd);
	snprintf(link, sizeof(link), "/proc/%d/fd/%d", (int)step->task->pid, fd);
	length = fd >= 0 ? readlink(link, path, sizeof(path) - 1) : -1;
	if (length <= 0)
		return;
	path[length] = '\0';
	if (strncmp(path, view->directory, directory) == 0 && path[directory] == '/')
		text_addf(text, " %s", path + directory + 1);
	else
		text_addf(text, " %s", path);
}

static char *value_of(const struct view *view, const struct step *step, int index)
{
	int kind = step->meaning ? step->meaning->kinds[index] : ARG_HEX;
	uint64_t value = step->arguments[index];
	const char *label = step->meaning ? step->meaning->labels[index] : "";
	struct text text = { 0 };

	if (step->strings[index] && kind == ARG_STRINGS) {
		text_add(&text, step->strings[index]);
	} else if (step->strings[index]) {
		text_add(&text, "\"");
		text_add(&text, step->strings[index]);
		text_add(&text, "\"");
	} else if (kind == ARG_INT && strcmp(label, "fd") == 0) {
		add_descriptor(&text, view, step, value);
	} else if (value > UINT32_MAX || kind >= ARG_LOW || calls_is_pointer(kind)) {
		text_addf(&text, value ? "0x%" PRIx64 : "%" PRIx64, value);
	} else {
		calling_tell_argument(&text, &view->places, kind, value);
	}
	return text_take(&text);
}

/* A word of the block that 90 takes, as the argument of mmap2 at that place would be. */
static char *block_value(const struct view *view, const struct step *step, int index)
{
	const struct meaning *mmap2 = meanings_find(TABLE_I386, 192);
	struct text text = { 0 };

	if (index == 4)
		add_descriptor(&text, view, step, step->block[index]);
	else
		calling_tell_argument(&text, &view->places, mmap2->kinds[index],
				      step->block[index]);
	return text_take(&text);
}

static void add_result(struct text *text, const struct step *step)
{
	if (!step->returned) {
		text_add(text, "?");
	} else if (step->result >= -516 && step->result <= -512) {
		text_add(text, "? (a signal came)");
	} else if (step->result < 0) {
		text_add(text, "-");
		errnos_add(text, -step->result);
	} else if (step->result >= 0x10000) {
		text_addf(text, "0x%" PRIx64, (uint64_t)step->result);
	} else {
		text_addf(text, "%" PRId64, step->result);
	}
}

/* A call that the reports do not know, or one that 64 bits are needed for. */
static char *call_by_values(const struct step *step, char *const *values, int count)
{
	struct text text = { 0 };

	if (step->meaning)
		text_add(&text, step->meaning->name);
	else if (!numbers_add(&text, step->table, step->call))
		text_addf(&text, "call %d", (int)step->call);
	text_add(&text, "(");
	for (int i = 0; i < count; i++)
		text_addf(&text, "%s%s", i ? ", " : "", values[i]);
	text_add(&text, ") = ");
	add_result(&text, step);
	return text_take(&text);
}

/* In the words of the reports, where these have some; or NULL. */
static char *call_of_report(struct view *view, const struct step *step)
{
	struct statement statement;
	struct text text = { 0 };
	int count = step->has_block ? 6 : meaning_arguments(step->meaning);
	char *problem;

	if (!step->meaning || !step->meaning->family || !step->returned ||
	    step->table != TABLE_I386 || (step->before.wide && step->result > UINT32_MAX) ||
	    !calls_find(step->meaning->name, count) || strcmp(step->meaning->name, "execve") == 0)
		return NULL;
	statement_begin(&statement, STATE_CALL, NULL, step->meaning->name);
	statement.who = (char *)name_of(view, step->task);
	for (int i = 0; i < count; i++)
		statement_add_number(&statement, step_mapping(step, i));
	statement.result = step->result;
	/* Where no letter is left the list of what is taken would only grow. */
	problem = view->places.full ? NULL : calling_tell(&text, &view->places, &statement);
	free(problem);
	statement.who = NULL; /* it is the view's */
	statement_free(&statement);
	return text.length ? text_take(&text) : NULL;
}

static char *result_of(const struct view *view, const struct step *step)
{
	struct text text = { 0 };
	int letter = step->result >= 0x1000 ? places_find(&view->places, step->result) : -1;

	add_result(&text, step);
	if (letter >= 0) {
		text_add(&text, " (");
		places_tell(&text, &view->places, step->result);
		text_add(&text, ")");
	}
	return text_take(&text);
}

static void note_departed(struct view *view, const struct step *step)
{
	for (size_t i = 0; i < step->change.went.count; i++) {
		const struct area *area = &step->change.went.areas[i];

		view->departed[view->departed_count++ % VIEW_DEPARTED] = (struct departed){
			.step = step->number,
			.space = step->task->space,
			.start = area->start,
			.end = area->end,
		};
	}
}

/* Does a call instruction end at that address: call rel32, or call of a register or of memory? */
static bool behind_call(const struct step *step, uint64_t address)
{
	uint8_t bytes[7] = { 0 };

	if (memory_read(step->task->tid, address - 7, bytes, 7) != 7)
		return false;
	return bytes[2] == 0xe8 || (bytes[5] == 0xff && (bytes[6] & 0x38) == 0x10) ||
	       (bytes[4] == 0xff && (bytes[5] & 0x38) == 0x10) ||
	       (bytes[1] == 0xff && (bytes[2] & 0x38) == 0x10) ||
	       (bytes[0] == 0xff && (bytes[1] & 0x38) == 0x10);
}

enum { CLOSE_BY = 128, DEEP = 2048 };

/*
 * Who is behind a call that a library makes: the return address nearest to the top of the stack
 * that lies in the program's own code.  Without frame pointers there is no better way.
 */
static void find_caller(const struct view *view, struct step *step, size_t depth)
{
	const struct snapshot *snapshot = space_snapshot(step->task->space);
	size_t size = step->before.wide ? 8 : 4;
	uint8_t words[DEEP] = { 0 };
	size_t got = memory_read(step->task->tid, step->before.at[GPR_SP], words, depth);

	for (size_t i = 0; i + size <= got && !step->caller; i += size) {
		uint64_t address = 0;
		const struct area *area;

		memcpy(&address, words + i, size);
		area = address > 0x1000 ? snapshot_find(snapshot, address) : NULL;
		if (area && area->perms[2] == 'x' &&
		    strcmp(area->object, view->around.program) == 0 && behind_call(step, address))
			step->caller = address - 1;
	}
}

/* The address whose line is told: the program's own code, if any has to do with it. */
static uint64_t find_code(const struct view *view, struct step *step, struct step_words *words)
{
	const struct area *area;

	if (!step->task->space->known)
		return step->site;
	area = snapshot_find(space_snapshot(step->task->space), step->site);
	if (!area || !area->object[0] || strcmp(area->object, view->around.program) == 0) {
		find_caller(view, step, CLOSE_BY);
		return step->site;
	}
	find_caller(view, step, DEEP);
	words->foreign = step->caller == 0;
	return step->caller ? step->caller : step->site;
}

static void tell_values(const struct view *view, const struct step *step, struct step_words *words)
{
	for (int i = 0; i < meaning_arguments(step->meaning); i++)
		words->values[i] = value_of(view, step, i);
	for (int i = 0; i < STEP_ARGUMENTS && step->has_block; i++)
		words->block[i] = block_value(view, step, i);
}

void view_step(struct view *view, struct step *step, struct step_words *words)
{
	struct space *space = step->task->space;
	struct line line;
	uint64_t at;
	const char *source;

	*words = (struct step_words){ 0 };
	view_turn_to(view, step->task);
	at = find_code(view, step, words);
	line = view_line(view, space, at);
	source = lines_text(view->lines, &line);
	step->number = ++view->steps;
	words->place = view_place(view, space, at);
	words->source = source ? new_string(source) : NULL;
	if (step->caller && at != step->caller)
		words->caller = view_place(view, space, step->caller);
	tell_values(view, step, words);
	words->call = call_of_report(view, step);
	if (!words->call)
		words->call = call_by_values(step, step->has_block ? words->block : words->values,
					     step->has_block ? STEP_ARGUMENTS
							     : meaning_arguments(step->meaning));
	words->result = result_of(view, step);
	words->sentence = explain_failure(step);
	if (step->change.went.count || step->change.came.count)
		difference_tell(&words->difference, DIFFERENCE_AREAS, &step->change.went,
				&step->change.came, &view->places, &view->around);
	note_departed(view, step);
}

void step_words_free(struct step_words *words)
{
	free(words->place);
	free(words->source);
	free(words->caller);
	free(words->call);
	for (int i = 0; i < STEP_ARGUMENTS; i++) {
		free(words->values[i]);
		free(words->block[i]);
	}
	free(words->result);
	lines_free(&words->difference);
}
