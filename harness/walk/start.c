/* start.c - see start.h. */
#include "walk/start.h"

#include "base/fail.h"
#include "base/filter.h"
#include "base/place.h"
#include "run/inherit.h"
#include "run/probe.h"
#include "run/scratch.h"
#include "where/booting.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

struct starter {
	const struct request *request;
	const char *root;
	struct booting *booting; /* NULL: workers run on this kernel */
};

struct starter *starter_new(const struct request *request, const char *root)
{
	struct starter *starter = new_bytes(sizeof(*starter));

	*starter = (struct starter){ .request = request, .root = root };
	if (request->sites->count)
		starter->booting = booting_new(request);
	return starter;
}

void starter_free(struct starter *starter)
{
	if (starter->booting)
		booting_free(starter->booting);
	free(starter);
}

double starter_factor(const struct starter *starter)
{
	double factor = starter->request->timeout_factor;

	return starter->booting ? factor * booting_slowness(starter->booting) : factor;
}

bool starter_is_here(const struct starter *starter)
{
	return !starter->booting;
}

/* ---- what answers ---- */

/* Where it can not be asked that is not said: a worker says better why no hand runs there. */
static void tell_emulator(const struct request *request, int wire)
{
	struct target target = { 0 };
	struct text text = { 0 };

	if (!freopen("/dev/null", "we", stderr))
		_exit(EXIT_NOT_TESTED);
	inherit_fix();
	probe_target(&target, request,
		     pool_open(1, scratch_make(request->scratch), request->prefix->count > 0,
			       request->lifeline));
	target_tell_emulator(&text, &target);
	text_addf(&text, "\n%s", target.interpreter ? target.interpreter : "");
	if (write(wire, text.data, text.length) < 0)
		leave(EXIT_NOT_TESTED);
	leave(EXIT_AS_EXPECTED);
}

/* By a child, since a pool takes signals that workers are told by.  False: it can not be asked. */
static bool ask_by_child(const struct request *request, struct text *said)
{
	char part[256];
	ssize_t length;
	int wire[2], status = 0;
	pid_t pid;

	if (pipe2(wire, O_CLOEXEC) < 0)
		fail(EXIT_NOT_TESTED, "cannot make a pipe: %s", strerror(errno));
	fflush(NULL);
	pid = fork();
	if (pid < 0)
		fail(EXIT_NOT_TESTED, "cannot make a process: %s", strerror(errno));
	if (pid == 0)
		tell_emulator(request, wire[1]);
	close(wire[1]);
	text_add(said, "");
	while ((length = read(wire[0], part, sizeof(part))) > 0)
		text_addf(said, "%.*s", (int)length, part);
	close(wire[0]);
	waitpid(pid, &status, 0);
	return status == 0;
}

/* Of the kernel that runs here, and of the file that stands before it, or "". */
static char *build_here(const char *interpreter)
{
	char *sum = *interpreter ? filter_checksum(interpreter) : NULL;
	struct utsname name;
	char *build = NULL;

	uname(&name);
	if (sum || !*interpreter)
		build = new_stringf("%s%s%s", sum ? sum : "", sum ? " " : "", name.version);
	free(sum);
	return build;
}

void starter_ask(const struct starter *starter, struct answerer *answerer)
{
	const struct lines *prefix = starter->request->prefix;
	struct text said = { 0 };
	char *rest, *emulator;

	if (!starter_is_here(starter)) {
		const char *sum = booting_sum(starter->booting);

		*answerer = (struct answerer){ new_string(""), sum ? new_string(sum) : NULL };
		return;
	}
	if (ask_by_child(starter->request, &said)) {
		rest = said.data;
		emulator = strsep(&rest, "\n");
		*answerer = (struct answerer){ new_string(emulator), build_here(rest ? rest : "") };
		text_free(&said);
		return;
	}
	text_free(&said);
	if (prefix->count) {
		text_add(&said, " under ");
		text_add_words(&said, prefix);
	}
	*answerer = (struct answerer){ said.length ? text_take(&said) : new_string(""),
				       prefix->count ? NULL : build_here("") };
}

/* ---- what a worker is told ---- */

static void add_work(struct lines *words, const struct work *work)
{
	const struct lines *more = work->planes ? work->planes : work->calls;

	lines_addf(words, "--timeout-mul=%g", work->patience);
	lines_addf(words, "--work=%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%d,%d,%d,%g",
		   work->first, work->each, work->last, work->limit, work->differences, work->aloud,
		   work->bare, work->shrink_seconds);
	if (!work->planes)
		lines_addf(words, "--seed=%u", (unsigned int)work->seed);
	if (more)
		lines_add_all(words, more);
}

bool starter_read(struct work *work, const char *words)
{
	int aloud, bare, length = 0;

	if (sscanf(words, "%" SCNu64 ",%" SCNu64 ",%" SCNu64 ",%" SCNu64 ",%d,%d,%d,%lg%n",
		   &work->first, &work->each, &work->last, &work->limit, &work->differences, &aloud,
		   &bare, &work->shrink_seconds, &length) != 8 ||
	    words[length])
		return false;
	work->aloud = aloud;
	work->bare = bare;
	return work->each > 0;
}

/* ---- where ---- */

static struct link *start_here(const struct starter *starter, const struct work *work)
{
	struct lines command = { 0 };
	struct text prefix = { 0 };
	struct link *link;

	/* A worker is found there, and looks there for its hand by its number. */
	place_need_proc(work->planes ? "sweep: " : "walk: ");
	lines_addf(&command, "/proc/self/exe");
	lines_addf(&command, work->planes ? "sweep" : "walk");
	lines_addf(&command, "--as-is");
	lines_addf(&command, "--root=%s", starter->root);
	lines_addf(&command, "--build=%s", starter->request->build);
	text_add_words(&prefix, starter->request->prefix);
	if (prefix.length)
		lines_addf(&command, "--exec=%s", prefix.data);
	add_work(&command, work);
	link = link_start(&(struct link_process){ .command = &command, .by_hand = "" });
	lines_free(&command);
	text_free(&prefix);
	return link;
}

static struct link *start_machine(struct starter *starter, const struct work *work, bool again)
{
	struct lines words = { 0 };
	struct link *link;

	lines_addf(&words, work->planes ? "sweep" : "walk");
	add_work(&words, work);
	link = booting_start(starter->booting, &words, again);
	lines_free(&words);
	return link;
}

struct link *starter_start(struct starter *starter, const struct work *work, bool again)
{
	return starter->booting ? start_machine(starter, work, again) : start_here(starter, work);
}

void starter_came_up(struct starter *starter, bool again)
{
	if (starter->booting)
		booting_came_up(starter->booting, again);
}
