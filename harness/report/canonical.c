/* canonical.c - see canonical.h. */
#include "report/canonical.h"

#include "report/calling.h"
#include "report/difference.h"
#include "report/ending.h"
#include "report/errnos.h"
#include "report/names.h"
#include "report/places.h"
#include "report/signals.h"

#include <stdlib.h>
#include <sys/wait.h>

/* What the next statements of a process are compared with; NULL: there is none yet. */
struct process {
	const char *who;
	const struct statement *snapshot;
	const struct statement *registers;
};

/* What lines are told relative to. */
struct canonical {
	struct lines *lines;
	const struct surroundings *surroundings;
	struct places places;
	struct process *processes; /* the first is the one that the program began as */
	size_t process_count;
	struct process *process; /* that states what is told now */
	char *problem;		 /* what can not be told, or NULL */
};

static void add_process(struct canonical *context, struct process process)
{
	context->processes = grow_by_one(context->processes, context->process_count,
					 sizeof(*context->processes));
	context->processes[context->process_count++] = process;
}

/*
 * A process that states something for the first time began as a copy of the first one; the report
 * does not say when, and that the first one is its parent is the rule (doc/report-protocol.md).
 */
static struct process *find_process(struct canonical *context, const char *who)
{
	struct process begins = context->processes[0];

	for (size_t i = 0; i < context->process_count; i++) {
		if (same_process(context->processes[i].who, who))
			return &context->processes[i];
	}
	begins.who = who;
	add_process(context, begins);
	return &context->processes[context->process_count - 1];
}

/* ---- snapshots ---- */

/* Nothing else is said of what could not be read, in whole or in part. */
static void add_why_unseen(struct text *text, const struct statement *statement)
{
	text_add(text, " not seen: ");
	switch (statement->unseen) {
	case UNSEEN_CUT:
		text_add(text, "the report ends within it");
		break;
	case UNSEEN_EMPTY:
		text_add(text, "it is empty");
		break;
	default:
		text_add(text, "-");
		errnos_add(text, -statement->result);
	}
}

/* "maps before..after:", or "maps after:" where there is none before. */
static void add_head(struct text *text, const struct statement *last,
		     const struct statement *statement)
{
	text_add(text, statement->kind == STATE_AREAS ? "areas " : "maps ");
	if (last)
		text_addf(text, "%s..", last->name);
	text_addf(text, "%s:", statement->name);
}

static void add_difference(struct text *text, struct canonical *context,
			   const struct statement *last, const struct statement *statement)
{
	struct lines changes = { 0 };

	difference_tell(
		&changes, statement->kind == STATE_AREAS ? DIFFERENCE_AREAS : DIFFERENCE_PAGES,
		&last->snapshot, &statement->snapshot, &context->places, context->surroundings);
	add_head(text, last, statement);
	if (changes.count == 0)
		text_add(text, " unchanged");
	lines_add(context->lines, text_take(text));
	lines_move(context->lines, &changes);
}

static void add_snapshot(struct text *text, struct canonical *context,
			 const struct statement *statement)
{
	const struct statement *last = context->process->snapshot;

	context->process->snapshot = statement;
	if (statement->unseen != SEEN) {
		add_head(text, last, statement);
		add_why_unseen(text, statement);
	} else if (!last) {
		text_clear(text);
	} else if (last->unseen != SEEN) {
		add_head(text, last, statement);
		text_addf(text, " %s was not seen", last->name);
	} else {
		add_difference(text, context, last, statement);
	}
}

/* ---- fields of smaps and status ---- */

static void add_status(struct text *text, struct canonical *context,
		       const struct statement *statement)
{
	text_addf(text, "status %s", statement->name);
	if (statement->unseen != SEEN) {
		text_add(text, ":");
		add_why_unseen(text, statement);
		return;
	}
	fields_tell(context->lines, text->data, &statement->fields, &statement->asked);
	text_clear(text);
}

/* The fields of the area that holds the address. */
static void add_smaps(struct text *text, struct canonical *context,
		      const struct statement *statement)
{
	const struct area *area = snapshot_find(&statement->snapshot, statement->numbers[0]);

	text_addf(text, "smaps %s ", statement->name);
	places_tell(text, &context->places, statement->numbers[0]);
	if (statement->unseen != SEEN) {
		text_add(text, ":");
		add_why_unseen(text, statement);
	} else if (!area) {
		text_add(text, ": no area");
	} else {
		fields_tell(context->lines, text->data, &area->fields, &statement->asked);
		text_clear(text);
	}
}

/* ---- the other statements ---- */

static void add_access(struct text *text, struct canonical *context,
		       const struct statement *statement)
{
	const struct places *places = &context->places;
	const uint8_t byte = (uint8_t)statement->result;
	static const char *const verbs[] = {
		[STATE_READ] = "read", [STATE_WRITE] = "write", [STATE_RUN] = "run"
	};

	text_addf(text, "%s ", verbs[statement->kind]);
	places_tell_byte(text, places, statement->numbers[0]);
	text_add(text, " =");
	if (statement->fault) {
		text_add(text, " ");
		signals_add(text, statement->signal);
		text_add(text, " ");
		signals_add_code(text, statement->signal, (int)statement->code);
		if (statement->fault_address != statement->numbers[0]) {
			text_add(text, " at ");
			places_tell_byte(text, places, statement->fault_address);
		}
	} else if (statement->kind == STATE_RUN) {
		text_add(text, " returned");
	} else {
		text_add_dump(text, &byte, 1);
	}
}

static void add_failure(struct text *text, const struct statement *statement)
{
	text_add(text, " -");
	errnos_add(text, -statement->result);
}

static void add_bytes(struct text *text, struct canonical *context,
		      const struct statement *statement)
{
	(void)context;
	text_addf(text, "bytes %s ", statement->name);
	names_add_number(text, statement->numbers[0]);
	text_add(text, " =");
	if (statement->failed)
		add_failure(text, statement);
	text_add_dump(text, statement->bytes, statement->byte_count);
}

static void add_resident(struct text *text, struct canonical *context,
			 const struct statement *statement)
{
	text_add(text, "resident ");
	places_tell_byte(text, &context->places, statement->numbers[0]);
	text_add(text, " ");
	names_add_number(text, statement->numbers[1]);
	text_add(text, statement->byte_count ? " = " : " =");
	if (statement->failed)
		add_failure(text, statement);
	for (size_t i = 0; i < statement->byte_count; i++)
		text_add_number(text, statement->bytes[i], 10);
}

/* arch/x86/include/uapi/asm/processor-flags.h: CF PF AF ZF SF DF OF */
enum { EFLAGS = 8, FLAGS_COMPARED = 0x1 | 0x4 | 0x10 | 0x40 | 0x80 | 0x400 | 0x800 };

/* Of two register files: the names of those that differ. */
static void add_registers(struct text *text, struct canonical *context,
			  const struct statement *statement)
{
	static const char *const names[STATEMENT_NUMBERS] = {
		"eax", "ebx",	"ecx", "edx", "esi", "edi", "ebp",
		"esp", "flags", "ds",  "es",  "fs",  "gs",
	};
	const struct statement *last = context->process->registers;
	size_t empty;

	context->process->registers = statement;
	if (!last) {
		text_clear(text);
		return;
	}
	text_addf(text, "registers %s..%s:", last->name, statement->name);
	empty = text->length;
	for (int i = 0; i < STATEMENT_NUMBERS; i++) {
		uint32_t difference = last->numbers[i] ^ statement->numbers[i];

		if (i == EFLAGS) /* the others belong to the machine */
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

static void add_ended(struct text *text, struct canonical *context,
		      const struct statement *statement)
{
	(void)context;
	text_addf(text, "ended %s = ", statement->name);
	add_end(text, (int)statement->result);
}

static void add_call(struct text *text, struct canonical *context,
		     const struct statement *statement)
{
	context->problem = calling_tell(text, &context->places, statement);
}

static void add_value(struct text *text, struct canonical *context,
		      const struct statement *statement)
{
	(void)context;
	text_addf(text, "%s = ", statement->name);
	names_add_number(text, statement->result);
}

/* The vsyscall page of old kernels (ffffe000h) lies behind the end of the task. */
static void add_given_address(struct text *text, struct canonical *context,
			      const struct statement *statement)
{
	if (statement->result != 0 && !errnos_is(statement->result))
		places_add_given(&context->places, statement->result);
	text_addf(text, "%s = ", statement->name);
	places_tell(text, &context->places, statement->result);
}

/* Without it what follows is not the question. */
static void add_failed(struct text *text, struct canonical *context,
		       const struct statement *statement)
{
	struct text result = { 0 };

	(void)text;
	if (errnos_is(statement->result)) {
		text_add(&result, "-");
		errnos_add(&result, -statement->result);
	} else {
		names_add_number(&result, statement->result);
	}
	context->problem =
		new_stringf(PREMISE_FAILED "%s%s%s = %s", statement->who ? statement->who : "",
			    statement->who ? ": " : "", statement->name, result.data);
	text_free(&result);
}

static void add_fact(struct text *text, struct canonical *context,
		     const struct statement *statement)
{
	(void)context;
	text_addf(text, "fact %s", statement->name);
}

/* The address space, which is told when all else is (ending.h). */
static void add_nothing(struct text *text, struct canonical *context,
			const struct statement *statement)
{
	(void)context;
	(void)statement;
	text_clear(text);
}

/* ---- the whole ---- */

/* Text begins with the signature, and is the line of the statement; if it is empty, there is none.
 */
static void (*const tellers[])(struct text *text, struct canonical *context,
			       const struct statement *statement) = {
	[STATE_CALL] = add_call,
	[STATE_MAPS] = add_snapshot,
	[STATE_AREAS] = add_snapshot,
	[STATE_SMAPS] = add_smaps,
	[STATE_STATUS] = add_status,
	[STATE_READ] = add_access,
	[STATE_WRITE] = add_access,
	[STATE_RUN] = add_access,
	[STATE_BYTES] = add_bytes,
	[STATE_RESIDENT] = add_resident,
	[STATE_REGISTERS] = add_registers,
	[STATE_VALUE] = add_value,
	[STATE_ADDRESS] = add_given_address,
	[STATE_ENDED] = add_ended,
	[STATE_FAILED] = add_failed,
	[STATE_FACT] = add_fact,
	[STATE_SPACE] = add_nothing,
	[STATE_COUNTERS] = add_nothing,
	[STATE_OPENED] = add_nothing,
	[STATE_HOLDS] = add_nothing,
};

static void add_statement(struct canonical *context, const struct statement *statement)
{
	struct text text = { 0 };

	context->process = find_process(context, statement->who);
	if (statement->who)
		text_addf(&text, "%s: ", statement->who);
	tellers[statement->kind](&text, context, statement);
	if (context->places.full && !context->problem)
		context->problem =
			new_stringf("more than %d addresses chosen by the kernel", PLACES);
	if (text.length && !context->problem)
		lines_add(context->lines, text_take(&text));
	text_free(&text);
}

struct canonical *canonical_begin(struct lines *lines, const struct surroundings *surroundings)
{
	struct canonical *context = new_bytes(sizeof(*context));

	*context = (struct canonical){
		.lines = lines,
		.surroundings = surroundings,
		.places.task_end = surroundings->task_end,
	};
	add_process(context, (struct process){ 0 });
	return context;
}

const char *canonical_tell(struct canonical *context, const struct statement *statement)
{
	if (!context->problem)
		add_statement(context, statement);
	return context->problem;
}

struct places *canonical_places(struct canonical *context)
{
	return &context->places;
}

char *canonical_finish(struct canonical *context)
{
	char *problem = context->problem;

	free(context->processes);
	places_free(&context->places);
	free(context);
	return problem;
}

char *canonical_lines(struct lines *lines, const struct report *report,
		      const struct surroundings *surroundings)
{
	struct canonical *context = canonical_begin(lines, surroundings);

	for (size_t i = 0; i < report->count; i++)
		canonical_tell(context, &report->statements[i]);
	if (surroundings->space && surroundings->end.told != END_UNTOLD && !context->problem)
		ending_tell(lines, report, &context->places, surroundings);
	return canonical_finish(context);
}

void canonical_end(struct lines *lines, int wait_status)
{
	struct text text = { 0 };

	add_end(&text, wait_status);
	lines_add(lines, text_take(&text));
}
