/* question.c - see question.h. */
#include "predict/question.h"

#include "base/source.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const char *const question_registers[QUESTION_REGISTERS] = { "eax", "ebx", "ecx", "edx",
							     "esi", "edi", "ebp" };

bool code_is_label(const char *word)
{
	return word[strlen(word) - 1] == ':';
}

/* Macros that state something, or make a call that states nothing. */
static bool is_event(const char *word)
{
	static const char *const macros[] = {
		"report", "report_block", "premise",   "maps",	    "areas", "status",
		"smaps",  "peek",	  "poke",      "call_into", "value", "address",
		"ended",  "file_bytes",	  "residency", "registers", "who",
	};

	for (size_t i = 0; i < sizeof(macros) / sizeof(macros[0]); i++) {
		if (strcmp(word, macros[i]) == 0)
			return true;
	}
	return false;
}

/* The comment and the blanks before it are cut off. */
static void cut_comment(char *line)
{
	char quote = 0;
	char *end = line;

	for (; *end && (*end != ';' || quote); end++) {
		if (quote ? *end == quote : (*end == '"' || *end == '\'' || *end == '`'))
			quote = quote ? 0 : *end;
	}
	while (end > line && isspace((unsigned char)end[-1]))
		end--;
	*end = '\0';
}

/* The word up to a comma, without blanks around; *at is behind the comma. */
static char *take_operand(char **at)
{
	char *begin = *at + strspn(*at, " \t");
	size_t length = strcspn(begin, ",");
	char *word = new_stringf("%.*s", (int)length, begin);

	*at = begin + length + (begin[length] == ',');
	return word;
}

/* What the registers were given last, on the way through the lines. */
struct walk {
	struct question *question;
	size_t at; /* of the code */
	char *given[QUESTION_REGISTERS];
	size_t last_call; /* index + 1 of the event; 0: there is none */
	bool untold;	  /* an int 80h that no macro has told of yet */
	bool blind;	  /* an event is "unseen" */
};

static void move(struct walk *walk, char *operands)
{
	char *to = take_operand(&operands);
	char *from = take_operand(&operands);

	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		if (strcmp(to, question_registers[i]) != 0)
			continue;
		free(walk->given[i]);
		walk->given[i] = new_string(from);
	}
	if (to[0] == '[' && strcmp(from, "eax") == 0 && walk->last_call && !walk->given[0]) {
		struct event *call = &walk->question->at[walk->last_call - 1];

		free(call->kept_in);
		call->kept_in = new_string(to);
	}
	free(to);
	free(from);
}

static bool tells_call(const char *macro)
{
	return strcmp(macro, "report") == 0 || strcmp(macro, "report_block") == 0 ||
	       strcmp(macro, "premise") == 0;
}

static void add_event(struct walk *walk, const char *macro, char *operands)
{
	struct question *question = walk->question;
	struct event *event;

	question->at = grow_by_one(question->at, question->count, sizeof(*question->at));
	event = &question->at[question->count++];
	*event = (struct event){
		.line = question->code[walk->at].line,
		.code = walk->at,
		.code_end = walk->at + 1,
		.macro = new_string(macro),
		.name = take_operand(&operands),
	};
	event->rest = new_string(operands + strspn(operands, " "));
	if (!tells_call(macro))
		return;
	walk->last_call = question->count;
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		event->given[i] = walk->given[i] ? new_string(walk->given[i]) : NULL;
	free(walk->given[0]); /* it holds the result now */
	walk->given[0] = NULL;
}

/* A string or words of the face: NAME, and what stands behind it. */
static void add_name(struct question *question, char *operands)
{
	lines_add(&question->names, take_operand(&operands));
	lines_add(&question->values, new_string(operands + strspn(operands, " ")));
}

/* Does an operand lead through a register: "[eax + 4]", "dword [edi]"? */
static bool goes_through_register(const char *operands)
{
	const char *inside = strchr(operands, '[');

	return inside && inside[1] == 'e' && strlen(inside) > 4 &&
	       !isalnum((unsigned char)inside[4]) && inside[4] != '_';
}

/* Instructions that do their work on registers, flags and the program's own variables. */
static bool is_plain(const char *word, const char *operands)
{
	static const char *const plain[] = { "add", "sub", "and", "or",	 "xor",	  "shl",  "shr",
					     "neg", "inc", "dec", "lea", "movzx", "test", "cmp",
					     "mov", "nop", "cld", "clc", "stc",	  "sar" };

	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
		if (strcmp(word, plain[i]) == 0)
			return strcmp(word, "lea") == 0 || !goes_through_register(operands);
	}
	return strcmp(word, "call") == 0 && /* the dialects, whose reports follow */
	       (strcmp(operands, "utek_mmap") == 0 || strcmp(operands, "mks_mmap") == 0);
}

/* The register is no longer what was moved there. */
static void forget(struct walk *walk, const char *operands)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		if (strncmp(operands, question_registers[i], 3) == 0) {
			free(walk->given[i]);
			walk->given[i] = NULL;
		}
	}
}

/* Nothing is known of registers where ways meet. */
static void forget_all(struct walk *walk)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		forget(walk, question_registers[i]);
	walk->last_call = 0;
}

static bool has_label(const struct question *question, const char *name)
{
	for (size_t i = 0; i < question->count; i++) {
		if (strcmp(question->at[i].macro, "label") == 0 &&
		    strcmp(question->at[i].name, name) == 0)
			return true;
	}
	return false;
}

/* ".next:", or a jump back to it.  False: it is neither. */
static bool read_loop(struct walk *walk, const char *word, char *operands)
{
	size_t length = strlen(word);
	bool label = word[0] == '.' && word[length - 1] == ':';
	bool jump = (word[0] == 'j' && strcmp(word, "jmp") != 0) || strcmp(word, "loop") == 0;
	char *name = label ? new_stringf("%.*s", (int)length - 1, word) : new_string(operands);

	label = label && *operands == '\0';
	jump = jump && has_label(walk->question, name);
	if (label || jump) {
		add_event(walk, label ? "label" : "back", name);
		forget_all(walk);
	}
	free(name);
	return label || jump;
}

/* ---- stretches that state nothing ---- */

/* A label of the face as a whole, and not of a routine. */
static bool is_routine(const char *word)
{
	return code_is_label(word) && word[0] != '.';
}

long question_label(const struct question *question, size_t place, const char *name)
{
	size_t first = place, length = strlen(name);

	while (name[0] == '.' && first > 0 && !is_routine(question->code[first].word))
		first--;
	for (size_t i = name[0] == '.' ? first : 0; i < question->code_count; i++) {
		const char *word = question->code[i].word;

		if (name[0] == '.' && i > place && is_routine(word))
			break;
		if (strncmp(word, name, length) == 0 && strcmp(word + length, ":") == 0)
			return (long)i;
	}
	return -1;
}

/* Does a line of a stretch that states nothing do what a machine can go through? */
static bool is_silent(const struct code_line *code)
{
	const char *word = code->word;

	return code_is_label(word) || word[0] == 'j' || strcmp(word, "int") == 0 ||
	       strcmp(word, "ret") == 0 ||
	       (strcmp(word, "call") != 0 && is_plain(word, code->operands));
}

static bool is_silent_until(const struct question *question, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		if (!is_silent(&question->code[i]))
			return false;
	}
	return true;
}

/* A loop with calls in it: where it ends; 0: it is none, or states something. */
static size_t silent_loop(const struct question *question, size_t at)
{
	const char *label = question->code[at].word;
	size_t end = 0;
	bool calls = false;

	if (label[0] != '.' || !code_is_label(label))
		return 0;
	for (size_t i = at + 1; i < question->code_count; i++) {
		const struct code_line *code = &question->code[i];

		if (is_routine(code->word) || !is_silent(code))
			break;
		calls |= strcmp(code->word, "int") == 0;
		if (code->word[0] == 'j' && strlen(code->operands) + 1 == strlen(label) &&
		    strncmp(code->operands, label, strlen(code->operands)) == 0)
			end = i + 1;
	}
	return calls ? end : 0;
}

/* A routine of the face's own that states nothing. */
static bool calls_silent(const struct question *question, size_t at)
{
	const struct code_line *code = &question->code[at];
	long first;
	size_t end;

	if (strcmp(code->word, "call") != 0)
		return false;
	first = question_label(question, at, code->operands);
	if (first < 0)
		return false;
	for (end = (size_t)first + 1; end < question->code_count; end++) {
		if (is_routine(question->code[end].word))
			break;
	}
	return is_silent_until(question, (size_t)first, end);
}

/* A call that no macro tells of: another one, or a macro that tells of none, comes first. */
static bool is_untold(const struct question *question, size_t at)
{
	if (strcmp(question->code[at].word, "int") != 0)
		return false;
	for (size_t i = at + 1; i < question->code_count; i++) {
		const struct code_line *code = &question->code[i];

		if (is_event(code->word))
			return !tells_call(code->word);
		if (strcmp(code->word, "int") == 0)
			return true;
		if (code_is_label(code->word) || !is_plain(code->word, code->operands))
			break;
	}
	return false;
}

/* Where the stretch that begins there ends; 0: none does. */
static size_t end_of_silence(const struct walk *walk)
{
	const struct question *question = walk->question;
	size_t end = silent_loop(question, walk->at);

	if (end)
		return end;
	return calls_silent(question, walk->at) || is_untold(question, walk->at) ? walk->at + 1 : 0;
}

static bool read_silence(struct walk *walk)
{
	size_t end = walk->untold ? 0 : end_of_silence(walk);
	char nothing[] = "";

	if (!end)
		return false;
	add_event(walk, "silent", nothing);
	walk->question->at[walk->question->count - 1].code_end = end;
	forget_all(walk);
	walk->at = end - 1;
	return true;
}

/* False: what the line does, or what comes behind it, can not be seen. */
static bool read_line(struct walk *walk, const char *word, char *operands)
{
	if (is_event(word)) {
		if (walk->untold && !tells_call(word))
			return false;
		walk->untold = false;
		add_event(walk, word, operands);
		return true;
	}
	if (strcmp(word, "int") == 0) {
		bool first = !walk->untold;

		walk->untold = true;
		return first;
	}
	if (!walk->untold && read_loop(walk, word, operands))
		return true;
	if (!is_plain(word, operands))
		return false;
	if (strcmp(word, "mov") == 0)
		move(walk, operands);
	else
		forget(walk, operands);
	return true;
}

/* Behind something unseen: where does the face go on?  False: that hangs on what was not seen. */
static bool follow_line(struct walk *walk, const char *word, char *operands)
{
	static const char *const elsewhere[] = { "call", "ret", "loop", "hlt", "ud2", "iret" };

	if (is_event(word)) {
		add_event(walk, word, operands);
		return true;
	}
	if (read_loop(walk, word, operands))
		return true;
	for (size_t i = 0; i < sizeof(elsewhere) / sizeof(elsewhere[0]); i++) {
		if (strcmp(word, elsewhere[i]) == 0)
			return false;
	}
	return word[0] != 'j' && !code_is_label(word);
}

/* False: the face ends there, or it is not known where it goes on. */
static bool read_code(struct walk *walk)
{
	const struct code_line *code = &walk->question->code[walk->at];
	const char *word = code->word;
	char *operands = code->operands;
	char nothing[] = "";

	if (strcmp(word, "case_end") == 0) {
		walk->question->end_line = code->line;
		return false;
	}
	if (!walk->blind && read_silence(walk))
		return true;
	if (!walk->blind && !read_line(walk, word, operands)) {
		add_event(walk, "unseen", nothing);
		walk->blind = true;
	}
	if (walk->blind && !follow_line(walk, word, operands)) {
		add_event(walk, "unseen", nothing);
		return false;
	}
	return true;
}

static void add_code(struct question *question, int line, const char *word, size_t length,
		     const char *operands)
{
	question->code = grow_by_one(question->code, question->code_count, sizeof(*question->code));
	question->code[question->code_count++] =
		(struct code_line){ line, new_stringf("%.*s", (int)length, word),
				    new_string(operands + strspn(operands, " \t")) };
}

/* A label may stand in front of an instruction. */
static void read_source_line(struct question *question, int line, const char *text)
{
	size_t length = strcspn(text, " \t");

	if (length && text[length - 1] == ':' && text[length]) {
		add_code(question, line, text, length, "");
		text += length + strspn(text + length, " \t");
		length = strcspn(text, " \t");
	}
	add_code(question, line, text, length, text + length);
}

void question_read(struct question *question, const char *path)
{
	struct walk walk = { .question = question };
	struct source source;
	bool inside = false;
	char *line;

	*question = (struct question){ 0 };
	source_open(&source, path);
	while ((line = source_next(&source))) {
		cut_comment(line);
		line += strspn(line, " \t");
		if (strncmp(line, "case_begin", 10) == 0)
			inside = true;
		else if (strncmp(line, "string ", 7) == 0)
			add_name(question, line + 7);
		else if (strncmp(line, "words ", 6) == 0)
			add_name(question, line + 6);
		else if (strncmp(line, "%define STACK_NOTE_ABSENT", 25) == 0)
			question->no_stack_note = true;
		else if (inside && *line && strncmp(line, "variable ", 9) != 0)
			read_source_line(question, source.line, line);
	}
	source_close(&source);
	while (walk.at < question->code_count && read_code(&walk))
		walk.at++;
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		free(walk.given[i]);
}

void question_free(struct question *question)
{
	for (size_t i = 0; i < question->count; i++) {
		struct event *event = &question->at[i];

		free(event->macro);
		free(event->name);
		free(event->rest);
		free(event->kept_in);
		for (int r = 0; r < QUESTION_REGISTERS; r++)
			free(event->given[r]);
	}
	for (size_t i = 0; i < question->code_count; i++) {
		free(question->code[i].word);
		free(question->code[i].operands);
	}
	free(question->code);
	free(question->at);
	lines_free(&question->names);
	lines_free(&question->values);
	*question = (struct question){ 0 };
}

bool event_is(const struct event *event, const char *macro)
{
	return strcmp(event->macro, macro) == 0;
}

const char *question_string(const struct question *question, const char *name)
{
	for (size_t i = 0; name && i < question->names.count; i++) {
		if (strcmp(question->names.at[i], name) == 0)
			return question->values.at[i];
	}
	return NULL;
}

bool question_number(const char *operand, uint32_t *value)
{
	size_t length = operand ? strlen(operand) : 0;
	bool hex = length > 1 && operand[length - 1] == 'h';
	char *end;

	if (length == 0 || (!isdigit((unsigned char)operand[0]) && operand[0] != '-'))
		return false;
	*value = (uint32_t)strtoll(operand, &end, hex ? 16 : 10);
	return *end == '\0' || (hex && end[1] == '\0');
}

bool question_is_label(const char *operand)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		if (strcmp(operand, question_registers[i]) == 0)
			return false;
	}
	/* Constants of the interface are in capitals. */
	return islower((unsigned char)operand[0]) && strcmp(operand, "esp") != 0;
}
