/* common.c - see common.h. */
#include "tell/common.h"

#include <stdlib.h>
#include <string.h>

enum {
	FEW = 20, /* results are read one by one */
	MOST_TOLD = 3,
	MOST_TRAITS = 4000,
	PART = 2, /* half of the results are most of them */
};

/* What says more of a bug stands first where both hold of as many. */
enum trait_kind { REGISTER, MEMORY, ANSWER, LINE, REASON, FACE, FAMILY };

/* Something that can be said of a result, and of how many it was. */
struct trait {
	char *text;
	enum trait_kind kind;
	size_t count;
	size_t last; /* the result of which it was said last, from 1: it counts once */
};

struct traits {
	struct trait *at;
	size_t count;
	size_t result; /* the one that is looked at, from 1 */
};

/* Takes text over. */
static void say(struct traits *traits, enum trait_kind kind, char *text)
{
	struct trait *trait = NULL;

	for (size_t i = 0; i < traits->count && !trait; i++) {
		if (strcmp(traits->at[i].text, text) == 0)
			trait = &traits->at[i];
	}
	if (trait) {
		free(text);
	} else if (traits->count == MOST_TRAITS) { /* nothing holds of most of these results */
		free(text);
		return;
	} else {
		traits->at = grow_by_one(traits->at, traits->count, sizeof(*traits->at));
		trait = &traits->at[traits->count++];
		*trait = (struct trait){ .text = text, .kind = kind };
	}
	if (trait->last != traits->result)
		trait->count++;
	trait->last = traits->result;
}

/* ---- a line that was expected, and the one that came in its place ---- */

/* The words between the brackets of a call, "mmap2(0, 4096, ...) = A"; how many. */
static size_t arguments_of(struct lines *arguments, const char *line)
{
	const char *open = strchr(line, '(');
	const char *close = open ? strchr(open, ')') : NULL;

	for (const char *at = open; close && at < close;) {
		const char *end = at + 1 + strcspn(at + 1, ",)");

		lines_addf(arguments, "%.*s", (int)(end - at - 1), at + 1);
		at = end;
	}
	return arguments->count;
}

/* Which registers of a call came back as others: the arguments are told as they are after it. */
static bool compare_registers(struct traits *traits, const struct lines *before,
			      const struct lines *after)
{
	static const char *const registers[] = { "ebx", "ecx", "edx", "esi", "edi", "ebp" };
	bool same = true;

	for (size_t i = 0; i < before->count && i < 6; i++) {
		if (strcmp(before->at[i], after->at[i]) == 0)
			continue;
		say(traits, REGISTER, new_stringf("a call changes %s", registers[i]));
		same = false;
	}
	return same;
}

/* The errno that the line of a call ends in, "-EINVAL", or NULL. */
static const char *errno_of(const char *line)
{
	const char *errno_text = strstr(line, " = -E");

	return errno_text ? errno_text + 3 : NULL;
}

static void compare_answers(struct traits *traits, const char *then, const char *now)
{
	const char *before = errno_of(then), *after = errno_of(now);
	int name = (int)strcspn(then, "(");

	if (before || after)
		say(traits, ANSWER,
		    new_stringf("%.*s gives %s in place of %s", name, then,
				after ? after : "an answer", before ? before : "an answer"));
	else
		say(traits, ANSWER, new_stringf("%.*s gives another answer", name, then));
}

static void compare_calls(struct traits *traits, const char *then, const char *now)
{
	struct lines before = { 0 }, after = { 0 };
	size_t name = strcspn(then, "(");

	if (then[name] && strncmp(then, now, name + 1) == 0 &&
	    arguments_of(&before, then) == arguments_of(&after, now) &&
	    compare_registers(traits, &before, &after))
		compare_answers(traits, then, now);
	lines_free(&before);
	lines_free(&after);
}

/* How much more is mapped by "+ A+0..2000 r--s", less by "- ...": 0 if it is no area. */
static long long bytes_of(const char *line)
{
	const char *area = line + 2;
	const char *dots = strstr(line, "..");
	const char *start;
	long long bytes;
	char *behind;

	if ((*line != '+' && *line != '-') || line[1] != ' ' || !dots || dots < area ||
	    strcspn(area, " ") < (size_t)(dots - area))
		return 0;
	start = memchr(area, '+', dots - area); /* behind a letter, what is behind its start */
	bytes = strtoll(dots + 2, &behind, 16) - strtoll(start ? start + 1 : area, NULL, 16);
	return *line == '+' ? bytes : -bytes;
}

static void compare_memory(struct traits *traits, const struct lines *then, const struct lines *now)
{
	long long more = 0;

	for (size_t i = 0; i < now->count; i++)
		more += bytes_of(now->at[i]);
	for (size_t i = 0; i < then->count; i++)
		more -= bytes_of(then->at[i]);
	if (more)
		say(traits, MEMORY,
		    new_stringf("%llxh bytes %s are mapped", more > 0 ? more : -more,
				more > 0 ? "more" : "fewer"));
}

/* ---- one result ---- */

/* A row of '-' lines and the '+' lines behind it: calls the first beside the first. */
static void compare_rows(struct traits *traits, const struct lines *then, const struct lines *now)
{
	for (size_t i = 0; i < then->count && i < now->count; i++)
		compare_calls(traits, then->at[i], now->at[i]);
	compare_memory(traits, then, now);
}

static void say_difference(struct traits *traits, const char *difference)
{
	struct lines then = { 0 }, now = { 0 };
	char *copy = new_string(difference);
	char *next = copy, *line;

	while ((line = strsep(&next, "\n"))) {
		if (*line == '-')
			lines_add(&then, new_string(line + 1));
		else if (*line == '+')
			lines_add(&now, new_string(line + 1));
		if (*line == '-' || *line == '+')
			say(traits, LINE,
			    new_stringf("the line \"%s\" %s", line + 1,
					*line == '-' ? "is missing" : "is new"));
		if (*line == ' ' || *line == '\0') {
			compare_rows(traits, &then, &now);
			lines_free(&then);
			lines_free(&now);
		}
	}
	lines_free(&then);
	lines_free(&now);
	free(copy);
}

static void say_result(struct traits *traits, const struct case_result *result)
{
	const struct face_result *faces = result->faces;
	const char *id = result->test->id;
	bool wrong[FACES] = { false };

	for (int face = 0; face < FACES; face++) {
		wrong[face] = faces[face].judged && faces[face].verdict != VERDICT_PASS;
		if (wrong[face] && faces[face].difference)
			say_difference(traits, faces[face].difference);
		else if (wrong[face] && faces[face].reason)
			say(traits, REASON, new_stringf("\"%s\"", faces[face].reason));
	}
	if (faces[FACE_ASM].judged && faces[FACE_C].judged && wrong[FACE_ASM] != wrong[FACE_C])
		say(traits, FACE,
		    new_stringf("only the %s goes wrong",
				wrong[FACE_ASM] ? "NASM face" : "C face"));
	if (result->verdict == VERDICT_TIMEOUT || result->verdict == VERDICT_CRASH ||
	    result->verdict == VERDICT_XPASS)
		say(traits, REASON,
		    new_stringf("the verdict is %s", verdict_names[result->verdict]));
	say(traits, FAMILY, new_stringf("the family is %.*s", (int)strcspn(id, "/"), id));
}

/* ---- all of them ---- */

static int compare_traits(const void *left, const void *right)
{
	const struct trait *one = left, *other = right;

	if (one->count != other->count)
		return one->count < other->count ? 1 : -1;
	return (int)one->kind - (int)other->kind;
}

static char *sentence(struct traits *traits, size_t bad)
{
	struct text text = { 0 };
	int told = 0;

	if (traits->count)
		qsort(traits->at, traits->count, sizeof(*traits->at), compare_traits);
	for (size_t i = 0; i < traits->count && told < MOST_TOLD; i++) {
		size_t count = traits->at[i].count;

		if (count * PART < bad)
			break;
		if (told++ == 0)
			text_addf(&text, "%zu results are not as expected; in common:", bad);
		text_addf(&text, "%s %s", told > 1 ? ";" : "", traits->at[i].text);
		if (count == bad)
			text_add(&text, " (in all)");
		else
			text_addf(&text, " (in %zu)", count);
	}
	return told ? text_take(&text) : NULL;
}

char *common_of(const struct run *run)
{
	struct traits traits = { 0 };
	char *text = NULL;

	for (size_t i = 0; i < run->told; i++) {
		if (!verdict_is_bad(run->results.at[i].verdict))
			continue;
		traits.result++;
		say_result(&traits, &run->results.at[i]);
	}
	if (traits.result > FEW)
		text = sentence(&traits, traits.result);
	for (size_t i = 0; i < traits.count; i++)
		free(traits.at[i].text);
	free(traits.at);
	return text;
}
