/* session.c - see session.h. */
#include "session.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "case/select.h"
#include "run/stage.h"
#include "tell/common.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* ---- which cases ---- */

/*
 * What was not as expected last time; of a kernel, a list of its own beside the common one,
 * since several are asked side by side.
 */
static char *last_run_path(const struct session *session, const char *kernel)
{
	struct text text = { 0 };

	text_addf(&text, "%s/not-as-expected", session->build);
	for (size_t i = 0; kernel && kernel[i]; i++)
		text_addf(&text, "%s%c", i ? "" : ".", kernel[i] == '/' ? '!' : kernel[i]);
	return text_take(&text);
}

static const char *kernel_of(const struct session *session)
{
	return session->options.kernels.count ? session->options.kernels.at[0] : NULL;
}

static void read_last_failed(struct lines *ids, const struct session *session)
{
	char *path = last_run_path(session, kernel_of(session));
	char *text;
	char *next, *line;

	if (access(path, F_OK) < 0) {
		free(path);
		path = last_run_path(session, NULL);
	}
	text = next = read_file(path, NULL);
	if (!text)
		fail(EXIT_USAGE, "--failed: no run has left its results in %s (%s)", path,
		     read_problem());
	while ((line = strsep(&next, "\n"))) {
		if (*line)
			lines_add(ids, new_string(line));
	}
	if (ids->count == 0)
		fail(EXIT_USAGE, "--failed: everything was as expected last time");
	free(text);
	free(path);
}

/*
 * That a file can be written is known before anything runs; what it holds stays until there
 * is something to write.
 */
static void check_file(const char *option, const char *path)
{
	int fd;

	if (access(path, F_OK) == 0) { /* not opened: the other end of a pipe would see it end */
		if (access(path, W_OK) < 0)
			fail(EXIT_NOT_TESTED, "%scannot write %s: %s", option, path,
			     strerror(errno));
		return;
	}
	fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
	if (fd < 0)
		fail(EXIT_NOT_TESTED, "%scannot write %s: %s", option, path, strerror(errno));
	close(fd);
	unlink(path); /* a run that does not come to its end leaves none */
}

static void check_files(const struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++) {
		const char *path = options->outputs[i].path;

		if (!path)
			continue;
		check_file("", path);
		if (options->save && strcmp(path, options->save) == 0)
			fail(EXIT_USAGE, "--format and --save want the same file: %s", path);
		for (size_t j = 0; j < i; j++) {
			if (options->outputs[j].path && strcmp(path, options->outputs[j].path) == 0)
				fail(EXIT_USAGE, "two formats want the same file: %s", path);
		}
	}
	if (options->save)
		check_file("--save: ", options->save);
}

void session_choose(struct session *session)
{
	struct lines last_failed = { 0 };

	casefile_read_tags(&session->tags, session->options.root);
	select_all(&session->all_ids, session->options.root);
	if (session->options.selection.only_failed)
		read_last_failed(&last_failed, session);
	select_ids(&session->ids, &session->all_ids, &session->options.selection, &last_failed);
	lines_free(&last_failed);
	session->files = new_bytes(session->ids.count * sizeof(*session->files));
	for (size_t i = 0; i < session->ids.count; i++) {
		struct case_file *file =
			casefile_read(session->options.root, session->ids.at[i], &session->tags);

		if (select_tags(file, &session->options.selection, &session->tags))
			session->files[session->file_count++] = file;
		else
			casefile_free(file);
	}
	if (session->file_count == 0)
		fail(EXIT_USAGE, "no case is left by the options (--list shows them all)");
	if (session->options.mode == MODE_RUN && session->options.against)
		session->baseline = baseline_read(session->options.against, session->options.face);
	if (session->options.mode == MODE_RUN)
		check_files(&session->options);
	if (session->options.mode == MODE_RUN && session->options.write_known)
		known_check_new(session->options.write_known);
}

/* The claim in the first line of the NASM face: "; family/name - claim." */
static char *title_of(const struct session *session, const char *id)
{
	char *path = new_stringf("%s/asm/%s.asm", session->options.root, id);
	char *text = read_text_file(path);
	char *title;

	text[strcspn(text, "\n")] = '\0';
	title = strstr(text, " - ");
	title = new_string(title ? title + 3 : "");
	free(text);
	free(path);
	return title;
}

void session_list(const struct session *session)
{
	for (size_t i = 0; i < session->file_count; i++) {
		const struct case_file *file = session->files[i];
		char *title;

		put(stdout, PUT_LINE, "%s\n", file->id);
		if (!session->options.verbose)
			continue;
		title = title_of(session, file->id);
		put(stdout, PUT_LINE, "    %s\n    claims:", title);
		for (size_t c = 0; c < file->claims.count; c++)
			put(stdout, PUT_LINE, " %s", file->claims.at[c]);
		put(stdout, PUT_LINE, "\n    tags:");
		for (size_t t = 0; t < file->tags.count; t++)
			put(stdout, PUT_LINE, " %s", file->tags.at[t]);
		put(stdout, PUT_LINE, "\n");
		if (file->needs)
			put(stdout, PUT_LINE, "    needs: %s\n", file->needs);
		free(title);
	}
}

/* ---- the scratch directory ---- */

static char *scratch;

static void remove_scratch(void)
{
	char complaint[] = "mmap2-suite: cannot remove all of the scratch directory ";
	struct iovec pieces[] = {
		{ complaint, strlen(complaint) },
		{ scratch, strlen(scratch) },
		{ "\n", 1 },
	};

	if (!stage_remove_top(scratch) && writev(STDERR_FILENO, pieces, 3) < 0)
		return;
}

bool session_make_scratch(struct session *session)
{
	bool tmpfs;

	stage_clear_left();
	/* No signal between the directory and the note that it is there. */
	interrupt_hold();
	scratch = stage_make_top(&tmpfs);
	fail_cleanup(remove_scratch);
	interrupt_release();
	session->scratch = new_string(scratch);
	return tmpfs;
}

/* ---- telling ---- */

/* Is it none of the answers that are expected: here, or in the baseline? */
static bool is_unexpected(const struct session *session, const struct case_result *result)
{
	if (session->baseline)
		return !baseline_has(session->baseline, &session->run, result);
	return verdict_is_bad(result->verdict);
}

static void record_in(const struct session *session, const char *kernel)
{
	char *path = last_run_path(session, kernel);
	FILE *file = fopen(path, "we");
	const struct case_file *last = NULL;

	/* A build folder that can not be written only costs --failed. */
	for (size_t i = 0; file && i < session->run.count; i++) {
		const struct case_result *result = &session->run.results[i];

		if (!result->finished || result->file == last || !is_unexpected(session, result))
			continue;
		last = result->file;
		put(file, PUT_LINE, "%s\n", last->id);
	}
	if (file)
		fclose(file);
	free(path);
}

static void record_last_run(const struct session *session)
{
	record_in(session, NULL);
	if (kernel_of(session))
		record_in(session, kernel_of(session));
}

static void clear_progress(struct session *session)
{
	if (session->progress && session->told_progress > 0)
		put(stderr, PUT_LINE, "\r\033[K");
}

static void tell_progress(struct session *session)
{
	double time = seconds_now();

	if (!session->progress || time - session->told_progress < 0.05)
		return;
	session->told_progress = time;
	put(stderr, PUT_LINE, "\r\033[K%zu of %zu", session->run.told, session->run.count);
}

/* Results are told in the order of the cases, whatever order they came in. */
static void tell_results(struct session *session)
{
	struct run *run = &session->run;

	while (session->telling && !run->stopped && run->told < run->count &&
	       run->results[run->told].finished) {
		struct case_result *result = &run->results[run->told++];

		run->counts[result->verdict]++;
		if (session->options.first_fail && is_unexpected(session, result))
			run->stopped = true;
		clear_progress(session);
		for (size_t i = 0; session->writers && i < session->options.output_count; i++) {
			session->writers[i].result(&session->writers[i], run, result);
			fflush(session->writers[i].file); /* whatever becomes of this process */
		}
	}
	tell_progress(session);
}

void session_case_done(struct session *session, struct case_result *result)
{
	verdict_of_case(result, &session->known);
	tell_results(session);
}

void session_face_done(struct session *session, struct case_result *result)
{
	int wanted = session->options.face < 0 ? FACES : 1;
	int judged = 0;

	for (int i = 0; i < FACES; i++)
		judged += result->faces[i].judged;
	if (judged == wanted)
		session_case_done(session, result);
}

void session_skip(struct session *session, struct case_result *result, char *reason)
{
	result->verdict = VERDICT_SKIP;
	result->reason = reason;
	result->finished = true;
	tell_results(session);
}

struct case_result *session_result(struct session *session, const char *id, int round)
{
	for (size_t i = 0; i < session->run.count; i += session->options.repeat) {
		if (strcmp(session->run.results[i].file->id, id) == 0)
			return round >= 1 && round <= session->options.repeat
				       ? &session->run.results[i + round - 1]
				       : NULL;
	}
	return NULL;
}

size_t session_file_index(const struct session *session, const struct case_result *result)
{
	return (size_t)(result - session->run.results) / session->options.repeat;
}

/* Every list of root/known, whose conditions say which targets it is about, and those asked for. */
static void read_known(struct session *session)
{
	char *pattern = new_stringf("%s/known/*.known", session->options.root);
	glob_t found;

	if (!session->options.no_known && glob(pattern, 0, NULL, &found) == 0) {
		for (size_t i = 0; i < found.gl_pathc; i++)
			known_read(&session->known, found.gl_pathv[i], &session->all_ids,
				   &session->target);
		globfree(&found);
	}
	for (size_t i = 0; i < session->options.known.count; i++)
		known_read(&session->known, session->options.known.at[i], &session->all_ids,
			   &session->target);
	free(pattern);
}

static bool use_colour(const struct session *session, FILE *file)
{
	const char *no_colour = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");

	if (session->options.colour != COLOUR_AUTO)
		return session->options.colour == COLOUR_ALWAYS;
	return isatty(fileno(file)) && !(no_colour && *no_colour) &&
	       !(terminal && strcmp(terminal, "dumb") == 0);
}

static bool is_regular(FILE *file)
{
	struct stat status;

	return fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode);
}

static void open_writers(struct session *session)
{
	static void (*const kinds[])(struct writer *) = {
		[FORMAT_SHORT] = writer_short,
		[FORMAT_TAP] = writer_tap,
		[FORMAT_JUNIT] = writer_junit,
		[FORMAT_JSON] = writer_json,
	};
	size_t count = session->options.output_count;

	session->writers = new_bytes(count * sizeof(*session->writers));
	for (size_t i = 0; i < count; i++) {
		const struct output *output = &session->options.outputs[i];
		struct writer *writer = &session->writers[i];

		kinds[output->format](writer);
		writer->file = output->path ? fopen(output->path, "we") : stdout;
		if (!writer->file)
			fail(EXIT_NOT_TESTED, "cannot write %s: %s", output->path, strerror(errno));
		writer->rewritable = output->path && is_regular(writer->file);
		writer->shares_screen =
			!output->path && isatty(STDOUT_FILENO) && isatty(STDERR_FILENO);
		writer->colour =
			output->format == FORMAT_SHORT && use_colour(session, writer->file);
		writer->begin(writer, &session->run);
	}
	session->progress =
		isatty(STDERR_FILENO) && isatty(STDOUT_FILENO) && !session->options.quiet;
}

static void close_writers(struct session *session)
{
	clear_progress(session);
	for (size_t i = 0; i < session->options.output_count; i++) {
		struct writer *writer = &session->writers[i];

		writer->end(writer, &session->run);
		if (writer->file == stdout)
			continue;
		if ((ferror(writer->file) | fclose(writer->file)) != 0)
			fail(EXIT_NOT_TESTED, "cannot write %s: %s",
			     session->options.outputs[i].path, strerror(errno));
	}
}

void session_begin(struct session *session)
{
	struct run *run = &session->run;
	size_t rounds = session->options.repeat;

	run->root = session->options.root;
	run->repeat = session->options.repeat;
	run->face = session->options.face;
	run->verbose = session->options.verbose;
	run->quiet = session->options.quiet;
	run->again = options_same_target(&session->options, true);
	run->target = &session->target;
	run->target_text = writer_target_text(&session->target, &session->options.prefix);
	read_known(session);
	run->count = session->file_count * rounds;
	run->results = new_bytes(run->count * sizeof(*run->results));
	for (size_t i = 0; i < run->count; i++) {
		struct case_result *result = &run->results[i];

		result->file = session->files[i / rounds];
		result->round = i % rounds + 1;
		if (result->round > 1)
			result->title = run->results[i - 1].title;
		else if (session->wire) /* the driver outside has the titles */
			result->title = new_string("");
		else
			result->title = title_of(session, result->file->id);
	}
}

void session_lacks(struct session *session, size_t count)
{
	char *what = target_lacks(&session->target);

	if (what && count)
		session->run.lacks = new_stringf("this target%s: %zu case%s skipped", what, count,
						 count == 1 ? " is" : "s are");
	free(what);
}

void session_tell(struct session *session)
{
	if (session->options.mode == MODE_RUN && !session->wire)
		open_writers(session);
	session->telling = true;
	tell_results(session);
}

/* Where the comparison does not get in between the lines of a format for programs. */
static FILE *comparison_file(const struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++) {
		if (!options->outputs[i].path && options->outputs[i].format != FORMAT_SHORT)
			return stderr;
	}
	return stdout;
}

/* Compares with the baseline; the text of it, for the caller to free. */
static char *compare(struct session *session)
{
	char *text = NULL;
	size_t size;
	FILE *file = open_memstream(&text, &size);

	if (!file)
		fail(EXIT_NOT_TESTED, "out of memory");
	session->run.compared = true;
	session->run.changes =
		baseline_compare(session->baseline, &session->run, &session->all_ids, file);
	fclose(file);
	return text;
}

static void save(const struct session *session)
{
	/* A run that was cut short would look as if it had been asked for no more. */
	if (session->run.interrupted || session->run.stopped)
		put(stderr, PUT_LINE, "--save: %s was not written\n", session->options.save);
	else
		baseline_save(session->options.save, &session->run);
}

static void write_known(const struct session *session)
{
	if (session->run.interrupted)
		put(stderr, PUT_LINE, "--write-known: %s was not written\n",
		    session->options.write_known);
	else
		known_write(session->options.write_known, &session->run);
}

int session_end(struct session *session, double seconds, int interrupted)
{
	char *comparison = NULL;

	session->run.seconds = seconds;
	session->run.interrupted = interrupted;
	if (session->wire) /* the driver outside tells */
		return verdict_exit_status(session->run.counts);
	if (session->baseline)
		comparison = compare(session);
	writer_find_flaky(&session->run);
	session->run.common = common_of(&session->run);
	session->run.status = writer_status(&session->run);
	close_writers(session);
	record_last_run(session);
	if (session->options.save)
		save(session);
	if (session->options.write_known)
		write_known(session);
	if (comparison)
		put(comparison_file(&session->options), PUT_TEXT, "%s", comparison);
	free(comparison);
	writer_summary(&session->run, use_colour(session, stderr));
	return session->run.status;
}

void session_free(struct session *session)
{
	for (size_t i = 0; i < session->run.count; i++) {
		if (session->run.results[i].round == 1)
			free((char *)session->run.results[i].title);
		case_result_free(&session->run.results[i]);
	}
	for (size_t i = 0; i < session->file_count; i++)
		casefile_free(session->files[i]);
	free(session->run.results);
	free(session->run.again);
	free(session->run.target_text);
	free(session->run.common);
	lines_free(&session->run.flaky);
	free(session->run.lacks);
	free(session->files);
	free(session->writers);
	free(session->build);
	free(session->scratch);
	baseline_free(session->baseline);
	known_free(&session->known);
	target_free(&session->target);
	lines_free(&session->all_ids);
	lines_free(&session->ids);
	lines_free(&session->tags);
	options_free(&session->options);
}
