/* baseline.c - see baseline.h. */
#include "tell/baseline.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/place.h"
#include "base/source.h"
#include "report/differ.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char head[] = "mmap2-suite baseline 1";

/* What one round of a case gave. */
struct given {
	char *verdict;
	char *face_verdicts[FACES]; /* or NULL: as the case's */
	struct lines seen;	    /* the lines of the file */
};

static void free_answer(struct given *answer)
{
	free(answer->verdict);
	for (int face = 0; face < FACES; face++)
		free(answer->face_verdicts[face]);
	lines_free(&answer->seen);
}

static void add_seen(struct lines *lines, const struct case_result *result)
{
	const struct face_result *faces = result->faces;
	bool both = faces[FACE_ASM].judged && faces[FACE_C].judged &&
		    lines_equal(&faces[FACE_ASM].canonical, &faces[FACE_C].canonical);

	for (int face = 0; face < (both ? 1 : FACES); face++) {
		for (size_t i = 0; i < faces[face].canonical.count; i++) {
			char *safe = put_safe(faces[face].canonical.at[i]);

			lines_addf(lines, "%s: %s", both ? "both" : face_names[face], safe);
			free(safe);
		}
	}
}

static struct given answer_of(const struct case_result *result)
{
	const struct face_result *faces = result->faces;
	struct given answer = { .verdict = new_string(verdict_names[result->verdict]) };

	for (int face = 0; face < FACES; face++) {
		if (faces[FACE_ASM].judged && faces[FACE_C].judged &&
		    faces[FACE_ASM].verdict != faces[FACE_C].verdict)
			answer.face_verdicts[face] = new_string(verdict_names[faces[face].verdict]);
	}
	add_seen(&answer.seen, result);
	return answer;
}

static bool same_answer(const struct given *one, const struct given *other)
{
	return strcmp(one->verdict, other->verdict) == 0 && lines_equal(&one->seen, &other->seen);
}

/* ---- writing ---- */

static void save_answer(FILE *file, const char *id, const struct given *answer)
{
	put(file, PUT_LINE, "case %s %s", id, answer->verdict);
	for (int face = 0; face < FACES; face++) {
		if (answer->face_verdicts[face])
			put(file, PUT_LINE, " %s=%s", face_names[face],
			    answer->face_verdicts[face]);
	}
	put(file, PUT_LINE, "\n");
	for (size_t i = 0; i < answer->seen.count; i++)
		put(file, PUT_LINE, "%s\n", answer->seen.at[i]);
}

/* Was the answer, or one like it, given in a round before? */
static bool given_before(const struct given *answers, size_t which)
{
	for (size_t i = 0; i < which; i++) {
		if (answers[i].verdict && same_answer(&answers[i], &answers[which]))
			return true;
	}
	return false;
}

/* Every answer of the rounds of a case once: first those that are not as expected. */
static void save_case(FILE *file, const struct case_result *rounds, size_t count)
{
	struct given *answers = new_bytes(count * sizeof(*answers));

	for (size_t i = 0; i < count; i++) {
		if (rounds[i].finished)
			answers[i] = answer_of(&rounds[i]);
	}
	for (int bad = 1; bad >= 0; bad--) {
		for (size_t i = 0; i < count; i++) {
			if (answers[i].verdict && verdict_is_bad(rounds[i].verdict) == bad &&
			    !given_before(answers, i))
				save_answer(file, rounds->test->id, &answers[i]);
		}
	}
	for (size_t i = 0; i < count; i++)
		free_answer(&answers[i]);
	free(answers);
}

bool baseline_save(const char *path, const struct run *run)
{
	struct aside aside;
	bool good = aside_open(&aside, path);

	if (good) {
		put(aside.file, PUT_LINE, "%s\ntarget %s\n", head, run->target_text);
		if (run->face >= 0)
			put(aside.file, PUT_LINE, "face %s\n", face_names[run->face]);
		for (size_t i = 0; i < run->results.cases; i++)
			save_case(aside.file, results_rounds(&run->results, i),
				  run->results.rounds);
		good = aside_close(&aside);
	}
	if (!good)
		put(stderr, PUT_LINE, "mmap2-suite: --save: cannot write %s: %s\n", path,
		    place_write_problem());
	return good;
}

/* ---- reading ---- */

/* A case as the file has it. */
struct saved {
	char *id;
	struct given *answers; /* at least one */
	size_t count;
	bool met; /* in this run as well */
};

/* Cases of this run that did not run for the same reason. */
struct unrun {
	const char *reason;
	size_t count;
};

struct baseline {
	char *target;
	int face; /* that alone it is of, or -1 */
	struct saved *cases;
	size_t count;
	int printed, changes;
	size_t judged_since; /* cases that were not judged then, and are as expected now */
	struct unrun *unrun;
	size_t unrun_count;
};

static struct saved *find_case(const struct baseline *baseline, const char *id)
{
	for (size_t i = 0; i < baseline->count; i++) {
		if (strcmp(baseline->cases[i].id, id) == 0)
			return &baseline->cases[i];
	}
	return NULL;
}

static struct saved *new_case(struct baseline *baseline, const char *id)
{
	struct saved *saved;

	baseline->cases = grow_by_one(baseline->cases, baseline->count, sizeof(*baseline->cases));
	saved = &baseline->cases[baseline->count++];
	*saved = (struct saved){ .id = new_string(id) };
	return saved;
}

/* ID VERDICT [asm=VERDICT c=VERDICT] */
static struct given *add_answer(struct baseline *baseline, const struct source *source, char *at)
{
	char *id = next_word(&at);
	char *verdict = next_word(&at);
	struct given *answer;
	struct saved *saved;
	char *word;

	if (!verdict)
		source_fail(source, "not \"case ID VERDICT\"");
	saved = find_case(baseline, id);
	if (!saved)
		saved = new_case(baseline, id);
	saved->answers = grow_by_one(saved->answers, saved->count, sizeof(*saved->answers));
	answer = &saved->answers[saved->count++];
	*answer = (struct given){ .verdict = new_string(verdict) };
	while ((word = next_word(&at))) {
		int face = strncmp(word, "asm=", 4) == 0 ? FACE_ASM : FACE_C;

		if ((face == FACE_C && strncmp(word, "c=", 2) != 0) || answer->face_verdicts[face])
			source_fail(source, "unexpected word: %s", word);
		answer->face_verdicts[face] = new_string(strchr(word, '=') + 1);
	}
	return answer;
}

static int read_face(const struct source *source, const char *word)
{
	for (int face = 0; face < FACES; face++) {
		if (strcmp(word, face_names[face]) == 0)
			return face;
	}
	source_fail(source, "not \"face asm\" or \"face c\"");
}

/* A line behind the first; answer is the one that it belongs to, NULL before the first case. */
static void read_line(struct baseline *baseline, const struct source *source, char *line,
		      struct given **answer)
{
	if (strncmp(line, "target ", 7) == 0 && baseline->target)
		source_fail(source, "the target line stands twice");
	else if (strncmp(line, "target ", 7) == 0)
		baseline->target = new_string(line + 7);
	else if (!*answer && strncmp(line, "face ", 5) == 0)
		baseline->face = read_face(source, line + 5);
	else if (strncmp(line, "case ", 5) == 0)
		*answer = add_answer(baseline, source, line + 5);
	else if (*answer)
		lines_add(&(*answer)->seen, new_string(line));
	else
		source_fail(source, "a line before the first case: %s", line);
}

struct baseline *baseline_read(const char *path, int face)
{
	struct baseline *baseline = new_bytes(sizeof(*baseline));
	struct given *answer = NULL;
	struct source source;
	char *line;

	baseline->face = -1;
	source_open(&source, path);
	while ((line = source_next(&source))) {
		if (source.line == 1 && strcmp(line, head) != 0)
			source_fail(&source, "no baseline: the first line is not \"%s\"", head);
		else if (*line && !source.rest)
			source_fail(&source, "the file is cut off: %s", line);
		else if (source.line > 1 && *line)
			read_line(baseline, &source, line, &answer);
	}
	source_close(&source);
	if (!baseline->target)
		fail_at(path, 0, "no target line");
	if (baseline->face >= 0 && baseline->face != face)
		fail_at(path, 0, "it is of one face; compare with --face %s",
			face_names[baseline->face]);
	return baseline;
}

void baseline_free(struct baseline *baseline)
{
	if (!baseline)
		return;
	for (size_t i = 0; i < baseline->count; i++) {
		for (size_t j = 0; j < baseline->cases[i].count; j++)
			free_answer(&baseline->cases[i].answers[j]);
		free(baseline->cases[i].answers);
		free(baseline->cases[i].id);
	}
	free(baseline->cases);
	free(baseline->unrun);
	free(baseline->target);
	free(baseline);
}

/* ---- comparing ---- */

/* What the saved lines say of one face, as add_seen() would for a run of that face alone. */
static void add_saved_of(struct lines *lines, const struct lines *saved, int face)
{
	for (size_t i = 0; i < saved->count; i++) {
		const char *text = strstr(saved->at[i], ": ");
		size_t length = text ? (size_t)(text - saved->at[i]) : 0;

		if (text && (strncmp(saved->at[i], "both", length) == 0 ||
			     strncmp(saved->at[i], face_names[face], length) == 0))
			lines_addf(lines, "%s%s", face_names[face], text);
	}
}

/* The saved answer as a run of the face, or of both (-1), would have given it. */
static struct given answer_as(const struct given *saved, int face)
{
	struct given answer = { 0 };
	const char *verdict = saved->verdict;

	if (face >= 0 && saved->face_verdicts[face])
		verdict = saved->face_verdicts[face];
	answer.verdict = new_string(verdict);
	if (face >= 0)
		add_saved_of(&answer.seen, &saved->seen, face);
	else
		lines_add_all(&answer.seen, &saved->seen);
	return answer;
}

static bool has_answer(const struct saved *saved, const struct given *answer, int face)
{
	bool found = false;

	for (size_t i = 0; i < saved->count && !found; i++) {
		struct given then = answer_as(&saved->answers[i], face);

		found = same_answer(&then, answer);
		free_answer(&then);
	}
	return found;
}

bool baseline_has(const struct baseline *baseline, const struct run *run,
		  const struct case_result *result)
{
	const struct saved *saved = find_case(baseline, result->test->id);
	struct given answer = answer_of(result);
	bool has = saved && has_answer(saved, &answer, run->face);

	free_answer(&answer);
	return has;
}

/* The two runs are named above the first change only. */
static void begin_change(struct baseline *baseline, const struct run *run, FILE *file)
{
	if (baseline->printed++ == 0)
		put(file, PUT_LINE, "--- %s\n+++ %s\n", baseline->target, run->target_text);
}

/* Why an answer may be another one, and yet expected: the conditions of the lines. */
static void tell_conditions(const struct run *run, const struct case_result *result,
			    const char *difference, FILE *file)
{
	struct lines sides[2] = { 0 }; /* then, now */
	struct lines all = { 0 };
	const char *id = result->test->id;

	for (const char *line = difference; *line; line += strcspn(line, "\n") + 1) {
		char *one = new_stringf("%.*s", (int)strcspn(line, "\n"), line);
		const char *text = strstr(one, ": ");

		if (text && *one != ' ')
			answer_conditions(&result->test->answer, run->target, text + 2, *one == '+',
					  &sides[*one == '+']);
		free(one);
	}
	for (int now = 0; now < 2; now++) {
		for (size_t i = 0; i < sides[now].count; i++)
			lines_addf(&all, "[%s] is expected %s", sides[now].at[i],
				   now ? "now" : "elsewhere");
	}
	for (size_t i = 0; i < all.count; i++)
		put(file, PUT_LINE, "    expected/%s.exp: %s\n", id, all.at[i]);
	if (all.count == 0)
		put(file, PUT_LINE,
		    "    expected/%s.exp has no condition for it: it has changed since\n", id);
	for (int now = 0; now < 2; now++)
		lines_free(&sides[now]);
	lines_free(&all);
}

static void add_unrun(struct baseline *baseline, const struct case_result *result)
{
	const char *reason = result->faces[FACE_ASM].reason ? result->faces[FACE_ASM].reason
							    : result->faces[FACE_C].reason;
	size_t i;

	for (i = 0; i < baseline->unrun_count; i++) {
		if (strcmp(baseline->unrun[i].reason, reason) == 0)
			break;
	}
	if (i == baseline->unrun_count) {
		baseline->unrun = grow_by_one(baseline->unrun, i, sizeof(*baseline->unrun));
		baseline->unrun[baseline->unrun_count++] = (struct unrun){ reason, 0 };
	}
	baseline->unrun[i].count++;
}

/* The saved answer that is told beside a new one: of the same verdict, else the first. */
static struct given answer_beside(const struct saved *saved, const struct given *now, int face)
{
	for (size_t i = 0; i < saved->count; i++) {
		struct given then = answer_as(&saved->answers[i], face);

		if (strcmp(then.verdict, now->verdict) == 0)
			return then;
		free_answer(&then);
	}
	return answer_as(&saved->answers[0], face);
}

/* A machine that died may leave hundreds of these in a baseline. */
static bool was_not_judged(const struct saved *saved)
{
	const struct given *then = &saved->answers[0];

	return saved->count == 1 && then->seen.count == 0 &&
	       strcmp(then->verdict, verdict_names[VERDICT_BROKEN]) == 0;
}

static void tell_change(struct baseline *baseline, const struct run *run,
			const struct case_result *result, const struct saved *saved, FILE *file)
{
	struct given now = answer_of(result);
	struct given then = answer_beside(saved, &now, run->face);
	struct text difference = { 0 };
	bool passes = strcmp(then.verdict, now.verdict) == 0 && result->verdict == VERDICT_PASS;

	begin_change(baseline, run, file);
	put(file, PUT_LINE, "%s: %s then, %s now - %s\n", result->name, then.verdict, now.verdict,
	    result->test->title);
	if (differ(&difference, &then.seen, &now.seen)) {
		put(file, PUT_TEXT, "%s", difference.data);
		if (passes)
			tell_conditions(run, result, difference.data, file);
	}
	text_free(&difference);
	free_answer(&then);
	free_answer(&now);
}

/* One round.  True if the case has changed. */
static bool compare_round(struct baseline *baseline, const struct run *run,
			  const struct case_result *result, FILE *file)
{
	struct saved *saved = find_case(baseline, result->test->id);

	if (saved)
		saved->met = true;
	if (result_is_unrun(result)) {
		add_unrun(baseline, result);
		return false;
	}
	if (saved && baseline_has(baseline, run, result))
		return false;
	if (saved && was_not_judged(saved) && !verdict_is_bad(result->verdict)) {
		baseline->judged_since++;
	} else if (saved) {
		tell_change(baseline, run, result, saved, file);
	} else {
		begin_change(baseline, run, file);
		put(file, PUT_LINE, "%s: not in the baseline, %s now\n", result->name,
		    verdict_names[result->verdict]);
	}
	return result->verdict != VERDICT_BROKEN;
}

static void compare_rounds(struct baseline *baseline, const struct run *run,
			   const struct case_result *rounds, FILE *file)
{
	bool changed = false;

	for (size_t i = 0; i < run->results.rounds; i++) {
		if (rounds[i].finished &&
		    (result_is_unrun(&rounds[i]) || writer_is_first_such(rounds, i)))
			changed |= compare_round(baseline, run, &rounds[i], file);
	}
	baseline->changes += changed;
}

/* What is said in one line of many cases. */
static void tell_counts(struct baseline *baseline, const struct run *run, FILE *file)
{
	for (size_t i = 0; i < baseline->unrun_count; i++) {
		begin_change(baseline, run, file);
		put(file, PUT_LINE, "%zu case%s %s\n", baseline->unrun[i].count,
		    baseline->unrun[i].count == 1 ? "" : "s", baseline->unrun[i].reason);
	}
	if (baseline->judged_since > 0) {
		begin_change(baseline, run, file);
		put(file, PUT_LINE, "%zu case%s then, as expected now\n", baseline->judged_since,
		    baseline->judged_since == 1 ? " was not judged" : "s were not judged");
	}
}

int baseline_compare(struct baseline *baseline, const struct run *run, const struct lines *all_ids,
		     FILE *file)
{
	for (size_t i = 0; i < run->results.cases; i++)
		compare_rounds(baseline, run, results_rounds(&run->results, i), file);
	tell_counts(baseline, run, file);
	/* Cases that a selection left out are no change; cases that are gone are. */
	for (size_t i = 0; i < baseline->count; i++) {
		const struct saved *saved = &baseline->cases[i];

		if (saved->met || lines_hold(all_ids, saved->id))
			continue;
		begin_change(baseline, run, file);
		put(file, PUT_LINE, "%s: %s then, there is no such case now\n", saved->id,
		    saved->answers[0].verdict);
		baseline->changes++;
	}
	return baseline->changes;
}
