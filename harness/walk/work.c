/* work.c - see work.h. */
#include "walk/work.h"

#include "base/clock.h"
#include "predict/kernels.h"
#include "predict/planes.h"
#include "report/errnos.h"
#include "walk/finding.h"
#include "walk/pair.h"
#include "walk/shrink.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>

enum {
	QUESTIONS = 32,	 /* of a round of a sweep */
	MANY_TRIES = 15, /* of a few calls: each may take so much less than a round */
};

/* What kind of difference it is: one that is made smaller must stay of its kind. */
struct kind {
	enum mismatch_kind kind;
	uint32_t call; /* of an answer: the number, */
	int said, got; /* and as what both ended: 0, an errno, a signal */
};

struct worker {
	const struct work *work;
	struct pair *pair;
	FILE *wire;
	uint64_t round, calls;
	bool quietly;	    /* what is made is no new round */
	struct kind kind;   /* of what is made smaller */
	struct kind *kinds; /* of those that were found */
	size_t kind_count;
	struct lines found;	 /* finding_name() of each that is another one */
	double *compared, *bare; /* seconds, of each round that was made bare, too */
	size_t timed;
};

static void say(const struct worker *worker, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void say(const struct worker *worker, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vfprintf(worker->wire, format, arguments);
	va_end(arguments);
	fputc('\n', worker->wire);
	fflush(worker->wire);
	if (worker->work->aloud) /* what the kernel still holds goes with it */
		tcdrain(fileno(worker->wire));
}

/* ---- which steps ---- */

static uint64_t rounds_of_plane(int plane)
{
	return (planes_size(plane) + QUESTIONS - 1) / QUESTIONS;
}

static bool is_wanted(const struct work *work, int plane)
{
	return planes_are_meant(work->planes, plane);
}

uint64_t work_rounds(const struct work *work)
{
	uint64_t rounds = 0;

	if (work->calls)
		rounds = 1;
	else if (!work->planes)
		rounds = UINT64_MAX;
	for (int plane = 0; work->planes && planes_name(plane); plane++)
		rounds += is_wanted(work, plane) ? rounds_of_plane(plane) : 0;
	return work->last && work->last < rounds ? work->last : rounds;
}

/* The plane and the first question of the round, and the one behind the last. */
static int find_questions(const struct work *work, uint64_t round, uint32_t *first, uint32_t *end)
{
	int plane = 0;

	while (!is_wanted(work, plane) || round >= rounds_of_plane(plane)) {
		round -= is_wanted(work, plane) ? rounds_of_plane(plane) : 0;
		plane++;
	}
	*first = (uint32_t)round * QUESTIONS;
	*end = *first + QUESTIONS;
	if (*end > planes_size(plane))
		*end = planes_size(plane);
	return plane;
}

uint64_t work_questions(const struct work *work, uint64_t round)
{
	uint32_t first, end;

	find_questions(work, round, &first, &end);
	return end - first;
}

/* Of the seed and the round alone, so that it is the same whoever makes it (splitmix64). */
static uint64_t state_of(const struct work *work, uint64_t round)
{
	uint64_t state = (work->seed + (round << 32)) * UINT64_C(0x9e3779b97f4a7c15) + round + 1;

	state = (state ^ state >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	state = (state ^ state >> 27) * UINT64_C(0x94d049bb133111eb);
	state ^= state >> 31;
	return state ? state : 1;
}

/* ---- making them ---- */

/* Asks the model and, when there is enough, the hand.  False: the round is over. */
static bool take(struct worker *worker, const struct step *step, struct walked *tally,
		 struct mismatch *mismatch)
{
	struct pair *pair = worker->pair;
	size_t before = pair->count;
	bool goes_on = pair_ask(pair, step, tally);

	if (worker->work->aloud && !worker->quietly && pair->count > before) {
		struct text text = { 0 };

		steps_write(&text, step);
		say(worker, "makes %s", text.data);
		text_free(&text);
	}
	if (pair->count - pair->made >= pair->batch)
		pair_catch_up(pair, mismatch, false);
	return goes_on && mismatch->kind == MISMATCH_NONE;
}

static bool has_room(const struct worker *worker, const struct walked *tally)
{
	return !worker->work->limit || worker->calls + tally->calls < worker->work->limit;
}

static void walk_round(struct worker *worker, struct walked *tally, struct mismatch *mismatch)
{
	uint64_t state = state_of(worker->work, worker->round);
	bool goes_on = true;

	while (goes_on && worker->pair->count < PAIR_ROUND && has_room(worker, tally)) {
		struct step step;

		steps_take(&step, &state, worker->pair->model);
		goes_on = take(worker, &step, tally, mismatch);
	}
}

/* What a question left is taken away again. */
static bool clear(struct worker *worker, struct walked *tally, struct mismatch *mismatch)
{
	const struct model *model = worker->pair->model;
	struct step step;

	for (int i = model->area_count - 1; i >= 0; i--) {
		const struct model_area *area = &model->areas[i];

		if (area->flags & AREA_FOREIGN)
			continue;
		step = (struct step){ "munmap", 91, { area->start, area->end - area->start }, 2 };
		if (!take(worker, &step, tally, mismatch))
			return false;
		if (i > model->area_count)
			i = model->area_count;
	}
	return true;
}

static void sweep_round(struct worker *worker, struct walked *tally, struct mismatch *mismatch)
{
	uint32_t index, end;
	int plane = find_questions(worker->work, worker->round, &index, &end);
	bool goes_on = true;

	for (; goes_on && index < end; index++) {
		struct step steps[PLANES_STEPS];
		int count = planes_question(steps, plane, index);

		for (int i = 0; goes_on && i < count; i++)
			goes_on = take(worker, &steps[i], tally, mismatch);
		goes_on = goes_on && clear(worker, tally, mismatch);
	}
}

static void given_round(struct worker *worker, struct walked *tally, struct mismatch *mismatch)
{
	const struct lines *calls = worker->work->calls;
	bool goes_on = true;

	size_t i;

	for (i = 0; goes_on && i < calls->count; i++) {
		struct step step;

		free(steps_read(&step, calls->at[i])); /* who started us has looked */
		goes_on = take(worker, &step, tally, mismatch);
	}
	/* What would stand there is not known behind one that the model does not know. */
	if (mismatch->kind == MISMATCH_NONE)
		tally->passed_over += calls->count - i;
}

/* ---- a difference ---- */

/* Do these steps, from the beginning, come to a difference? */
static bool try_steps(struct worker *worker, const struct step *steps, size_t count,
		      struct mismatch *mismatch)
{
	struct pair *pair = worker->pair;
	struct walked tally = { 0 };
	bool goes_on = true;

	say(worker, "try");
	*mismatch = (struct mismatch){ 0 };
	pair_begin(pair);
	for (size_t i = 0; i < count && goes_on; i++)
		goes_on = take(worker, &steps[i], &tally, mismatch);
	if (mismatch->kind == MISMATCH_NONE)
		pair_catch_up(pair, mismatch, true);
	pair_end(pair);
	return mismatch->kind != MISMATCH_NONE;
}

static int end_of(uint32_t result, uint32_t signal)
{
	if (signal)
		return (int)signal;
	return errnos_is(result) ? (int)result : 0;
}

static struct kind kind_of_mismatch(const struct asked_step *steps, const struct mismatch *mismatch)
{
	const struct asked_step *last = &steps[mismatch->step];
	struct kind kind = { .kind = mismatch->kind };

	if (mismatch->kind == MISMATCH_ANSWER) {
		kind.call = last->step.number;
		kind.said = end_of(last->result, (uint32_t)last->signal);
		kind.got = end_of(mismatch->report.result, mismatch->report.signal);
	}
	return kind;
}

static bool same_kind(const struct kind *one, const struct kind *other)
{
	return one->kind == other->kind && one->call == other->call && one->said == other->said &&
	       one->got == other->got;
}

static bool differs_still(void *context, const struct step *steps, size_t count)
{
	struct worker *worker = context;
	struct mismatch mismatch;
	bool differs = try_steps(worker, steps, count, &mismatch);
	struct kind kind;

	if (differs) {
		kind = kind_of_mismatch(worker->pair->steps, &mismatch);
		differs = same_kind(&kind, &worker->kind);
	}
	text_free(&mismatch.text);
	return differs;
}

static void say_difference(struct worker *worker, const struct asked_step *steps,
			   const struct mismatch *mismatch, bool once)
{
	const struct asked_step *last = &steps[mismatch->step];
	struct finding finding = {
		.steps = new_bytes((mismatch->step + 1) * sizeof(*finding.steps)),
		.count = mismatch->step + 1,
		.where = new_string(last->where),
		.when = new_string(last->when),
		.kind = mismatch->kind,
		.report = mismatch->report,
		.once = once,
	};
	char *name;

	for (size_t i = 0; i < finding.count; i++)
		finding.steps[i] = (struct found_step){ steps[i].step, steps[i].result,
							steps[i].signal, steps[i].code };
	lines_add_split(&finding.space, mismatch->text.data ? mismatch->text.data : "", "\n");
	finding_write(&finding, worker->wire);
	say(worker, "told");
	name = finding_name(&finding);
	if (lines_hold(&worker->found, name))
		free(name);
	else
		lines_add(&worker->found, name);
	finding_free(&finding);
}

/* In milliseconds. */
static int patience_of(const struct work *work)
{
	return (int)(HAND_PATIENCE * (work->patience > 0 ? work->patience : 1));
}

/* The steps up to the difference, again and fewer; then what is left. */
static void tell_shrunk(struct worker *worker, const struct mismatch *first)
{
	struct pair *pair = worker->pair;
	struct shrinker shrinker = { worker, differs_still, worker->work->shrink_seconds, 0 };
	size_t count = first->step + 1;
	struct step *steps = new_bytes(count * sizeof(*steps));
	struct asked_step *asked = new_bytes(count * sizeof(*asked));
	struct mismatch mismatch;

	memcpy(asked, pair->steps, count * sizeof(*asked));
	for (size_t i = 0; i < count; i++)
		steps[i] = asked[i].step;
	say(worker, "found %" PRIu64, worker->round);
	worker->quietly = true;
	worker->pair->patience = patience_of(worker->work) / MANY_TRIES;
	worker->kind = kind_of_mismatch(asked, first);
	if (try_steps(worker, steps, count, &mismatch)) {
		text_free(&mismatch.text);
		if (!worker->work->calls)
			count = shrink(&shrinker, steps, count);
		try_steps(worker, steps, count, &mismatch);
	}
	worker->quietly = false;
	worker->pair->patience = patience_of(worker->work);
	if (mismatch.kind == MISMATCH_NONE)
		say_difference(worker, asked, first, true);
	else
		say_difference(worker, pair->steps, &mismatch, false);
	text_free(&mismatch.text);
	free(steps);
	free(asked);
}

/* Was an answer of that kind told already?  What differs in the space is never known by it. */
static bool is_told(struct worker *worker, const struct mismatch *mismatch)
{
	struct kind kind = kind_of_mismatch(worker->pair->steps, mismatch);

	for (size_t i = 0; i < worker->kind_count; i++) {
		if (kind.kind == MISMATCH_ANSWER && same_kind(&worker->kinds[i], &kind))
			return true;
	}
	worker->kinds = grow_by_one(worker->kinds, worker->kind_count, sizeof(kind));
	worker->kinds[worker->kind_count++] = kind;
	return false;
}

/* ---- how fast it is ---- */

/* The calls of the round, by a new hand that nobody looks at. */
static void make_bare(struct worker *worker)
{
	struct pair *pair = worker->pair;
	struct hand_order orders[PAIR_BATCH];
	struct hand_report reports[PAIR_BATCH];
	double begun = seconds_now();
	struct hand hand;

	hand_start(&hand, pair->build, pair->prefix);
	for (size_t at = 0; at < pair->made; at += PAIR_BATCH) {
		size_t count = pair->made - at < PAIR_BATCH ? pair->made - at : PAIR_BATCH;

		for (size_t i = 0; i < count; i++)
			orders[i] = pair_order(pair, &pair->steps[at + i].step);
		if (!hand_do(&hand, orders, count, reports))
			break;
	}
	hand_stop(&hand);
	worker->bare = grow_by_one(worker->bare, worker->timed, sizeof(*worker->bare));
	worker->bare[worker->timed++] = seconds_now() - begun;
}

static int by_size(const void *left, const void *right)
{
	double one = *(const double *)left, other = *(const double *)right;

	return (one > other) - (one < other);
}

/* Of all rounds, as if each took as long as the middle one: others have the processor, too. */
static double all_rounds(double *seconds, size_t count)
{
	if (count == 0)
		return 0;
	qsort(seconds, count, sizeof(*seconds), by_size);
	return seconds[count / 2] * (double)count;
}

static void say_bare(struct worker *worker)
{
	say(worker, "bare %.0f %.0f", all_rounds(worker->bare, worker->timed) * 1e9,
	    all_rounds(worker->compared, worker->timed) * 1e9);
	free(worker->bare);
	free(worker->compared);
}

/* ---- all rounds ---- */

static void do_round(struct worker *worker)
{
	struct pair *pair = worker->pair;
	struct mismatch mismatch = { 0 };
	struct walked tally = { 0 };
	double begun = seconds_now();

	say(worker, "round %" PRIu64, worker->round);
	pair_begin(pair);
	if (worker->work->calls)
		given_round(worker, &tally, &mismatch);
	else if (worker->work->planes)
		sweep_round(worker, &tally, &mismatch);
	else
		walk_round(worker, &tally, &mismatch);
	if (mismatch.kind == MISMATCH_NONE)
		pair_catch_up(pair, &mismatch, true);
	pair_end(pair);
	worker->calls += tally.calls;
	if (worker->work->bare) {
		worker->compared =
			grow_by_one(worker->compared, worker->timed, sizeof(*worker->compared));
		worker->compared[worker->timed] = seconds_now() - begun;
		make_bare(worker);
	}
	if (mismatch.kind != MISMATCH_NONE && !is_told(worker, &mismatch))
		tell_shrunk(worker, &mismatch);
	text_free(&mismatch.text);
	say(worker, "did %" PRIu64 " %" PRIu64 " %" PRIu64, worker->round, tally.calls,
	    tally.passed_over);
}

/* It is up when a hand has started: what it sees is known then. */
static void greet(const struct worker *worker)
{
	struct text target = { 0 };

	pair_begin(worker->pair);
	kernels_tell(&target, &worker->pair->kernel);
	say(worker, "walk %d %s %s", WORK_VERSION, worker->pair->first.whole ? "whole" : "maps",
	    target.data);
	pair_end(worker->pair);
	text_free(&target);
}

void work_do(const struct work *work, const char *build, const struct lines *prefix, FILE *wire)
{
	struct worker worker = {
		.work = work,
		.pair = pair_new(build, prefix),
		.wire = wire,
		.round = work->first,
	};
	uint64_t rounds = work_rounds(work);

	worker.pair->patience = patience_of(work);
	if (work->aloud)
		worker.pair->batch = 1;
	greet(&worker);
	while (worker.round < rounds && worker.found.count < (size_t)work->differences &&
	       has_room(&worker, &(struct walked){ 0 })) {
		do_round(&worker);
		worker.round += work->each;
	}
	if (work->bare)
		say_bare(&worker);
	say(&worker, "end");
	free(worker.kinds);
	lines_free(&worker.found);
	pair_free(worker.pair);
}
