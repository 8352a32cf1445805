/* walk.c - see walk.h. */
#include "command/walk.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "case/target.h"
#include "model/object.h"
#include "predict/sight.h"
#include "predict/steps.h"
#include "report/maps.h"
#include "where/hand.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

enum { BATCH = 64, ROUND = 512, USUAL_CALLS = 100000, SHRINK_SECONDS = 20 };

/* A step, with what the model says of it. */
struct asked_step {
	struct step step;
	uint32_t result;
	int signal, code;
};

/* What differs. */
struct mismatch {
	bool found;
	bool areas;  /* in the areas behind the last step; else the last step itself */
	bool died;   /* the hand did not come back from it */
	size_t step; /* index of that step */
	struct hand_report report;
	struct text text; /* of areas: lines */
};

/* A hand and a model at the same calls. */
struct pair {
	const struct options *options;
	struct model_kernel kernel; /* as far as it is known before the hand has started */
	struct process_state process;
	struct model *model;
	struct hand hand;
	uint32_t scratch;
	struct snapshot first; /* what the hand brought along */
	struct surroundings surroundings;
	struct asked_step steps[ROUND + BATCH]; /* of this round */
	size_t count, made;			/* asked of the model; made by the hand, too */
	bool ahead; /* the model has done part of a step that the hand was not told of */
};

/* Over all rounds. */
struct walked {
	uint64_t calls, passed_over;
	double begun, told;
};

/* ---- the target ---- */

static uint32_t read_number_file(const char *path, uint32_t otherwise)
{
	char *text = read_file(path, NULL);
	uint32_t number = text ? (uint32_t)strtoul(text, NULL, 10) : otherwise;

	free(text);
	return number;
}

static uint64_t limit_of(int resource, bool hard)
{
	struct rlimit64 limit;

	prlimit64(0, resource, NULL, &limit);
	return hard ? limit.rlim_max : limit.rlim_cur;
}

static enum model_fact has_flag(const char *flag)
{
	char *text = read_file("/proc/cpuinfo", NULL);
	bool has = text && strstr(text, flag);

	free(text);
	return has ? MODEL_YES : MODEL_NO;
}

static void read_kernel(struct model_kernel *kernel)
{
	struct version version = { 0 };
	struct utsname name;

	uname(&name);
	version_read(&version, name.release, NULL);
	if (strstr(name.version, "Debian ")) /* the release has the series alone: 6.1.0-50-amd64 */
		version_read(&version, strstr(name.version, "Debian ") + 7, NULL);
	model_kernel_usual(kernel, strcmp(name.machine, "x86_64") == 0,
			   MODEL_VERSION(version.number[0], version.number[1], version.number[2]));
	kernel->layout_known = true;
	kernel->pku = has_flag(" ospke"); /* an i386 kernel never sets it */
	kernel->capable = geteuid() == 0 ? MODEL_YES : MODEL_NO;
	kernel->least_address = read_number_file("/proc/sys/vm/mmap_min_addr", 65536);
	kernel->most_areas = read_number_file("/proc/sys/vm/max_map_count", 65530);
	kernel->limit_as = limit_of(RLIMIT_AS, false);
	kernel->limit_data = limit_of(RLIMIT_DATA, false);
	kernel->limit_data_hard = limit_of(RLIMIT_DATA, true);
	kernel->limit_stack = limit_of(RLIMIT_STACK, false);
	kernel->limit_memlock = limit_of(RLIMIT_MEMLOCK, false);
	kernel->legacy = kernel->limit_stack == MODEL_UNLIMITED;
}

/* ---- a round ---- */

static void give_up(void)
{
	fail(EXIT_NOT_TESTED, "the hand does not run here: this kernel can not run i386 programs, "
			      "or --exec's prefix not this one");
}

static uint32_t order_one(struct pair *pair, uint32_t number, uint32_t a, uint32_t b, uint32_t c,
			  uint32_t d)
{
	const struct hand_order order = { number, { a, b, c, d, UINT32_MAX, 0 } };
	struct hand_report report;

	if (!hand_do(&pair->hand, &order, 1, &report))
		give_up();
	return report.result;
}

static void read_snapshot(struct snapshot *snapshot, struct hand *hand)
{
	char *maps = hand_maps(hand);
	const char *bad;

	*snapshot = (struct snapshot){ 0 };
	if (!maps || maps_read(snapshot, maps, &bad))
		give_up();
	free(maps);
}

/* Where the search from the top begins: above what lies right above the first place it finds. */
static uint32_t find_search_top(struct pair *pair)
{
	uint32_t place = order_one(pair, 192, 0, MODEL_PAGE, 0, 0x22); /* private, anonymous */
	uint64_t top = (uint64_t)place + MODEL_PAGE;

	order_one(pair, 91, place, MODEL_PAGE, 0, 0);
	for (size_t i = 0; i < pair->first.count; i++) {
		if (pair->first.areas[i].start == top)
			top = pair->first.areas[i].end;
	}
	return (uint32_t)top;
}

static void add_files(struct pair *pair)
{
	static const struct {
		enum model_object_kind kind;
		bool same, readable, writable; /* same: of the file before */
	} files[] = {
		{ OBJECT_REGULAR, false, true, true }, { OBJECT_REGULAR, true, true, false },
		{ OBJECT_REGULAR, true, false, true }, { OBJECT_PIPE, false, true, false },
		{ OBJECT_ZERO, false, true, true },    { OBJECT_DIRECTORY, false, true, false }
	};
	struct model *model = pair->model;
	int object = -1;

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		struct model_object *one;

		if (!files[i].same)
			object = object_new(model, files[i].kind);
		one = &model->objects[object];
		if (files[i].kind == OBJECT_REGULAR) {
			strcpy(one->name, "/memfd:walk");
			one->size = one->filled = HAND_FILE_PAGES * MODEL_PAGE;
			one->fill = FILL_OF_LETTERS;
		} else if (files[i].kind == OBJECT_ZERO) {
			strcpy(one->name, "/dev/zero");
		}
		object_give_descriptor(model, object_open(model, object, files[i].readable,
							  files[i].writable, false));
	}
}

static void begin_round(struct pair *pair)
{
	struct model_kernel kernel = pair->kernel;

	hand_start(&pair->hand, pair->options->build, &pair->options->prefix);
	pair->scratch = order_one(pair, HAND_SCRATCH, 0, 0, 0, 0);
	read_snapshot(&pair->first, &pair->hand);
	kernel.search_top = find_search_top(pair);
	for (size_t i = 0; i < pair->first.count; i++)
		kernel.other_least +=
			(uint32_t)((pair->first.areas[i].end - pair->first.areas[i].start) /
				   MODEL_PAGE);
	model_reset(pair->model, &kernel);
	pair->process = (struct process_state){ .model = pair->model, .most_descriptors = 1024 };
	for (size_t i = 0; i < pair->first.count; i++) {
		const struct area *area = &pair->first.areas[i];

		model_add_foreign(pair->model, (uint32_t)area->start, (uint32_t)area->end,
				  strcmp(area->object, "[stack]") == 0);
	}
	add_files(pair);
	pair->surroundings = (struct surroundings){ .directory = "",
						    .program = "",
						    .task_end = kernel.task_end };
	pair->count = pair->made = 0;
	pair->ahead = false;
}

static void end_round(struct pair *pair)
{
	hand_stop(&pair->hand);
	snapshot_free(&pair->first);
}

/* ---- comparing ---- */

static struct hand_order order_of(const struct pair *pair, const struct step *step)
{
	struct hand_order order = { .number = step->number };

	memcpy(order.numbers, step->numbers, sizeof(order.numbers));
	if (strcmp(step->name, "mincore") == 0)
		order.numbers[2] = pair->scratch;
	return order;
}

static bool same_answer(const struct asked_step *asked, const struct hand_report *report)
{
	if (asked->signal || report->signal)
		return (uint32_t)asked->signal == report->signal &&
		       (uint32_t)asked->code == report->code &&
		       report->address == asked->step.numbers[0];
	return asked->result == report->result;
}

static void add_area_line(struct text *text, char sign, const struct area *area)
{
	if (area)
		text_addf(text, "    %c %x..%x %s %llx %s\n", sign, (unsigned int)area->start,
			  (unsigned int)area->end, area->perms, (unsigned long long)area->offset,
			  area->object[0] ? area->object : "anonymous");
}

static bool same_area(const struct area *one, const struct area *other)
{
	return one && other && one->start == other->start && one->end == other->end &&
	       strcmp(one->perms, other->perms) == 0 && one->offset == other->offset &&
	       strcmp(one->object, other->object) == 0;
}

/* The next area of the snapshot that the hand did not bring along, or NULL. */
static const struct area *next_own(const struct snapshot *snapshot, const struct snapshot *first,
				   size_t *at)
{
	while (*at < snapshot->count) {
		const struct area *area = &snapshot->areas[(*at)++];
		const struct area *there = snapshot_find(first, area->start);

		if (!there || !same_area(there, area))
			return area;
	}
	return NULL;
}

/* The areas that the model has, but those that the hand brought along. */
static void own_areas(struct snapshot *snapshot, struct pair *pair)
{
	struct snapshot all = { 0 };

	sight_snapshot(&all, pair->model, &pair->surroundings);
	for (int i = 0; i < pair->model->area_count; i++) {
		if (!(pair->model->areas[i].flags & AREA_FOREIGN))
			snapshot_add(snapshot, &all.areas[i]);
	}
	snapshot_free(&all);
}

static void compare_areas(struct pair *pair, struct mismatch *mismatch)
{
	struct snapshot real, model = { 0 };
	size_t at = 0;

	read_snapshot(&real, &pair->hand);
	own_areas(&model, pair);
	for (size_t i = 0;; i++) {
		const struct area *is = next_own(&real, &pair->first, &at);
		const struct area *said = i < model.count ? &model.areas[i] : NULL;

		if (!is && !said)
			break;
		if (same_area(is, said))
			continue;
		mismatch->found = mismatch->areas = true;
		add_area_line(&mismatch->text, '-', said);
		add_area_line(&mismatch->text, '+', is);
		break;
	}
	snapshot_free(&real);
	snapshot_free(&model);
}

/* Has the hand do what only the model was asked yet; what differs first. */
static void catch_up(struct pair *pair, struct mismatch *mismatch)
{
	struct hand_order orders[2 * BATCH] = { 0 };
	struct hand_report reports[2 * BATCH];
	size_t count = pair->count - pair->made;

	for (size_t i = 0; i < count; i++)
		orders[i] = order_of(pair, &pair->steps[pair->made + i].step);
	if (!hand_do(&pair->hand, orders, count, reports)) {
		*mismatch =
			(struct mismatch){ .found = true, .died = true, .step = pair->count - 1 };
		return;
	}
	for (size_t i = 0; i < count; i++) {
		if (same_answer(&pair->steps[pair->made + i], &reports[i]))
			continue;
		*mismatch = (struct mismatch){ .found = true,
					       .step = pair->made + i,
					       .report = reports[i] };
		return;
	}
	pair->made = pair->count;
	mismatch->step = pair->count - 1;
	if (!pair->ahead)
		compare_areas(pair, mismatch);
}

/*
 * Asks the model; what it does not know is passed over where it left no trace.  False: the round is
 * over.
 */
static bool ask_pair(struct pair *pair, const struct step *step, struct walked *tally)
{
	struct asked_step *asked = &pair->steps[pair->count];
	unsigned long before = pair->model->changes;
	struct model_answer answer;

	steps_ask(&pair->process, step, &answer);
	if (answer.verdict != MODEL_DECIDES) {
		tally->passed_over++;
		pair->ahead = pair->model->changes != before || pair->model->lost;
		return !pair->ahead;
	}
	*asked = (struct asked_step){ *step, answer.result, answer.signal, answer.code };
	pair->count++;
	tally->calls++;
	return true;
}

/* ---- shrinking ---- */

/* Do these steps, from the beginning, come to a difference? */
static bool still_differs(struct pair *pair, const struct step *steps, size_t count,
			  struct mismatch *mismatch)
{
	struct walked tally = { 0 };

	*mismatch = (struct mismatch){ 0 };
	begin_round(pair);
	for (size_t i = 0; i < count && !mismatch->found; i++) {
		if (!ask_pair(pair, &steps[i], &tally))
			break;
		if (pair->count - pair->made == BATCH)
			catch_up(pair, mismatch);
	}
	if (!mismatch->found && pair->count > pair->made)
		catch_up(pair, mismatch);
	end_round(pair);
	return mismatch->found;
}

/* The last few steps often do alone: the fewest of them, doubled each time, that differ. */
static size_t keep_last(struct pair *pair, struct step *steps, size_t count)
{
	struct mismatch mismatch;

	for (size_t kept = 1; kept < count && !interrupt_seen(); kept *= 2) {
		bool differs = still_differs(pair, steps + count - kept, kept, &mismatch);

		text_free(&mismatch.text);
		if (!differs)
			continue;
		memmove(steps, steps + count - kept, kept * sizeof(*steps));
		return kept;
	}
	return count;
}

/* Takes parts away as long as what is left differs; how many are left. */
static size_t shrink(struct pair *pair, struct step *steps, size_t count)
{
	struct step *fewer = new_bytes((count + 1) * sizeof(*fewer));
	struct mismatch mismatch;
	double until = seconds_now() + SHRINK_SECONDS; /* each try may hang */

	for (size_t part = count / 2 ? count / 2 : 1;
	     part > 0 && !interrupt_seen() && seconds_now() < until;) {
		bool smaller = false;

		for (size_t at = 0; at < count && count > 1 && seconds_now() < until;) {
			size_t gone = part < count - at ? part : count - at;

			memcpy(fewer, steps, at * sizeof(*steps));
			memcpy(fewer + at, steps + at + gone, (count - at - gone) * sizeof(*steps));
			if (count > gone && still_differs(pair, fewer, count - gone, &mismatch)) {
				count -= gone;
				memcpy(steps, fewer, count * sizeof(*steps));
				smaller = true;
			} else {
				at += gone;
			}
			text_free(&mismatch.text);
		}
		if (part == 1 && !smaller)
			break;
		part = part > 1 ? part / 2 : 1;
	}
	free(fewer);
	return count;
}

/* ---- telling ---- */

static void tell_step(const struct asked_step *asked)
{
	struct text text = { 0 };

	steps_tell(&text, &asked->step, &asked->result, asked->signal, asked->code);
	put(stdout, PUT_LINE, "    %s\n", text.data);
	text_free(&text);
}

/* The answers that differ. */
static void tell_last(const struct asked_step *last, const struct mismatch *mismatch)
{
	struct text said = { 0 }, is = { 0 };

	if (mismatch->areas) {
		tell_step(last);
		put(stdout, PUT_TEXT, "%s", mismatch->text.data);
		return;
	}
	steps_tell(&said, &last->step, &last->result, last->signal, last->code);
	steps_tell(&is, &last->step, mismatch->died ? NULL : &mismatch->report.result,
		   (int)mismatch->report.signal, (int)mismatch->report.code);
	put(stdout, PUT_LINE, "    - %s\n    + %s\n", said.data, is.data);
	if (mismatch->died)
		put(stdout, PUT_LINE, "    the hand died of it, or hangs\n");
	text_free(&said);
	text_free(&is);
}

static void tell_mismatch(const struct pair *pair, const struct mismatch *mismatch)
{
	for (size_t i = 0; i < mismatch->step; i++)
		tell_step(&pair->steps[i]);
	tell_last(&pair->steps[mismatch->step], mismatch);
}

/* The steps up to the difference, again and fewer; then what is left. */
static int tell_shrunk(struct pair *pair, const struct mismatch *first)
{
	size_t count = first->step + 1;
	struct step *steps = new_bytes(count * sizeof(*steps));
	struct mismatch mismatch = *first;

	const struct asked_step last = pair->steps[first->step];

	for (size_t i = 0; i < count; i++)
		steps[i] = pair->steps[i].step;
	put(stdout, PUT_LINE, "differs: '-' is the model, '+' the kernel\n");
	if (!still_differs(pair, steps, count, &mismatch)) {
		put(stdout, PUT_LINE, "    once, and not again, after %zu calls:\n", count);
		tell_last(&last, first);
		free(steps);
		return EXIT_UNEXPECTED;
	}
	text_free(&mismatch.text);
	count = shrink(pair, steps, keep_last(pair, steps, count));
	still_differs(pair, steps, count, &mismatch);
	tell_mismatch(pair, &mismatch);
	text_free(&mismatch.text);
	free(steps);
	return EXIT_UNEXPECTED;
}

static void tell_progress(struct walked *tally, bool always)
{
	double now = seconds_now();

	if (!always && (now - tally->told < 1 || !isatty(STDERR_FILENO)))
		return;
	tally->told = now;
	put(always ? stdout : stderr, PUT_LINE,
	    always ? "%zu calls in %.1f s, and %zu that the model does not know were not made\n"
		   : "\r%zu calls, %.1f s; %zu not made ",
	    (size_t)tally->calls, now - tally->begun, (size_t)tally->passed_over);
}

/* ---- the two commands ---- */

static struct pair *new_pair(const struct options *options)
{
	struct pair *pair = new_bytes(sizeof(*pair));

	*pair = (struct pair){ .options = options };
	read_kernel(&pair->kernel);
	pair->kernel.other_least = pair->kernel.other_most = 0;
	pair->model = model_new(&pair->kernel);
	if (!pair->model)
		fail(EXIT_NOT_TESTED, "no memory for the model");
	interrupt_defer();
	return pair;
}

static void free_pair(struct pair *pair)
{
	model_free(pair->model);
	free(pair);
}

/* Ends a round, compared to its end_pair; a difference is told.  False: there was one. */
static bool finish_round(struct pair *pair, struct mismatch *mismatch)
{
	if (!mismatch->found && pair->count > pair->made)
		catch_up(pair, mismatch);
	end_round(pair);
	if (mismatch->died && interrupt_seen()) /* ^C ends the hand, too */
		mismatch->found = false;
	if (mismatch->found)
		tell_shrunk(pair, mismatch);
	text_free(&mismatch->text);
	return !mismatch->found;
}

static int end_pair(struct pair *pair, struct walked *tally, bool same)
{
	int seen = interrupt_seen();

	tell_progress(tally, true);
	free_pair(pair);
	if (!same)
		return EXIT_UNEXPECTED;
	return seen ? EXIT_INTERRUPTED : EXIT_AS_EXPECTED;
}

int walk(const struct options *options)
{
	struct pair *pair = new_pair(options);
	struct walked tally = { .begun = seconds_now() };
	uint64_t calls = options->calls ? (uint64_t)options->calls : USUAL_CALLS;
	unsigned int seed = options->seed ? (unsigned int)options->seed
					  : (unsigned int)(getpid() * 7919u % 1000000 + 1);
	uint64_t state = seed * UINT64_C(0x9e3779b97f4a7c15);
	bool same = true;

	put(stdout, PUT_LINE, "walk --seed %d\n", (int)seed);
	while (same && tally.calls < calls && !interrupt_seen()) {
		struct mismatch mismatch = { 0 };
		bool goes_on = true;

		begin_round(pair);
		while (goes_on && !mismatch.found && pair->count < ROUND && tally.calls < calls) {
			struct step step;

			steps_take(&step, &state, pair->model);
			goes_on = ask_pair(pair, &step, &tally);
			if (pair->count - pair->made == BATCH)
				catch_up(pair, &mismatch);
		}
		same = finish_round(pair, &mismatch);
		tell_progress(&tally, false);
	}
	return end_pair(pair, &tally, same);
}

/* What a question left is taken away again. */
static bool clear(struct pair *pair, struct walked *tally)
{
	struct step step = { .name = "munmap", .number = 91, .count = 2 };

	for (int i = pair->model->area_count - 1; i >= 0; i--) {
		const struct model_area *area = &pair->model->areas[i];

		if (area->flags & AREA_FOREIGN)
			continue;
		step.numbers[0] = area->start;
		step.numbers[1] = area->end - area->start;
		if (!ask_pair(pair, &step, tally))
			return false;
		if (i > pair->model->area_count)
			i = pair->model->area_count;
	}
	return true;
}

static bool sweep_plane(struct pair *pair, struct walked *tally, int plane)
{
	uint32_t size = steps_plane_size(plane), index = 0;
	bool same = true;

	while (same && index < size && !interrupt_seen()) {
		struct mismatch mismatch = { 0 };
		bool goes_on = true;

		begin_round(pair);
		while (goes_on && !mismatch.found && index < size && pair->count < ROUND - BATCH) {
			struct step steps[STEPS_QUESTION];
			int count = steps_of_plane(steps, plane, index++);

			for (int i = 0; goes_on && i < count; i++)
				goes_on = ask_pair(pair, &steps[i], tally);
			goes_on = goes_on && clear(pair, tally);
			if (pair->count - pair->made > BATCH / 2)
				catch_up(pair, &mismatch);
		}
		same = finish_round(pair, &mismatch);
		tell_progress(tally, false);
	}
	put(stdout, PUT_LINE, "%s: %zu of %zu questions\n", steps_planes[plane], (size_t)index,
	    (size_t)size);
	return same;
}

static bool is_wanted(const struct options *options, const char *plane)
{
	return options->words.count == 0 || lines_hold(&options->words, plane);
}

static void check_planes(const struct options *options)
{
	for (size_t i = 0; i < options->words.count; i++) {
		struct text names = { 0 };
		bool known = false;

		for (int plane = 0; steps_planes[plane]; plane++) {
			known = known || strcmp(steps_planes[plane], options->words.at[i]) == 0;
			text_addf(&names, " %s", steps_planes[plane]);
		}
		if (!known)
			fail(EXIT_USAGE, "there is no plane %s; there are%s", options->words.at[i],
			     names.data);
		text_free(&names);
	}
}

int sweep(const struct options *options)
{
	struct walked tally = { .begun = seconds_now() };
	struct pair *pair;
	bool same = true;

	check_planes(options);
	pair = new_pair(options);
	for (int plane = 0; steps_planes[plane] && same && !interrupt_seen(); plane++) {
		if (is_wanted(options, steps_planes[plane]))
			same = sweep_plane(pair, &tally, plane);
	}
	return end_pair(pair, &tally, same);
}
