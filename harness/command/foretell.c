/* foretell.c - see foretell.h. */
#include "command/foretell.h"

#include "base/fail.h"
#include "base/put.h"
#include "predict/asking.h"
#include "predict/drawing.h"
#include "predict/kernels.h"
#include "predict/process.h"
#include "report/canonical.h"
#include "report/errnos.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

/* A process that the calls go on in. */
struct future {
	struct process_state process;
	struct surroundings surroundings;
	struct canonical *canonical;
	struct lines told;
	struct lines unknown; /* of each line why nothing is known of it, or "" */
	const char *aloud;    /* the name of the kernel, if reasons are told */
};

/* ---- the process ---- */

static void begin(struct future *future, struct model *model, const struct model_kernel *kernel)
{
	struct fixture data = { (char *)"data", 8192, FILL_LETTERS, 0644 };
	struct case_facts facts = { .fixtures = &data, .fixture_count = 1, .user = USER_NOBODY };
	struct statement call = { .name = (char *)"open", .numbers = { 1, O_RDWR }, .count = 3 };
	struct model_answer answer;

	*future = (struct future){ 0 };
	if (kernel->capable == MODEL_YES)
		facts.user = USER_ROOT;
	process_begin(&future->process, model, kernel, &facts);
	process_call(&future->process, &call, data.name, &answer);
	call.numbers[1] = O_RDONLY;
	process_call(&future->process, &call, data.name, &answer);
	future->surroundings = (struct surroundings){ .directory = "/",
						      .program = "/",
						      .task_end = model->kernel.task_end };
	future->canonical = canonical_begin(&future->told, &future->surroundings);
}

static void end(struct future *future)
{
	free(canonical_finish(future->canonical));
	lines_free(&future->told);
	lines_free(&future->unknown);
}

/* ---- one step ---- */

static void bad_step(const char *problem)
{
	fail(EXIT_USAGE,
	     "predict: %s (calls are written as expected files have them: munmap(0x50000000, "
	     "4096))",
	     problem);
}

/* A touch as a statement. */
static void state_touch(struct statement *step, const struct touch *touch)
{
	static const enum statement_kind kinds[] = {
		[MODEL_READ] = STATE_READ, [MODEL_STORE] = STATE_WRITE, [MODEL_RUN] = STATE_RUN
	};

	statement_begin(step, kinds[touch->access], NULL, NULL);
	statement_add_number(step, touch->address);
	step->result = touch->byte;
}

/* The answer to the step, and the step as it is told with it. */
static void ask(struct future *future, struct statement *step, const char *text,
		struct model_answer *answer)
{
	const struct places *places = canonical_places(future->canonical);
	struct model *model = future->process.model;
	struct touch touch;
	const char *at = text;
	char *problem = NULL;

	if (asking_read_touch(&touch, places, text, &problem)) {
		if (problem)
			bad_step(problem);
		state_touch(step, &touch);
		answer_begin(answer);
		if (!unsure(answer, model->lost != NULL, model->lost))
			model_access(model, answer, touch.access, touch.address, touch.byte);
		step->fault = answer->signal != 0;
		step->signal = (uint32_t)answer->signal;
		step->code = (uint32_t)answer->code;
		step->fault_address = touch.address;
	} else {
		problem = asking_read(step, places, &at);
		if (problem)
			bad_step(problem);
		if (!asking_is_answer(at))
			bad_step("something stands behind the call that is no part of it");
		process_call(&future->process, step, NULL, answer);
	}
	step->result = answer->result;
}

static void tell_rung(const struct model_rung *rung, const char *sign)
{
	enum { MAX_ERRNO = 4095 };
	struct text name = { 0 };

	if (rung->error > 0 && rung->error <= MAX_ERRNO)
		errnos_add(&name, (unsigned int)rung->error);
	put(stdout, PUT_LINE, "    %s%-10s %s (%s)\n", sign, name.data ? name.data : "", rung->when,
	    rung->where);
	text_free(&name);
}

static void tell_unknown(const char *why)
{
	put(stdout, PUT_LINE, "    not known: %s\n", why);
}

/* The ladder: what was looked at and did not apply, and what decided. */
static void tell_why(const struct model_answer *answer)
{
	for (int i = 0; i < answer->count - 1; i++)
		tell_rung(&answer->rungs[i], "not ");
	if (answer->verdict == MODEL_DECIDES)
		tell_rung(&answer->rungs[answer->count - 1], "->  ");
	else
		tell_unknown(answer->unknown);
}

static void tell_space(const struct model *model)
{
	struct lines drawing = { 0 };

	drawing_add(&drawing, model);
	for (size_t i = 0; i < drawing.count; i++)
		put(stdout, PUT_LINE, "    | %s\n", drawing.at[i]);
	lines_free(&drawing);
}

/* Its canonical line, or the step as it was written where nothing is known of it. */
static const char *line_of(struct future *future, const struct statement *step, const char *text,
			   const struct model_answer *answer)
{
	if (answer->verdict == MODEL_DECIDES) {
		canonical_tell(future->canonical, step);
		lines_add(&future->unknown, new_string(""));
		return future->told.at[future->told.count - 1];
	}
	lines_addf(&future->told, "%s = ?", text);
	lines_add(&future->unknown, new_string(answer->unknown));
	model_lose(future->process.model, "what came of the step before");
	return future->told.at[future->told.count - 1];
}

static void take_step(struct future *future, const char *text)
{
	struct statement step;
	struct model_answer answer;
	const char *line;

	ask(future, &step, text, &answer);
	line = line_of(future, &step, text, &answer);
	if (future->aloud) { /* nothing is told of calls of which the first is none */
		if (future->told.count == 1)
			put(stdout, PUT_LINE, "%s:\n", future->aloud);
		put(stdout, PUT_LINE, "%s\n", line);
		tell_why(&answer);
		tell_space(future->process.model);
	}
	statement_free(&step);
}

/* ---- all steps, on all kernels ---- */

static void read_steps(struct lines *steps, const struct lines *words)
{
	for (size_t i = 0; i < words->count; i++) {
		char *copy = new_string(words->at[i]), *rest = copy, *step;

		while ((step = strsep(&rest, ";"))) {
			size_t length;

			step += strspn(step, " \n\t");
			length = strlen(step);
			while (length > 0 && strchr(" \n\t", step[length - 1]))
				length--;
			if (length)
				lines_addf(steps, "%.*s", (int)length, step);
		}
		free(copy);
	}
	if (steps->count == 0)
		bad_step("no call is there");
}

/* What comes of the steps on that kernel. */
struct outlook {
	struct lines told, unknown; /* as of struct future */
};

/* aloud: the name of the kernel, or NULL */
static void look(struct outlook *outlook, const struct lines *steps, struct model *model,
		 const struct model_kernel *kernel, const char *aloud)
{
	struct future future;

	begin(&future, model, kernel);
	future.aloud = aloud;
	for (size_t i = 0; i < steps->count; i++)
		take_step(&future, steps->at[i]);
	lines_move(&outlook->told, &future.told);
	lines_move(&outlook->unknown, &future.unknown);
	end(&future);
}

static bool knows_all(const struct outlook *outlook)
{
	for (size_t i = 0; i < outlook->unknown.count; i++) {
		if (*outlook->unknown.at[i])
			return false;
	}
	return true;
}

static void forget_outlook(struct outlook *outlook)
{
	lines_free(&outlook->told);
	lines_free(&outlook->unknown);
}

static struct model_kernel kernel_of(const char *words)
{
	struct model_kernel kernel;

	if (!kernels_read(&kernel, words))
		fail(EXIT_USAGE, KERNELS_FORM, words);
	return kernel;
}

/* Where another kernel says something else than the first: its lines that differ. */
static bool tell_elsewhere(const struct outlook *first, const struct lines *steps,
			   struct model *model, const char *words)
{
	const struct model_kernel kernel = kernel_of(words);
	struct outlook there = { 0 };
	struct text name = { 0 };
	bool known;

	look(&there, steps, model, &kernel, NULL);
	kernels_tell(&name, &kernel);
	for (size_t i = 0; i < first->told.count; i++) {
		const char *why = there.unknown.at[i];

		if (strcmp(first->told.at[i], there.told.at[i]) == 0 &&
		    strcmp(first->unknown.at[i], why) == 0)
			continue;
		put(stdout, PUT_LINE, "on %s: %s\n", name.data, there.told.at[i]);
		if (*why)
			tell_unknown(why);
	}
	known = knows_all(&there);
	text_free(&name);
	forget_outlook(&there);
	return known;
}

int foretell(const struct options *options)
{
	const char *first = options->on.count ? options->on.at[0] : "compat,6.12";
	const struct model_kernel kernel = kernel_of(first);
	struct model *model = model_new(&kernel);
	struct outlook outlook = { 0 };
	struct lines steps = { 0 };
	struct text name = { 0 };
	bool known;

	if (!model)
		fail(EXIT_NOT_TESTED, "no memory for the model");
	read_steps(&steps, &options->words);
	for (size_t i = 1; i < options->on.count; i++)
		kernel_of(options->on.at[i]); /* a mistake is told before anything else */
	kernels_tell(&name, &kernel);
	look(&outlook, &steps, model, &kernel, name.data);
	known = knows_all(&outlook);
	for (size_t i = 1; i < options->on.count; i++)
		known &= tell_elsewhere(&outlook, &steps, model, options->on.at[i]);
	for (size_t i = 0; !options->on.count && kernels_usual[i]; i++)
		tell_elsewhere(&outlook, &steps, model, kernels_usual[i]); /* nobody asked for it */
	text_free(&name);
	lines_free(&steps);
	forget_outlook(&outlook);
	model_free(model);
	return known ? EXIT_AS_EXPECTED : EXIT_NOT_TESTED;
}
