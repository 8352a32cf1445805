/* target-files.c - what a person writes: .case, .exp, .known, baselines; and archives of it. */
#include "fuzz.h"

#include "base/archive.h"
#include "case/answer.h"
#include "case/facts.h"
#include "case/target.h"
#include "judge/known.h"
#include "report/differ.h"
#include "tell/baseline.h"

#include <stdlib.h>
#include <string.h>

static void parse_case(void *context)
{
	struct case_facts facts;
	struct words words = { 0 };

	words_read(&words, fuzz_root());
	facts_read(&facts, context, &words);
	facts_free(&facts);
	words_free(&words);
}

void fuzz_case(const char *data, size_t size)
{
	fuzz_survives(parse_case, (void *)fuzz_file("cases/f/c.case", data, size));
}

static void demand_lines(const struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		fuzz_demand(!strchr(lines->at[i], '\n'), "a line is one line");
}

/* A list differs from itself in nothing, and from one with a line less in that line. */
static void demand_differences(const struct lines *lines)
{
	struct lines less = *lines;
	struct text text = { 0 };

	fuzz_demand(!differ(&text, lines, lines), "a list is as itself");
	if (less.count) {
		less.count--;
		fuzz_demand(differ(&text, lines, &less), "a line less is a difference");
		fuzz_demand(text.length > 0, "a difference is told");
	}
	text_free(&text);
}

static void parse_expected(void *context)
{
	struct lines lines = { 0 };
	struct target target = { 0 };
	const struct words words = { 0 };
	struct answer answer;
	char *unknown;

	target_set(&target, "6.1.0", "i686");
	answer_read(&answer, context, &words);
	unknown = answer_on(&answer, &target, &lines, true);
	fuzz_demand(lines.count > 0 || unknown, "something is expected");
	free(unknown);
	demand_lines(&lines);
	demand_differences(&lines);
	lines_free(&lines);
	answer_free(&answer);
	target_free(&target);
}

void fuzz_expected(const char *data, size_t size)
{
	fuzz_survives(parse_expected, (void *)fuzz_file("expected/f/c.exp", data, size));
}

static void parse_known(void *context)
{
	char id[] = "f/c";
	char *at[] = { id };
	const struct lines ids = { .at = at, .count = 1 };
	struct target target;
	struct known known = { 0 };
	const struct known_entry *entry;

	target_set(&target, "6.1.0", "i686");
	known_read(&known, context, &ids, &target);
	entry = known_find(&known, id);
	if (entry) {
		char *answers = known_answers(entry);

		fuzz_demand(*answers && *entry->reason, "an entry has a reason and an answer");
		free(answers);
	}
	known_free(&known);
	target_free(&target);
}

void fuzz_known(const char *data, size_t size)
{
	fuzz_survives(parse_known, (void *)fuzz_file("file", data, size));
}

static void parse_baseline(void *context)
{
	baseline_free(baseline_read(context, -1));
}

void fuzz_baseline(const char *data, size_t size)
{
	fuzz_survives(parse_baseline, (void *)fuzz_file("file", data, size));
}

static void parse_archive(void *context)
{
	struct archive *archive = archive_open(context, "root");
	struct lines names = { 0 };

	archive_list(archive, "root/cases", &names);
	for (size_t i = 0; i < names.count; i++) {
		char *path = new_stringf("root/cases/%s", names.at[i]);
		size_t length;
		char *text = archive_copy(archive, path, &length);

		fuzz_demand(text && text[length] == '\0', "what is listed is there, and ends");
		fuzz_demand(i == 0 || strcmp(names.at[i - 1], names.at[i]) < 0, "names ascend");
		free(text);
		free(path);
	}
	lines_free(&names);
	archive_free(archive);
}

void fuzz_archive(const char *data, size_t size)
{
	fuzz_survives(parse_archive, (void *)fuzz_file("file", data, size));
}
