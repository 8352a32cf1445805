/* ending.c - see ending.h. */
#include "report/ending.h"

#include "report/contents.h"
#include "report/difference.h"
#include "report/errnos.h"

#include <stdlib.h>
#include <string.h>

/* What one process states; NULL: it did not. */
struct ending {
	const struct statement *space_was, *space_is;
	const struct statement *counters_were, *counters_are;
	const struct statement *descriptors_were, *descriptors_are;
	struct contents contents;
};

/* ---- how areas are cut ---- */

/* Does an area begin there that could be one with what lies before it? */
static bool is_cut(const struct snapshot *snapshot, uint64_t address)
{
	const struct area *after = snapshot_find(snapshot, address);
	const struct area *before = snapshot_find(snapshot, address - 1);

	return before && after && before != after && area_same_page(before, after, address);
}

/*
 * Does the heap begin there that lies right behind the program?  It does where
 * kernel.randomize_va_space is below 2, and by chance elsewhere (fs/binfmt_elf.c:load_elf_binary,
 * arch_randomize_brk).  Whether it is one area with the program's own zeros, which are called
 * [heap] then, too (fs/proc/task_mmu.c:show_map_vma), is not the case's.
 */
static bool is_behind_program(const struct snapshot *snapshot, uint64_t address,
			      const char *program)
{
	const struct area *heap = snapshot_find(snapshot, address);
	const struct area *zeros = snapshot_find(snapshot, address - 1);
	const struct area *data = zeros ? snapshot_find(snapshot, zeros->start - 1) : NULL;

	return heap && data && strcmp(heap->object, "[heap]") == 0 &&
	       strcmp(data->object, program) == 0;
}

/* The program's zeros, that became one area with such a heap: their name is another by that alone.
 */
static void name_as_now(struct snapshot *was, const struct snapshot *is, const char *program)
{
	for (size_t i = 1; i < was->count; i++) {
		struct area *zeros = &was->areas[i];
		const struct area *now = snapshot_find(is, zeros->start);

		if (now && now->start == zeros->start && zeros->object[0] == '\0' &&
		    strcmp(now->object, "[heap]") == 0 && was->areas[i - 1].end == zeros->start &&
		    strcmp(was->areas[i - 1].object, program) == 0)
			zeros->object = now->object;
	}
}

/* places: NULL for anywhere. */
static void add_cuts(struct lines *lines, const struct snapshot *mine, const struct snapshot *other,
		     const struct places *places, const char *sign, const char *program)
{
	for (size_t i = 1; i < mine->count; i++) {
		uint64_t address = mine->areas[i].start;
		struct text text = { 0 };

		if (!is_cut(mine, address) || is_cut(other, address) ||
		    is_behind_program(mine, address, program))
			continue;
		text_addf(&text, "%s cut %s", sign, places ? "at " : "anywhere");
		if (places)
			places_tell(&text, places, (uint32_t)address);
		lines_add(lines, text_take(&text));
	}
}

/* ---- counters ---- */

static bool is_flagged(const struct area *area, const char *flag)
{
	return area->flags && strstr(area->flags, flag);
}

/* Each is what a counter of the kernel counts of an area, in kB (mm/mmap.c:vm_stat_account). */
static uint64_t size_of(const struct area *area)
{
	return (area->end - area->start) / 1024;
}

static uint64_t locked_of(const struct area *area)
{
	return is_flagged(area, "lo") ? size_of(area) : 0;
}

static uint64_t data_of(const struct area *area)
{
	bool data = area->perms[1] == 'w' && area->perms[3] == 'p' && !is_flagged(area, "gd");

	return data ? size_of(area) : 0;
}

static uint64_t stack_of(const struct area *area)
{
	return is_flagged(area, "gd") ? size_of(area) : 0;
}

static const struct counter {
	const char *name;
	uint64_t (*of)(const struct area *area);
} counters[] = {
	{ "VmSize", size_of },
	{ "VmLck", locked_of },
	{ "VmData", data_of },
	{ "VmStk", stack_of },
};

static uint64_t sum(const struct snapshot *snapshot, const struct counter *counter)
{
	uint64_t result = 0;

	for (size_t i = 0; i < snapshot->count; i++)
		result += counter->of(&snapshot->areas[i]);
	return result;
}

void ending_count(struct fields *fields, const struct snapshot *snapshot)
{
	for (size_t i = 0; i < sizeof(counters) / sizeof(counters[0]); i++) {
		char *value =
			new_stringf("%llu kB", (unsigned long long)sum(snapshot, &counters[i]));

		fields_add(fields, counters[i].name, value);
		free(value);
	}
}

static int64_t number_of(const struct fields *fields, const char *name)
{
	const char *value = fields_find(fields, name);

	return value ? strtoll(value, NULL, 10) : 0;
}

/* By how much it changed: of some counters a part is not the areas'. */
static void add_counter(struct lines *lines, const struct ending *ending,
			const struct counter *counter)
{
	int64_t counted = number_of(&ending->counters_are->fields, counter->name) -
			  number_of(&ending->counters_were->fields, counter->name);
	int64_t summed = (int64_t)(sum(&ending->space_is->snapshot, counter) -
				   sum(&ending->space_was->snapshot, counter));

	if (counted != summed)
		lines_addf(lines, "! %s %+lld kB, areas %+lld kB", counter->name,
			   (long long)counted, (long long)summed);
}

static void add_counters(struct lines *lines, const struct ending *ending)
{
	int64_t threads;

	if (!ending->counters_were || !ending->counters_are ||
	    ending->counters_were->unseen != SEEN || ending->counters_are->unseen != SEEN) {
		lines_addf(lines, "! counters not seen");
		return;
	}
	for (size_t i = 0; i < sizeof(counters) / sizeof(counters[0]); i++)
		add_counter(lines, ending, &counters[i]);
	threads = number_of(&ending->counters_are->fields, "Threads");
	if (threads != number_of(&ending->counters_were->fields, "Threads"))
		lines_addf(lines, "! threads %lld", (long long)threads);
}

/* ---- descriptors ---- */

enum { PIPE_ENDS = 2, DUPFD = 0, DUPFD_CLOEXEC = 1030 }; /* F_DUPFD of fcntl(2) */

static bool is_among(const char *name, const char *const *names)
{
	while (*names && strcmp(*names, name) != 0)
		names++;
	return *names;
}

/* By how many more descriptors are open after the call, of those that are counted. */
static int opened_by(const struct statement *call)
{
	static const char *const opening[] = { "open",	     "dup",	      "eventfd2",
					       "socketcall", "epoll_create1", "memfd_create",
					       NULL };
	bool copies = strcmp(call->name, "fcntl64") == 0 && call->count > 1 &&
		      (call->numbers[1] == DUPFD || call->numbers[1] == DUPFD_CLOEXEC);

	if (strcmp(call->name, "close") == 0)
		return call->result == 0 && call->numbers[0] < ENDING_DESCRIPTORS ? -1 : 0;
	if (strcmp(call->name, "pipe") == 0)
		return call->result == 0 ? PIPE_ENDS : 0;
	return (copies || is_among(call->name, opening)) && call->result < ENDING_DESCRIPTORS;
}

/* What is open beyond what the calls that are told of opened and closed. */
static void add_descriptors(struct lines *lines, const struct ending *ending)
{
	int more;

	if (!ending->descriptors_were || !ending->descriptors_are) {
		lines_addf(lines, "! descriptors not seen");
		return;
	}
	more = (int)(ending->descriptors_are->result - ending->descriptors_were->result);
	for (const struct statement *at = ending->descriptors_were; at < ending->descriptors_are;
	     at++) {
		if (at->kind == STATE_CALL && same_process(at->who, ending->descriptors_are->who))
			more -= opened_by(at);
	}
	if (more)
		lines_addf(lines, "! descriptors %+d", more);
}

/* ---- the whole ---- */

static const char *why_unseen(const struct statement *statement)
{
	if (!statement)
		return "not looked at";
	switch (statement->unseen) {
	case SEEN:
		return NULL;
	case UNSEEN_EMPTY:
		return "not seen: it is empty";
	case UNSEEN_CUT:
		return "not seen: the report ends within it";
	default:
		return "not seen";
	}
}

static void tell_head(struct lines *lines, const char *who, const char *what,
		      const struct statement *statement)
{
	struct text text = { 0 };

	if (who)
		text_addf(&text, "%s: ", who);
	text_add(&text, "at the end:");
	if (what)
		text_addf(&text, " %s", what);
	if (statement && statement->unseen == UNSEEN_FAILED) {
		text_add(&text, ": -");
		errnos_add(&text, -statement->result);
	}
	lines_add(lines, text_take(&text));
}

/* Where the heap begins that the program made: behind that which it had. */
static uint64_t start_of_heap(const struct snapshot *was, const struct area *heap)
{
	const struct area *before = snapshot_find(was, heap->start);

	return before && before->end < heap->end ? before->end : heap->start;
}

/* Was the area there, as long as it is? */
static bool is_whole(const struct snapshot *was, const struct area *area)
{
	const struct area *before = snapshot_find(was, area->start);

	return before && before->start == area->start && before->end == area->end;
}

/* A letter for what the program made of the heap; or, else, for a heap that it had. */
static void add_heap(struct places *places, const struct snapshot *was, const struct snapshot *is,
		     bool had)
{
	for (size_t i = 0; i < is->count; i++) {
		const struct area *area = &is->areas[i];
		uint64_t start = start_of_heap(was, area);

		if (strcmp(area->object, "[heap]") == 0 && is_whole(was, area) == had &&
		    places_find(places, start) < 0 && places->count < PLACES)
			places->at[places->count++] = (struct place){ start, area->end };
	}
}

/*
 * Letters that are addresses alone reach to the end of their area, and the heap, which the kernel
 * places where it likes, gets one.
 */
static struct places places_of(const struct places *places, const struct snapshot *was,
			       const struct snapshot *is)
{
	struct places own = *places;

	for (int i = 0; i < own.count; i++) {
		const struct area *area = snapshot_find(is, own.at[i].start);

		if (area && own.at[i].end == own.at[i].start)
			own.at[i].end = area->end;
	}
	add_heap(&own, was, is, false);
	add_heap(&own, was, is, true);
	return own;
}

/* The areas that are judged; the array is the caller's, what is in it the snapshot's. */
static struct snapshot judged_of(const struct snapshot *snapshot, const struct end *end)
{
	struct snapshot judged = { new_bytes((snapshot->count + 1) * sizeof(*judged.areas)), 0 };

	for (size_t i = 0; i < snapshot->count; i++) {
		uint64_t start = snapshot->areas[i].start;

		if (end->told != END_WITHIN || (start >= end->from && start < end->to))
			judged.areas[judged.count++] = snapshot->areas[i];
	}
	return judged;
}

static void add_areas(struct lines *lines, const struct ending *ending, const struct places *places,
		      const struct surroundings *surroundings)
{
	const struct end *end = &surroundings->end;
	struct snapshot was = judged_of(&ending->space_was->snapshot, end);
	const struct snapshot is = judged_of(&ending->space_is->snapshot, end);
	const struct places own = places_of(places, &was, &is);
	const struct places *told = end->told == END_ANYWHERE ? NULL : &own;

	name_as_now(&was, &is, surroundings->program);
	difference_tell_all(lines, &was, &is, &ending->contents, &own, surroundings);
	add_cuts(lines, &was, &is, told, "-", surroundings->program);
	add_cuts(lines, &is, &was, told, "+", surroundings->program);
	free(was.areas);
	free(is.areas);
}

static void add_changes(struct lines *lines, const struct ending *ending,
			const struct places *places, const struct surroundings *surroundings)
{
	if (surroundings->end.told != END_COUNTED)
		add_areas(lines, ending, places, surroundings);
	add_counters(lines, ending);
	add_descriptors(lines, ending);
}

/* ---- the statements ---- */

static bool is_named(const struct statement *statement, const char *name)
{
	return statement->unseen == SEEN && strcmp(statement->name, name) == 0;
}

static bool same_pid(const struct statement *one, const struct statement *other)
{
	const char *pid = one ? fields_find(&one->fields, "Pid") : NULL;
	const char *other_pid = other ? fields_find(&other->fields, "Pid") : NULL;

	return pid && other_pid && strcmp(pid, other_pid) == 0;
}

/* A child that execve starts again states a beginning, too: that of the same process counts. */
static void find_beginning(struct ending *ending, const struct report *report)
{
	for (size_t i = 0; i < report->count; i++) {
		const struct statement *space = &report->statements[i];
		const struct statement *counters = i + 1 < report->count ? space + 1 : NULL;

		if (space->kind != STATE_SPACE || strcmp(space->name, "begin") != 0)
			continue;
		if (counters && counters->kind != STATE_COUNTERS)
			counters = NULL;
		if (ending->space_was && !same_pid(counters, ending->counters_are))
			continue;
		ending->space_was = space;
		ending->counters_were = counters;
		ending->descriptors_were = NULL;
		if (i + 2 < report->count && space[2].kind == STATE_OPENED)
			ending->descriptors_were = space + 2;
	}
}

static void find_end(struct ending *ending, const struct report *report)
{
	for (size_t i = 0; i < report->count; i++) {
		const struct statement *statement = &report->statements[i];

		if (statement->kind == STATE_SPACE && strcmp(statement->name, "end") == 0)
			ending->space_is = statement;
		else if (statement->kind == STATE_COUNTERS && is_named(statement, "end"))
			ending->counters_are = statement;
		else if (statement->kind == STATE_OPENED && is_named(statement, "end"))
			ending->descriptors_are = statement;
		else if (statement->kind == STATE_HOLDS)
			contents_add(&ending->contents, statement);
	}
}

static void tell(struct lines *lines, const struct ending *ending, const struct places *places,
		 const struct surroundings *surroundings)
{
	const char *who = ending->space_is ? ending->space_is->who : NULL;
	const char *unseen = why_unseen(ending->space_is);
	struct lines changes = { 0 };

	if (unseen) {
		tell_head(lines, who, unseen, ending->space_is);
		return;
	}
	if (ending->space_was->unseen != SEEN) {
		tell_head(lines, who, "the beginning was not seen", ending->space_was);
		return;
	}
	add_changes(&changes, ending, places, surroundings);
	if (changes.count)
		tell_head(lines, who, NULL, NULL);
	lines_move(lines, &changes);
}

/* One that does not come to its end is not told: how it ended is. */
void ending_tell(struct lines *lines, const struct report *report, const struct places *places,
		 const struct surroundings *surroundings)
{
	struct ending ending = { 0 };

	find_end(&ending, report);
	find_beginning(&ending, report);
	if (ending.space_was && (ending.space_is || report->done))
		tell(lines, &ending, places, surroundings);
	contents_free(&ending.contents);
}
