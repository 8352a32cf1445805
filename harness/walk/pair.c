/* pair.c - see pair.h. */
#include "walk/pair.h"

#include "base/fail.h"
#include "walk/facts.h"
#include "walk/look.h"

#include <stdlib.h>
#include <string.h>

struct pair *pair_new(const char *build, const struct lines *prefix)
{
	struct pair *pair = new_bytes(sizeof(*pair));

	*pair = (struct pair){
		.build = build, .prefix = prefix, .batch = PAIR_BATCH, .patience = HAND_PATIENCE
	};
	facts_of_kernel(&pair->kernel);
	pair->model = model_new(&pair->kernel);
	if (!pair->model)
		fail(EXIT_NOT_TESTED, "no memory for the model");
	return pair;
}

void pair_free(struct pair *pair)
{
	look_end(pair);
	model_free(pair->model);
	free(pair);
}

/* ---- a round ---- */

static void give_up(void)
{
	fail(EXIT_NOT_TESTED, "the hand does not run here: this kernel can not run i386 programs, "
			      "or --exec's prefix not this one");
}

/*
 * Where its memory is, and which place the kernel finds first, for an area that is gone again; and
 * its processor's keys, of which User-mode Linux on the same one knows nothing.
 */
static uint32_t find_first_place(struct pair *pair)
{
	const struct hand_order orders[] = { { HAND_SCRATCH, { 0 } },
					     { HAND_KEYS, { 0 } },
					     { HAND_PLACE, { 0 } } };
	struct hand_report reports[3];

	if (!hand_do(&pair->hand, orders, 3, reports))
		give_up();
	pair->scratch = reports[0].result;
	pair->kernel.pku = reports[1].result && !pair->kernel.uml ? MODEL_YES : MODEL_NO;
	return reports[2].result;
}

/* Where the search from the top begins: above what lies right above the first place it finds. */
static uint32_t search_top(const struct pair *pair, uint32_t place)
{
	const struct snapshot *space = &pair->first.space;
	uint64_t top = (uint64_t)place + MODEL_PAGE;

	for (size_t i = 0; i < space->count; i++) {
		if (space->areas[i].start == top)
			top = space->areas[i].end;
	}
	return (uint32_t)top;
}

/*
 * Without randomisation the stack ends at STACK_TOP, which is TASK_SIZE: below 0c0000000h where the
 * kernel was built with another split.  On User-mode Linux it is two pages below that
 * (arch/um/include/asm/processor-generic.h).
 */
static void find_task_end(struct model_kernel *kernel, const struct snapshot *space)
{
	for (size_t i = 0; !kernel->compat && i < space->count; i++) {
		if (strcmp(space->areas[i].object, "[stack]") != 0 ||
		    space->areas[i].end >= kernel->task_end)
			continue;
		kernel->task_end = (uint32_t)space->areas[i].end;
		if (kernel->uml)
			kernel->task_end += 2 * MODEL_PAGE;
		else /* TASK_UNMAPPED_BASE */
			kernel->search_bottom =
				(uint32_t)model_page_up(kernel, kernel->task_end / 3);
	}
}

/* What the process has when it starts, as the model is to know it. */
static void begin_model(struct pair *pair, uint32_t place)
{
	const struct snapshot *space = &pair->first.space;
	struct model_kernel kernel = pair->kernel;

	find_task_end(&kernel, space);
	kernel.search_top = search_top(pair, place);
	/* Nothing lies above the first place, which is the lowest: the search is from the bottom.
	 */
	kernel.legacy |= kernel.search_top == kernel.search_bottom + MODEL_PAGE;
	for (size_t i = 0; i < space->count; i++)
		kernel.other_least +=
			(uint32_t)((space->areas[i].end - space->areas[i].start) / MODEL_PAGE);
	model_reset(pair->model, &kernel);
	pair->process = (struct process_state){ .model = pair->model, .most_descriptors = 1024 };
	for (size_t i = 0; i < space->count; i++) {
		const struct area *area = &space->areas[i];

		model_add_foreign(pair->model, (uint32_t)area->start, (uint32_t)area->end,
				  strcmp(area->object, "[stack]") == 0);
	}
	steps_open_files(pair->model, HAND_FILE_PAGES);
	pair->surroundings = (struct surroundings){ .directory = "",
						    .program = "",
						    .task_end = kernel.task_end };
}

void pair_begin(struct pair *pair)
{
	uint32_t place;

	hand_start(&pair->hand, pair->build, pair->prefix);
	if (pair->hand.patience <
	    pair->patience) /* to start takes longer than to try a few calls */
		pair->hand.patience = pair->patience;
	place = find_first_place(pair);
	pair->hand.patience = pair->patience;
	if (!look_first(pair))
		give_up();
	begin_model(pair, place);
	pair->count = pair->made = pair->looked = 0;
	pair->ahead = false;
}

void pair_end(struct pair *pair)
{
	hand_stop(&pair->hand);
}

/* ---- steps ---- */

bool pair_ask(struct pair *pair, const struct step *step, struct walked *tally)
{
	struct asked_step *asked = &pair->steps[pair->count];
	unsigned long before = pair->model->changes;
	struct model_answer answer;
	const struct model_rung *last;

	steps_ask(&pair->process, step, &answer);
	if (answer.verdict != MODEL_DECIDES) {
		tally->passed_over++;
		pair->ahead = pair->model->changes != before || pair->model->lost;
		return !pair->ahead;
	}
	last = &answer.rungs[answer.count - 1];
	*asked = (struct asked_step){ *step,	   answer.result, answer.signal,
				      answer.code, last->when,	  last->where };
	pair->count++;
	tally->calls++;
	return true;
}

struct hand_order pair_order(const struct pair *pair, const struct step *step)
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

/* The first answer that is not the model's. */
static void compare_answers(const struct pair *pair, const struct hand_report *reports,
			    size_t count, struct mismatch *mismatch)
{
	for (size_t i = 0; i < count; i++) {
		if (same_answer(&pair->steps[pair->made + i], &reports[i]))
			continue;
		mismatch->kind = MISMATCH_ANSWER;
		mismatch->step = pair->made + i;
		mismatch->report = reports[i];
		return;
	}
}

void pair_catch_up(struct pair *pair, struct mismatch *mismatch, bool last)
{
	struct hand_order orders[2 * PAIR_BATCH] = { 0 };
	struct hand_report reports[2 * PAIR_BATCH];
	size_t count = pair->count - pair->made;

	if (pair->count == pair->looked) /* no call since the space was compared */
		return;
	for (size_t i = 0; i < count; i++)
		orders[i] = pair_order(pair, &pair->steps[pair->made + i].step);
	if (!hand_do(&pair->hand, orders, count, reports))
		mismatch->kind = MISMATCH_DEATH;
	else
		compare_answers(pair, reports, count, mismatch);
	if (mismatch->kind == MISMATCH_ANSWER)
		return;
	mismatch->step = pair->count - 1;
	pair->made = pair->count;
	if (mismatch->kind != MISMATCH_NONE || pair->ahead)
		return;
	if (!last && pair->count - pair->looked < PAIR_LOOK)
		return;
	look_compare(pair, mismatch);
	pair->looked = pair->count;
}
