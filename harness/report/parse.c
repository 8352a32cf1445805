/* parse.c - see parse.h. */
#include "report/parse.h"

#include "report/maps.h"

#include <stdlib.h>
#include <string.h>

struct parser {
	char *end;     /* of the current line */
	char *next;    /* what comes after it */
	char *limit;   /* the end of all */
	int number;    /* of the current line, from 1 */
	char *problem; /* what else is wrong with the line that is refused, or NULL */
};

/* NULL behind the last; one without its end was cut off, and says nothing. */
static char *next_line(struct parser *parser)
{
	char *line = parser->next;

	parser->end = memchr(line, '\n', (size_t)(parser->limit - line));
	if (!parser->end) {
		parser->next = parser->end = parser->limit;
		return NULL;
	}
	parser->next = parser->end + 1;
	*parser->end = '\0';
	parser->number++;
	return line;
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

static char *refuse(int number, const char *why, const char *line, const char *end)
{
	char *shown = show(line, end);
	char *error = new_stringf("line %d %s: %s", number, why, shown);

	free(shown);
	return error;
}

/* ---- the words of a line: each takes what it reads off *at, and says if it is there ---- */

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

static bool take_number(struct statement *statement, char **at)
{
	uint32_t number;

	return take_hex(at, 8, &number) && statement_add_number(statement, number);
}

static bool take_word(char **at, const char *word)
{
	const char *found = next_word(at);

	return found && strcmp(found, word) == 0;
}

static bool take_name(struct statement *statement, char **at)
{
	const char *word = next_word(at);

	if (word)
		statement->name = new_string(word);
	return word;
}

static bool at_end(char **at)
{
	return next_word(at) == NULL;
}

/* "= !ERRNO" failed; after "= " of anything else *at is behind the blanks. */
static bool take_equals(struct statement *statement, char **at)
{
	if (!take_word(at, "="))
		return false;
	*at += strspn(*at, " ");
	if (**at != '!')
		return true;
	(*at)++;
	statement->failed = true;
	return take_hex(at, 8, &statement->result) && at_end(at);
}

/* ---- a line of each kind, behind its first word ---- */

enum { CALL_ARGUMENTS = 6 };

/* #NUMBER, before the arguments */
static bool parse_number_of_call(struct statement *statement, const char *word)
{
	if (statement->count || statement->numbered)
		return false;
	statement->numbered = true;
	return parse_hex(word + 1, 8, &statement->number);
}

/* NAME [#NUMBER] ARGUMENT... = RESULT [PATH] */
static bool parse_call(struct statement *statement, char **at)
{
	const char *path;

	if (!take_name(statement, at))
		return false;
	for (;;) {
		const char *word = next_word(at);
		uint32_t number;

		if (word && strcmp(word, "=") == 0)
			break;
		if (word && *word == '#') {
			if (!parse_number_of_call(statement, word))
				return false;
			continue;
		}
		if (statement->count == CALL_ARGUMENTS || !parse_hex(word, 8, &number))
			return false;
		statement_add_number(statement, number);
	}
	if (!take_hex(at, 8, &statement->result))
		return false;
	path = next_word(at);
	if (path)
		statement->text = new_string(path);
	return !path || at_end(at);
}

/* ADDRESS = BYTE, ADDRESS = returned or ADDRESS ! SIGNAL CODE ADDRESS */
static bool parse_access(struct statement *statement, char **at)
{
	const char *word;

	if (!take_number(statement, at))
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

/* PATH OFFSET = BYTE... */
static bool parse_bytes(struct statement *statement, char **at)
{
	const char *word;

	if (!take_name(statement, at) || !take_number(statement, at) || !take_equals(statement, at))
		return false;
	while (!statement->failed && (word = next_word(at))) {
		uint32_t byte;

		if (!parse_hex(word, 2, &byte))
			return false;
		statement_add_byte(statement, byte);
	}
	return true;
}

/* ADDRESS LENGTH = DIGITS, one a page */
static bool parse_resident(struct statement *statement, char **at)
{
	const char *digit;

	if (!take_number(statement, at) || !take_number(statement, at) ||
	    !take_equals(statement, at))
		return false;
	if (statement->failed)
		return true;
	for (digit = next_word(at); digit && *digit; digit++) {
		if (*digit != '0' && *digit != '1')
			return false;
		statement_add_byte(statement, *digit - '0');
	}
	return at_end(at);
}

static bool parse_registers(struct statement *statement, char **at)
{
	if (!take_name(statement, at))
		return false;
	while (statement->count < STATEMENT_NUMBERS) {
		if (!take_number(statement, at))
			return false;
	}
	return at_end(at);
}

/* NAME = NUMBER */
static bool parse_value(struct statement *statement, char **at)
{
	return take_name(statement, at) && take_word(at, "=") &&
	       take_hex(at, 8, &statement->result) && at_end(at);
}

/* A run of one byte: BYTE*COUNT. */
static bool take_run(struct statement *statement, const char *word, uint32_t room)
{
	uint32_t byte, count;
	char head[3];

	if (strlen(word) != 11 || word[2] != '*')
		return false;
	memcpy(head, word, 2);
	head[2] = '\0';
	if (!parse_hex(head, 2, &byte) || !parse_hex(word + 3, 8, &count) || count == 0 ||
	    count > room)
		return false;
	statement_add_run(statement, byte, count);
	return true;
}

enum { LOOKED_AT = 0x10000 }; /* bytes, at most: 2 * LOOKED_AT of asm/inc/report.asm */

/* ADDRESS LENGTH = BYTE*COUNT... [!SIGNAL|...] */
static bool parse_holds(struct statement *statement, char **at)
{
	uint32_t length;
	const char *word;

	if (!take_number(statement, at) || !take_hex(at, 8, &length) || length > LOOKED_AT ||
	    !take_word(at, "="))
		return false;
	while ((word = next_word(at))) {
		if (*word == '!') {
			statement->fault = true;
			return parse_hex(word + 1, 2, &statement->signal) && at_end(at);
		}
		if (strcmp(word, "...") == 0) {
			statement->text = new_string(word);
			return at_end(at);
		}
		if (!take_run(statement, word, length - (uint32_t)statement->byte_count))
			return false;
	}
	return statement->byte_count == length;
}

/* NAME = TEXT */
static bool parse_fact(struct statement *statement, char **at)
{
	if (!take_name(statement, at) || !take_equals(statement, at))
		return false;
	if (!statement->failed)
		statement->text = new_string(*at);
	return true;
}

/* ---- blocks ---- */

/* Most lines of a block: an address, or, with a capital, a field. */
static bool is_kernels_line(const char *line)
{
	return (*line >= '0' && *line <= '9') || (*line >= 'A' && *line <= 'Z');
}

/*
 * "failed CALL = RESULT", signed or not: it ends the program at once, also while another of its
 * processes is within a block (nobody waits for a child where waitpid is what failed).
 */
static bool ends_program(const char *line)
{
	const char *blank = line;

	while ((unsigned char)*blank > ' ')
		blank++;
	if (*blank == ' ' && blank > line + 1 && blank[-1] == ':')
		line = blank + 1;
	return text_begins_with(line, "failed ");
}

/* Leaves the lines from here on that are whole, and the kernel's, as they are. */
static void pass_kernels_lines(struct parser *parser)
{
	char *end;

	while (is_kernels_line(parser->next) &&
	       (end = memchr(parser->next, '\n', (size_t)(parser->limit - parser->next)))) {
		parser->next = end + 1;
		parser->number++;
	}
}

/*
 * The lines up to "end", as they were, in *block; the last of them may be !ERRNO, which kept the
 * others back.  Without "end" the block is cut off.
 */
static bool take_block(struct parser *parser, struct statement *statement, char **block)
{
	char *line;

	*block = parser->next;
	for (;;) {
		if (statement->unseen != UNSEEN_FAILED)
			pass_kernels_lines(parser);
		line = ends_program(parser->next) ? NULL : next_line(parser);
		if (!line) {
			statement->unseen = UNSEEN_CUT;
			return true;
		}
		if (*line == 'e' && strcmp(line, "end") == 0)
			break;
		if (statement->unseen == UNSEEN_FAILED)
			return false;
		if (*line == '!') {
			statement->unseen = UNSEEN_FAILED;
			if (!parse_hex(line + 1, 8, &statement->result))
				return false;
		} else if (*parser->next) {
			*parser->end = '\n'; /* one string again */
		}
	}
	if (line == *block)
		statement->unseen = UNSEEN_EMPTY;
	*line = '\0';
	return true;
}

/* Of smaps or status, only what is asked. */
static const char *read_asked(struct statement *statement, char *block, const char **bad)
{
	size_t count = statement->asked.count;
	const char **wanted = new_bytes((count + 1) * sizeof(*wanted)); /* NULL ends them */
	const char *why;

	for (size_t i = 0; i < count; i++)
		wanted[i] = statement->asked.at[i];
	why = statement->kind == STATE_SMAPS
		      ? maps_read_smaps(&statement->snapshot, block, wanted, bad)
		      : maps_read_status(&statement->fields, block, wanted, bad);
	free(wanted);
	return why;
}

static bool read_block(struct parser *parser, struct statement *statement, char *block)
{
	const char *bad = NULL;
	const char *why;
	char *shown;

	if (statement->kind == STATE_COUNTERS)
		why = maps_read_status(&statement->fields, block, statement_counters, &bad);
	else if (statement->kind == STATE_STATUS || statement->kind == STATE_SMAPS)
		why = read_asked(statement, block, &bad);
	else
		why = maps_read_space(&statement->snapshot, block, &bad);
	if (!why)
		return true;
	shown = show(bad, bad + strlen(bad));
	parser->problem = new_stringf("snapshot %s: %s: %s", statement->name, why, shown);
	free(shown);
	return false;
}

/* NAME, for smaps ADDRESS, and the fields; then the block. */
static bool parse_block(struct parser *parser, struct statement *statement, char **at)
{
	const char *field;
	char *block;

	if (!take_name(statement, at))
		return false;
	if (statement->kind == STATE_SMAPS && !take_number(statement, at))
		return false;
	while ((field = next_word(at)))
		statement_ask(statement, field);
	if (!take_block(parser, statement, &block))
		return false;
	return statement->unseen != SEEN || read_block(parser, statement, block);
}

/* ---- the whole ---- */

typedef bool parse_line(struct statement *statement, char **at);

static const struct kind {
	const char *word;
	enum statement_kind kind;
	parse_line *parse; /* NULL: a block */
} kinds[] = {
	{ "call", STATE_CALL, parse_call },
	{ "maps", STATE_MAPS, NULL },
	{ "areas", STATE_AREAS, NULL },
	{ "smaps", STATE_SMAPS, NULL },
	{ "status", STATE_STATUS, NULL },
	{ "read", STATE_READ, parse_access },
	{ "write", STATE_WRITE, parse_access },
	{ "run", STATE_RUN, parse_access },
	{ "bytes", STATE_BYTES, parse_bytes },
	{ "resident", STATE_RESIDENT, parse_resident },
	{ "registers", STATE_REGISTERS, parse_registers },
	{ "value", STATE_VALUE, parse_value },
	{ "address", STATE_ADDRESS, parse_value },
	{ "ended", STATE_ENDED, parse_value },
	{ "failed", STATE_FAILED, parse_value },
	{ "fact", STATE_FACT, parse_fact },
	{ "space", STATE_SPACE, NULL },
	{ "counters", STATE_COUNTERS, NULL },
	{ "descriptors", STATE_OPENED, parse_value },
	{ "holds", STATE_HOLDS, parse_holds },
};

static const struct kind *find_kind(const char *word)
{
	for (size_t i = 0; word && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (*kinds[i].word == *word && strcmp(kinds[i].word, word) == 0)
			return &kinds[i];
	}
	return NULL;
}

/* Small letters: a line of the kernel's that has a colon begins with a capital. */
static bool is_signature(const char *word, size_t length)
{
	return length > 1 && word[length - 1] == ':' && *word >= 'a' && *word <= 'z';
}

/* [WHO:] KIND ... */
static bool parse_statement(struct parser *parser, struct statement *statement, char *line)
{
	char *at = line;
	char *word = next_word(&at);
	size_t length = word ? strlen(word) : 0;
	const struct kind *kind;
	const char *who = NULL;

	if (is_signature(word, length)) {
		word[length - 1] = '\0';
		who = word;
		word = next_word(&at);
	}
	kind = find_kind(word);
	if (!kind)
		return false;
	statement_begin(statement, kind->kind, who, NULL);
	return kind->parse ? kind->parse(statement, &at) : parse_block(parser, statement, &at);
}

/* The first line: report 1 ID FACE */
static bool parse_head(struct report *report, char *line)
{
	char *at = line;
	const char *id, *face;

	if (!take_word(&at, "report") || !take_word(&at, "1"))
		return false;
	id = next_word(&at);
	face = next_word(&at);
	if (!face || !at_end(&at))
		return false;
	report_begin(report, id, face);
	return true;
}

/* The lines behind the head. */
static char *parse_lines(struct report *report, struct parser *parser)
{
	char *line;

	while ((line = next_line(parser))) {
		struct statement statement = { 0 };
		const char *end = parser->end;
		int number = parser->number;
		bool last;

		if (report->done)
			return refuse(number, "comes after \"done\"", line, end);
		if (strcmp(line, "done") == 0) {
			report->done = true;
			continue;
		}
		if (!parse_statement(parser, &statement, line)) {
			statement_free(&statement);
			return parser->problem ? parser->problem
					       : refuse(number, "is no report line", line, end);
		}
		last = statement.kind == STATE_FAILED;
		report_add(report, &statement);
		/* What another process still said before it was killed is no matter. */
		if (last)
			break;
	}
	return NULL;
}

char *parse_report(struct report *report, const char *text)
{
	size_t length = strlen(text);
	char *copy = memcpy(grow_bytes(NULL, length + 1), text, length + 1);
	struct parser parser = { .next = copy, .limit = copy + length };
	char *line = next_line(&parser);
	char *error;

	*report = (struct report){ 0 };
	if (!line)
		error = new_string(*text ? "its first line is cut off" : "it said nothing");
	else if (!parse_head(report, line))
		error = refuse(1, "is no head of a report", line, parser.end);
	else
		error = parse_lines(report, &parser);
	free(copy);
	return error;
}
