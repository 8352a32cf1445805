/* watch.c - see watch.h. */
#include "watch/watch.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/place.h"
#include "watch/bring.h"
#include "watch/record.h"
#include "watch/story.h"
#include "watch/tracer.h"
#include "watch/tutor.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* A run and those who tell it. */
struct watching {
	struct view view;
	struct story story; /* file is NULL where the record alone is wanted */
	struct record record;
	struct tutor *tutor;
	bool all;
};

/* What the program says comes behind what is told of it so far. */
static void show(const struct watching *watching)
{
	if (watching->story.file == stderr)
		fflush(stderr);
}

static void started(void *context, struct task *task, const struct registers *registers)
{
	struct watching *watching = context;

	view_executed(&watching->view, task, !watching->story.many);
	tutor_started(watching->tutor, task, registers);
	if (watching->story.file)
		story_started(&watching->story, &watching->view, task);
	show(watching);
	record_started(&watching->record, &watching->view, task, registers);
}

static void called(void *context, struct step *step)
{
	struct watching *watching = context;
	struct step_words words;
	struct advice advice;

	if (!tutor_shown(step, watching->all))
		return;
	view_step(&watching->view, step, &words);
	tutor_step(watching->tutor, &watching->view, step, &words, &advice);
	if (watching->story.file)
		story_step(&watching->story, step, &words, &advice);
	show(watching);
	record_step(&watching->record, &watching->view, step, &words, &advice);
	advice_free(&advice);
	step_words_free(&words);
}

static void forked(void *context, const struct task *parent, const struct task *child,
		   const char *how)
{
	struct watching *watching = context;

	if (watching->story.file)
		story_forked(&watching->story, parent, child, how);
	show(watching);
	watching->story.many = true;
	record_forked(&watching->record, parent, child, how);
}

static void faulted(void *context, struct fault *fault)
{
	struct watching *watching = context;
	struct fault_words words;
	struct advice advice;

	death_tell(&watching->view, fault, &words);
	tutor_fault(watching->tutor, &watching->view, fault, &advice);
	if (watching->story.file)
		story_fault(&watching->story, fault, &words, &advice);
	show(watching);
	record_fault(&watching->record, &watching->view, fault, &words, &advice);
	advice_free(&advice);
	fault_words_free(&words);
}

static void ended(void *context, const struct task *task, int status)
{
	struct watching *watching = context;

	if (watching->story.file)
		story_ended(&watching->story, task, status);
	show(watching);
	record_ended(&watching->record, task, status);
}

/* ---- the whole ---- */

/* Standard error is buffered like a file: what is told of one step is one write. */
static void open_story(struct watching *watching, const struct watch_request *request)
{
	watching->story.colour = request->colour;
	if (request->output) {
		watching->story.file = place_open_to_write(request->output);
		if (!watching->story.file)
			fail(EXIT_NOT_TESTED, "cannot write %s: %s", request->output,
			     place_write_problem());
	} else if (!request->quiet) {
		watching->story.file = stderr;
		setvbuf(stderr, NULL, _IOFBF, 65536);
	}
}

static void close_story(const struct watching *watching, const struct watch_request *request)
{
	FILE *file = watching->story.file;

	if (!file)
		return;
	if (fflush(file) || ferror(file))
		fail(EXIT_NOT_TESTED, "cannot write %s: %s",
		     request->output ? request->output : "standard error", strerror(errno));
	if (file == stderr)
		setvbuf(stderr, NULL, _IONBF, 0);
	else
		fclose(file);
}

static int status_of(int status)
{
	if (status == -1)
		return EXIT_INTERRUPTED;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int watch_run(const struct watch_request *request)
{
	struct watching watching = { .all = request->all };
	const struct watcher watcher = {
		.context = &watching,
		.started = started,
		.called = called,
		.forked = forked,
		.faulted = faulted,
		.ended = ended,
	};
	struct brought brought;
	struct trace trace = { .argv = request->words, .all = request->all, .watcher = &watcher };
	int status;

	place_need_proc("--watch: ");
	bring(&brought, request->program ? request->program : request->words[0], request->id,
	      request->root, request->build);
	trace.path = brought.path;
	view_begin(&watching.view, lines_open(request->id ? request->root : ".", brought.path,
					      brought.source, brought.listing));
	watching.tutor = tutor_open();
	open_story(&watching, request);
	record_open(&watching.record, request->record, request->page, brought.path, request->words);
	status = tracer_run(&trace);
	record_close(&watching.record, &watching.view, status == -1);
	close_story(&watching, request);
	tutor_close(watching.tutor);
	lines_close(watching.view.lines);
	view_end(&watching.view);
	brought_free(&brought);
	return status_of(status);
}
