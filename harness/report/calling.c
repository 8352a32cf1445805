/* calling.c - see calling.h. */
#include "report/calling.h"

#include "report/calls.h"
#include "report/errnos.h"
#include "report/names.h"
#include "report/pages.h"

#include <string.h>

enum { PATH_SHOWN = 100 };

/* ---- arguments ---- */

/* A value of a kind that has names. */
static void add_named(struct text *text, enum argument kind, uint32_t value)
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

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++) {
		if (named[i].kind == kind)
			names_add(text, named[i].set, value);
	}
}

/* include/linux/threads.h PID_MAX_LIMIT: no process is above it. */
static bool is_process(uint32_t value)
{
	return value > 0 && value <= 4 * 1024 * 1024;
}

void calling_tell_argument(struct text *text, const struct places *places, enum argument kind,
			   uint32_t value)
{
	switch (kind) {
	case ARG_ADDRESS:
		places_tell(text, places, value);
		break;
	case ARG_LENGTH:
	case ARG_OFFSET:
		names_add_number(text, value);
		break;
	case ARG_INT:
		text_addf(text, "%d", (int)value);
		break;
	case ARG_HEX:
		text_addf(text, value ? "0x%x" : "%u", value);
		break;
	case ARG_OCTAL:
		text_addf(text, value ? "0%o" : "%u", value);
		break;
	case ARG_BLOCK:
	case ARG_PATH:
		text_add(text, value ? "block" : "0");
		break;
	default:
		if (kind == ARG_UTEK_PROCESS && is_process(value))
			text_add(text, "process");
		else
			add_named(text, kind, value);
	}
}

/* ---- results ---- */

/* What the call, which succeeded, may have unmapped. */
static void give_back(struct places *places, const struct statement *statement)
{
	uint64_t start = statement->numbers[0];

	if (strcmp(statement->name, "munmap") == 0 || strcmp(statement->name, "mremap") == 0)
		places_give_back(places, start, start + page_up(statement->numbers[1]));
	else if (strcmp(statement->name, "utek_mmap") == 0)
		places_give_back(places, 0, UINT64_MAX);
}

/*
 * Where the kernel placed an area.  What the program asked for (MAP_FIXED, a hint that was
 * taken, an mremap in place) stays as it is written there; what the kernel chose becomes a
 * letter.
 */
static void add_area(struct text *text, struct places *places, const struct call *call,
		     const struct statement *statement)
{
	uint32_t asked = page_down(statement->numbers[0]);
	bool chosen = statement->result != asked;

	if (call->arguments[call->flags_argument] == ARG_MREMAP &&
	    statement->numbers[call->flags_argument] & 2 && /* MREMAP_FIXED */
	    statement->result == statement->numbers[4])
		chosen = false;
	places_add_area(places, statement->who, statement->result,
			statement->numbers[call->length_argument], chosen);
	places_tell(text, places, statement->result);
}

static void add_result(struct text *text, struct places *places, const struct call *call,
		       const struct statement *statement)
{
	uint32_t result = statement->result;

	if (errnos_is(result)) {
		text_add(text, "-");
		errnos_add_of(text, call->name, -result);
		return;
	}
	give_back(places, statement);
	switch (call->result) {
	case RESULT_AREA:
		add_area(text, places, call, statement);
		break;
	case RESULT_ADDRESS:
		if (result != statement->numbers[0])
			places_add_address(places, statement->who, result);
		places_tell(text, places, result);
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

/* What a frame tells of a path (report.asm:put_path); another producer may have any. */
static bool is_shown(const char *path)
{
	size_t length = path ? strlen(path) : 0;

	for (size_t i = 0; i < length; i++) {
		if (path[i] <= ' ' || path[i] > '~' || path[i] == '"')
			return false;
	}
	return length > 0 && length <= PATH_SHOWN;
}

/* Another number than that of the call's name was in eax. */
static void add_number(struct text *text, const struct call *call, uint32_t number)
{
	const char *name = calls_name(number);

	if (call->number != NO_NUMBER && (uint32_t)call->number == number)
		return;
	text_addf(text, ", but eax was %d", (int)number);
	if (name)
		text_addf(text, " (%s)", name);
}

char *calling_tell(struct text *text, struct places *places, const struct statement *statement)
{
	const struct call *call = calls_find(statement->name, statement->count);

	if (!call)
		return new_stringf(
			"no call %s with %d arguments is known to harness/report/calls.c",
			statement->name, statement->count);
	text_add(text, call->name);
	text_add(text, "(");
	for (int i = 0; i < statement->count; i++) {
		if (i)
			text_add(text, ", ");
		if (call->arguments[i] == ARG_PATH && is_shown(statement->text))
			text_addf(text, "\"%s\"", statement->text);
		else
			calling_tell_argument(text, places, call->arguments[i],
					      statement->numbers[i]);
	}
	text_add(text, ") = ");
	add_result(text, places, call, statement);
	if (statement->numbered)
		add_number(text, call, statement->number);
	return NULL;
}
