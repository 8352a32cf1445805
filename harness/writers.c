/* writers.c - what the writers share; see writers.h. */
#include "writers.h"

#include <stdlib.h>
#include <string.h>

char *writer_target_text(const struct target *target, const struct lines *prefix)
{
	struct text text = { 0 };

	text_addf(&text, "Linux %s %s (%s, %s)", target->release, target->machine,
		  target->native ? "native" : "compat", target->nx ? "nx" : "no-nx");
	if (target->emulator)
		text_addf(&text, " on %s %u.%u", target->emulator, target->emulator_version[0],
			  target->emulator_version[1]);
	if (prefix->count) {
		text_add(&text, " under");
		for (size_t i = 0; i < prefix->count; i++)
			text_addf(&text, " %s", prefix->at[i]);
	}
	return text_take(&text);
}

const char *writer_id(const struct run *run, const struct case_result *result)
{
	static char id[160];

	if (run->options->repeat == 1)
		return result->file->id;
	snprintf(id, sizeof(id), "%s#%d", result->file->id, result->round);
	return id;
}

static void print_prefixed(FILE *file, const char *prefix, const char *text, bool colour)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		const char *start = "";

		if (colour && text[0] == '-')
			start = "\033[31m";
		else if (colour && text[0] == '+')
			start = "\033[32m";
		fprintf(file, "%s%s%.*s%s\n", prefix, start, (int)length, text,
			*start ? "\033[0m" : "");
		text += length;
		if (*text)
			text++;
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

static void explain_face(FILE *file, const char *prefix, const struct case_result *result,
			 enum face_kind face, const char *name, const char *source, bool colour)
{
	const struct face_result *one = &result->faces[face];

	fprintf(file, "%s%s: %s\n", prefix, name,
		one->reason ? one->reason : verdict_names[one->verdict]);
	if (one->difference) {
		fprintf(file, "%s--- expected/%s.exp\n%s+++ %s\n", prefix, result->file->id, prefix,
			source);
		print_prefixed(file, prefix, one->difference, colour);
	}
	if (one->errors) {
		fprintf(file, "%sit wrote on standard error:\n", prefix);
		print_prefixed(file, prefix, one->errors, false);
	}
}

void writer_explain(FILE *file, const char *prefix, const struct case_result *result, bool colour)
{
	const struct face_result *faces = result->faces;
	char *sources[FACES] = { new_stringf("asm/%s.asm", result->file->id),
				 new_stringf("c/%s.c", result->file->id) };
	char *both = new_stringf("%s, %s", sources[FACE_ASM], sources[FACE_C]);
	bool alike = both_alike(result) && faces[FACE_ASM].verdict != VERDICT_PASS;

	if (alike)
		explain_face(file, prefix, result, FACE_ASM, "both faces", both, colour);
	for (int i = 0; i < FACES; i++) {
		if (faces[i].judged && faces[i].verdict != VERDICT_PASS) {
			if (!alike)
				explain_face(file, prefix, result, i,
					     i == FACE_ASM ? "NASM face" : "C face", sources[i],
					     colour);
			if (faces[i].command)
				fprintf(file, "%srun it by hand: %s\n", prefix, faces[i].command);
		}
		free(sources[i]);
	}
	if (result->listed) {
		fprintf(file, "%sthe list has:\n", prefix);
		print_prefixed(file, prefix, result->listed, colour);
	}
	free(both);
}

/* What runs the cases again that were not as expected, on the same target. */
static void tell_again(const struct options *options)
{
	fputs("; again: ./run-tests.sh --failed", stderr);
	if (options->kernels.count)
		fprintf(stderr, " --kernel %s", options->kernels.at[0]);
	for (size_t i = 0; i < options->prefix.count; i++)
		fprintf(stderr, "%s%s", i ? " " : " --exec '", options->prefix.at[i]);
	if (options->prefix.count)
		fputc('\'', stderr);
}

void writer_summary(const struct run *run, bool colour)
{
	static const struct {
		enum verdict verdict;
		const char *word;
		bool always, bad;
	} parts[] = {
		{ VERDICT_PASS, "passed", true, false },
		{ VERDICT_FAIL, "failed", true, true },
		{ VERDICT_SKIP, "skipped", false, false },
		{ VERDICT_TIMEOUT, "timed out", false, true },
		{ VERDICT_CRASH, "crashed", false, true },
		{ VERDICT_BROKEN, "broken", false, true },
		{ VERDICT_XPASS, "passed but known to fail", false, true },
		{ VERDICT_XFAIL, "known to fail", false, false },
	};
	size_t told = 0;
	bool bad = false;

	for (int i = 0; i < VERDICT_COUNT; i++) {
		told += run->counts[i];
		bad |= run->counts[i] && verdict_is_bad(i);
	}
	fflush(stdout);
	fprintf(stderr, "%s: %zu case%s in %.2f s", run->target_text, told, told == 1 ? "" : "s",
		run->seconds);
	if (bad)
		tell_again(run->options);
	fputc('\n', stderr);
	if (run->interrupted)
		fprintf(stderr, "interrupted: %zu of %zu cases ran\n", told, run->count);
	else if (told < run->count)
		fprintf(stderr, "stopped at the first: %zu of %zu cases ran\n", told, run->count);
	fprintf(stderr, "%smmap2-suite: ",
		colour ? (bad || run->interrupted ? "\033[1;31m" : "\033[1;32m") : "");
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].always || run->counts[parts[i].verdict])
			fprintf(stderr, "%s%d %s", i ? ", " : "", run->counts[parts[i].verdict],
				parts[i].word);
	}
	fprintf(stderr, "%s\n", colour ? "\033[0m" : "");
}
