/* third.c - see third.h. */
#include "predict/third.h"

#include "model/pages.h"
#include "predict/asking.h"
#include "predict/pairing.h"
#include "predict/process.h"
#include "predict/remains.h"
#include "predict/sight.h"
#include "report/calls.h"
#include "report/canonical.h"
#include "report/ending.h"
#include "report/names.h"

#include <stdlib.h>
#include <string.h>

/* A case while it is asked. */
struct asking {
	struct process_state process;
	const struct question *question;
	const struct lines *lines;
	struct surroundings surroundings;
	struct staged_file *files;
	struct canonical *canonical;
	struct lines told; /* what the model's statements come to */
	struct statement **kept;
	size_t kept_count;
	struct report frame; /* the beginning, the calls that were made, and the end */
	bool ended;	     /* what is there at the end was asked */
	bool any_end;
	struct third *third;
	struct pairing pairing; /* of the question's events with lines */
	const char *stopped;	/* why nothing is known from here on, or NULL */
	struct lines variables; /* of the face: those whose value is known ... */
	uint32_t *values;	/* ... and it */
};

/* ---- statements and lines ---- */

/* Statements live as long as the canonical form of them is told. */
static struct statement *keep(struct asking *asking, struct statement *statement)
{
	struct statement *kept = new_bytes(sizeof(*kept));

	*kept = *statement;
	*statement = (struct statement){ 0 };
	asking->kept = grow_by_one(asking->kept, asking->kept_count, sizeof(*asking->kept));
	asking->kept[asking->kept_count++] = kept;
	return kept;
}

/* The lines of the statement, joined; "" if it has none.  For the caller to free. */
static char *tell(struct asking *asking, struct statement *statement)
{
	struct text text = { 0 };
	size_t before = asking->told.count;
	const char *problem = canonical_tell(asking->canonical, keep(asking, statement));

	for (size_t i = before; i < asking->told.count; i++)
		text_addf(&text, "%s%s", i > before ? "\n" : "", asking->told.at[i]);
	if (problem)
		text_addf(&text, "%s(%s)", text.length ? "\n" : "", problem);
	return text_take(&text);
}

/* Takes what the line says, and got, over. */
static struct third_line *add_line(struct asking *asking, char *expected,
				   enum third_verdict verdict, const char *why)
{
	struct third *third = asking->third;

	third->at = grow_by_one(third->at, third->count, sizeof(*third->at));
	third->at[third->count] =
		(struct third_line){ .verdict = verdict, .expected = expected, .why = why };
	return &third->at[third->count++];
}

static struct third_line *compare(struct asking *asking, char *expected, char *got)
{
	bool same = strcmp(expected, got) == 0;
	struct third_line *line =
		add_line(asking, expected, same ? THIRD_AGREES : THIRD_DIFFERS, NULL);

	if (same)
		free(got);
	else
		line->got = got;
	return line;
}

static void stop(struct asking *asking, const char *why)
{
	if (!asking->stopped)
		asking->stopped = why;
}

/* ---- letters that only the kernel could give ---- */

/* A line whose answer is not the model's may give a letter: its place is nowhere. */
static void skip_letter(struct asking *asking, const char *result)
{
	struct places *places = canonical_places(asking->canonical);

	if (names_word(result) == 1 && result[0] == 'A' + places->count && !result[1])
		places_add_given(places,
				 UINT64_C(0x100000000) + (uint64_t)places->count * MODEL_PAGE);
}

/* ---- calls ---- */

/* The value of an operand of the face; false: it is not known. */
static bool operand_value(const struct asking *asking, const char *operand, uint32_t *value)
{
	for (size_t i = 0; operand && i < asking->variables.count; i++) {
		if (strcmp(asking->variables.at[i], operand) == 0) {
			*value = asking->values[i];
			return true;
		}
	}
	return question_number(operand, value);
}

static void keep_result(struct asking *asking, const struct event *event, uint32_t result)
{
	if (!event || !event->kept_in)
		return;
	asking->values =
		grow_by_one(asking->values, asking->variables.count, sizeof(*asking->values));
	asking->values[asking->variables.count] = result;
	lines_add(&asking->variables, new_string(event->kept_in));
}

/* The path of a call of the face, or what it writes: the string that a register was given. */
static char *path_of(const struct asking *asking, const struct event *event)
{
	bool writes = event &&
		      (strcmp(event->name, "write") == 0 || strcmp(event->name, "pwrite64") == 0);
	const char *given = event ? event->given[writes ? 2 : 1] : NULL;
	const char *text = question_string(asking->question, given);
	size_t length = text ? strlen(text) : 0;

	if (length < 2 || text[length - 1] != '"')
		return NULL;
	return new_stringf("%.*s", (int)length - 2, text + 1);
}

/* The number behind "= ", "-EBADF" too; what is no number is 0, a success. */
static uint32_t result_said(const char *said)
{
	return said[0] == '-' ? (uint32_t)-1 : (uint32_t)strtoul(said, NULL, 0);
}

/* Was the call made by its own number?  A name that is no call of Linux has none. */
static bool is_number_of(const struct event *event)
{
	int number = calls_number(event->name);
	char *spelled = new_stringf("%d", number);
	bool is = number == NO_NUMBER || (event->given[0] && strcmp(spelled, event->given[0]) == 0);

	free(spelled);
	return is;
}

/*
 * Pointers, which lines tell as "block", as the face has them: a number, or a label, which is
 * MODEL_ELSEWHERE, memory of the program's own; 0 stays, and what is not known is 2.
 */
static void fill_pointers(struct asking *asking, struct statement *call, const struct event *event)
{
	const struct call *form = call->name ? calls_find(call->name, call->count) : NULL;

	for (int i = 0; form && i < call->count; i++) {
		const char *given = event ? event->given[i + 1] : NULL;
		uint32_t value;

		if (!calls_is_pointer(form->arguments[i]) || call->numbers[i] == 0)
			continue;
		if (operand_value(asking, given, &value))
			call->numbers[i] = value;
		else
			call->numbers[i] = given && question_is_label(given) ? MODEL_ELSEWHERE : 2;
	}
}

/* Which descriptors are open hangs on the calls that are told of (ending.c). */
static void add_to_frame(struct asking *asking, const struct statement *call, uint32_t result)
{
	struct statement copy;

	if (!call->name)
		return;
	statement_begin(&copy, STATE_CALL, NULL, call->name);
	for (int i = 0; i < call->count; i++)
		statement_add_number(&copy, call->numbers[i]);
	copy.result = result;
	report_add(&asking->frame, &copy);
}

static void ask_call(struct asking *asking, const char *line, const struct event *event)
{
	struct statement call;
	const char *at = line;
	char *problem = asking_read(&call, canonical_places(asking->canonical), &at);
	char *path = path_of(asking, event);
	const char *said = strncmp(at, " = ", 3) == 0 ? at + 3 : "";
	struct model_answer answer;
	struct third_line *told;

	fill_pointers(asking, &call, event);
	answer_begin(&answer);
	if (problem)
		unsure(&answer, true, "an argument that the model can not read");
	else if (event && !is_number_of(event))
		unsure(&answer, true, "another number than that of the call");
	else
		process_call(&asking->process, &call, path, &answer);
	if (answer.verdict == MODEL_DECIDES) {
		call.result = answer.result;
		call.text = path;
		path = NULL;
		keep_result(asking, event, answer.result);
		add_to_frame(asking, &call, answer.result);
		told = compare(asking, new_string(line), tell(asking, &call));
		told->rung = answer.rungs[answer.count - 1];
		if (told->verdict == THIRD_DIFFERS)
			stop(asking, "the model differs from here on");
	} else {
		told = add_line(asking, new_string(line), THIRD_UNKNOWN, answer.unknown);
		skip_letter(asking, said);
		add_to_frame(asking, &call, result_said(said));
		process_adopt(&asking->process, &call, result_said(said), answer.unknown);
		if (event && result_said(said) < MODEL_DESCRIPTORS)
			keep_result(asking, event, result_said(said));
	}
	told->call = true;
	statement_free(&call);
	free(problem);
	free(path);
}

/* An operand of the face as a line would have it. */
static void add_operand(struct text *text, const struct asking *asking, const char *operand,
			enum argument kind)
{
	uint32_t value;

	if (operand_value(asking, operand, &value)) {
		text_addf(text, "0x%x", value);
	} else if (calls_is_pointer(kind) && operand && question_is_label(operand)) {
		text_add(text, "block");
	} else {
		for (; operand && *operand; operand++) { /* names, without the blanks */
			if (*operand != ' ')
				text_add_bytes(text, operand, 1);
		}
	}
}

/* The call of the event as a line, for the caller to free; NULL: no such call is known. */
static char *line_of(const struct asking *asking, const struct event *event)
{
	const struct call *form = NULL;
	struct text text = { 0 };

	for (int count = 0; !form && count < QUESTION_REGISTERS; count++)
		form = calls_find(event->name, count);
	if (!form)
		return NULL;
	text_addf(&text, "%s(", event->name);
	for (int i = 0; form->arguments[i] != ARG_END; i++) {
		text_add(&text, i ? ", " : "");
		add_operand(&text, asking, event->given[i + 1], form->arguments[i]);
	}
	text_add(&text, ")");
	return text_take(&text);
}

/* Of those that give a descriptor, whatever their arguments are, no line is known. */
static bool gives_file(struct asking *asking, const struct event *event,
		       struct model_answer *answer)
{
	static const char *const names[] = { "eventfd", "eventfd2", "epoll_create1" };
	const struct statement call = { .name = event->name };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], event->name) == 0)
			return process_call(&asking->process, &call, NULL, answer) &&
			       answer->verdict == MODEL_DECIDES;
	}
	return false;
}

/* False: what the call does is not known. */
static bool answer_premise(struct asking *asking, const struct event *event,
			   struct model_answer *answer)
{
	char *line = line_of(asking, event);
	char *path = path_of(asking, event);
	const char *at = line;
	struct statement call = { 0 };
	char *problem = line ? asking_read(&call, NULL, &at) : NULL;
	bool known = line && !problem;

	fill_pointers(asking, &call, event);
	known = known && process_call(&asking->process, &call, path, answer) &&
		answer->verdict == MODEL_DECIDES;
	statement_free(&call);
	free(problem);
	free(path);
	free(line);
	return known;
}

/* A call that is not told of, since it only prepares the question. */
static void ask_premise(struct asking *asking, const struct event *event)
{
	struct model_answer answer;

	answer_begin(&answer);
	if (sight_is_harmless(event->name) ||
	    sight_setrlimit(&asking->process, asking->question, event))
		return;
	if (sight_socket(&asking->process, event, &answer) || gives_file(asking, event, &answer) ||
	    answer_premise(asking, event, &answer))
		keep_result(asking, event, answer.result);
	else
		stop(asking, "a call that prepares the question, and is not told of");
}

/* ---- looks ---- */

static void ask_access(struct asking *asking, const char *line, enum model_access access)
{
	static const enum statement_kind kinds[] = {
		[MODEL_READ] = STATE_READ, [MODEL_STORE] = STATE_WRITE, [MODEL_RUN] = STATE_RUN
	};
	const char *at = strchr(line, ' ') + 1;
	struct statement statement;
	struct model_answer answer;
	uint32_t address;
	uint8_t byte;

	answer_begin(&answer);
	if (!asking_read_address(&address, canonical_places(asking->canonical), &at) ||
	    strncmp(at, " = ", 3) != 0) {
		add_line(asking, new_string(line), THIRD_UNKNOWN,
			 "an address that the model does not know");
		return;
	}
	byte = (uint8_t)strtoul(at + 3, NULL, 16); /* of a store: what is stored */
	if (access == MODEL_STORE && strncmp(at + 3, "SIG", 3) == 0)
		byte = 0;
	if (!unsure(&answer, asking->process.model->lost, asking->process.model->lost))
		model_access(asking->process.model, &answer, access, address, byte);
	if (answer.verdict != MODEL_DECIDES) {
		add_line(asking, new_string(line), THIRD_UNKNOWN, answer.unknown);
		if (access == MODEL_STORE)
			model_lose(asking->process.model, answer.unknown);
		return;
	}
	statement_begin(&statement, kinds[access], NULL, NULL);
	statement_add_number(&statement, address);
	statement.result = answer.result;
	statement.fault = answer.signal != 0;
	statement.signal = (uint32_t)answer.signal;
	statement.code = (uint32_t)answer.code;
	statement.fault_address = address;
	compare(asking, new_string(line), tell(asking, &statement));
}

/* The line at *index and the lines of the difference behind it; *index is the last one's. */
static char *take_group(const struct asking *asking, size_t *index)
{
	struct text text = { 0 };

	text_add(&text, asking->lines->at[*index]);
	while (*index + 1 < asking->lines->count &&
	       strchr("+-!", asking->lines->at[*index + 1][0]) &&
	       asking->lines->at[*index + 1][1] == ' ')
		text_addf(&text, "\n%s", asking->lines->at[++*index]);
	return text_take(&text);
}

/* Takes a snapshot of the model; its lines, "" of the first one.  For the caller to free. */
static char *take_snapshot(struct asking *asking, bool areas, const char *name)
{
	struct statement statement;

	statement_begin(&statement, areas ? STATE_AREAS : STATE_MAPS, NULL, name);
	sight_snapshot(&statement.snapshot, asking->process.model, &asking->surroundings);
	return tell(asking, &statement);
}

static void ask_snapshot(struct asking *asking, size_t *index)
{
	const char *line = asking->lines->at[*index];
	bool areas = strncmp(line, "areas ", 6) == 0;
	const char *name = strstr(line, "..") ? strstr(line, "..") + 2 : "";
	char *copy = new_stringf("%.*s", (int)strcspn(name, ":"), name);
	char *group = take_group(asking, index);
	bool lost = asking->process.model->lost;

	if (lost || !asking->pairing.looked)
		add_line(asking, group, THIRD_UNKNOWN,
			 lost ? asking->process.model->lost : "when the first snapshot was taken");
	else
		compare(asking, group, take_snapshot(asking, areas, copy));
	free(copy);
}

/* A line whose answer sight.h finds, as text; NULL: it is not known. */
static void ask_sight(struct asking *asking, const char *line, const struct event *event)
{
	const char *why = "what /proc says of it";
	char *got = NULL;

	if (asking->process.model->lost)
		why = asking->process.model->lost;
	else
		got = sight_of_line(asking->process.model, canonical_places(asking->canonical),
				    event, line, &why);
	if (got)
		compare(asking, new_string(line), got);
	else
		add_line(asking, new_string(line), THIRD_UNKNOWN, why);
}

/* ---- the whole ---- */

/* What the face does on the way to the event that states a line. */
static void pass_event(void *context, const struct event *event)
{
	struct asking *asking = context;

	if (asking->stopped)
		return;
	if (event_is(event, "maps") || event_is(event, "areas"))
		free(take_snapshot(asking, event_is(event, "areas"), event->name));
	else if (event_is(event, "unseen"))
		stop(asking, "the face does something that its lines do not tell of");
	else if (event_is(event, "premise"))
		ask_premise(asking, event);
}

/* What is there at the end, lines that are expected, "" for none. */
static void ask_end(struct asking *asking, char *expected)
{
	const char *why = remains_unknown(asking->process.model);
	struct lines lines = { 0 };
	struct text text = { 0 };

	asking->ended = true;
	if (!why && asking->pairing.next < asking->question->count)
		why = "what the face did before it ended";
	if (!why && strstr(expected, " = various"))
		why = "code and words that the face puts there itself";
	if (!why && strstr(expected, "not seen"))
		why = "what /proc says of it";
	if (why && *expected) {
		add_line(asking, expected, THIRD_UNKNOWN, why);
		return;
	}
	if (why) {
		free(expected);
		return;
	}
	remains_end(&asking->frame, asking->process.model, &asking->surroundings);
	ending_tell(&lines, &asking->frame, canonical_places(asking->canonical),
		    &asking->surroundings);
	for (size_t i = 0; i < lines.count; i++)
		text_addf(&text, "%s%s", i ? "\n" : "", lines.at[i]);
	lines_free(&lines);
	compare(asking, expected, text_take(&text));
}

static const char *signed_by_other(const char *line)
{
	size_t length = names_word(line);

	return length && line[length] == ':' && line[length + 1] == ' ' &&
			       !text_begins_with(line, "maps") && !text_begins_with(line, "areas")
		       ? "another process"
		       : NULL;
}

static void ask_line(struct asking *asking, size_t *index)
{
	const char *line = asking->lines->at[*index];
	const struct event *event = pairing_find(&asking->pairing, line, pass_event, asking);
	size_t word = names_word(line);

	if (signed_by_other(line))
		stop(asking, signed_by_other(line));
	if (text_begins_with(line, "exit ") || text_begins_with(line, "killed by ")) {
		if (text_begins_with(line, "exit ") && !asking->ended && !asking->stopped &&
		    !asking->any_end)
			ask_end(asking, new_string(""));
		add_line(asking, new_string(line), THIRD_SILENT, NULL);
	} else if (asking->stopped) {
		add_line(asking, take_group(asking, index), THIRD_UNKNOWN, asking->stopped)->call =
			line[word] == '(';
	} else if (text_begins_with(line, "at the end:")) {
		ask_end(asking, take_group(asking, index));
	} else if (line[word] == '(') {
		ask_call(asking, line, event);
	} else if (text_begins_with(line, "maps ") || text_begins_with(line, "areas ")) {
		ask_snapshot(asking, index);
	} else if (text_begins_with(line, "read ")) {
		ask_access(asking, line, MODEL_READ);
	} else if (text_begins_with(line, "write ")) {
		ask_access(asking, line, MODEL_STORE);
	} else if (text_begins_with(line, "run ")) {
		ask_access(asking, line, MODEL_RUN);
	} else {
		ask_sight(asking, line, event);
	}
	if (event)
		pairing_leave(&asking->pairing, *index + 1 < asking->lines->count
							? asking->lines->at[*index + 1]
							: NULL);
}

static void begin(struct asking *asking, const struct test_case *test)
{
	const struct case_facts *facts = &test->facts;

	asking->files = new_bytes((facts->fixture_count + 1) * sizeof(*asking->files));
	for (size_t i = 0; i < facts->fixture_count; i++)
		asking->files[i] =
			(struct staged_file){ facts->fixtures[i].name, sight_inode((int)i) };
	asking->surroundings = (struct surroundings){
		.directory = SIGHT_DIRECTORY,
		.program = SIGHT_PROGRAM,
		.task_end = asking->process.model->kernel.task_end,
		.files = asking->files,
		.file_count = facts->fixture_count,
	};
	asking->canonical = canonical_begin(&asking->told, &asking->surroundings);
	report_begin(&asking->frame, test->id, "asm");
	remains_begin(&asking->frame, asking->process.model, &asking->surroundings);
}

void third_ask(struct third *third, const struct test_case *test, const struct lines *lines,
	       const struct question *question, const struct model_kernel *kernel,
	       struct model *model)
{
	struct asking asking = {
		.question = question, .lines = lines, .third = third, .any_end = test->facts.any_end
	};

	*third = (struct third){ 0 };
	pairing_begin(&asking.pairing, question);
	process_begin(&asking.process, model, kernel, &test->facts);
	if (question->no_stack_note) /* arch/x86/include/asm/elf.h:elf_read_implies_exec */
		model->kernel.read_implies_exec = true;
	begin(&asking, test);
	for (size_t i = 0; i < lines->count; i++)
		ask_line(&asking, &i);
	free(canonical_finish(asking.canonical));
	for (size_t i = 0; i < asking.kept_count; i++) {
		statement_free(asking.kept[i]);
		free(asking.kept[i]);
	}
	free(asking.kept);
	report_free(&asking.frame);
	free(asking.files);
	free(asking.values);
	lines_free(&asking.variables);
	lines_free(&asking.told);
}

void third_free(struct third *third)
{
	for (size_t i = 0; i < third->count; i++) {
		free(third->at[i].expected);
		free(third->at[i].got);
	}
	free(third->at);
	*third = (struct third){ 0 };
}
