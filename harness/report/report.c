/* report.c - see report.h. */
#include "report/report.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct parser {
	struct report *report;
	char *end;  /* of the current line */
	char *next; /* the line after it, or NULL */
	int number; /* of the current line, from 1 */
	size_t room;
};

static char *take_line(struct parser *parser)
{
	char *line = parser->next;
	char *end;

	if (!line || *line == '\0')
		return NULL;
	end = strchr(line, '\n');
	parser->next = end ? end + 1 : NULL;
	parser->end = end ? end : line + strlen(line);
	*parser->end = '\0';
	parser->number++;
	return line;
}

static bool parse_hex(const char *word, int digits, uint32_t *number)
{
	uint32_t result = 0;

	for (; word && *word && digits > 0; word++, digits--) {
		int digit = hex_digit(*word);

		if (digit < 0)
			return false;
		result = result << 4 | (uint32_t)digit;
	}
	*number = result;
	return word && *word == '\0' && digits == 0;
}

static bool take_hex(char **at, int digits, uint32_t *number)
{
	return parse_hex(next_word(at), digits, number);
}

static bool take_word(char **at, const char *word)
{
	const char *found = next_word(at);

	return found && strcmp(found, word) == 0;
}

static bool at_end(char **at)
{
	return next_word(at) == NULL;
}

/* NUMBER... = RESULT */
static bool parse_call(struct statement *statement, char **at)
{
	char *word;

	statement->name = next_word(at);
	if (!statement->name)
		return false;
	for (;;) {
		word = next_word(at);
		if (word && strcmp(word, "=") == 0)
			break;
		if (statement->count == 6 ||
		    !parse_hex(word, 8, &statement->numbers[statement->count++]))
			return false;
	}
	return take_hex(at, 8, &statement->result) && at_end(at);
}

/* ADDRESS = BYTE, ADDRESS = returned or ADDRESS ! SIGNAL CODE ADDRESS */
static bool parse_access(struct statement *statement, char **at)
{
	const char *word;

	if (!take_hex(at, 8, &statement->numbers[0]))
		return false;
	word = next_word(at);
	if (!word)
		return false;
	if (strcmp(word, "!") == 0) {
		statement->fault = true;
		return take_hex(at, 2, &statement->signal) && take_hex(at, 8, &statement->code) &&
		       take_hex(at, 8, &statement->fault_address) && at_end(at);
	}
	if (strcmp(word, "=") != 0)
		return false;
	if (statement->kind == STATE_RUN)
		return take_word(at, "returned") && at_end(at);
	return take_hex(at, 2, &statement->result) && at_end(at);
}

/* = WORDS or = !ERRNO */
static bool parse_words(struct statement *statement, char **at)
{
	if (!take_word(at, "="))
		return false;
	*at += strspn(*at, " ");
	if (**at == '!') {
		(*at)++;
		statement->failed = true;
		return take_hex(at, 8, &statement->result) && at_end(at);
	}
	statement->words = *at;
	return true;
}

static bool parse_named_value(struct statement *statement, char **at)
{
	statement->name = next_word(at);
	return statement->name && take_word(at, "=") && take_hex(at, 8, &statement->result) &&
	       at_end(at);
}

/*
 * "failed CALL = RESULT", signed or not: it ends the program at once, also while another of its
 * processes is within a block (nobody waits for a child where waitpid is what failed).
 */
static bool ends_program(const char *line)
{
	const char *word = line;
	size_t length = strcspn(word, " ");

	if (length > 1 && word[length - 1] == ':') {
		word += length + 1;
		length = strcspn(word, " ");
	}
	return length == strlen("failed") && strncmp(word, "failed ", length + 1) == 0;
}

/*
 * The lines up to "end", as one string; the last of them may be !ERRNO, which kept the others
 * back.  Without "end" the block is cut off.
 */
static bool take_block(struct parser *parser, struct statement *statement)
{
	char *line;
	char *cut = NULL; /* the end of the line before */

	statement->block = parser->next;
	while ((line = take_line(parser))) {
		if (strcmp(line, "end") == 0) {
			if (line == statement->block)
				*line = '\0';
			return true;
		}
		if (ends_program(line)) {
			*parser->end = parser->next ? '\n' : '\0';
			parser->next = line;
			parser->number--;
			break;
		}
		if (statement->failed)
			return false;
		if (*line == '!') {
			statement->failed = true;
			if (!parse_hex(line + 1, 8, &statement->result))
				return false;
			*line = '\0';
		}
		if (cut) /* one string again */
			*cut = '\n';
		cut = statement->failed || !parser->next ? NULL : parser->next - 1;
	}
	statement->cut = true;
	return true;
}

/* NAME, for smaps ADDRESS, and the fields; then the block. */
static bool parse_block(struct parser *parser, struct statement *statement, char **at)
{
	statement->name = next_word(at);
	if (!statement->name)
		return false;
	if (statement->kind == STATE_SMAPS && !take_hex(at, 8, &statement->numbers[0]))
		return false;
	statement->words = *at;
	return take_block(parser, statement);
}

static bool parse_registers(struct statement *statement, char **at)
{
	statement->name = next_word(at);
	for (; statement->count < REPORT_REGISTERS; statement->count++) {
		if (!take_hex(at, 8, &statement->numbers[statement->count]))
			return false;
	}
	return at_end(at);
}

static const struct {
	const char *word;
	enum statement_kind kind;
} kinds[] = {
	{ "call", STATE_CALL },	    { "maps", STATE_MAPS },
	{ "areas", STATE_AREAS },   { "smaps", STATE_SMAPS },
	{ "status", STATE_STATUS }, { "read", STATE_READ },
	{ "write", STATE_WRITE },   { "run", STATE_RUN },
	{ "bytes", STATE_BYTES },   { "resident", STATE_RESIDENT },
	{ "value", STATE_VALUE },   { "address", STATE_ADDRESS },
	{ "ended", STATE_ENDED },   { "registers", STATE_REGISTERS },
	{ "failed", STATE_FAILED }, { "fact", STATE_FACT },
};

static bool find_kind(const char *word, enum statement_kind *kind)
{
	for (size_t i = 0; word && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (strcmp(kinds[i].word, word) == 0) {
			*kind = kinds[i].kind;
			return true;
		}
	}
	return false;
}

static bool parse_statement(struct parser *parser, struct statement *statement, char *line)
{
	char *at = line;
	char *word = next_word(&at);
	size_t length = word ? strlen(word) : 0;

	if (length > 1 && word[length - 1] == ':') {
		word[length - 1] = '\0';
		statement->who = word;
		word = next_word(&at);
	}
	if (!find_kind(word, &statement->kind))
		return false;
	switch (statement->kind) {
	case STATE_CALL:
		return parse_call(statement, &at);
	case STATE_MAPS:
	case STATE_AREAS:
	case STATE_SMAPS:
	case STATE_STATUS:
		return parse_block(parser, statement, &at);
	case STATE_READ:
	case STATE_WRITE:
	case STATE_RUN:
		return parse_access(statement, &at);
	case STATE_BYTES:
		statement->name = next_word(&at);
		return take_hex(&at, 8, &statement->numbers[0]) && parse_words(statement, &at);
	case STATE_RESIDENT:
		return take_hex(&at, 8, &statement->numbers[0]) &&
		       take_hex(&at, 8, &statement->numbers[1]) && parse_words(statement, &at);
	case STATE_REGISTERS:
		return parse_registers(statement, &at);
	case STATE_VALUE:
	case STATE_ADDRESS:
	case STATE_ENDED:
	case STATE_FAILED:
		return parse_named_value(statement, &at);
	case STATE_FACT:
		statement->name = next_word(&at);
		return statement->name && parse_words(statement, &at);
	}
	return false;
}

enum { SHOWN = 60 };

/* The beginning of a line that is none, up to end, fit for a terminal and every format. */
static char *show(const char *line, const char *end)
{
	struct text text = { 0 };

	for (; line < end && text.length < SHOWN; line++) {
		/* The parser has cut it into words. */
		char c = *line == '\0' ? ' ' : *line;

		text_add_bytes(&text, c >= ' ' && c <= '~' ? &c : "?", 1);
	}
	return text_take(&text);
}

static void refuse(struct report *report, int number, const char *why, const char *line,
		   const char *end)
{
	char *shown = show(line, end);

	report->error = new_stringf("line %d %s: %s", number, why, shown);
	free(shown);
}

/* The first line: report 1 ID FACE */
static bool parse_head(struct parser *parser, char *line)
{
	char *at = line;

	if (!take_word(&at, "report"))
		return false;
	if (!take_word(&at, "1"))
		return false;
	parser->report->id = next_word(&at);
	parser->report->face = next_word(&at);
	return parser->report->face && at_end(&at);
}

void report_parse(struct report *report, char *text)
{
	struct parser parser = { .report = report, .next = text };
	char *line;

	*report = (struct report){ 0 };
	line = take_line(&parser);
	if (!line) {
		report->error = new_string("it said nothing");
		return;
	}
	if (!parse_head(&parser, line)) {
		refuse(report, 1, "is no head of a report", line, parser.end);
		return;
	}
	while ((line = take_line(&parser))) {
		struct statement *statement;
		const char *end = parser.end;
		int number = parser.number;

		if (report->done) {
			refuse(report, number, "comes after \"done\"", line, end);
			return;
		}
		if (strcmp(line, "done") == 0) {
			report->done = true;
			continue;
		}
		if (report->count == parser.room) {
			parser.room = parser.room ? 2 * parser.room : 16;
			report->statements = grow_bytes(report->statements,
							parser.room * sizeof(*report->statements));
		}
		statement = &report->statements[report->count];
		*statement = (struct statement){ 0 };
		if (!parse_statement(&parser, statement, line)) {
			refuse(report, number, "is no report line", line, end);
			return;
		}
		report->count++;
		/* What another process still said before it was killed is no matter. */
		if (statement->kind == STATE_FAILED)
			return;
	}
}

void report_free(struct report *report)
{
	free(report->statements);
	free(report->error);
	*report = (struct report){ 0 };
}
