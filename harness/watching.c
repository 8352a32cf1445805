/* watching.c - see watching.h. */
#include "watching.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/place.h"
#include "case/select.h"
#include "command/files.h"
#include "run/scratch.h"
#include "run/stage.h"
#include "watch/lines.h"
#include "watch/viewer.h"
#include "watch/watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the format that may stand beside the story goes, or NULL. */
static const char *path_of(const struct options *options, enum format format)
{
	const char *path = NULL;

	for (size_t i = 0; i < options->output_count; i++) {
		const struct output *output = &options->outputs[i];

		if ((output->format != FORMAT_JSON && output->format != FORMAT_HTML) ||
		    !output->path || (output->format == format && path))
			fail(EXIT_USAGE,
			     "--watch writes beside what it tells a record, --format json=FILE, "
			     "and the page that shows it, --format html=FILE");
		if (output->format == format)
			path = output->path;
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

static void fail_unknown(const struct options *options, const char *word)
{
	struct lines ids = { 0 };
	char *near;

	select_all(&ids, options->root, NULL);
	near = select_near(word, &ids);
	fail(EXIT_USAGE, "--watch: there is no %s, as a file or as a case%s", word,
	     *near ? near : " (--list)");
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

/* What is written is meant from where the run was started, and not among the files of a case. */
static const char *stay(const char *path)
{
	return path ? place_absolute(path) : NULL;
}

/* Its program, if it was built with its lines (make NASMFLAGS='... -g -F dwarf'), or its source. */
static char *program_of(const struct test_case *test, const char *root, const char *build)
{
	char *built = new_stringf("%s/asm/%s", build, test->id);

	if (lines_are_in(built))
		return built;
	free(built);
	return new_stringf("%s/asm/%s.asm", root, test->id);
}

static int watch_case(struct watch_request *request, const struct test_case *test)
{
	const char *const written[] = { stay(request->output), stay(request->record),
					stay(request->page) };
	const char *const from[] = { place_absolute(request->root),
				     place_absolute(request->build) };
	char *program = program_of(test, from[0], from[1]);
	const char *top = scratch_make(NULL);
	struct stage stage;
	int status;

	request->output = written[0];
	request->record = written[1];
	request->page = written[2];
	enter_stage(&stage, test, top);
	request->program = program;
	request->id = test->id;
	request->root = from[0];
	request->build = from[1];
	status = watch_run(request);
	stage_close(&stage);
	for (size_t i = 0; i < sizeof(written) / sizeof(written[0]); i++)
		free((char *)written[i]);
	for (size_t i = 0; i < sizeof(from) / sizeof(from[0]); i++)
		free((char *)from[i]);
	free(program);
	return status;
}

/* Ends the run if the file is no whole record. */
static char *read_record(const char *path)
{
	char *text = read_file(path, NULL), *problem;

	if (!text)
		fail(EXIT_USAGE, "cannot read %s: %s", path, read_problem());
	problem = viewer_problem(text);
	if (problem)
		fail(EXIT_USAGE, "%s %s", path, problem);
	return text;
}

void viewing(const struct options *options)
{
	char *text = read_record(options->words.at[0]);
	struct aside page = { .file = stdout };
	FILE *record = fmemopen(text, strlen(text), "r");

	files_check_apart(options);
	if (!options->output && isatty(STDOUT_FILENO))
		fail(EXIT_USAGE, "view writes a page for a browser: -o FILE.html");
	if (options->output && !aside_open(&page, options->output))
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", options->output,
		     place_write_problem());
	if (!record || !viewer_write(page.file, record) || (options->output && !aside_close(&page)))
		fail(EXIT_NOT_TESTED, "cannot write the page: %s", strerror(errno));
	fclose(record);
	free(text);
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
		.record = path_of(options, FORMAT_JSON),
		.page = path_of(options, FORMAT_HTML),
		.quiet = options->quiet,
		.all = options->all,
		.colour = wants_colour(options),
	};
	bool there;
	int status;

	files_check_apart(options);
	lines_add_all(&words, &options->words);
	lines_add(&words, NULL);
	request.words = words.at;
	there = access(words.at[0], F_OK) == 0;
	test = there ? NULL : find_case(session, words.at[0]);
	if (!there && !test)
		fail_unknown(options, words.at[0]);
	status = test ? watch_case(&request, test) : watch_run(&request);
	lines_free(&words);
	return status;
}
