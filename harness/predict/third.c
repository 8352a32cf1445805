/* third.c - see third.h. */
#include "predict/third.h"

#include "model/pages.h"
#include "predict/asking.h"
#include "predict/machine.h"
#include "predict/pairing.h"
#include "predict/process.h"
#include "predict/remains.h"
#include "predict/sight.h"
#include "report/calls.h"
#include "report/canonical.h"
#include "report/ending.h"
#include "report/errnos.h"
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
	bool whole_end;
	struct third *third;
	struct pairing pairing; /* of the question's events with lines */
	const char *stopped;	/* why nothing is known from here on, or NULL */
	struct machine machine; /* of the face: what its registers and variables hold */
	size_t code;		/* of the face: what was gone through */
	const char *copied;	/* where it was read to what a file holds, or NULL */
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
	struct word word = { 0 };

	if (operand)
		word = machine_word(&asking->machine, operand);
	*value = word.value;
	return word.known;
}

/* Did the kernel choose the place that a call gave? */
static bool is_placed(const struct statement *call, uint32_t result)
{
	if (result < MODEL_PAGE || errnos_is(result))
		return false;
	for (int i = 0; i < call->count; i++) {
		if (call->numbers[i] == result)
			return false;
	}
	return true;
}

/* What a call gave is in eax; call NULL: that is not known. */
static void keep_result(struct asking *asking, const struct statement *call, uint32_t result)
{
	struct word word = { .known = call != NULL, .value = result };

	word.placed = call && is_placed(call, result);
	machine_set(&asking->machine, "eax", word);
}

/*
 * The path of a call of the face, or what it writes: the string that a register was given, or where
 * it was read to.
 */
static char *path_of(const struct asking *asking, const struct event *event)
{
	bool writes = event &&
		      (strcmp(event->name, "write") == 0 || strcmp(event->name, "pwrite64") == 0);
	const char *given = event ? event->given[writes ? 2 : 1] : NULL;
	const char *text = question_string(asking->question, given);
	size_t length = text ? strlen(text) : 0;

	if (writes && given && asking->copied && strcmp(given, asking->copied) == 0)
		return new_string(process_as_it_was);
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

static void note_copy(struct asking *asking, const struct event *event)
{
	if (event && event->line && strcmp(event->name, "read") == 0)
		asking->copied = event->given[2];
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
	note_copy(asking, event);
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
		keep_result(asking, &call, answer.result);
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
		keep_result(asking, result_said(said) < MODEL_DESCRIPTORS ? &call : NULL,
			    result_said(said));
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

/* A call as a line, for the caller to free; NULL: no such call is known. */
static char *line_of(const struct asking *asking, const char *name, char *const *given)
{
	const struct call *form = NULL;
	struct text text = { 0 };

	for (int count = QUESTION_REGISTERS - 1; !form && count >= 0; count--)
		form = calls_find(name, count);
	if (!form)
		return NULL;
	text_addf(&text, "%s(", name);
	for (int i = 0; form->arguments[i] != ARG_END; i++) {
		text_add(&text, i ? ", " : "");
		add_operand(&text, asking, given[i + 1], form->arguments[i]);
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
	char *line = line_of(asking, event->name, event->given);
	char *path = path_of(asking, event);
	const char *at = line;
	struct statement call = { 0 };
	char *problem = line ? asking_read(&call, NULL, &at) : NULL;
	bool known = line && !problem;

	fill_pointers(asking, &call, event);
	note_copy(asking, event);
	known = known && process_call(&asking->process, &call, path, answer) &&
		answer->verdict == MODEL_DECIDES;
	keep_result(asking, known ? &call : NULL, answer->result);
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

	const struct statement unknown = { 0 };

	answer_begin(&answer);
	keep_result(asking, NULL, 0);
	if (sight_is_harmless(event->name) ||
	    sight_setrlimit(&asking->process, asking->question, event))
		return;
	if (sight_socket(&asking->process, event, &answer) || gives_file(asking, event, &answer))
		keep_result(asking, &unknown, answer.result);
	else if (!answer_premise(asking, event, &answer))
		stop(asking, "a call that prepares the question, and is not told of");
}

/* ---- what states nothing ---- */

/* The call of which the registers tell; false: what it does is not known. */
static bool make_silent_call(struct asking *asking)
{
	char *given[QUESTION_REGISTERS];
	const struct machine *machine = &asking->machine;
	const char *name =
		machine->registers[0].known ? calls_name(machine->registers[0].value) : NULL;
	struct event event = { .name = (char *)name };
	struct model_answer answer;
	bool known;

	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		given[i] = NULL;
		if (machine->registers[i].known)
			given[i] = new_stringf("%u", (unsigned int)machine->registers[i].value);
		else if (machine->named[i])
			given[i] = new_string(machine->named[i]);
		event.given[i] = given[i];
	}
	answer_begin(&answer);
	known = name && answer_premise(asking, &event, &answer);
	if (!known)
		stop(asking, name && answer.unknown ? answer.unknown
						    : "a call that is made and not told of");
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		free(given[i]);
	return known;
}

enum { MOST_SILENT_LINES = 1 << 20 };

/*
 * Goes through code up to end, or through a routine up to its return; false: what it does is not
 * known.
 */
static bool go_through(struct asking *asking, size_t at, size_t end)
{
	const struct question *question = asking->question;

	for (int steps = 0; at != end && at < question->code_count; steps++) {
		const struct code_line *code = &question->code[at];
		enum machine_jump jump = machine_jump(&asking->machine, code);
		long label = jump == JUMP_TAKEN ? question_label(question, at, code->operands) : 0;

		if (jump == JUMP_UNKNOWN || label < 0 || steps == MOST_SILENT_LINES) {
			stop(asking, "the face does something that its lines do not tell of");
			return false;
		}
		if (strcmp(code->word, "ret") == 0)
			return true;
		if (strcmp(code->word, "int") == 0 && !make_silent_call(asking))
			return false;
		if (jump == JUMP_NONE && strcmp(code->word, "int") != 0 &&
		    !code_is_label(code->word))
			machine_step(&asking->machine, code);
		at = jump == JUMP_TAKEN ? (size_t)label : at + 1;
	}
	return true;
}

static void pass_silence(struct asking *asking, const struct event *event)
{
	const struct question *question = asking->question;
	const struct code_line *code = &question->code[event->code];

	if (strcmp(code->word, "call") == 0)
		go_through(asking, (size_t)question_label(question, event->code, code->operands),
			   question->code_count);
	else
		go_through(asking, event->code, event->code_end);
}

/* Instructions on the way to the event; where ways meet nothing is known. */
static void advance(struct asking *asking, const struct event *event)
{
	const struct question *question = asking->question;

	if (event->code < asking->code || event_is(event, "label"))
		machine_free(&asking->machine);
	for (size_t i = asking->code; i < event->code; i++) {
		const struct code_line *code = &question->code[i];

		if (strcmp(code->word, "int") != 0)
			machine_step(&asking->machine, code);
	}
	asking->code = event->code_end;
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

/* "value NAME, OPERAND": of a word that hangs on no place of the model's own, for the caller. */
static char *value_of(struct asking *asking, const struct event *event)
{
	struct word word = machine_word(&asking->machine, event->rest);
	struct statement statement;

	if (!word.known || word.placed)
		return NULL;
	statement_begin(&statement, STATE_VALUE, NULL, event->name);
	statement.result = word.value;
	return tell(asking, &statement);
}

/* A line whose answer sight.h finds, as text; NULL: it is not known. */
static void ask_sight(struct asking *asking, const char *line, const struct event *event)
{
	const char *why = "what /proc says of it";
	char *got = NULL;

	if (event && event_is(event, "value"))
		got = value_of(asking, event);
	if (!got && asking->process.model->lost)
		why = asking->process.model->lost;
	else if (got)
		why = NULL;
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
	advance(asking, event);
	if (event_is(event, "maps") || event_is(event, "areas"))
		free(take_snapshot(asking, event_is(event, "areas"), event->name));
	else if (event_is(event, "unseen"))
		stop(asking, "the face does something that its lines do not tell of");
	else if (event_is(event, "premise"))
		ask_premise(asking, event);
	else if (event_is(event, "silent"))
		pass_silence(asking, event);
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

	if (event && !asking->stopped)
		advance(asking, event);
	if (signed_by_other(line))
		stop(asking, signed_by_other(line));
	if (text_begins_with(line, "exit ") || text_begins_with(line, "killed by ")) {
		if (text_begins_with(line, "exit ") && !asking->ended && !asking->stopped &&
		    asking->whole_end)
			ask_end(asking, new_string(""));
		add_line(asking, new_string(line), THIRD_SILENT, NULL);
	} else if (asking->stopped) {
		add_line(asking, take_group(asking, index), THIRD_UNKNOWN, asking->stopped)->call =
			line[word] == '(';
	} else if (text_begins_with(line, "at the end:") && !asking->whole_end) {
		add_line(asking, take_group(asking, index), THIRD_UNKNOWN, "a part of the end");
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

static void ask_once(struct third *third, const struct test_case *test, const struct lines *lines,
		     const struct question *question, const struct model_kernel *kernel,
		     struct model *model)
{
	struct asking asking = { .question = question,
				 .lines = lines,
				 .third = third,
				 .whole_end = test->facts.end.told == END_WHOLE };

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
	machine_free(&asking.machine);
	lines_free(&asking.told);
}

/* ---- what hangs on the program's own memory ---- */

static bool hangs_on_program(const struct third *third)
{
	for (size_t i = 0; i < third->count; i++) {
		if (third->at[i].verdict == THIRD_UNKNOWN &&
		    strcmp(third->at[i].why, OTHER_PAGES) == 0)
			return true;
	}
	return false;
}

static bool same_line(const struct third_line *one, const struct third_line *other)
{
	return one->verdict == other->verdict && strcmp(one->expected, other->expected) == 0 &&
	       (one->got == NULL) == (other->got == NULL) &&
	       (!one->got || strcmp(one->got, other->got) == 0);
}

/* Takes over what is the same whatever the program itself has mapped. */
static void adopt_same(struct third *third, struct third *least, struct third *most)
{
	for (size_t i = 0; i < third->count; i++) {
		struct third_line line = third->at[i];

		if (line.verdict != THIRD_UNKNOWN || !same_line(&least->at[i], &most->at[i]))
			continue;
		third->at[i] = least->at[i];
		least->at[i] = line;
	}
}

void third_ask(struct third *third, const struct test_case *test, const struct lines *lines,
	       const struct question *question, const struct model_kernel *kernel,
	       struct model *model)
{
	struct model_kernel other = *kernel;
	struct third least, most;

	ask_once(third, test, lines, question, kernel, model);
	if (!hangs_on_program(third))
		return;
	other.other_most = other.other_least;
	other.other_data_most = other.other_data_least;
	ask_once(&least, test, lines, question, &other, model);
	other.other_most = other.other_least = kernel->other_most;
	other.other_data_most = other.other_data_least = kernel->other_data_most;
	ask_once(&most, test, lines, question, &other, model);
	if (least.count == third->count && most.count == third->count)
		adopt_same(third, &least, &most);
	third_free(&least);
	third_free(&most);
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
