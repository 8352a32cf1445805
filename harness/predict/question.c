/* question.c - see question.h. */
#include "predict/question.h"

#include "base/source.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *const registers[QUESTION_REGISTERS] = { "eax", "ebx", "ecx", "edx",
							   "esi", "edi", "ebp" };

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
	int line; /* the number of the one that is read */
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
		if (strcmp(to, registers[i]) != 0)
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
		.line = walk->line,
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
					     "mov", "nop", "cld", "clc", "stc" };

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
		if (strncmp(operands, registers[i], 3) == 0) {
			free(walk->given[i]);
			walk->given[i] = NULL;
		}
	}
}

/* Nothing is known of registers where ways meet. */
static void forget_all(struct walk *walk)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		forget(walk, registers[i]);
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
	return word[0] != 'j' && word[strlen(word) - 1] != ':';
}

/* False: the face ends there, or it is not known where it goes on. */
static bool read_code(struct walk *walk, char *line)
{
	size_t length = strcspn(line, " \t");
	char *word = new_stringf("%.*s", (int)length, line);
	char *operands = line + length + strspn(line + length, " \t");
	char nothing[] = "";
	bool goes_on = strcmp(word, "case_end") != 0;

	if (!goes_on)
		walk->question->end_line = walk->line;
	if (goes_on && !walk->blind && !read_line(walk, word, operands)) {
		add_event(walk, "unseen", nothing);
		walk->blind = true;
	}
	if (goes_on && walk->blind && !follow_line(walk, word, operands)) {
		add_event(walk, "unseen", nothing);
		goes_on = false;
	}
	free(word);
	return goes_on;
}

void question_read(struct question *question, const char *path)
{
	struct walk walk = { .question = question };
	struct source source;
	bool inside = false, goes_on = true;
	char *line;

	*question = (struct question){ 0 };
	source_open(&source, path);
	while ((line = source_next(&source))) {
		walk.line = source.line;
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
		else if (inside && goes_on && *line)
			goes_on = read_code(&walk, line);
	}
	source_close(&source);
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
		if (strcmp(operand, registers[i]) == 0)
			return false;
	}
	/* Constants of the interface are in capitals. */
	return islower((unsigned char)operand[0]) && strcmp(operand, "esp") != 0;
}
