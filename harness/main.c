/*
 * main.c - the order of the steps:
 *
 *   cases -> select -> stage -> pool (run) -> report -> canonical -> compare -> verdict
 *   -> writers
 */
#include "canonical.h"
#include "expected.h"
#include "fail.h"
#include "known.h"
#include "options.h"
#include "pool.h"
#include "report.h"
#include "select.h"
#include "target.h"
#include "verdict.h"
#include "writers.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* One program to run: a face of a case, in one round. */
struct task {
	struct case_result *result;
	enum face_kind face;
	char *program; /* its path, as maps names it */
	char **argv;
};

struct session {
	struct options options;
	struct target target;
	struct lines all_ids, ids; /* there are, are selected */
	struct lines tags;
	struct case_file **files; /* of the selected ids */
	size_t file_count;
	struct lines *expected; /* one list a file; empty where the case is skipped */
	struct known known;
	struct run run;
	struct writer *writers;
	size_t next_to_tell; /* results before this one were told */
	struct task *tasks;
	size_t task_count, next_task;
	char *build; /* absolute */
	struct pool *pool;
	bool progress; /* a line on the terminal says how far the run is */
	double told_progress;
};

static char *scratch_top;

static void remove_scratch(void)
{
	if (scratch_top)
		stage_remove_top(scratch_top);
	scratch_top = NULL;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* ---- what is run ---- */

static char **new_argv(const struct lines *prefix, const char *program, const char *argument)
{
	char **argv = new_bytes((prefix->count + 3) * sizeof(*argv));
	size_t count = 0;

	for (size_t i = 0; i < prefix->count; i++)
		argv[count++] = prefix->at[i];
	argv[count++] = (char *)program;
	argv[count] = (char *)argument;
	return argv;
}

static void set_program(struct task *task, const struct session *session)
{
	const char *id = task->result->file->id;

	if (task->face == FACE_ASM) {
		task->program = new_stringf("%s/asm/%s", session->build, id);
		task->argv = new_argv(&session->options.prefix, task->program, NULL);
	} else {
		task->program = new_stringf("%s/c/faces", session->build);
		task->argv = new_argv(&session->options.prefix, task->program, id);
	}
}

static void free_task(struct task *task)
{
	free(task->program);
	free(task->argv);
}

/* Does the program need files or settings that only the driver lays out? */
static bool needs_stage(const struct case_file *file)
{
	return file->fixture_count || file->limit_count || file->has_personality ||
	       file->user != USER_ANY;
}

/* What a person types to see this program's report. */
static char *command_of(const struct session *session, const struct task *task)
{
	struct text text = { 0 };
	const struct case_file *file = task->result->file;

	if (needs_stage(file)) {
		text_addf(&text, "./run-tests.sh --raw --face %s %s", face_names[task->face],
			  file->id);
		if (session->options.prefix.count)
			text_add(&text, " --exec '");
	}
	for (size_t i = 0; i < session->options.prefix.count; i++)
		text_addf(&text, "%s%s", session->options.prefix.at[i],
			  needs_stage(file) && i + 1 == session->options.prefix.count ? "'" : " ");
	if (!needs_stage(file))
		text_addf(&text, "%s%s%s", task->program, task->face == FACE_C ? " " : "",
			  task->face == FACE_C ? file->id : "");
	return text_take(&text);
}

/* ---- facts of the target ---- */

struct facts {
	struct session *session;
	char **argv;
	bool started;
};

static bool next_fact(void *context, struct job *job)
{
	struct facts *facts = context;

	if (facts->started)
		return false;
	facts->started = true;
	*job = (struct job){ .argv = facts->argv, .timeout = 10 };
	job->timeout *= facts->session->options.timeout_factor;
	return true;
}

static void no_facts(const struct outcome *outcome, const char *why)
{
	fail(EXIT_NOT_TESTED,
	     "cannot run an i386 program here: %s%s%s\n"
	     "  A kernel without IA32 emulation, or another processor, needs an emulator\n"
	     "  (--exec qemu-i386) or a virtual machine.",
	     why, outcome->errors[0] ? "\n  " : "", outcome->errors);
}

static void done_fact(void *context, const struct job *job, const struct outcome *outcome)
{
	struct facts *facts = context;
	struct report report;

	(void)job;
	if (outcome->setup_problem)
		no_facts(outcome, outcome->setup_problem);
	report_parse(&report, outcome->output);
	if (report.error || !target_read(&facts->session->target, &report))
		no_facts(outcome, report.error ? report.error : "its report is not whole");
	report_free(&report);
}

static void read_target(struct session *session, bool tmpfs)
{
	char *program = new_stringf("%s/asm/inc/facts", session->build);
	struct facts facts = { .session = session };
	struct pool_client client = { next_fact, done_fact, &facts };
	int interrupted;

	facts.argv = new_argv(&session->options.prefix, program, NULL);
	interrupted = pool_run(session->pool, &client);
	if (interrupted)
		leave(EXIT_INTERRUPTED);
	session->target.tmpfs = tmpfs;
	session->run.target = &session->target;
	session->run.target_text = writer_target_text(&session->target, &session->options.prefix);
	free(facts.argv);
	free(program);
}

/* ---- which cases ---- */

static char *last_run_path(const struct session *session)
{
	return new_stringf("%s/not-as-expected", session->build);
}

static void read_last_failed(struct lines *ids, const struct session *session)
{
	char *path = last_run_path(session);
	char *text = read_file(path, NULL);
	char *next = text;
	char *line;

	if (!text)
		fail(EXIT_USAGE, "--failed: no run has left its results in %s", path);
	while ((line = strsep(&next, "\n"))) {
		if (*line)
			lines_add(ids, new_string(line));
	}
	if (ids->count == 0)
		fail(EXIT_USAGE, "--failed: everything was as expected last time");
	free(text);
	free(path);
}

static void choose_cases(struct session *session)
{
	struct lines last_failed = { 0 };

	casefile_read_tags(&session->tags, session->options.root);
	select_all(&session->all_ids, session->options.root);
	if (session->options.only_failed)
		read_last_failed(&last_failed, session);
	select_ids(&session->ids, &session->all_ids, &session->options, &last_failed);
	lines_free(&last_failed);
	session->files = new_bytes(session->ids.count * sizeof(*session->files));
	for (size_t i = 0; i < session->ids.count; i++) {
		struct case_file *file =
			casefile_read(session->options.root, session->ids.at[i], &session->tags);

		if (select_tags(file, &session->options, &session->tags))
			session->files[session->file_count++] = file;
		else
			casefile_free(file);
	}
	if (session->file_count == 0)
		fail(EXIT_USAGE, "no case is left by the options (--list shows them all)");
}

/* The claim in the first line of the NASM face: "; family/name - claim." */
static char *title_of(const struct session *session, const char *id)
{
	char *path = new_stringf("%s/asm/%s.asm", session->options.root, id);
	FILE *file = fopen(path, "re");
	char line[256] = "";
	char *title;

	if (!file)
		fail_at(path, 0, "cannot read the NASM face: %s", strerror(errno));
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	line[strcspn(line, "\n")] = '\0';
	title = strstr(line, " - ");
	free(path);
	return new_string(title ? title + 3 : "");
}

static void list_cases(const struct session *session)
{
	for (size_t i = 0; i < session->file_count; i++) {
		const struct case_file *file = session->files[i];
		char *title;

		puts(file->id);
		if (!session->options.verbose)
			continue;
		title = title_of(session, file->id);
		printf("    %s\n    claims:", title);
		for (size_t c = 0; c < file->claims.count; c++)
			printf(" %s", file->claims.at[c]);
		printf("\n    tags:");
		for (size_t t = 0; t < file->tags.count; t++)
			printf(" %s", file->tags.at[t]);
		printf("\n");
		if (file->needs)
			printf("    needs: %s\n", file->needs);
		free(title);
	}
}

/* ---- judging ---- */

static void record_last_run(const struct session *session)
{
	char *path = last_run_path(session);
	FILE *file = fopen(path, "we");

	/* A build folder that can not be written only costs --failed. */
	for (size_t i = 0; file && i < session->run.count; i++) {
		const struct case_result *result = &session->run.results[i];

		if (result->finished && verdict_is_bad(result->verdict))
			fprintf(file, "%s\n", result->file->id);
	}
	if (file)
		fclose(file);
	free(path);
}

static void clear_progress(struct session *session)
{
	if (session->progress && session->told_progress > 0)
		fputs("\r\033[K", stderr);
}

static void tell_progress(struct session *session)
{
	double time = now();

	if (!session->progress || time - session->told_progress < 0.05)
		return;
	session->told_progress = time;
	fprintf(stderr, "\r\033[K%zu of %zu", session->next_to_tell, session->run.count);
}

/* Results are told in the order of the cases, whatever order they came in. */
static void tell_results(struct session *session)
{
	struct run *run = &session->run;

	while (session->next_to_tell < run->count && run->results[session->next_to_tell].finished) {
		struct case_result *result = &run->results[session->next_to_tell++];

		run->counts[result->verdict]++;
		if (session->options.first_fail && verdict_is_bad(result->verdict))
			run->stopped = true;
		clear_progress(session);
		for (size_t i = 0; i < session->options.output_count; i++)
			session->writers[i].result(&session->writers[i], run, result);
		if (run->stopped)
			return;
	}
	tell_progress(session);
}

static void finish_case(struct session *session, struct case_result *result)
{
	int wanted = session->options.face < 0 ? FACES : 1;
	int judged = 0;

	for (int i = 0; i < FACES; i++)
		judged += result->faces[i].judged;
	if (judged < wanted)
		return;
	verdict_of_case(result, &session->known);
	tell_results(session);
}

static void keep_report(const struct session *session, const struct task *task,
			const struct outcome *outcome)
{
	char *path = new_stringf("%s/reports/%s.%s", session->build, task->result->file->id,
				 face_names[task->face]);
	FILE *file;

	for (char *slash = path + strlen(session->build) + 1; (slash = strchr(slash, '/'));
	     slash++) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
	file = fopen(path, "we");
	if (!file || fwrite(outcome->output, 1, outcome->length, file) != outcome->length ||
	    fclose(file) != 0)
		fail(EXIT_NOT_TESTED, "--keep: cannot write %s: %s", path, strerror(errno));
	free(path);
}

static bool next_task(void *context, struct job *job)
{
	struct session *session = context;
	struct task *task;

	if (session->next_task == session->task_count || session->run.stopped)
		return false;
	task = &session->tasks[session->next_task++];
	*job = (struct job){
		.file = task->result->file,
		.argv = task->argv,
		.program = session->options.prefix.count ? NULL : task->program,
		.timeout = task->result->file->timeout * session->options.timeout_factor,
		.tag = task,
	};
	return true;
}

static size_t index_of(const struct session *session, const struct case_result *result)
{
	return (size_t)(result - session->run.results) / session->options.repeat;
}

static void done_task(void *context, const struct job *job, const struct outcome *outcome)
{
	struct session *session = context;
	struct task *task = job->tag;
	struct face_result *face = &task->result->faces[task->face];

	if (session->options.keep && !outcome->setup_problem)
		keep_report(session, task, outcome);
	verdict_of_face(face, task->result->file, task->face,
			&session->expected[index_of(session, task->result)], task->program,
			outcome);
	if (face->verdict != VERDICT_PASS)
		face->command = command_of(session, task);
	finish_case(session, task->result);
}

/* --raw: what the programs say, as they say it. */
static void done_raw(void *context, const struct job *job, const struct outcome *outcome)
{
	(void)context;
	(void)job;
	if (outcome->setup_problem)
		fail(EXIT_NOT_TESTED, "%s", outcome->setup_problem);
	fwrite(outcome->output, 1, outcome->length, stdout);
	fputs(outcome->errors, stderr);
}

/* Why the case does not apply to the target, or NULL. */
static char *reason_to_skip(const struct session *session, const struct case_file *file)
{
	const char *term;
	size_t length;

	if (file->user == USER_ROOT && !session->target.root)
		return new_string("needs root");
	if (file->needs &&
	    target_check(&session->target, file->needs, &term, &length) == CONDITION_UNMET)
		return new_stringf("needs %.*s", (int)length, term);
	return NULL;
}

/* The results and the programs of a run; the skipped cases are finished already. */
static void plan(struct session *session)
{
	struct run *run = &session->run;
	size_t rounds = session->options.repeat;

	run->count = session->file_count * rounds;
	run->results = new_bytes(run->count * sizeof(*run->results));
	session->expected = new_bytes(session->file_count * sizeof(*session->expected));
	session->tasks = new_bytes(run->count * FACES * sizeof(*session->tasks));
	for (size_t i = 0; i < session->file_count; i++) {
		struct case_file *file = session->files[i];
		char *skip = reason_to_skip(session, file);
		char *title = title_of(session, file->id);

		/* Read even if skipped: a bad file is told on every target. */
		expected_read(&session->expected[i], session->options.root, file->id,
			      &session->target, skip != NULL);
		for (size_t r = 0; r < rounds; r++) {
			struct case_result *result = &run->results[i * rounds + r];

			result->file = file;
			result->title = title;
			result->round = r + 1;
			if (skip) {
				result->verdict = VERDICT_SKIP;
				result->reason = new_string(skip);
				result->finished = true;
				continue;
			}
			for (int f = 0; f < FACES; f++) {
				struct task *task = &session->tasks[session->task_count];

				if (session->options.face >= 0 && session->options.face != f)
					continue;
				*task = (struct task){ .result = result, .face = f };
				set_program(task, session);
				session->task_count++;
			}
		}
		free(skip);
	}
}

static void read_known(struct session *session)
{
	char *path = new_stringf("%s/known/kernel-bugs.known", session->options.root);

	if (!session->options.no_known) {
		if (access(path, F_OK) == 0)
			known_read(&session->known, path, &session->all_ids, &session->target);
		for (size_t i = 0; i < session->options.known.count; i++)
			known_read(&session->known, session->options.known.at[i], &session->all_ids,
				   &session->target);
	}
	free(path);
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
		if (writer->file != stdout && fclose(writer->file) != 0)
			fail(EXIT_NOT_TESTED, "cannot write %s: %s",
			     session->options.outputs[i].path, strerror(errno));
	}
}

static int run_and_judge(struct session *session)
{
	struct pool_client client = { next_task, done_task, session };
	double started = now();

	read_known(session);
	plan(session);
	open_writers(session);
	tell_results(session);
	session->run.interrupted = pool_run(session->pool, &client);
	session->run.seconds = now() - started;
	close_writers(session);
	record_last_run(session);
	writer_summary(&session->run, use_colour(session, stderr));
	if (session->run.interrupted)
		return EXIT_INTERRUPTED;
	return verdict_exit_status(session->run.counts);
}

static int run_raw(struct session *session)
{
	struct pool_client client = { next_task, done_raw, session };

	plan(session);
	return pool_run(session->pool, &client) ? EXIT_INTERRUPTED : EXIT_AS_EXPECTED;
}

static int print_commands(struct session *session)
{
	plan(session);
	for (size_t i = 0; i < session->task_count; i++) {
		char *command = command_of(session, &session->tasks[i]);

		puts(command);
		free(command);
	}
	return EXIT_AS_EXPECTED;
}

/* The layout of an address space depends on the stack limit (arch/x86/mm/mmap.c). */
static void set_common_limits(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_STACK, &limit) == 0) {
		limit.rlim_cur = 8 << 20;
		if (limit.rlim_max >= limit.rlim_cur)
			setrlimit(RLIMIT_STACK, &limit);
	}
	limit = (struct rlimit){ 0, 0 };
	setrlimit(RLIMIT_CORE, &limit);
}

static void free_session(struct session *session)
{
	for (size_t i = 0; i < session->task_count; i++)
		free_task(&session->tasks[i]);
	for (size_t i = 0; i < session->run.count; i++) {
		if (session->run.results[i].round == 1)
			free((char *)session->run.results[i].title);
		case_result_free(&session->run.results[i]);
	}
	for (size_t i = 0; i < session->file_count; i++) {
		if (session->expected)
			lines_free(&session->expected[i]);
		casefile_free(session->files[i]);
	}
	free(session->tasks);
	free(session->run.results);
	free(session->run.target_text);
	free(session->expected);
	free(session->files);
	free(session->writers);
	free(session->build);
	known_free(&session->known);
	target_free(&session->target);
	lines_free(&session->all_ids);
	lines_free(&session->ids);
	lines_free(&session->tags);
	options_free(&session->options);
}

int main(int argc, char **argv)
{
	static struct session session;
	bool tmpfs;
	int status;

	fail_cleanup(remove_scratch);
	options_parse(&session.options, argc, argv);
	session.run.options = &session.options;
	session.build = realpath(session.options.build, NULL);
	if (!session.build)
		fail(EXIT_NOT_TESTED, "there is no build folder %s; run make",
		     session.options.build);
	choose_cases(&session);
	if (session.options.mode == MODE_LIST) {
		list_cases(&session);
		free_session(&session);
		leave(EXIT_AS_EXPECTED);
	}
	umask(022);
	set_common_limits();
	scratch_top = stage_make_top(&tmpfs);
	session.pool = pool_open(session.options.jobs, scratch_top);
	read_target(&session, tmpfs);
	if (session.options.mode == MODE_DRY_RUN)
		status = print_commands(&session);
	else if (session.options.mode == MODE_RAW)
		status = run_raw(&session);
	else
		status = run_and_judge(&session);
	pool_close(session.pool);
	free_session(&session);
	leave(status);
}
