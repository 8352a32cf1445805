/* canonical.c - see canonical.h. */
#include "report/canonical.h"

#include "report/calls.h"
#include "report/errnos.h"
#include "report/maps.h"
#include "report/names.h"
#include "report/signals.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { LETTERS = 26 };

/* An address that the kernel chose, and how much it placed there. */
struct letter {
	uint64_t start, end;
};

/* An area of a process (as it signs) that no call told since has taken away. */
struct taken {
	const char *who;
	uint64_t start, end;
};

struct context {
	struct lines *lines;
	const struct surroundings *surroundings;
	struct letter letters[LETTERS];
	int letter_count;
	struct taken *taken;
	size_t taken_count, taken_room;
	struct snapshot last;  /* the snapshot before, to compare with */
	const char *last_name; /* or NULL: there is none */
	bool last_seen;	       /* false: it could not be read */
	const struct statement *last_registers;
	char *problem;
};

static uint64_t page_up(uint64_t number)
{
	return (number + 4095) & ~(uint64_t)4095;
}

/* ---- addresses ---- */

static void new_letter(struct context *context, uint64_t start, uint64_t length)
{
	if (context->letter_count == LETTERS) {
		if (!context->problem)
			context->problem =
				new_stringf("more than %d addresses chosen by the kernel", LETTERS);
		return;
	}
	context->letters[context->letter_count].start = start;
	context->letters[context->letter_count].end = start + length;
	context->letter_count++;
}

/* The letter that address is written with, or -1: one that starts there, else the newest. */
static int letter_of(const struct context *context, uint64_t address)
{
	int found = -1;

	for (int i = 0; i < context->letter_count; i++) {
		const struct letter *letter = &context->letters[i];

		if (address == letter->start)
			return i;
		if (address > letter->start && address < letter->end)
			found = i;
	}
	if (found >= 0)
		return found;
	/* The first byte behind an area is still told by it. */
	for (int i = 0; i < context->letter_count; i++) {
		if (address == context->letters[i].end)
			return i;
	}
	return -1;
}

static void add_hex(struct text *text, uint32_t number)
{
	text_add(text, "0x");
	text_add_number(text, number, 16);
}

static void add_letter(struct text *text, int letter)
{
	char name = 'A' + letter;

	text_add_bytes(text, &name, 1);
}

static void add_address(struct text *text, const struct context *context, uint32_t address)
{
	int letter = letter_of(context, address);

	if (address == 0) {
		text_add(text, "0");
	} else if (letter < 0) {
		add_hex(text, address);
	} else {
		add_letter(text, letter);
		if (address != context->letters[letter].start) {
			text_add(text, "+");
			text_add_number(text, address - context->letters[letter].start, 16);
		}
	}
}

/* The same for a byte that is touched: A+0, not A. */
static void add_place(struct text *text, const struct context *context, uint32_t address)
{
	int letter = letter_of(context, address);

	add_address(text, context, address);
	if (letter >= 0 && address == context->letters[letter].start)
		text_add(text, "+0");
}

/* ---- calls ---- */

static void add_argument(struct text *text, const struct context *context, enum argument kind,
			 uint32_t value)
{
	static const struct {
		enum argument kind;
		enum name_set set;
	} named[] = {
		{ ARG_PROT, NAMES_PROT },
		{ ARG_MAP, NAMES_MAP },
		{ ARG_MREMAP, NAMES_MREMAP },
		{ ARG_MSYNC, NAMES_MSYNC },
		{ ARG_MLOCK, NAMES_MLOCK },
		{ ARG_MCL, NAMES_MCL },
		{ ARG_MADVISE, NAMES_MADVISE },
		{ ARG_OPEN, NAMES_OPEN },
		{ ARG_PERSONALITY, NAMES_PERSONALITY },
		{ ARG_UTEK_PROCESS, NAMES_UTEK_PROCESS },
		{ ARG_UTEK_PROT, NAMES_UTEK_PROT },
		{ ARG_UTEK_SHARE, NAMES_UTEK_SHARE },
	};

	switch (kind) {
	case ARG_ADDRESS:
		add_address(text, context, value);
		return;
	case ARG_LENGTH:
	case ARG_OFFSET:
		names_add_number(text, value);
		return;
	case ARG_INT:
		text_addf(text, "%d", (int)value);
		return;
	case ARG_HEX:
		text_addf(text, value ? "0x%x" : "%u", value);
		return;
	case ARG_OCTAL:
		text_addf(text, value ? "0%o" : "%u", value);
		return;
	case ARG_BLOCK:
		text_add(text, value ? "block" : "0");
		return;
	case ARG_UTEK_PROCESS:
		/* include/linux/threads.h PID_MAX_LIMIT: no process is above it. */
		if ((int)value > 0 && value <= 4 * 1024 * 1024) {
			text_add(text, "process");
			return;
		}
		break;
	default:
		break;
	}
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++) {
		if (named[i].kind == kind)
			names_add(text, named[i].set, value);
	}
}

static void take(struct context *context, const char *who, uint64_t start, uint64_t end)
{
	if (context->taken_count == context->taken_room) {
		context->taken_room = context->taken_room ? 2 * context->taken_room : 16;
		context->taken =
			grow_bytes(context->taken, context->taken_room * sizeof(*context->taken));
	}
	context->taken[context->taken_count++] = (struct taken){ who, start, end };
}

static bool is_taken(const struct context *context, const char *who, uint64_t start, uint64_t end)
{
	for (size_t i = 0; i < context->taken_count; i++) {
		const struct taken *taken = &context->taken[i];

		if (start < taken->end && end > taken->start &&
		    (who == taken->who || (who && taken->who && strcmp(who, taken->who) == 0)))
			return true;
	}
	return false;
}

/* Of every process: a child may share the memory of its parent. */
static void give_back(struct context *context, uint64_t start, uint64_t end)
{
	size_t kept = 0;

	for (size_t i = 0; i < context->taken_count; i++) {
		if (start >= context->taken[i].end || end <= context->taken[i].start)
			context->taken[kept++] = context->taken[i];
	}
	context->taken_count = kept;
}

/* What the call, which succeeded, may have unmapped. */
static void give_back_by(struct context *context, const struct statement *statement)
{
	if (strcmp(statement->name, "munmap") == 0 || strcmp(statement->name, "mremap") == 0)
		give_back(context, statement->numbers[0],
			  statement->numbers[0] + page_up(statement->numbers[1]));
	else if (strcmp(statement->name, "utek_mmap") == 0)
		give_back(context, 0, UINT64_MAX);
}

/*
 * Can a kernel that chooses freely have chosen this?  What it can not stays a number, so that it is
 * seen: half a page, nothing, memory of the kernel's own, an errno that came as an address, a place
 * that is taken.
 */
static bool can_be_chosen(const struct context *context, const char *who, uint64_t start,
			  uint64_t length)
{
	uint64_t task_end = context->surroundings->task_end;

	return start != 0 && start < task_end && start + length <= task_end &&
	       !is_taken(context, who, start, start + length);
}

/*
 * Where the kernel placed an area.  What the program asked for (MAP_FIXED, a hint that was
 * taken, an mremap in place) stays as it is written there; what the kernel chose becomes a
 * letter.
 */
static void add_area(struct text *text, struct context *context, const struct call *call,
		     const struct statement *statement)
{
	uint32_t asked = statement->numbers[0] & ~4095u;
	uint64_t length = page_up(statement->numbers[call->length_argument]);
	bool chosen = statement->result != asked;

	if (call->arguments[call->flags_argument] == ARG_MREMAP &&
	    statement->numbers[call->flags_argument] & 2 &&
	    statement->result == statement->numbers[4])
		chosen = false;
	if (chosen && statement->result % 4096 == 0 &&
	    can_be_chosen(context, statement->who, statement->result, length)) {
		int letter = letter_of(context, statement->result);

		/* The place of an area that went before is told by its letter still. */
		if (letter < 0 || context->letters[letter].start != statement->result)
			new_letter(context, statement->result, length);
		else if (context->letters[letter].end < statement->result + length)
			context->letters[letter].end = statement->result + length;
	}
	take(context, statement->who, statement->result, statement->result + length);
	add_address(text, context, statement->result);
}

static void add_result(struct text *text, struct context *context, const struct call *call,
		       const struct statement *statement)
{
	uint32_t result = statement->result;

	if (errnos_is(result)) {
		text_add(text, "-");
		errnos_add_of(text, call->name, -result);
		return;
	}
	give_back_by(context, statement);
	switch (call->result) {
	case RESULT_AREA:
		add_area(text, context, call, statement);
		break;
	case RESULT_ADDRESS:
		if (letter_of(context, result) < 0 && result != statement->numbers[0] &&
		    can_be_chosen(context, NULL, result, 0))
			new_letter(context, result, 0);
		add_address(text, context, result);
		break;
	case RESULT_PROCESS:
		text_add(text, result ? "child" : "0");
		break;
	case RESULT_PERSONALITY:
		names_add(text, NAMES_PERSONALITY, result);
		break;
	case RESULT_NUMBER:
		names_add_number(text, result);
		break;
	}
}

static void add_call(struct text *text, struct context *context, const struct statement *statement)
{
	const struct call *call = calls_find(statement->name, statement->count);

	if (!call) {
		context->problem = new_stringf(
			"no call %s with %d arguments is known to harness/report/calls.c",
			statement->name, statement->count);
		return;
	}
	text_add(text, call->name);
	text_add(text, "(");
	for (int i = 0; i < statement->count; i++) {
		if (i)
			text_add(text, ", ");
		add_argument(text, context, call->arguments[i], statement->numbers[i]);
	}
	text_add(text, ") = ");
	add_result(text, context, call, statement);
}

/* ---- snapshots ---- */

/* "anonymous", a staged file's name, "program", "[stack]" or a path. */
/* "socket:[700144]" is a socket: its number is another every time. */
static void add_foreign_object(struct text *text, const char *object)
{
	const char *number = strstr(object, ":[");
	size_t digits = number ? strspn(number + 2, "0123456789") : 0;

	if (digits > 0 && strcmp(number + 2 + digits, "]") == 0)
		text_add_bytes(text, object, number - object);
	else
		text_add(text, object);
}

static void add_object(struct text *text, const struct context *context, const struct area *area)
{
	const struct surroundings *around = context->surroundings;
	size_t length = strlen(around->directory);

	if (area->object[0] == '\0') {
		text_add(text, "anonymous");
		return;
	}
	if (strcmp(area->object, around->program) == 0) {
		text_add(text, "program");
		return;
	}
	if (strncmp(area->object, around->directory, length) != 0 || area->object[length] != '/') {
		add_foreign_object(text, area->object);
		return;
	}
	text_add(text, area->object + length + 1);
	for (size_t i = 0; i < around->file_count; i++) {
		if (strcmp(around->files[i].name, area->object + length + 1) == 0 &&
		    around->files[i].inode != area->inode)
			text_add(text, " (another inode)");
	}
}

static void add_range(struct text *text, const struct context *context, uint64_t start,
		      uint64_t end)
{
	int letter = letter_of(context, start);

	/* An end is no start: what lies behind a letter's area is not told by it. */
	if (letter >= 0 && start < context->letters[letter].end) {
		add_letter(text, letter);
		text_add(text, "+");
		start -= context->letters[letter].start;
		end -= context->letters[letter].start;
	}
	text_add_number(text, start, 16);
	text_add(text, "..");
	text_add_number(text, end, 16);
}

/* A line of a difference, with what orders it. */
struct change {
	int letter; /* numbers first, then letters by name */
	uint64_t start;
	char sign;
	char *text;
};

struct changes {
	struct change *at;
	size_t count, room;
};

static void add_change(struct changes *changes, const struct context *context, char sign,
		       uint64_t start, uint64_t end, const struct area *area)
{
	struct text text = { 0 };
	struct change *change;

	if (changes->count == changes->room) {
		changes->room = changes->room ? 2 * changes->room : 16;
		changes->at = grow_bytes(changes->at, changes->room * sizeof(*changes->at));
	}
	text_add_bytes(&text, &sign, 1);
	text_add(&text, " ");
	add_range(&text, context, start, end);
	text_add(&text, " ");
	text_add(&text, area->perms);
	text_add(&text, " ");
	text_add_number(&text, maps_offset_at(area, start), 16);
	text_add(&text, " ");
	add_object(&text, context, area);
	change = &changes->at[changes->count++];
	change->letter = letter_of(context, start);
	change->start = start;
	change->sign = sign;
	change->text = text_take(&text);
}

static int compare_changes(const void *left, const void *right)
{
	const struct change *one = left;
	const struct change *other = right;

	if (one->letter != other->letter)
		return one->letter < other->letter ? -1 : 1;
	if (one->start != other->start)
		return one->start < other->start ? -1 : 1;
	return (one->sign == '+') - (other->sign == '+');
}

static int compare_numbers(const void *left, const void *right)
{
	uint64_t one = *(const uint64_t *)left;
	uint64_t other = *(const uint64_t *)right;

	return (one > other) - (one < other);
}

/* Every address where either snapshot or a letter begins or ends, ascending. */
static uint64_t *edges_of(const struct context *context, const struct snapshot *now, size_t *count)
{
	const struct snapshot *both[] = { &context->last, now };
	uint64_t *edges = new_bytes(2 * (context->last.count + now->count + context->letter_count) *
				    sizeof(*edges));

	*count = 0;
	for (int s = 0; s < 2; s++) {
		for (size_t i = 0; i < both[s]->count; i++) {
			edges[(*count)++] = both[s]->areas[i].start;
			edges[(*count)++] = both[s]->areas[i].end;
		}
	}
	for (int i = 0; i < context->letter_count; i++) {
		edges[(*count)++] = context->letters[i].start & ~(uint64_t)4095;
		edges[(*count)++] = page_up(context->letters[i].end);
	}
	qsort(edges, *count, sizeof(*edges), compare_numbers);
	return edges;
}

static bool letter_edge(const struct context *context, uint64_t address)
{
	for (int i = 0; i < context->letter_count; i++) {
		if (address == context->letters[i].start || address == context->letters[i].end)
			return true;
	}
	return false;
}

/* As maps_find, for addresses that ascend: *from is the first area that may hold one. */
static const struct area *next_area(const struct snapshot *snapshot, size_t *from, uint64_t address)
{
	while (*from < snapshot->count && snapshot->areas[*from].end <= address)
		(*from)++;
	if (*from == snapshot->count || snapshot->areas[*from].start > address)
		return NULL;
	return &snapshot->areas[*from];
}

/* One side of a difference: what is not, page by page, in the other snapshot as well. */
static void one_sided(struct changes *changes, const struct context *context, const uint64_t *edges,
		      size_t count, const struct snapshot *mine, const struct snapshot *other,
		      char sign)
{
	const struct area *run = NULL; /* the range being collected, if any */
	uint64_t run_start = 0;
	size_t mine_from = 0, other_from = 0;

	for (size_t i = 0; i < count; i++) {
		const struct area *area = next_area(mine, &mine_from, edges[i]);
		const struct area *was = next_area(other, &other_from, edges[i]);

		if (i > 0 && edges[i] == edges[i - 1])
			continue;
		if (area && was && maps_same_page(area, was, edges[i]))
			area = NULL;
		if (run && area && maps_same_page(run, area, edges[i]) &&
		    !letter_edge(context, edges[i]))
			continue;
		if (run)
			add_change(changes, context, sign, run_start, edges[i], run);
		run = area;
		run_start = edges[i];
	}
}

/* The difference by pages: how areas are cut does not show. */
static void page_difference(struct changes *changes, const struct context *context,
			    const struct snapshot *now)
{
	size_t count;
	uint64_t *edges = edges_of(context, now, &count);

	one_sided(changes, context, edges, count, &context->last, now, '-');
	one_sided(changes, context, edges, count, now, &context->last, '+');
	free(edges);
}

static bool same_area(const struct snapshot *snapshot, const struct area *area)
{
	const struct area *other = maps_find(snapshot, area->start);

	return other && other->start == area->start && other->end == area->end &&
	       maps_same_page(other, area, area->start);
}

/* The difference by areas: which are not, whole and alike, in both. */
static void area_difference(struct changes *changes, const struct context *context,
			    const struct snapshot *now)
{
	for (size_t i = 0; i < context->last.count; i++) {
		const struct area *area = &context->last.areas[i];

		if (!same_area(now, area))
			add_change(changes, context, '-', area->start, area->end, area);
	}
	for (size_t i = 0; i < now->count; i++) {
		const struct area *area = &now->areas[i];

		if (!same_area(&context->last, area))
			add_change(changes, context, '+', area->start, area->end, area);
	}
}

/* No file of /proc that is told of is ever empty. */
static bool is_unseen(const struct statement *statement)
{
	return statement->failed || statement->cut || *statement->block == '\0';
}

/* Nothing else is said of what could not be read, in whole or in part. */
static void add_why_unseen(struct text *text, const struct statement *statement)
{
	text_add(text, " not seen: ");
	if (statement->cut) {
		text_add(text, "the report ends within it");
	} else if (statement->failed) {
		text_add(text, "-");
		errnos_add(text, -statement->result);
	} else {
		text_add(text, "it is empty");
	}
}

/* "maps before..after:", or "maps after:" where there is none before. */
static void add_head(struct text *text, const struct context *context,
		     const struct statement *statement)
{
	text_add(text, statement->kind == STATE_AREAS ? "areas " : "maps ");
	if (context->last_name)
		text_addf(text, "%s..", context->last_name);
	text_addf(text, "%s:", statement->name);
}

static void add_difference(struct text *text, struct context *context,
			   const struct statement *statement, const struct snapshot *now)
{
	struct changes changes = { 0 };

	if (statement->kind == STATE_AREAS)
		area_difference(&changes, context, now);
	else
		page_difference(&changes, context, now);
	add_head(text, context, statement);
	if (changes.count == 0)
		text_add(text, " unchanged");
	lines_add(context->lines, text_take(text));
	if (changes.count)
		qsort(changes.at, changes.count, sizeof(*changes.at), compare_changes);
	for (size_t i = 0; i < changes.count; i++)
		lines_add(context->lines, changes.at[i].text);
	free(changes.at);
}

/* What the snapshot is from now on compared with: nothing, if it was not seen. */
static void keep_snapshot(struct context *context, const struct statement *statement,
			  const struct snapshot *now)
{
	maps_free(&context->last);
	if (now)
		context->last = *now;
	context->last_seen = now;
	context->last_name = statement->name;
}

static void add_snapshot(struct text *text, struct context *context,
			 const struct statement *statement)
{
	struct snapshot now;
	const char *bad;

	if (is_unseen(statement)) {
		add_head(text, context, statement);
		add_why_unseen(text, statement);
		keep_snapshot(context, statement, NULL);
		return;
	}
	if (!maps_parse(&now, statement->block, &bad)) {
		context->problem =
			new_stringf("snapshot %s: no line of maps: %.80s", statement->name, bad);
		maps_free(&now);
		return;
	}
	if (!context->last_name) {
		text_clear(text);
	} else if (!context->last_seen) {
		add_head(text, context, statement);
		text_addf(text, " %s was not seen", context->last_name);
	} else {
		add_difference(text, context, statement, &now);
	}
	keep_snapshot(context, statement, &now);
}

/* ---- fields of smaps and status ---- */

/* "VmLck:   4 kB" in a block: 4 kB with single blanks.  False if the field is missing. */
static bool add_field(struct text *text, const char *block, const char *end, const char *field)
{
	size_t length = strlen(field);
	const char *at = block;

	while (at < end) {
		const char *line_end = memchr(at, '\n', end - at);

		if (!line_end)
			line_end = end;
		if (strncmp(at, field, length) == 0 && at[length] == ':') {
			bool blank = false;

			for (at += length + 1; at < line_end; at++) {
				if (*at == ' ' || *at == '\t') {
					blank = true;
					continue;
				}
				if (blank)
					text_add(text, " ");
				blank = false;
				text_add_bytes(text, at, 1);
			}
			return true;
		}
		at = line_end + 1;
	}
	return false;
}

/* VmFlags.lo: is the flag there? (Documentation/filesystems/proc.rst) */
static void add_vm_flag(struct text *text, const char *block, const char *end, const char *flag)
{
	struct text flags = { 0 };
	bool found = false;

	if (!add_field(&flags, block, end, "VmFlags")) {
		text_add(text, " no VmFlags");
	} else {
		char *at = text_take(&flags);
		char *words = at;
		const char *word;

		while ((word = next_word(&at)))
			found |= strcmp(word, flag) == 0;
		free(words);
		text_add(text, found ? " yes" : " no");
	}
	text_free(&flags);
}

static void add_fields(struct context *context, const struct statement *statement, const char *head,
		       const char *block, const char *end)
{
	char *words = new_string(statement->words);
	char *at = words;
	char *field;

	while ((field = next_word(&at))) {
		struct text text = { 0 };

		text_addf(&text, "%s %s =", head, field);
		if (strncmp(field, "VmFlags.", 8) == 0)
			add_vm_flag(&text, block, end, field + 8);
		else if (!add_field(&text, block, end, field))
			text_add(&text, " missing");
		lines_add(context->lines, text_take(&text));
	}
	free(words);
}

static void add_status(struct text *text, struct context *context,
		       const struct statement *statement)
{
	text_addf(text, "status %s", statement->name);
	if (is_unseen(statement)) {
		text_add(text, ":");
		add_why_unseen(text, statement);
		return;
	}
	add_fields(context, statement, text->data, statement->block,
		   statement->block + strlen(statement->block));
	text_clear(text);
}

/* The lines of the area that holds the address: from its header to the next one. */
static void add_smaps(struct text *text, struct context *context, const struct statement *statement)
{
	const char *begin = NULL;
	char *at = statement->block;
	char *end = at + strlen(at);

	while (at < end) {
		char *line_end = strchrnul(at, '\n');
		struct area area;
		char *line = strndup(at, line_end - at);

		if (line && maps_parse_area(&area, line)) {
			if (begin) {
				free(line);
				end = at;
				break;
			}
			if (statement->numbers[0] >= area.start && statement->numbers[0] < area.end)
				begin = line_end;
		}
		free(line);
		at = line_end + 1;
	}
	text_addf(text, "smaps %s ", statement->name);
	add_address(text, context, statement->numbers[0]);
	if (is_unseen(statement)) {
		text_add(text, ":");
		add_why_unseen(text, statement);
	} else if (begin) {
		add_fields(context, statement, text->data, begin, end);
		text_clear(text);
	} else {
		text_add(text, ": no area");
	}
}

/* ---- the other statements ---- */

static void add_access(struct text *text, const struct context *context,
		       const struct statement *statement)
{
	static const char *const verbs[] = {
		[STATE_READ] = "read", [STATE_WRITE] = "write", [STATE_RUN] = "run"
	};

	text_addf(text, "%s ", verbs[statement->kind]);
	add_place(text, context, statement->numbers[0]);
	text_add(text, " = ");
	if (statement->fault) {
		signals_add(text, statement->signal);
		text_add(text, " ");
		signals_add_code(text, statement->signal, (int)statement->code);
		if (statement->fault_address != statement->numbers[0]) {
			text_add(text, " at ");
			add_place(text, context, statement->fault_address);
		}
	} else if (statement->kind == STATE_RUN) {
		text_add(text, "returned");
	} else {
		text_addf(text, "%02x", statement->result);
	}
}

static void add_words(struct text *text, const struct statement *statement)
{
	text_add(text, " = ");
	if (statement->failed) {
		text_add(text, "-");
		errnos_add(text, -statement->result);
	} else {
		text_add(text, statement->words);
		while (text->length && text->data[text->length - 1] == ' ')
			text->data[--text->length] = '\0';
	}
}

/* arch/x86/include/uapi/asm/processor-flags.h */
enum { FLAGS_COMPARED = 0x1 | 0x4 | 0x10 | 0x40 | 0x80 | 0x400 | 0x800 };

/* Of two register files: the names of those that differ. */
static void add_registers(struct text *text, struct context *context,
			  const struct statement *statement)
{
	static const char *const names[REPORT_REGISTERS] = {
		"eax", "ebx",	"ecx", "edx", "esi", "edi", "ebp",
		"esp", "flags", "ds",  "es",  "fs",  "gs",
	};
	const struct statement *last = context->last_registers;
	size_t empty;

	context->last_registers = statement;
	if (!last) {
		text_clear(text);
		return;
	}
	text_addf(text, "registers %s..%s:", last->name, statement->name);
	empty = text->length;
	for (int i = 0; i < REPORT_REGISTERS; i++) {
		uint32_t difference = last->numbers[i] ^ statement->numbers[i];

		if (i == 8) /* CF PF AF ZF SF DF OF; the others belong to the machine */
			difference &= FLAGS_COMPARED;
		if (difference)
			text_addf(text, " %s", names[i]);
	}
	if (text->length == empty)
		text_add(text, " unchanged");
}

static void add_end(struct text *text, int status)
{
	if (WIFEXITED(status)) {
		text_addf(text, "exit %d", WEXITSTATUS(status));
	} else if (WIFSIGNALED(status)) {
		text_add(text, "killed by ");
		signals_add(text, WTERMSIG(status));
	} else {
		text_addf(text, "status 0x%x", (unsigned int)status);
	}
}

/* Without it what follows is not the question. */
static char *failed_premise(const struct statement *statement)
{
	struct text text = { 0 };

	text_addf(&text, PREMISE_FAILED "%s%s%s = ", statement->who ? statement->who : "",
		  statement->who ? ": " : "", statement->name);
	if (errnos_is(statement->result)) {
		text_add(&text, "-");
		errnos_add(&text, -statement->result);
	} else {
		names_add_number(&text, statement->result);
	}
	return text_take(&text);
}

static void add_statement(struct context *context, struct statement *statement)
{
	struct text text = { 0 };

	if (statement->who)
		text_addf(&text, "%s: ", statement->who);
	switch (statement->kind) {
	case STATE_CALL:
		add_call(&text, context, statement);
		break;
	case STATE_MAPS:
	case STATE_AREAS:
		add_snapshot(&text, context, statement);
		break;
	case STATE_SMAPS:
		add_smaps(&text, context, statement);
		break;
	case STATE_STATUS:
		add_status(&text, context, statement);
		break;
	case STATE_READ:
	case STATE_WRITE:
	case STATE_RUN:
		add_access(&text, context, statement);
		break;
	case STATE_BYTES:
		text_addf(&text, "bytes %s ", statement->name);
		names_add_number(&text, statement->numbers[0]);
		add_words(&text, statement);
		break;
	case STATE_RESIDENT:
		text_add(&text, "resident ");
		add_place(&text, context, statement->numbers[0]);
		text_add(&text, " ");
		names_add_number(&text, statement->numbers[1]);
		add_words(&text, statement);
		break;
	case STATE_REGISTERS:
		add_registers(&text, context, statement);
		break;
	case STATE_VALUE:
		text_addf(&text, "%s = ", statement->name);
		names_add_number(&text, statement->result);
		break;
	case STATE_ADDRESS:
		/* The vsyscall page of old kernels (ffffe000h) lies behind the end of the task. */
		if (letter_of(context, statement->result) < 0 && statement->result != 0 &&
		    !errnos_is(statement->result))
			new_letter(context, statement->result, 0);
		text_addf(&text, "%s = ", statement->name);
		add_address(&text, context, statement->result);
		break;
	case STATE_ENDED:
		text_addf(&text, "ended %s = ", statement->name);
		add_end(&text, (int)statement->result);
		break;
	case STATE_FAILED:
		context->problem = failed_premise(statement);
		break;
	case STATE_FACT:
		text_addf(&text, "fact %s", statement->name);
		break;
	}
	if (text.length && !context->problem)
		lines_add(context->lines, text_take(&text));
	text_free(&text);
}

bool canonical_lines(struct lines *lines, struct report *report,
		     const struct surroundings *surroundings, char **problem)
{
	struct context context = { .lines = lines, .surroundings = surroundings };

	for (size_t i = 0; i < report->count && !context.problem; i++)
		add_statement(&context, &report->statements[i]);
	maps_free(&context.last);
	free(context.taken);
	*problem = context.problem;
	return !context.problem;
}

void canonical_end(struct lines *lines, int wait_status)
{
	struct text text = { 0 };

	add_end(&text, wait_status);
	lines_add(lines, text_take(&text));
}
