/* head.c - see head.h. */
#include "case/head.h"

#include "report/names.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- from a head ---- */

/* Is that next?  *at is behind it then. */
static bool take(const char **at, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

static bool take_digits(const char **at, uint64_t *number)
{
	char *end;

	if (!isdigit((unsigned char)**at))
		return false;
	*number = strtoull(*at, &end, 10);
	*at = end;
	return true;
}

/* "5000", "8 MiB", "4 GiB - 4096" */
static bool take_number(const char **at, uint64_t *number)
{
	uint64_t rest = 0;
	bool less;

	if (!take_digits(at, number))
		return false;
	if (take(at, " MiB"))
		*number <<= 20;
	else if (take(at, " GiB"))
		*number <<= 30;
	else if (take(at, " TiB"))
		*number <<= 40;
	less = strncmp(*at, " - ", 3) == 0;
	if (!take(at, " - ") && !take(at, " + "))
		return true;
	if (!take_digits(at, &rest))
		return false;
	*number += less ? -rest : rest;
	return true;
}

static bool take_bytes(const char **at, uint64_t *number)
{
	if (!take_number(at, number))
		return false;
	if (!take(at, " bytes"))
		take(at, " byte");
	return true;
}

/* "'Z'", "5ah", "0c3h (ret)" */
static bool take_byte(const char **at, unsigned int *byte)
{
	char *end;

	if ((*at)[0] == '\'' && (*at)[1] && (*at)[2] == '\'') {
		*byte = (unsigned char)(*at)[1];
		*at += 3;
		return true;
	}
	*byte = (unsigned int)strtoul(*at, &end, 16);
	if (!isdigit((unsigned char)**at) || *end != 'h' || *byte > 0xff)
		return false;
	*at = end + 1;
	take(at, " (ret)");
	return true;
}

static const char *take_fill(const char **at)
{
	static const struct {
		const char *said, *fill;
	} fills[] = {
		{ "one hole", "sparse" },
		{ "all 0", "zeros" },
		{ "0", "zeros" },
		{ "all 'A'", "letters" },
		{ "'A'", "letters" },
		{ "page n filled with 'A' + n % 26", "letters" },
		{ "page n filled with 'A' + n", "letters" },
	};

	for (size_t i = 0; i < sizeof(fills) / sizeof(fills[0]); i++) {
		if (take(at, fills[i].said))
			return fills[i].fill;
	}
	return NULL;
}

/* Behind the contents: ", mode 0444", " but for 'Z' at 4096, 5ah at 8192". */
static bool take_rest(struct lines *keys, const char *at, const char *name, uint64_t size,
		      const char *fill)
{
	struct text text = { 0 };
	uint64_t offset;
	unsigned int byte;

	text_addf(&text, "file: %s %llu %s", name, (unsigned long long)size, fill);
	if (take(&at, ", mode ")) {
		size_t digits = strspn(at, "01234567");

		text_addf(&text, " mode=%.*s", (int)digits, at);
		at += digits;
	}
	lines_add(keys, text_take(&text));
	if (!take(&at, " but for "))
		return *at == '\0';
	do {
		if (!take_byte(&at, &byte) || !take(&at, " at ") || !take_number(&at, &offset))
			return false;
		lines_addf(keys, "mark: %s %llu %02x", name, (unsigned long long)offset, byte);
	} while (take(&at, ", "));
	return *at == '\0';
}

static enum head read_contents(struct lines *keys, const char *name, const char *at)
{
	const char *fill;
	uint64_t size;

	if (strcmp(at, "a directory") == 0) {
		lines_addf(keys, "directory: %s", name);
		return HEAD_READ;
	}
	if (take(&at, "empty"))
		return strncmp(at, ", mode ", 7) == 0 || !*at
			       ? (take_rest(keys, at, name, 0, "zeros") ? HEAD_READ : HEAD_BAD)
			       : HEAD_NONE;
	if (!take_bytes(&at, &size) || !take(&at, ", "))
		return HEAD_NONE;
	fill = take_fill(&at);
	return fill && take_rest(keys, at, name, size, fill) ? HEAD_READ : HEAD_BAD;
}

static bool take_amount(const char **at, struct text *text)
{
	uint64_t number;

	if (take(at, "unlimited")) {
		text_add(text, " unlimited");
		return true;
	}
	if (!take_bytes(at, &number))
		return false;
	text_addf(text, " %llu", (unsigned long long)number);
	return true;
}

static enum head read_rlimit(struct lines *keys, const char *name, const char *at)
{
	struct text text = { 0 };
	bool read;

	text_addf(&text, "limit: %s", name);
	read = take_amount(&at, &text) && (!take(&at, ", at most ") || take_amount(&at, &text)) &&
	       *at == '\0';
	if (read)
		lines_add(keys, text_take(&text));
	text_free(&text);
	return read ? HEAD_READ : HEAD_BAD;
}

/* Names joined by " | ", or a number: "20000h". */
static enum head read_persona(struct lines *keys, const char *at)
{
	struct text names = { 0 };
	const char *next;
	uint32_t value;
	char *end;
	bool read;

	for (const char *from = at; *from; from++)
		text_add_bytes(&names, from, *from != ' ');
	value = (uint32_t)strtoul(at, &end, 16);
	next = names.data;
	read = (end > at && strcmp(end, "h") == 0) ||
	       (next && names_read(&next, NAMES_PERSONALITY, &value) && *next == '\0');
	if (read)
		lines_addf(keys, "personality: 0x%x", value);
	text_free(&names);
	return read ? HEAD_READ : HEAD_BAD;
}

enum head head_read(struct lines *keys, const char *line)
{
	size_t length = strcspn(line, " :");
	const char *at = line + length;
	char *name;
	enum head head = HEAD_READ;

	if (length == 0 || !take(&at, ": "))
		return HEAD_NONE;
	name = new_stringf("%.*s", (int)length, line);
	if (strncmp(name, "RLIMIT_", 7) == 0)
		head = read_rlimit(keys, name + 7, at);
	else if (strcmp(name, "persona") == 0)
		head = read_persona(keys, at);
	else if (strcmp(name, "user") == 0 && (strcmp(at, case_user_names[USER_ROOT]) == 0 ||
					       strcmp(at, case_user_names[USER_NOBODY]) == 0))
		lines_add(keys, new_string(line));
	else
		head = read_contents(keys, name, at);
	free(name);
	return head;
}

/* ---- to a head ---- */

/* 4294963200 as "4 GiB - 4096", 4194304 as "4 MiB". */
static void add_number(struct text *text, uint64_t number)
{
	const uint64_t mib = UINT64_C(1) << 20, near = 65536;
	int shift = number < (UINT64_C(1) << 40) - near ? 30 : 40;
	uint64_t size = UINT64_C(1) << shift;
	uint64_t times = (number + size / 2) >> shift;
	int64_t rest = (int64_t)(number - (times << shift));
	bool close = number >= (UINT64_C(1) << 30) - near && rest <= (int64_t)mib &&
		     rest >= -(int64_t)mib;

	if (number >= mib && number < UINT64_C(1) << 30 && number % mib == 0)
		text_addf(text, "%llu MiB", (unsigned long long)(number / mib));
	else if (!close)
		text_add_number(text, number, 10);
	else
		text_addf(text, "%llu %s", (unsigned long long)times, shift == 30 ? "GiB" : "TiB");
	if (close && rest)
		text_addf(text, " %c %lld", rest < 0 ? '-' : '+', llabs(rest));
}

static void add_bytes(struct text *text, uint64_t number)
{
	add_number(text, number);
	if (!text_ends_with(text->data, "B"))
		text_add(text, number == 1 ? " byte" : " bytes");
}

/* 41 is 'A', c3 is the instruction ret. */
static void add_byte(struct text *text, unsigned char byte)
{
	if (byte > ' ' && byte < 0x7f && byte != '\'')
		text_addf(text, "'%c'", byte);
	else
		text_addf(text, "%s%02xh%s", byte >= 0xa0 ? "0" : "", byte,
			  byte == 0xc3 ? " (ret)" : "");
}

static void add_fill(struct text *text, const struct fixture *file)
{
	enum { PAGE = 4096, LETTERS = 26 };

	if (file->fill == FILL_SPARSE)
		text_add(text, "one hole");
	else if (file->fill == FILL_ZEROS)
		text_add(text, file->size == 1 ? "0" : "all 0");
	else if (file->size <= PAGE)
		text_add(text, file->size == 1 ? "'A'" : "all 'A'");
	else
		text_addf(text, "page n filled with 'A' + n%s",
			  file->size > LETTERS * PAGE ? " % 26" : "");
}

static void add_marks(struct text *text, const struct case_facts *facts, const char *name)
{
	const char *between = " but for ";

	for (size_t i = 0; i < facts->mark_count; i++) {
		if (strcmp(facts->marks[i].name, name) != 0)
			continue;
		text_add(text, between);
		add_byte(text, facts->marks[i].byte);
		text_add(text, " at ");
		add_number(text, facts->marks[i].offset);
		between = ", ";
	}
}

static char *tell_file(const struct case_facts *facts, const struct fixture *file)
{
	enum { USUAL = 0644 };
	struct text text = { 0 };

	text_addf(&text, "%s: ", file->name);
	if (file->fill == FILL_DIRECTORY) {
		text_add(&text, "a directory");
		return text_take(&text);
	}
	if (file->size == 0) {
		text_add(&text, "empty");
	} else {
		add_bytes(&text, file->size);
		text_add(&text, ", ");
		add_fill(&text, file);
	}
	if (file->mode != USUAL)
		text_addf(&text, ", mode 0%o", file->mode);
	add_marks(&text, facts, file->name);
	return text_take(&text);
}

static void add_amount(struct text *text, int resource, rlim64_t amount)
{
	if (amount == RLIM64_INFINITY)
		text_add(text, "unlimited");
	else if (resource == RLIMIT_NOFILE)
		text_add_number(text, amount, 10);
	else
		add_bytes(text, amount);
}

static char *tell_limit(const struct limit *limit)
{
	struct text text = { 0 };

	text_addf(&text, "RLIMIT_%s: ", facts_limit_name(limit->resource));
	add_amount(&text, limit->resource, limit->limit.rlim_cur);
	if (limit->limit.rlim_max != limit->limit.rlim_cur) {
		text_add(&text, ", at most ");
		add_amount(&text, limit->resource, limit->limit.rlim_max);
	}
	return text_take(&text);
}

static char *tell_persona(uint32_t persona)
{
	struct text names = { 0 }, text = { 0 };
	bool has_number;

	text_add(&text, "persona: ");
	names_add(&names, NAMES_PERSONALITY, persona);
	has_number = strchr(names.data, '0') != NULL;
	if (has_number)
		text_addf(&text, "%xh", persona);
	for (const char *at = names.data; !has_number && *at; at++)
		text_addf(&text, *at == '|' ? " %c " : "%c", *at);
	text_free(&names);
	return text_take(&text);
}

void head_tell(struct lines *lines, const struct case_facts *facts)
{
	if (facts->user != USER_ANY)
		lines_addf(lines, "user: %s", case_user_names[facts->user]);
	for (size_t i = 0; i < facts->fixture_count; i++)
		lines_add(lines, tell_file(facts, &facts->fixtures[i]));
	for (size_t i = 0; i < facts->limit_count; i++)
		lines_add(lines, tell_limit(&facts->limits[i]));
	if (facts->has_personality)
		lines_add(lines, tell_persona(facts->personality));
}
