/*
 * main.c - the order of the steps:
 *
 *   options -> cases -> plan -> a runner (here, or in machines) -> results -> writers
 *
 * The same program is the driver on the host, /init in a virtual machine, and the driver on a
 * machine that a command leads to.
 */
#include "base/fail.h"
#include "base/inside.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "base/version.h"
#include "command/beside.h"
#include "command/completion.h"
#include "command/foretell.h"
#include "command/help.h"
#include "command/list.h"
#include "command/lookup.h"
#include "command/page.h"
#include "command/ready.h"
#include "command/site.h"
#include "command/third-face.h"
#include "command/tool.h"
#include "command/walk.h"
#include "run/inherit.h"
#include "session.h"
#include "trying.h"
#include "watching.h"
#include "where/agent.h"
#include "where/guest.h"
#include "where/local.h"
#include "where/profile.h"
#include "where/remote.h"
#include "where/show.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int lay_out(const struct session *session)
{
	if (session->count != 1)
		fail(EXIT_USAGE, "--lay-out takes one case, not %zu", session->count);
	show_lay_out(session->tests[0], session->options.lay_out);
	return EXIT_AS_EXPECTED;
}

static int show(struct session *session, const struct request *request)
{
	static const enum shown shown[] = {
		[MODE_DRY_RUN] = SHOWN_COMMANDS,
		[MODE_RAW] = SHOWN_RAW,
		[MODE_CANONICAL] = SHOWN_CANONICAL,
	};

	session->plan.judged = false;
	return show_run(&session->plan, request, shown[session->options.mode]);
}

static struct request request_of(const struct session *session, const char *same_target,
				 const char *same_judged)
{
	const struct options *options = &session->options;

	return (struct request){
		.build = session->build,
		.jobs = options->jobs,
		.jobs_given = options->jobs_given,
		.timeout_factor = options->timeout_factor,
		.scratch = options->scratch,
		.keep = options->keep,
		.own_machine = session->in_vm || options->own_machine,
		.lifeline = session->lifeline,
		.emulator = options->emulator,
		.emulator_version = options->emulator_version,
		.same_target = same_target,
		.same_judged = same_judged,
		.prefix = &options->prefix,
		.route = options->site->route,
		.site_option = options->site->option,
		.sites = &options->sites,
		.machine = options->machine,
		.qemu = &options->qemu,
		.memory = options->memory,
		.append = options->append,
	};
}

static runner *runner_of(const struct request *request)
{
	return request->route ? remote_run : local_run;
}

/* walk and sweep: beside other workers, or as one of them. */
static int compare_with_model(struct session *session)
{
	const struct options *options = &session->options;
	struct request request;

	if (walk_is_worker(options)) {
		walk_work(options, stdout);
		return EXIT_AS_EXPECTED;
	}
	site_check(options);
	request = request_of(session, NULL, NULL);
	request.build = options->build;
	return walk(options, &request);
}

/* wire: of who wants to know, elsewhere, or NULL */
static int run(struct session *session, FILE *wire)
{
	const struct options *options = &session->options;
	char *same_target = options_same_target(options, false);
	char *same_judged = options_same_target(options, true);
	const struct request request = request_of(session, same_target, same_judged);
	int status = EXIT_AS_EXPECTED;

	plan_make(&session->plan, session->tests, session->count);
	session->plan.rounds = options->repeat;
	session->plan.face = options->face;
	if (session->in_vm)
		guest_run(&session->plan, &request, wire);
	if (wire)
		agent_run(&session->plan, &request, wire);
	else if (options->command == COMMAND_FACTS)
		status = profile_run(&session->plan, &request, runner_of(&request));
	else if (options->mode == MODE_RUN)
		status = session_run(session, &request, runner_of(&request));
	else
		status = show(session, &request);
	free(same_target);
	free(same_judged);
	return status;
}

/* What lies in it can be reached, by who runs the suite. */
static void check_build(const char *build)
{
	char *inside = new_stringf("%s/.", build);

	if (access(inside, X_OK) < 0 && errno == ENOENT)
		fail(EXIT_NOT_TESTED, "there is no build folder %s; run make", build);
	if (access(inside, X_OK) < 0)
		fail(EXIT_NOT_TESTED, "cannot enter the build folder %s: %s", build,
		     strerror(errno));
	free(inside);
}

static void choose(struct session *session)
{
	check_build(session->options.build);
	session->build = realpath(session->options.build, NULL);
	if (!session->build)
		fail(EXIT_NOT_TESTED, "cannot find out where the build folder %s lies: %s",
		     session->options.build, strerror(errno));
	session_choose(session);
}

static int run_here_or_there(void *context)
{
	struct session *session = context;

	choose(session);
	if (session->options.mode == MODE_LAY_OUT)
		return lay_out(session);
	return run(session, NULL);
}

static int run_everywhere(struct session *session)
{
	struct options *options = &session->options;

	site_check(options);
	if (options->mode == MODE_RUN && options->sites.count > 1 &&
	    (options->each || !options->site->shared))
		return beside_run(options, run_here_or_there, session);
	return run_here_or_there(session);
}

static void run_in_guest(struct session *session, FILE *port)
{
	if (walk_is_worker(&session->options)) {
		walk_work(&session->options, port);
		guest_end(port);
	}
	session->options.timeout_factor *= GUEST_SLOWNESS;
	session->bare = true;
	session->archive = "/suite/texts.cpio";
	choose(session);
	run(session, port);
}

static void run_for_another(struct session *session)
{
	FILE *wire = agent_begin(&session->lifeline);

	session->bare = true;
	choose(session);
	run(session, wire);
	leave(EXIT_AS_EXPECTED);
}

static void list(struct session *session)
{
	choose(session);
	if (session->options.json)
		list_json(session->tests, session->count, session->options.root);
	else
		list_print(session->tests, session->count, session->options.verbose);
}

static void check(struct session *session)
{
	choose(session);
	session_check(session);
	put(stdout, PUT_LINE, "%zu cases, %zu lists of known failures: nothing is wrong\n",
	    session->count, session->known.paths.count);
}

/* Of all cases, whichever the patterns are. */
static void look_up(struct session *session)
{
	struct lines words = session->options.selection.patterns;

	session->options.selection.patterns = (struct lines){ 0 };
	choose(session);
	lookup_print(&words, session->tests, session->count);
	lines_free(&words);
}

static int search(struct session *session)
{
	choose(session);
	return lookup_search(&session->options.words, session->tests, session->count,
			     session->options.root, &session->words)
		       ? EXIT_AS_EXPECTED
		       : EXIT_UNEXPECTED;
}

static int perform(struct session *session)
{
	const struct options *options = &session->options;

	switch (options->command) {
	case COMMAND_RUN:
	case COMMAND_FACTS:
		return run_everywhere(session);
	case COMMAND_LIST:
		list(session);
		break;
	case COMMAND_CHECK:
		check(session);
		break;
	case COMMAND_SEARCH:
		return search(session);
	case COMMAND_SHOW:
		if (lookup_knows(&options->selection.patterns)) {
			look_up(session);
			break;
		}
		lookup_add_calls(&session->options.selection.commands);
		choose(session);
		pages_print(session->tests, session->count, &session->words, options);
		break;
	case COMMAND_TRY:
		return trying(options);
	case COMMAND_WATCH:
		return watching(session);
	case COMMAND_VIEW:
		viewing(options);
		break;
	case COMMAND_FETCH:
		tool_fetch(options);
	case COMMAND_SELF_TEST:
		tool_self_test(options);
	case COMMAND_PREDICT:
		return foretell(options);
	case COMMAND_WALK:
	case COMMAND_SWEEP:
		return compare_with_model(session);
	case COMMAND_MODEL:
		choose(session);
		return third_face(session->tests, session->count, &session->all_ids, options);
	case COMMAND_HELP:
		help_print(options);
		break;
	case COMMAND_VERSION:
		puts("mmap2-suite " VERSION);
		break;
	case COMMAND_COMPLETION:
		completion_print(options->words.at[0]);
		break;
	case COMMAND_RUNS_I386:
		puts(runs_names[ready_runs_i386(options)]);
		break;
	case COMMANDS:
		break;
	}
	return EXIT_AS_EXPECTED;
}

int main(int argc, char **argv)
{
	struct session session = { .in_vm = inside_machine(), .lifeline = -1 };
	FILE *port = NULL;
	int status;

	inherit_descriptors();
	if (!session.in_vm)
		interrupt_catch();
	inherit_file_size();
	if (session.in_vm)
		port = guest_begin(&argc, &argv);
	options_parse(&session.options, argc, argv);
	if (options_compare(&session.options))
		walk_check(&session.options);
	if (port)
		run_in_guest(&session, port);
	ready_for(&session.options, argv);
	if (session.options.wire)
		run_for_another(&session);
	status = perform(&session);
	session_free(&session);
	leave(status);
}
