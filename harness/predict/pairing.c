/* pairing.c - see pairing.h. */
#include "predict/pairing.h"

#include "predict/kernels.h"

#include <stdlib.h>
#include <string.h>

/* ---- one step ---- */

static bool is_snapshot(const struct event *event)
{
	return event_is(event, "maps") || event_is(event, "areas");
}

/* Does the event state a line like that? */
static bool states(const struct event *event, const char *line)
{
	static const struct {
		const char *macro, *line;
		bool named;
	} forms[] = {
		{ "report", "", true },
		{ "report_block", "", true },
		{ "maps", "maps ", false },
		{ "areas", "areas ", false },
		{ "status", "status ", true },
		{ "smaps", "smaps ", true },
		{ "peek", "read ", false },
		{ "poke", "write ", false },
		{ "call_into", "run ", false },
		{ "value", "", true },
		{ "address", "", true },
		{ "ended", "ended ", true },
		{ "file_bytes", "bytes ", false },
		{ "residency", "resident ", false },
		{ "registers", "registers ", false },
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		const char *rest = line + strlen(forms[i].line);

		if (!event_is(event, forms[i].macro) || !text_begins_with(line, forms[i].line))
			continue;
		return !forms[i].named || (text_begins_with(rest, event->name) &&
					   strchr(" (", rest[strlen(event->name)]));
	}
	return false;
}

void pairing_begin(struct pairing *pairing, const struct question *question)
{
	*pairing = (struct pairing){ .question = question, .straight = true };
}

/* Does the line begin another round of the loop?  Then the next event is its first. */
static bool goes_back(struct pairing *pairing, const char *label, const char *line)
{
	const struct question *question = pairing->question;
	size_t i = 0;

	while (i < question->count &&
	       !(event_is(&question->at[i], "label") && strcmp(question->at[i].name, label) == 0))
		i++;
	for (size_t first = i; first < pairing->next; first++) {
		if (event_is(&question->at[first], "label") ||
		    event_is(&question->at[first], "silent") ||
		    event_is(&question->at[first], "premise"))
			continue;
		if (!states(&question->at[first], line))
			return false;
		pairing->next = i;
		return true;
	}
	return false;
}

/* Does the event state nothing, or not that line, so that the face goes on behind it? */
static bool passes(const struct pairing *pairing, const struct event *event, const char *line)
{
	static const char *const silent[] = {
		"label", "back", "unseen", "premise", "who", "silent"
	};

	for (size_t i = 0; i < sizeof(silent) / sizeof(silent[0]); i++) {
		if (event_is(event, silent[i]))
			return true;
	}
	if (event_is(event, "registers"))
		return !states(event, line);
	return is_snapshot(event) && !pairing->looked;
}

const struct event *pairing_find(struct pairing *pairing, const char *line,
				 void (*pass)(void *context, const struct event *event),
				 void *context)
{
	const struct question *question = pairing->question;

	while (pairing->straight && pairing->next < question->count) {
		const struct event *event = &question->at[pairing->next];

		if (event_is(event, "back") && goes_back(pairing, event->name, line))
			continue;
		if (!passes(pairing, event, line))
			break;
		if (pass)
			pass(context, event);
		pairing->looked |= is_snapshot(event);
		pairing->next++;
	}
	if (!pairing->straight || pairing->next == question->count ||
	    !states(&question->at[pairing->next], line)) {
		pairing->straight = false;
		return NULL;
	}
	return &question->at[pairing->next];
}

/* The fields of smaps and status are a line each, of one event: how many its string names. */
static int count_fields(const struct event *event)
{
	const char *at = strchr(event->rest, '"');
	int count = 0;

	if (!event_is(event, "smaps") && !event_is(event, "status"))
		return 0;
	for (at = at ? at + 1 : ""; *at && *at != '"'; at += strspn(at, " ")) {
		at += strcspn(at, " \"");
		count++;
	}
	return count;
}

void pairing_leave(struct pairing *pairing, const char *next)
{
	const struct event *event = &pairing->question->at[pairing->next];

	pairing->stated++;
	if (next && pairing->stated < count_fields(event) && states(event, next))
		return;
	pairing->next++;
	pairing->stated = 0;
}

/* ---- a whole answer ---- */

enum { UNPAIRED = -3 }; /* it is not expected of any kernel so far */

/* Is it a line of the difference that the line in front of it begins? */
static bool goes_on(const char *line)
{
	return strchr("+-!", line[0]) && line[1] == ' ';
}

static bool is_expected(const struct expectation *one, const struct target *target)
{
	return !one->condition || target_check(target, one->condition, NULL, NULL) == CONDITION_MET;
}

/* The next line that is expected there, from so many on; NULL: none is. */
static const char *next_line(const struct answer *answer, const struct target *target, size_t from)
{
	for (; from < answer->count; from++) {
		if (is_expected(&answer->at[from], target) && !goes_on(answer->at[from].line))
			return answer->at[from].line;
	}
	return NULL;
}

/* Of a line that no event states: did the face come to its end? */
static int end_of(const struct pairing *pairing)
{
	const struct question *question = pairing->question;
	bool whole = question->end_line && pairing->next == question->count;

	return whole ? PAIRED_END : PAIRED_NOT;
}

static void note(struct pairs *pairs, const struct pairing *pairing, size_t line, int event)
{
	const struct question *question = pairing->question;

	if (pairs->events[line] != UNPAIRED && pairs->events[line] != event)
		event = PAIRED_NOT;
	pairs->events[line] = event;
	if (event == PAIRED_NOT && !pairs->lost_from && question->count)
		pairs->lost_from =
			question->at[pairing->next < question->count ? pairing->next
								     : question->count - 1]
				.line;
}

static void pair_on(struct pairs *pairs, const struct test_case *test,
		    const struct question *question, const struct target *target)
{
	const struct answer *answer = &test->answer;
	struct pairing pairing;
	int event = PAIRED_NOT;

	pairing_begin(&pairing, question);
	for (size_t i = 0; i < answer->count; i++) {
		const struct event *found;

		if (!is_expected(&answer->at[i], target))
			continue;
		if (!goes_on(answer->at[i].line)) {
			found = pairing_find(&pairing, answer->at[i].line, NULL, NULL);
			event = found ? (int)(found - question->at) : end_of(&pairing);
			if (found)
				pairing_leave(&pairing, next_line(answer, target, i + 1));
		}
		note(pairs, &pairing, i, event);
	}
}

/* What conditions ask for, beside the version. */
struct kind {
	bool compat, plain; /* plain: without nx, protection keys and huge pages */
};

static void pair_on_kernel(struct pairs *pairs, const struct test_case *test,
			   const struct question *question, struct kind kind, uint32_t version)
{
	const char *needs = test->facts.needs;
	struct model_kernel kernel;
	struct target target = { 0 };

	model_kernel_usual(&kernel, kind.compat, version);
	kernel.pku = kernel.nx = kind.plain ? MODEL_NO : MODEL_YES;
	kernels_target(&target, &kernel);
	if (kind.plain)
		target_set_fact(&target, FACT_THP, ANSWER_NO, NULL);
	if (!needs || target_check(&target, needs, NULL, NULL) == CONDITION_MET)
		pair_on(pairs, test, question, &target);
	target_free(&target);
}

/* A condition of a version holds in one of these, the first and the last of each series. */
static void pair_on_versions(struct pairs *pairs, const struct test_case *test,
			     const struct question *question, struct kind kind)
{
	for (uint32_t number = 10; number < 50; number++) {
		uint32_t major = number < 20 ? 5 : number < 40 ? 6 : 7;
		uint32_t minor = number < 20 ? number : number < 40 ? number - 20 : number - 40;

		pair_on_kernel(pairs, test, question, kind, MODEL_VERSION(major, minor, 0));
		pair_on_kernel(pairs, test, question, kind, MODEL_VERSION(major, minor, 999));
	}
}

static bool asks_for_version(const struct test_case *test)
{
	const struct answer *answer = &test->answer;

	for (size_t i = 0; i < answer->count; i++) {
		if (answer->at[i].condition && strstr(answer->at[i].condition, "linux"))
			return true;
	}
	return test->facts.needs && strstr(test->facts.needs, "linux");
}

void pairs_find(struct pairs *pairs, const struct test_case *test, const struct question *question)
{
	bool versions = asks_for_version(test);

	*pairs = (struct pairs){ 0 };
	pairs->events = new_bytes(test->answer.count * sizeof(*pairs->events));
	for (size_t i = 0; i < test->answer.count; i++)
		pairs->events[i] = UNPAIRED;
	for (int i = 0; i < 4; i++) {
		const struct kind kind = { .compat = i & 1, .plain = i & 2 };

		if (versions)
			pair_on_versions(pairs, test, question, kind);
		else
			pair_on_kernel(pairs, test, question, kind, MODEL_VERSION(6, 12, 999));
	}
	for (size_t i = 0; i < test->answer.count; i++) {
		if (pairs->events[i] == UNPAIRED)
			pairs->events[i] = PAIRED_NOT;
	}
}

void pairs_free(struct pairs *pairs)
{
	free(pairs->events);
	*pairs = (struct pairs){ 0 };
}
