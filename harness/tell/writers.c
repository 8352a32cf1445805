/* writers.c - what the writers share; see writers.h. */
#include "tell/writers.h"

#include "base/fail.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "nx", "no-nx" or "nx unknown" */
static void add_fact(struct text *text, const struct target *target, enum fact_kind kind,
		     const char *yes, const char *no)
{
	enum fact_answer answer = target->facts[kind].answer;

	if (answer == ANSWER_UNKNOWN)
		text_addf(text, "%s unknown", yes);
	else
		text_add(text, answer == ANSWER_YES ? yes : no);
}

char *writer_target_text(const struct target *target, const struct lines *prefix)
{
	struct text text = { 0 };

	text_addf(&text, "Linux %s %s (", target->release, target->machine);
	add_fact(&text, target, FACT_NATIVE, "native", "compat");
	text_add(&text, ", ");
	add_fact(&text, target, FACT_NX, "nx", "no-nx");
	if (target->facts[FACT_NATIVE].why)
		text_addf(&text, ", %s", target->facts[FACT_NATIVE].why);
	text_add(&text, ")");
	target_tell_emulator(&text, target);
	if (prefix->count) {
		text_add(&text, " under");
		for (size_t i = 0; i < prefix->count; i++)
			text_addf(&text, " %s", prefix->at[i]);
	}
	return text_take(&text);
}

void writer_flush(struct writer *writer)
{
	errno = EIO;
	if ((fflush(writer->file) != 0 || ferror(writer->file)) && !writer->error)
		writer->error = errno;
}

void writer_cut(struct writer *writer)
{
	writer_flush(writer);
	if (ftruncate(fileno(writer->file), ftell(writer->file)) != 0 && !writer->error)
		writer->error = errno;
}

/* ---- one result ---- */

void writer_difference(FILE *file, enum put_form form, const char *prefix, const char *text,
		       bool colour)
{
	while (*text) {
		int length = strcspn(text, "\n");
		enum paint paint = *text == '-'	  ? PAINT_RED
				   : *text == '+' ? PAINT_GREEN
						  : PAINT_NONE;

		put(file, form, "%s", prefix);
		if (colour && paint != PAINT_NONE)
			put_paint(file, paint);
		put(file, form, "%.*s", length, text);
		if (colour && paint != PAINT_NONE)
			put_paint(file, PAINT_NONE);
		put(file, form, "\n");
		text += length;
		text += *text == '\n';
	}
}

static bool same_text(const char *one, const char *other)
{
	return one == other || (one && other && strcmp(one, other) == 0);
}

/* Did both faces go wrong in the very same way?  Then it is told once. */
static bool both_alike(const struct case_result *result)
{
	const struct face_result *faces = result->faces;

	return faces[FACE_ASM].judged && faces[FACE_C].judged &&
	       faces[FACE_ASM].verdict == faces[FACE_C].verdict &&
	       same_text(faces[FACE_ASM].reason, faces[FACE_C].reason) &&
	       same_text(faces[FACE_ASM].difference, faces[FACE_C].difference) &&
	       same_text(faces[FACE_ASM].errors, faces[FACE_C].errors);
}

/* How a face, or both of a case, are told. */
struct form {
	FILE *file;
	enum put_form form;
	const char *prefix;
	bool colour;
};

static void explain_face(const struct form *form, const struct case_result *result,
			 enum face_kind face, const char *name, const char *source)
{
	const struct face_result *one = &result->faces[face];
	const char *prefix = form->prefix;

	put(form->file, form->form, "%s%s: %s\n", prefix, name,
	    one->reason ? one->reason : verdict_names[one->verdict]);
	if (one->difference) {
		put(form->file, form->form, "%s--- expected/%s.exp\n%s+++ %s\n", prefix,
		    result->test->id, prefix, source);
		writer_difference(form->file, form->form, prefix, one->difference, form->colour);
	}
	if (one->errors) { /* further in: "# Subtest: x" means something to a reader of KTAP */
		char *further = new_stringf("%s    ", prefix);

		put(form->file, form->form, "%sit wrote on standard error:\n", prefix);
		put_lines(form->file, form->form, further, one->errors);
		free(further);
	}
}

void writer_explain(FILE *file, enum put_form form, const char *prefix,
		    const struct case_result *result, bool colour)
{
	const struct form form_of_face = { file, form, prefix, colour };
	const struct face_result *faces = result->faces;
	char *sources[FACES] = { new_stringf("asm/%s.asm", result->test->id),
				 new_stringf("c/%s.c", result->test->id) };
	char *both = new_stringf("%s, %s", sources[FACE_ASM], sources[FACE_C]);
	bool alike = both_alike(result) && faces[FACE_ASM].verdict != VERDICT_PASS;

	if (alike)
		explain_face(&form_of_face, result, FACE_ASM, "both faces", both);
	for (int i = 0; i < FACES; i++) {
		if (faces[i].judged && faces[i].verdict != VERDICT_PASS) {
			if (!alike)
				explain_face(&form_of_face, result, i,
					     i == FACE_ASM ? "NASM face" : "C face", sources[i]);
			if (faces[i].command)
				put(file, form, "%srun it by hand: %s\n", prefix, faces[i].command);
		}
		free(sources[i]);
	}
	if (result->listed) {
		put(file, form, "%sthe list has:\n", prefix);
		writer_difference(file, form, prefix, result->listed, colour);
	}
	free(both);
}

/* ---- the rounds of a case ---- */

static bool same_answers(const struct case_result *one, const struct case_result *other)
{
	for (int i = 0; i < FACES; i++) {
		if (one->faces[i].judged != other->faces[i].judged ||
		    one->faces[i].verdict != other->faces[i].verdict ||
		    !lines_equal(&one->faces[i].canonical, &other->faces[i].canonical))
			return false;
	}
	return one->verdict == other->verdict;
}

/* "FAIL in rounds 3, 7": the rounds that answer as this one does, which is the first of them. */
static void add_rounds(struct text *text, const struct case_result *rounds, int count, int first)
{
	enum { MOST = 8 };
	int found = 0;

	for (int i = first; i < count; i++) {
		if (!rounds[i].finished || !same_answers(&rounds[i], &rounds[first]))
			continue;
		if (found == 0)
			text_addf(text, "%s in round ", verdict_names[rounds[i].verdict]);
		if (found < MOST)
			text_addf(text, "%s%d", found ? ", " : "", rounds[i].round);
		found++;
	}
	if (found > MOST)
		text_addf(text, " and %d more", found - MOST);
}

bool writer_is_first_such(const struct case_result *rounds, size_t which)
{
	for (size_t i = 0; i < which; i++) {
		if (rounds[i].finished && same_answers(&rounds[i], &rounds[which]))
			return false;
	}
	return true;
}

static void find_flaky_case(struct run *run, const struct case_result *rounds, int count)
{
	struct text text = { 0 };
	int answers = 0;

	for (int i = 0; i < count; i++) {
		if (!rounds[i].finished || !writer_is_first_such(rounds, i))
			continue;
		text_add(&text, answers++ ? "; " : "");
		add_rounds(&text, rounds, count, i);
	}
	if (answers > 1)
		lines_addf(&run->flaky, "%s: %s", rounds[0].test->id, text.data);
	text_free(&text);
}

void writer_find_flaky(struct run *run)
{
	for (size_t i = 0; run->results.rounds > 1 && i < run->results.cases; i++)
		find_flaky_case(run, results_rounds(&run->results, i), run->results.rounds);
}

/* ---- the whole run ---- */

char *writer_again(const struct run *run, const char *which)
{
	bool both = run->face < 0;
	char *door = front_door();
	char *again = new_stringf("%s %s%s%s%s", door, which, run->again, both ? "" : " --face ",
				  both ? "" : face_names[run->face]);

	free(door);
	return again;
}

static int status_of_results(const struct run *run)
{
	int judged = 0;

	if (!run->compared)
		return verdict_exit_status(run->counts);
	for (int i = 0; i < VERDICT_COUNT; i++) {
		if (i != VERDICT_SKIP && i != VERDICT_BROKEN)
			judged += run->counts[i];
	}
	if (run->changes)
		return EXIT_UNEXPECTED;
	return run->counts[VERDICT_BROKEN] || judged == 0 ? EXIT_NOT_TESTED : EXIT_AS_EXPECTED;
}

int writer_status(const struct run *run)
{
	int status;

	if (run->interrupted)
		return run->interrupted == SIGPIPE ? EXIT_NOT_TESTED : EXIT_INTERRUPTED;
	status = status_of_results(run);
	return status == EXIT_AS_EXPECTED && run->unsound ? EXIT_NOT_TESTED : status;
}

static const struct {
	enum verdict verdict;
	const char *word;
	bool always;
} parts[] = {
	{ VERDICT_PASS, "passed", true },
	{ VERDICT_FAIL, "failed", true },
	{ VERDICT_SKIP, "skipped", false },
	{ VERDICT_TIMEOUT, "timed out", false },
	{ VERDICT_CRASH, "crashed", false },
	{ VERDICT_BROKEN, "broken", false },
	{ VERDICT_XPASS, "passed but known to fail", false },
	{ VERDICT_XFAIL, "known to fail", false },
};

static void tell_flaky(const struct run *run)
{
	enum { MOST = 10 };

	for (size_t i = 0; i < run->flaky.count && i < MOST; i++)
		put(stderr, PUT_LINE, "the rounds differ: %s\n", run->flaky.at[i]);
	if (run->flaky.count > MOST)
		put(stderr, PUT_LINE, "the rounds of %zu more cases differ\n",
		    run->flaky.count - MOST);
}

void writer_summary(const struct run *run, bool colour)
{
	size_t told = run->told;
	bool bad = false, red;

	for (int i = 0; i < VERDICT_COUNT; i++)
		bad |= run->counts[i] && verdict_is_bad(i);
	red = bad || run->interrupted || run->unsound;
	fflush(stdout);
	if (run->unsound)
		put(stderr, PUT_LINE, "mmap2-suite: %s\n", run->unsound);
	if (run->common)
		put(stderr, PUT_LINE, "%s\n", run->common);
	tell_flaky(run);
	put(stderr, PUT_LINE, "%s: %zu case%s in %.2f s", run->target_text, told,
	    told == 1 ? "" : "s", run->seconds);
	if (bad && !run->unlisted) {
		char *again = writer_again(run, "--failed");

		put(stderr, PUT_LINE, "; again: %s", again);
		free(again);
	}
	put(stderr, PUT_LINE, "\n");
	if (run->interrupted)
		put(stderr, PUT_LINE, "interrupted: %zu of %zu cases ran\n", told,
		    run->results.count);
	else if (told < run->results.count)
		put(stderr, PUT_LINE, "stopped at the first: %zu of %zu cases ran\n", told,
		    run->results.count);
	if (colour)
		put_paint(stderr, red ? PAINT_BOLD_RED : PAINT_BOLD_GREEN);
	put(stderr, PUT_LINE, "mmap2-suite: ");
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].always || run->counts[parts[i].verdict])
			put(stderr, PUT_LINE, "%s%d %s", i ? ", " : "",
			    run->counts[parts[i].verdict], parts[i].word);
	}
	if (colour)
		put_paint(stderr, PAINT_NONE);
	put(stderr, PUT_LINE, "\n");
}
