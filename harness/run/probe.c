/* probe.c - see probe.h. */
#include "run/probe.h"

#include "base/fail.h"
#include "base/put.h"
#include "case/told.h"
#include "report/parse.h"
#include "report/signals.h"
#include "run/inherit.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	FACTS_SECONDS = 10,
	VERSION_SECONDS = 5, /* for what is a wrapper, and waits for ever */
};

/* One program to run, and what came of it; strings are owned. */
struct question {
	char **argv;
	const struct case_facts *facts; /* what it is started with, or NULL */
	double timeout;
	bool leaves_nothing; /* behind a prefix */
	bool asked;
	char *problem; /* it could not be started, or NULL */
	char *death;   /* it did not end by itself, or NULL */
	char *output, *errors;
	char *directory; /* where it ran */
	bool timed_out, left_behind;
};

static bool next_question(void *context, struct job *job)
{
	struct question *question = context;

	if (question->asked)
		return false;
	question->asked = true;
	*job = (struct job){ .facts = question->facts, .argv = question->argv };
	job->timeout = question->timeout;
	job->leaves_nothing = question->leaves_nothing;
	return true;
}

/* What it died of, if it did; a prefix says it by its status, as a shell does. */
static char *death_of(int wait_status)
{
	struct text text = { 0 };
	unsigned int signal = 0;

	if (WIFSIGNALED(wait_status))
		signal = WTERMSIG(wait_status);
	else if (WIFEXITED(wait_status) && WEXITSTATUS(wait_status) > 128)
		signal = WEXITSTATUS(wait_status) - 128;
	if (signal == 0 || signal >= NSIG)
		return NULL;
	text_add(&text, "it was killed by ");
	signals_add(&text, signal);
	if (signal == SIGSYS)
		text_add(&text, ", with which a seccomp filter answers a call");
	return text_take(&text);
}

static void done_question(void *context, const struct job *job, const struct outcome *outcome)
{
	struct question *question = context;

	(void)job;
	if (outcome->setup_problem)
		question->problem = new_string(outcome->setup_problem);
	else
		question->death = death_of(outcome->wait_status);
	question->output = new_string(outcome->output ? outcome->output : "");
	question->errors = new_string(outcome->errors);
	question->directory = new_string(outcome->stage->directory);
	question->timed_out = outcome->timed_out;
	question->left_behind = outcome->left_behind;
}

static void ask(struct pool *pool, struct question *question)
{
	struct pool_client client = { next_question, done_question, question };

	if (pool_run(pool, &client))
		leave(EXIT_INTERRUPTED);
}

static void free_question(struct question *question)
{
	free(question->problem);
	free(question->death);
	free(question->output);
	free(question->errors);
	free(question->directory);
}

/* ---- facts ---- */

static void no_facts(const struct question *question, const char *why)
{
	put_lines(stderr, PUT_LINE, "", question->errors);
	if (question->argv[1]) /* behind a prefix */
		fail(EXIT_NOT_TESTED,
		     "cannot run an i386 program here: %s; is what --exec names an emulator of "
		     "i386, and adds nothing to standard output?",
		     why);
	fail(EXIT_NOT_TESTED,
	     "cannot run an i386 program here: %s; use an emulator (--exec qemu-i386) or a "
	     "virtual machine (--kernel)",
	     why);
}

/* A prefix that would make nearly every program fail is told by what it does. */
static void check_prefix(const struct report *report, const char *directory)
{
	enum { FIRST = STDERR_FILENO + 1 };
	const char *is = told_text(report, "directory");
	int descriptor;

	if (is && strcmp(is, directory) != 0)
		fail(EXIT_NOT_TESTED,
		     "--exec: it starts programs in %s and not in the scratch directory %s; "
		     "--scratch DIR puts that where the prefix does not hide it",
		     is, directory);
	/* The program opened /proc/self, with nothing else open. */
	if (told_result(report, "proc", &descriptor) && descriptor > FIRST)
		fail(EXIT_NOT_TESTED,
		     "--exec: it leaves descriptor %d open to the programs, which would number "
		     "their own behind it; sh -c 'exec \"$@\" %d>&-' sh, behind it, closes that",
		     FIRST, FIRST);
}

/* Its own processes are no case's; where they can not be told apart every case would fail. */
static void spare_prefix(const struct target *target, struct pool *pool, const char *program,
			 bool left_behind)
{
	const char *file = target->interpreter ? target->interpreter : program;
	const char *slash = strrchr(file, '/');

	if (pool_spare_prefix(pool, slash ? slash + 1 : file) || !left_behind)
		return;
	fail(EXIT_NOT_TESTED,
	     "--exec: it leaves processes behind when a program has ended, which nothing here "
	     "tells from what the program leaves; it has to wait for them (bwrap: --as-pid-1)");
}

static void read_facts(struct target *target, const struct request *request, struct pool *pool)
{
	const struct lines *prefix = request->prefix;
	char *program = new_stringf("%s/asm/inc/facts", request->build);
	char **argv = new_bytes((prefix->count + 2) * sizeof(*argv));
	const struct case_facts with = { .personality = TARGET_PERSONALITY,
					 .has_personality = true };
	int refused = inherit_refused_personality(TARGET_PERSONALITY);
	struct question question = { .argv = argv, .facts = refused ? NULL : &with };
	struct report report;
	char *problem;

	for (size_t i = 0; i < prefix->count; i++)
		argv[i] = prefix->at[i];
	argv[prefix->count] = program;
	argv[prefix->count + 1] = NULL;
	question.timeout = FACTS_SECONDS * request->timeout_factor;
	question.leaves_nothing = prefix->count > 0;
	ask(pool, &question);
	if (question.problem)
		no_facts(&question, question.problem);
	if (question.timed_out)
		no_facts(&question, "it did not end (--timeout-mul gives it more time)");
	problem = parse_report(&report, question.output);
	if (problem || !target_read(target, &report, program, refused))
		no_facts(&question, question.death ? question.death
				    : problem	   ? problem
						   : "its report is not whole");
	if (prefix->count) {
		check_prefix(&report, question.directory);
		spare_prefix(target, pool, program, question.left_behind);
	}
	report_free(&report);
	free_question(&question);
	free(argv);
	free(program);
}

/* ---- the emulator ---- */

/* Does the program, by name or path, say that it is an emulator? */
static bool says_emulator(struct target *target, struct pool *pool, char *program)
{
	char *argv[] = { program, "--version", NULL };
	struct question question = { .argv = argv, .timeout = VERSION_SECONDS };
	bool known;

	ask(pool, &question);
	known = !question.problem && target_set_emulator(target, question.output);
	free_question(&question);
	return known;
}

/* A word of the prefix that may be a program: no option, no file that can not be executed. */
static bool may_be_program(const char *word)
{
	struct stat status;

	if (word[0] == '-' || strchr(word, '='))
		return false;
	return !strchr(word, '/') ||
	       (stat(word, &status) == 0 && S_ISREG(status.st_mode) && access(word, X_OK) == 0);
}

static bool prefix_says_emulator(struct target *target, const struct lines *prefix,
				 struct pool *pool)
{
	for (size_t i = 0; i < prefix->count; i++) {
		if (may_be_program(prefix->at[i]) && says_emulator(target, pool, prefix->at[i]))
			return true;
	}
	return false;
}

static void find_emulator(struct target *target, const struct lines *prefix, struct pool *pool)
{
	if (prefix_says_emulator(target, prefix, pool) || !target->interpreter || target->emulator)
		return;
	if (target_is_valgrind_tool(target))
		target_name_emulator(target, "valgrind", NULL);
	else if (!says_emulator(target, pool, target->interpreter) &&
		 strstr(target->interpreter, "/qemu-i386")) /* the path is not one of ours */
		target_name_emulator(target, "qemu-i386", NULL);
}

/* --emulator: its version, too, if it is not given and found out. */
static void take_word_for_it(struct target *target, const struct request *request)
{
	struct version version = request->emulator_version;

	if (!version.known && target->emulator && strcmp(target->emulator, request->emulator) == 0)
		version = target->emulator_version;
	target_name_emulator(target, request->emulator, &version);
}

/* Memcheck, the default, puts memory of its own into the program's and answers for it. */
static void refuse_other_tools(const struct target *target, const struct lines *prefix)
{
	const char *options = getenv("VALGRIND_OPTS");
	bool none =
		lines_hold(prefix, "--tool=none") || (options && strstr(options, "--tool=none"));

	if (target_is_valgrind_tool(target)) {
		const char *slash = strrchr(target->interpreter, '/');

		none = strncmp(slash ? slash + 1 : target->interpreter, "none-", 5) == 0;
	}
	if (!target->emulator || strcmp(target->emulator, "valgrind") != 0 || none)
		return;
	fail(EXIT_USAGE, "--exec: valgrind's memory checker answers for the program; use "
			 "--exec 'valgrind --tool=none -q'");
}

void probe_target(struct target *target, const struct request *request, struct pool *pool)
{
	read_facts(target, request, pool);
	find_emulator(target, request->prefix, pool);
	if (request->emulator)
		take_word_for_it(target, request);
	refuse_other_tools(target, request->prefix);
}
