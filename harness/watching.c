/* watching.c - see watching.h. */
#include "watching.h"

#include "base/fail.h"
#include "run/scratch.h"
#include "run/stage.h"
#include "watch/watch.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The one format that there is beside the story. */
static const char *record_of(const struct options *options)
{
	const char *path = NULL;

	for (size_t i = 0; i < options->output_count; i++) {
		if (options->outputs[i].format != FORMAT_JSON || !options->outputs[i].path || path)
			fail(EXIT_USAGE,
			     "--watch writes one format beside what it tells: --format json=FILE");
		path = options->outputs[i].path;
	}
	return path;
}

static bool wants_colour(const struct options *options)
{
	if (options->colour == COLOUR_AUTO)
		return !options->output && isatty(STDERR_FILENO) && !getenv("NO_COLOR");
	return options->colour == COLOUR_ALWAYS;
}

/* The case of that id, or NULL: there is none. */
static const struct test_case *find_case(struct session *session, const char *word)
{
	char *path = new_stringf("%s/cases/%s.case", session->options.root, word);
	bool there = access(path, R_OK) == 0;

	free(path);
	if (!there)
		return NULL;
	lines_add(&session->options.selection.patterns, new_string(word));
	session_choose(session);
	return session->count == 1 ? session->tests[0] : NULL;
}

/* Its files are laid out, and it starts among them, as when it is run. */
static void enter_stage(struct stage *stage, const struct test_case *test, const char *top)
{
	char *problem;

	stage_open(stage, top, 0);
	if (!stage_lay_out(stage, &test->facts, false, &problem))
		fail(EXIT_NOT_TESTED, "%s", problem);
	if (chdir(stage->directory) < 0)
		fail(EXIT_NOT_TESTED, "cannot enter %s", stage->directory);
}

static int watch_case(struct watch_request *request, const struct test_case *test)
{
	char *build = realpath(request->build, NULL);
	char *program = new_stringf("%s/asm/%s", build ? build : request->build, test->id);
	bool tmpfs;
	const char *top = scratch_make(NULL, &tmpfs);
	struct stage stage;
	int status;

	if (access(program, X_OK) < 0)
		fail(EXIT_NOT_TESTED, "%s is not built; run make", test->id);
	enter_stage(&stage, test, top);
	request->program = program;
	status = watch_run(request);
	stage_close(&stage);
	free(build);
	free(program);
	return status;
}

int watching(struct session *session)
{
	const struct options *options = &session->options;
	struct lines words = { 0 };
	const struct test_case *test;
	struct watch_request request = {
		.root = options->root,
		.build = options->build,
		.output = options->output,
		.record = record_of(options),
		.quiet = options->quiet,
		.all = options->all,
		.colour = wants_colour(options),
	};
	int status;

	for (size_t i = 0; i < options->words.count; i++)
		lines_add(&words, new_string(options->words.at[i]));
	lines_add(&words, NULL);
	request.words = words.at;
	test = access(words.at[0], F_OK) < 0 ? find_case(session, words.at[0]) : NULL;
	status = test ? watch_case(&request, test) : watch_run(&request);
	lines_free(&words);
	return status;
}
