/* asking.c - see asking.h. */
#include "predict/asking.h"

#include "base/near.h"
#include "report/calls.h"
#include "report/names.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void skip_blanks(const char **at)
{
	*at += strspn(*at, " ");
}

/* A number as C has it, with a sign; false: none is there, or it is longer than a register. */
static bool read_number(uint32_t *number, const char **at)
{
	bool negative = **at == '-';
	const char *begin = *at + negative;
	char *end;
	unsigned long long value;

	if (!isdigit((unsigned char)*begin))
		return false;
	value = strtoull(begin, &end, 0);
	if (value > (negative ? UINT64_C(0x80000000) : UINT32_MAX))
		return false;
	*number = negative ? -(uint32_t)value : (uint32_t)value;
	*at = end;
	return true;
}

bool asking_read_address(uint32_t *address, const struct places *places, const char **at)
{
	int letter = **at - 'A';
	char *end;

	if (letter < 0 || letter >= PLACES || names_word(*at) != 1)
		return read_number(address, at);
	if (!places || letter >= places->count)
		return false;
	*address = (uint32_t)places->at[letter].start;
	++*at;
	if (**at != '+')
		return true;
	*address += strtoul(*at + 1, &end, 16);
	if (end == *at + 1)
		return false;
	*at = end;
	return true;
}

bool asking_is_answer(const char *text)
{
	const char *word = text + strspn(text, " ");

	return *word == '\0' || text_begins_with(text, " = ");
}

/* A byte as it is told: 41, 41 'A'; or the fault that came of the store. */
static bool read_byte(uint8_t *byte, const char *text)
{
	char *end;
	unsigned long number;

	if (text_begins_with(text, "SIG")) {
		*byte = 'x';
		return true;
	}
	number = strtoul(text, &end, 16);
	*byte = (uint8_t)number;
	return end != text && number <= 0xff &&
	       (*end == '\0' || (text_begins_with(end, " '") && strlen(end) == strlen(" 'A'")));
}

bool asking_read_touch(struct touch *touch, const struct places *places, const char *line,
		       char **problem)
{
	static const char *const verbs[] = {
		[MODEL_READ] = "read ", [MODEL_STORE] = "write ", [MODEL_RUN] = "run "
	};
	int verb = 0;

	while (verb < 3 && !text_begins_with(line, verbs[verb]))
		verb++;
	if (verb == 3)
		return false;
	*touch = (struct touch){ .access = (enum model_access)verb };
	line += strlen(verbs[verb]);
	if (!asking_read_address(&touch->address, places, &line))
		*problem = new_string("no address is there");
	else if (verb != MODEL_STORE && !asking_is_answer(line))
		*problem = new_string("something stands behind it that is no part of it");
	else if (verb == MODEL_STORE &&
		 (!text_begins_with(line, " = ") || !read_byte(&touch->byte, line + 3)))
		*problem = new_string("write takes an address and a byte: write 0x50000000 = 41");
	return true;
}

/* The names of an argument of that kind; -1: it is a number. */
static int names_of(enum argument kind)
{
	static const int sets[] = {
		[ARG_PROT] = NAMES_PROT + 1,
		[ARG_MAP] = NAMES_MAP + 1,
		[ARG_MREMAP] = NAMES_MREMAP + 1,
		[ARG_MSYNC] = NAMES_MSYNC + 1,
		[ARG_MLOCK] = NAMES_MLOCK + 1,
		[ARG_MCL] = NAMES_MCL + 1,
		[ARG_MADVISE] = NAMES_MADVISE + 1,
		[ARG_OPEN] = NAMES_OPEN + 1,
		[ARG_PERSONALITY] = NAMES_PERSONALITY + 1,
		[ARG_UTEK_PROCESS] = NAMES_UTEK_PROCESS + 1,
		[ARG_UTEK_PROT] = NAMES_UTEK_PROT + 1,
		[ARG_UTEK_SHARE] = NAMES_UTEK_SHARE + 1,
	};

	return kind < sizeof(sets) / sizeof(sets[0]) ? sets[kind] - 1 : -1;
}

static bool read_argument(uint32_t *value, enum argument kind, const struct places *places,
			  const char **at)
{
	static const char block[] = "block";
	int set = names_of(kind);

	if (kind == ARG_ADDRESS)
		return asking_read_address(value, places, at);
	if (calls_is_pointer(kind) && strncmp(*at, block, strlen(block)) == 0) {
		*at += strlen(block);
		*value = 1; /* a pointer that is none to ask about */
		return true;
	}
	if (kind == ARG_PATH && **at == '"' && strchr(*at + 1, '"')) {
		*at = strchr(*at + 1, '"') + 1;
		*value = 1;
		return true;
	}
	if (set >= 0 && **at != '-')
		return names_read(at, (enum name_set)set, value);
	return read_number(value, at);
}

/* How many arguments stand between the parentheses. */
static int count_arguments(const char *at)
{
	int count = 1;

	skip_blanks(&at);
	if (*at == ')')
		return 0;
	for (; *at && *at != ')'; at++)
		count += *at == ',';
	return count;
}

static char *read_arguments(struct statement *statement, const struct call *call, int count,
			    const struct places *places, const char **at)
{
	for (int i = 0; i < count; i++) {
		uint32_t value;

		skip_blanks(at);
		if (!read_argument(&value, call->arguments[i], places, at))
			return new_stringf("%s: argument %d is none: %.*s", call->name, i + 1,
					   (int)strcspn(*at, ",)"), *at);
		statement_add_number(statement, value);
		skip_blanks(at);
		if (**at != (i + 1 < count ? ',' : ')'))
			return new_stringf("%s: '%c' is missing behind argument %d", call->name,
					   i + 1 < count ? ',' : ')', i + 1);
		++*at;
	}
	return NULL;
}

/* "; did you mean munmap?", or "". */
static char *near_call(const char *name)
{
	struct near near = { 0 };
	struct lines names = { 0 };
	char *told;

	calls_list(&names);
	near_consider_all(&near, name, &names);
	told = near_told(&near, "");
	lines_free(&names);
	return told;
}

static char *why_no_call(const char *name, int count)
{
	struct text counts = { 0 };
	char *near, *why;

	calls_tell_counts(&counts, name);
	if (counts.length) {
		why = new_stringf("%s takes %s argument%s, not %d", name, counts.data,
				  strcmp(counts.data, "1") == 0 ? "" : "s", count);
	} else {
		near = near_call(name);
		why = new_stringf("no call %s is known%s", name, near);
		free(near);
	}
	text_free(&counts);
	return why;
}

char *asking_read(struct statement *statement, const struct places *places, const char **at)
{
	const struct call *call;
	size_t length;
	char *name;
	int count;

	*statement = (struct statement){ 0 };
	skip_blanks(at);
	length = names_word(*at);
	if (length == 0 || (*at)[length] != '(')
		return new_stringf("no call: %s", *at);
	if (!strchr(*at, ')'))
		return new_stringf("')' is missing: %s", *at);
	name = new_stringf("%.*s", (int)length, *at);
	*at += length + 1;
	count = count_arguments(*at);
	call = calls_find(name, count);
	statement_begin(statement, STATE_CALL, NULL, name);
	if (!call) {
		char *problem = why_no_call(name, count);

		free(name);
		return problem;
	}
	free(name);
	if (count > 0)
		return read_arguments(statement, call, count, places, at);
	skip_blanks(at);
	++*at;
	return NULL;
}
