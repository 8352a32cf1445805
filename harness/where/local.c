/* local.c - see local.h. */
#include "where/local.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "case/expected.h"
#include "case/needs.h"
#include "run/inherit.h"
#include "run/pool.h"
#include "run/probe.h"
#include "where/wire.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* One program to run: a face of a case, in one round. */
struct task {
	struct case_result *result;
	enum face_kind face;
	char *program; /* its path, as maps names it */
	char **argv;
	char *said, *errors; /* --raw, --canonical: to be printed in its turn */
	size_t length;	     /* of said */
};

/* The programs of a session and where they run. */
struct local {
	struct session *session;
	struct pool *pool;
	struct lines *expected; /* a list for each case; empty where it is skipped */
	struct task *tasks;
	size_t count, next;
	size_t printed;	    /* --raw, --canonical: so many of the first tasks */
	char *out_of_reach; /* why no program can run as nobody; or NULL */
	bool untold;	    /* a program's report could not be read */
};

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
	free(task->said);
	free(task->errors);
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
	const struct options *options = &session->options;
	const struct case_file *file = task->result->file;
	struct text text = { 0 };

	if (needs_stage(file)) {
		char *same = options_same_target(options, false);

		text_addf(&text, "./run-tests.sh --raw --face %s %s%s", face_names[task->face],
			  file->id, same);
		free(same);
		return text_take(&text);
	}
	for (size_t i = 0; i < options->prefix.count; i++)
		text_addf(&text, "%s ", options->prefix.at[i]);
	if (strchr(task->program, ' '))
		text_add_quoted(&text, task->program);
	else
		text_add(&text, task->program);
	if (task->face == FACE_C)
		text_addf(&text, " %s", file->id);
	return text_take(&text);
}

/* ---- judging ---- */

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

/* Under a prefix, or an interpreter of the kernel's, programs are opened by their paths. */
static bool opened_by_path(const struct session *session)
{
	const struct target *target = &session->target;

	return session->options.prefix.count || target->interpreter ||
	       target->facts[FACT_REAL].answer == ANSWER_UNKNOWN;
}

static bool next_task(void *context, struct job *job)
{
	struct local *local = context;
	const struct session *session = local->session;
	struct task *task;

	if (local->next == local->count || session->run.stopped)
		return false;
	task = &local->tasks[local->next++];
	if (session->wire)
		wire_start(session->wire, task->result, task->face);
	*job = (struct job){
		.file = task->result->file,
		.argv = task->argv,
		.program = opened_by_path(session) ? NULL : task->program,
		.timeout = task->result->file->timeout * session->options.timeout_factor,
		.tag = task,
	};
	return true;
}

static struct surroundings surroundings_of(const struct session *session, const struct task *task)
{
	return (struct surroundings){
		.program = task->program,
		.task_end = target_task_end(&session->target),
	};
}

static void done_task(void *context, const struct job *job, const struct outcome *outcome)
{
	const struct local *local = context;
	struct session *session = local->session;
	struct task *task = job->tag;
	struct face_result *face = &task->result->faces[task->face];
	const struct surroundings around = surroundings_of(session, task);

	if (session->options.keep && !outcome->setup_problem)
		keep_report(session, task, outcome);
	verdict_of_face(face, task->result->file, task->face,
			&local->expected[session_file_index(session, task->result)], &around,
			outcome);
	if (face->verdict != VERDICT_PASS)
		face->command = command_of(session, task);
	if (session->wire)
		wire_face(session->wire, face);
	session_face_done(session, task->result);
}

/* ---- --raw and --canonical ---- */

/* In the order of the cases, whatever ends first; several each below a line that names it. */
static void print_said(struct local *local)
{
	while (local->printed < local->count && local->tasks[local->printed].said) {
		struct task *task = &local->tasks[local->printed++];

		if (local->count > 1)
			put(stdout, PUT_LINE, "# %s %s\n", task->result->file->id,
			    face_names[task->face]);
		/* A terminal would do what it is told; a program wants to know every byte. */
		if (isatty(STDOUT_FILENO))
			put_lines(stdout, PUT_LINE, "", task->said);
		else
			fwrite(task->said, 1, task->length, stdout);
		fflush(stdout);
		put_lines(stderr, PUT_LINE, "", task->errors);
		free(task->said);
		free(task->errors);
		task->said = task->errors = NULL;
	}
}

/* --raw: what the programs say, as they say it. */
static void done_raw(void *context, const struct job *job, const struct outcome *outcome)
{
	struct task *task = job->tag;

	if (outcome->setup_problem)
		fail(EXIT_NOT_TESTED, "%s", outcome->setup_problem);
	task->said = new_bytes(outcome->length + 1);
	memcpy(task->said, outcome->output, outcome->length);
	task->length = outcome->length;
	task->errors = new_string(outcome->errors);
	print_said(context);
}

/* --canonical: what the programs say, as an expected file would have it. */
static void done_canonical(void *context, const struct job *job, const struct outcome *outcome)
{
	struct local *local = context;
	struct task *task = job->tag;
	const struct surroundings around = surroundings_of(local->session, task);
	struct face_result face = { 0 };
	bool told = verdict_canonical(&face, task->result->file, task->face, &around, outcome);
	FILE *file = open_memstream(&task->said, &task->length);

	if (!file)
		fail(EXIT_NOT_TESTED, "out of memory");
	for (size_t i = 0; i < face.canonical.count; i++)
		put(file, PUT_LINE, "%s\n", face.canonical.at[i]);
	if (!told) {
		put(file, PUT_LINE, "%s: %s\n", task->result->file->id, face.reason);
		local->untold = true;
	}
	fclose(file);
	task->errors = new_string(outcome->errors);
	lines_free(&face.canonical);
	free(face.reason);
	free(face.errors);
	print_said(local);
}

/* ---- planning ---- */

/* In a child: becomes nobody and looks; 0, or what is wrong. */
enum reach { REACHES, NO_PREFIX, NO_PROGRAM, NOT_NOBODY };

static enum reach reach_of_nobody(const char *prefix, const char *program)
{
	if (!pool_become_nobody())
		return NOT_NOBODY;
	if (prefix && strchr(prefix, '/') && access(prefix, X_OK) < 0)
		return NO_PREFIX;
	return program && access(program, R_OK | X_OK) < 0 ? NO_PROGRAM : REACHES;
}

/*
 * Why programs can not run as nobody, NULL if all is well.  Where they are opened by their paths
 * (else the driver opens them, pool.c) he must reach them, and the prefix; and root of a user
 * namespace may have no other user to become.
 */
static char *out_of_reach(const struct session *session)
{
	const char *prefix = session->options.prefix.count ? session->options.prefix.at[0] : NULL;
	char *program = new_stringf("%s/c/faces", session->build);
	int status = 0;
	pid_t pid = fork();

	if (pid == 0)
		_exit(reach_of_nobody(prefix, opened_by_path(session) ? program : NULL));
	free(program);
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return NULL;
	switch (WEXITSTATUS(status)) {
	case NO_PREFIX:
		return new_stringf("needs %s to be within nobody's reach", prefix);
	case NO_PROGRAM:
		return new_stringf("needs %s to be within nobody's reach", session->build);
	case NOT_NOBODY:
		return new_string("needs root that can become nobody, outside of a user namespace");
	default:
		return NULL;
	}
}

/*
 * Why the case does not apply to the target, or NULL; and what it is expected to say, where that is
 * to be judged.
 */
static char *reason_to_skip(struct local *local, size_t i, bool *lacking)
{
	const struct session *session = local->session;
	const struct case_file *file = session->files[i];
	bool judges = session->options.mode == MODE_RUN;
	char *reason = NULL;
	char *unmet;

	if (file->user == USER_NOBODY && local->out_of_reach)
		reason = new_string(local->out_of_reach);
	unmet = needs_unmet(&session->target, file, session->options.root,
			    judges ? &local->expected[i] : NULL, reason, lacking);
	if (!reason)
		return unmet;
	free(unmet);
	return reason;
}

static void add_tasks(struct local *local, struct case_result *result)
{
	for (int face = 0; face < FACES; face++) {
		struct task *task = &local->tasks[local->count];

		if (local->session->options.face >= 0 && local->session->options.face != face)
			continue;
		*task = (struct task){ .result = result, .face = face };
		set_program(task, local->session);
		local->count++;
	}
}

/* The programs of a run, and what they are expected to say; the rest is skipped. */
static void plan(struct local *local)
{
	struct session *session = local->session;
	size_t rounds = session->options.repeat, lacking = 0;

	if (geteuid() == 0)
		local->out_of_reach = out_of_reach(session);
	local->expected = new_bytes(session->file_count * sizeof(*local->expected));
	local->tasks = new_bytes(session->run.count * FACES * sizeof(*local->tasks));
	for (size_t i = 0; i < session->file_count; i++) {
		bool lacks = false;
		char *skip = reason_to_skip(local, i, &lacks);

		lacking += lacks;
		for (size_t r = 0; r < rounds; r++) {
			struct case_result *result = &session->run.results[i * rounds + r];

			if (!skip) {
				add_tasks(local, result);
				continue;
			}
			session_skip(session, result, new_string(skip));
			if (session->wire)
				wire_skip(session->wire, result);
		}
		free(skip);
	}
	session_lacks(session, lacking);
}

static int run_and_judge(struct local *local)
{
	struct session *session = local->session;
	struct pool_client client = { next_task, done_task, local };
	double started = seconds_now();
	int interrupted, status;

	interrupt_defer();
	interrupted = pool_run(local->pool, &client);
	status = session_end(session, seconds_now() - started, interrupted);
	if (session->wire)
		wire_end(session->wire, session->run.seconds);
	return status;
}

/* --raw and --canonical */
static int run_and_print(struct local *local)
{
	struct pool_client client = { next_task, done_raw, local };

	if (local->session->options.mode == MODE_CANONICAL)
		client.done = done_canonical;
	if (pool_run(local->pool, &client))
		return EXIT_INTERRUPTED;
	return local->untold ? EXIT_NOT_TESTED : EXIT_AS_EXPECTED;
}

static int print_commands(const struct local *local)
{
	for (size_t i = 0; i < local->count; i++) {
		char *command = command_of(local->session, &local->tasks[i]);

		put(stdout, PUT_LINE, "%s\n", command);
		free(command);
	}
	return EXIT_AS_EXPECTED;
}

int local_lay_out(const struct session *session)
{
	struct stage stage;
	char *problem;

	if (session->file_count != 1)
		fail(EXIT_USAGE, "--lay-out takes one case, not %zu", session->file_count);
	stage_take(&stage, session->options.lay_out);
	if (!stage_lay_out(&stage, session->files[0], false, &problem))
		fail(EXIT_NOT_TESTED, "%s", problem);
	stage_close(&stage);
	return EXIT_AS_EXPECTED;
}

int local_run(struct session *session)
{
	struct local local = { .session = session };
	bool tmpfs = session_make_scratch(session);
	int status;

	inherit_fix();
	local.pool = pool_open(session->options.jobs, session->scratch,
			       session->options.prefix.count > 0);
	probe_target(session, local.pool);
	target_set_fact(&session->target, FACT_TMPFS, tmpfs ? ANSWER_YES : ANSWER_NO, NULL);
	target_set_fact(&session->target, FACT_VM, session->wire ? ANSWER_YES : ANSWER_NO, NULL);
	if (session->wire)
		wire_begin(session->wire, &session->target);
	session_begin(session);
	plan(&local);
	session_tell(session);
	if (session->options.mode == MODE_DRY_RUN)
		status = print_commands(&local);
	else if (session->options.mode == MODE_RUN)
		status = run_and_judge(&local);
	else
		status = run_and_print(&local);
	pool_close(local.pool);
	for (size_t i = 0; i < local.count; i++)
		free_task(&local.tasks[i]);
	for (size_t i = 0; i < session->file_count; i++)
		lines_free(&local.expected[i]);
	free(local.expected);
	free(local.tasks);
	free(local.out_of_reach);
	return status;
}
