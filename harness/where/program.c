/* program.c - see program.h. */
#include "where/program.h"

#include "run/groups.h"
#include "run/inherit.h"
#include "run/probe.h"
#include "run/scratch.h"
#include "run/stage.h"

#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

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

static void add(struct programs *programs, const struct test_case *test, struct turn turn,
		enum face_kind face, const struct request *request)
{
	struct program *program = &programs->at[programs->count++];

	*program = (struct program){ .test = test, .turn = turn, .face = face };
	program->path = case_program(test, face, request->build);
	program->argv = new_argv(request->prefix, program->path, case_argument(test, face));
}

/* Under a prefix, or an interpreter of the kernel's, programs are opened by their paths. */
static bool opened_by_path(const struct plan *plan, const struct request *request)
{
	return request->prefix->count || plan->target.interpreter ||
	       plan->target.facts[FACT_REAL].answer == ANSWER_UNKNOWN;
}

struct job program_job(struct program *program, const struct plan *plan,
		       const struct request *request)
{
	return (struct job){
		.facts = &program->test->facts,
		.argv = program->argv,
		.program = opened_by_path(plan, request) ? NULL : program->path,
		.timeout = program->test->facts.timeout * request->timeout_factor,
		.tag = program,
	};
}

struct surroundings program_surroundings(const struct program *program, const struct plan *plan)
{
	return (struct surroundings){
		.program = program->path,
		.task_end = target_task_end(&plan->target),
		.space = plan->target.facts[FACT_SPACE].answer == ANSWER_YES,
	};
}

/* Does the program need files or settings that only the driver lays out? */
static bool needs_stage(const struct case_facts *facts)
{
	return facts->fixture_count || facts->limit_count || facts->has_personality ||
	       facts->user != USER_ANY;
}

char *program_command(const struct program *program, const struct request *request)
{
	const struct test_case *test = program->test;
	struct text text = { 0 };

	if (needs_stage(&test->facts)) {
		char *door = front_door();

		text_addf(&text, "%s --raw --face %s %s%s", door, face_names[program->face],
			  test->id, request->same_target);
		free(door);
		return text_take(&text);
	}
	text_add_words(&text, request->prefix);
	text_add(&text, request->prefix->count ? " " : "");
	if (strchr(program->path, ' '))
		text_add_quoted(&text, program->path);
	else
		text_add(&text, program->path);
	if (program->face == FACE_C)
		text_addf(&text, " %s", test->id);
	return text_take(&text);
}

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
 * Why no program can run as nobody, for the caller to free; NULL: it can, or this process is not
 * root, and could not start one.  Where programs are opened by their paths (else the driver opens
 * them, pool.c) he must reach them, and the prefix; and root of a user namespace may have no other
 * user to become.
 */
static char *out_of_reach(const struct plan *plan, const struct request *request)
{
	const char *prefix = request->prefix->count ? request->prefix->at[0] : NULL;
	char *program;
	int status = 0;
	pid_t pid;

	if (geteuid() != 0)
		return NULL;
	program = new_stringf("%s/c/faces", request->build);
	pid = fork();
	if (pid == 0)
		_exit(reach_of_nobody(prefix, opened_by_path(plan, request) ? program : NULL));
	free(program);
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return NULL;
	switch (WEXITSTATUS(status)) {
	case NO_PREFIX:
		return new_stringf("needs %s to be within nobody's reach", prefix);
	case NO_PROGRAM:
		return new_stringf("needs %s to be within nobody's reach", request->build);
	case NOT_NOBODY:
		return new_string("needs root that can become nobody, outside of a user namespace");
	default:
		return NULL;
	}
}

/* What keeps programs from being started from here. */
struct bars {
	char *nobody; /* why none can as nobody, or NULL */
	bool prefix;  /* it is started first, under the limits of the program */
};

static bool starves_prefix(const struct limit *limit)
{
	enum { PREFIX_FILES = 8 }; /* its libraries, one after the other, and what it keeps open */

	return limit->resource == RLIMIT_NOFILE && limit->limit.rlim_cur < PREFIX_FILES;
}

/* Why no program with these facts can be started from here. */
static char *why_barred(const void *context, const struct case_facts *facts)
{
	const struct bars *bars = context;
	char *refused = NULL;

	if (bars->nobody && facts->user == USER_NOBODY)
		return new_string(bars->nobody);
	for (size_t i = 0; i < facts->limit_count && !refused; i++) {
		const struct limit *limit = &facts->limits[i];

		if (bars->prefix && starves_prefix(limit))
			refused = new_string("needs descriptors that the prefix takes");
		else
			refused = inherit_refused(limit->resource, limit->limit);
	}
	return refused;
}

bool program_can_be_barred(const struct case_facts *facts)
{
	return facts->user == USER_NOBODY || facts->limit_count > 0;
}

/* ---- all of them ---- */

static void make(struct programs *programs, const struct plan *plan, const struct request *request)
{
	programs->at = new_bytes(plan->count * plan->rounds * FACES * sizeof(*programs->at));
	for (size_t i = 0; i < plan->count; i++) {
		for (int round = 1; round <= plan->rounds && !plan->at[i].skip; round++) {
			for (int face = 0; face < FACES; face++) {
				if (plan_wants(plan, face))
					add(programs, plan->at[i].test, (struct turn){ i, round },
					    face, request);
			}
		}
	}
}

/* Where the files of the cases lie. */
static void say_file_system(struct target *target, long type)
{
	enum fact_answer known = type == 0 ? ANSWER_UNKNOWN : ANSWER_YES;
	enum fact_answer own = known, kernel = known;
	const char *why = type == 0 ? "statfs tells no file system" : NULL;

	if (type == OVERLAYFS_SUPER_MAGIC) {
		own = ANSWER_NO;
		why = "they lie on an overlayfs";
	} else if ((uint32_t)type == FUSE_SUPER_MAGIC) {
		kernel = ANSWER_NO;
		why = "they lie on a FUSE";
	}
	target_set_fact(target, FACT_TMPFS, type == TMPFS_MAGIC ? ANSWER_YES : ANSWER_NO, NULL);
	target_set_fact(target, FACT_OWN_FILES, own, own == ANSWER_YES ? NULL : why);
	target_set_fact(target, FACT_KERNEL_FILES, kernel, kernel == ANSWER_YES ? NULL : why);
}

/* Do files there come in huge pages, as mm/shmem.c:shmem_is_huge looks for them? */
static void say_huge_pages(struct target *target, const char *scratch)
{
	char *huge = stage_huge_pages(scratch);
	char *why;

	if (huge && strcmp(huge, "never") != 0 && strcmp(huge, "advise") != 0) {
		why = new_stringf("the scratch directory is mounted with huge=%s", huge);
		target_set_fact(target, FACT_SMALL_SHARED, ANSWER_NO, why);
		free(why);
	}
	free(huge);
}

/* The facts program was alone with what control groups leave; as many run side by side. */
static void say_tasks(struct target *target, enum fact_kind kind, long long left, int jobs,
		      int each)
{
	char *why;

	if (target->facts[kind].answer != ANSWER_YES || left >= (long long)each * jobs)
		return;
	why = new_stringf("pids.max of its control group leaves %lld tasks; -j %d takes %d", left,
			  jobs, each * jobs);
	target_set_fact(target, kind, ANSWER_NO, why);
	free(why);
}

/* What is left to all that run side by side. */
static void say_groups(struct target *target, int jobs)
{
	enum { LEAST_MEMORY = 32 << 20 };
	enum { FAMILY = 3 /* a program, its child, and that one's */, TEAM = 5 /* and threads */ };
	long long memory = groups_memory(), tasks = groups_tasks();
	char *why;

	why = new_stringf("its control group has %lld MiB", memory >> 20);
	target_set_fact(target, FACT_MEMORY, memory < LEAST_MEMORY ? ANSWER_NO : ANSWER_YES,
			memory < LEAST_MEMORY ? why : NULL);
	free(why);
	say_tasks(target, FACT_FORK, tasks, jobs, FAMILY);
	say_tasks(target, FACT_THREADS, tasks, jobs, TEAM);
}

void programs_open(struct programs *programs, struct plan *plan, const struct request *request)
{
	struct target *target = &plan->target;
	const char *scratch = scratch_make(request->scratch);
	struct bars bars = { .prefix = request->prefix->count > 0 };

	inherit_fix();
	*programs = (struct programs){ 0 };
	programs->pool =
		pool_open(request->jobs, scratch, request->prefix->count > 0, request->lifeline);
	probe_target(target, request, programs->pool);
	say_file_system(target, stage_file_system(scratch));
	say_huge_pages(target, scratch);
	say_groups(target, request->jobs);
	target_set_fact(target, FACT_VM, request->own_machine ? ANSWER_YES : ANSWER_NO, NULL);
	bars.nobody = out_of_reach(plan, request);
	plan_settle(plan, &(struct bar){ why_barred, &bars });
	free(bars.nobody);
	make(programs, plan, request);
}

void programs_close(struct programs *programs)
{
	pool_close(programs->pool);
	for (size_t i = 0; i < programs->count; i++) {
		free(programs->at[i].path);
		free(programs->at[i].argv);
	}
	free(programs->at);
}
