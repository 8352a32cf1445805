/* start.c - see start.h. */
#include "walk/start.h"

#include "base/fail.h"
#include "run/scratch.h"
#include "run/watch.h"
#include "where/image.h"
#include "where/vm.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct starter {
	const struct request *request;
	const char *root;
	const char *scratch; /* of machines */
	struct image image;
	struct booter booter;
	char *unpacked; /* what is booted first of the image (image.h), or NULL */
	size_t started;
};

struct starter *starter_new(const struct request *request, const char *root)
{
	struct starter *starter = new_bytes(sizeof(*starter));
	bool tmpfs;

	*starter = (struct starter){ .request = request, .root = root };
	if (!request->kernel)
		return starter;
	image_find(&starter->image, request->kernel);
	booter_find(&starter->booter, request->machine, request->build, &starter->image);
	starter->scratch = scratch_make(request->scratch, &tmpfs);
	watch_begin(NULL, -1);
	if (starter->booter.unpacked)
		starter->unpacked = image_unpacked(&starter->image);
	return starter;
}

void starter_free(struct starter *starter)
{
	if (starter->request->kernel)
		image_free(&starter->image);
	booter_free(&starter->booter);
	free(starter->unpacked);
	free(starter);
}

double starter_factor(const struct starter *starter)
{
	double factor = starter->request->timeout_factor;

	return starter_is_here(starter) ? factor : factor * starter->booter.slowness;
}

bool starter_is_here(const struct starter *starter)
{
	return !starter->request->kernel;
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
	for (size_t i = 0; more && i < more->count; i++)
		lines_add(words, new_string(more->at[i]));
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
	const struct request *request = starter->request;
	char *initramfs = new_stringf("%s/vm/initramfs.cpio", request->build);
	char *scratch = new_stringf("%s/%zu", starter->scratch, starter->started++);
	const char *unpacked = again ? NULL : starter->unpacked;
	struct vm_request wanted = {
		.booter = &starter->booter,
		.kernel = unpacked ? unpacked : starter->image.path,
		.kind = starter->image.kind,
		.initramfs = initramfs,
		.scratch = scratch,
		.qemu = *request->qemu,
		.memory = request->memory,
		.append = request->append,
	};
	struct link *link;

	if (mkdir(scratch, 0700) < 0)
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", scratch, strerror(errno));
	lines_addf(&wanted.arguments, work->planes ? "sweep" : "walk");
	lines_addf(&wanted.arguments, "--root=/suite");
	lines_addf(&wanted.arguments, "--build=/suite/build");
	add_work(&wanted.arguments, work);
	link = vm_start(&wanted);
	lines_free(&wanted.arguments);
	free(initramfs);
	free(scratch);
	return link;
}

struct link *starter_start(struct starter *starter, const struct work *work, bool again)
{
	return starter_is_here(starter) ? start_here(starter, work)
					: start_machine(starter, work, again);
}

void starter_came_up(struct starter *starter, bool again)
{
	/* Words for QEMU may have been the reason that it did not the first time. */
	if (again && starter->unpacked && starter->request->qemu->count == 0)
		image_give_up(starter->unpacked);
	if (again) {
		free(starter->unpacked);
		starter->unpacked = NULL;
	}
}
