/* tutor.c - see tutor.h. */
#include "watch/tutor.h"

#include "watch/meanings.h"
#include "watch/rules.h"

#include <stdlib.h>
#include <string.h>

/* A rule that was told of a place. */
struct told {
	const struct rule *rule;
	uint64_t site;
};

struct tutor {
	struct told *told;
	size_t count;
	struct registers start; /* of the program that was executed last */
	struct snapshot loaded; /* its areas then */
	bool started;
	unsigned long failed_step;
	int failed_errno;
};

struct tutor *tutor_open(void)
{
	return new_bytes(sizeof(struct tutor));
}

void tutor_close(struct tutor *tutor)
{
	snapshot_free(&tutor->loaded);
	free(tutor->told);
	free(tutor);
}

void advice_free(struct advice *advice)
{
	for (int i = 0; i < advice->count; i++)
		free(advice->at[i].sentence);
	advice->count = 0;
}

/* Numbers of x86-64 at int 80h, and those that are none: only where they fail, as a mistake does.
 */
bool tutor_shown(const struct step *step, bool all)
{
	struct sight sight = { .step = step };
	bool shown = all || (step->meaning && step->meaning->family);

	for (const struct rule *rule = rules_of_calls; rule->name && !shown; rule++) {
		if (strcmp(rule->name, "number-of-x86-64") == 0 ||
		    strcmp(rule->name, "no-such-number") == 0)
			shown = rule->holds(&sight);
	}
	text_free(&sight.detail);
	return shown;
}

void tutor_started(struct tutor *tutor, const struct task *task, const struct registers *registers)
{
	const struct snapshot *snapshot = space_snapshot(task->space);

	snapshot_free(&tutor->loaded);
	for (size_t i = 0; i < snapshot->count; i++)
		snapshot_add(&tutor->loaded, &snapshot->areas[i]);
	tutor->start = *registers;
	tutor->started = true;
	tutor->count = 0; /* another program has other places */
	tutor->failed_step = 0;
}

static bool was_told(struct tutor *tutor, const struct rule *rule, uint64_t site)
{
	for (size_t i = 0; i < tutor->count; i++) {
		if (tutor->told[i].rule == rule && tutor->told[i].site == site)
			return true;
	}
	tutor->told = grow_by_one(tutor->told, tutor->count, sizeof(*tutor->told));
	tutor->told[tutor->count++] = (struct told){ rule, site };
	return false;
}

/* At most limit more of these rules, in their order. */
static void apply(struct tutor *tutor, const struct rule *rules, struct sight *sight, int limit,
		  uint64_t site, struct advice *advice)
{
	for (; rules->name && limit > 0 && advice->count < ADVICE_MOST; rules++) {
		struct hint *hint = &advice->at[advice->count];

		text_clear(&sight->detail);
		if (!rules->holds(sight))
			continue;
		limit--;
		if (was_told(tutor, rules, site))
			continue;
		hint->rule = rules->name;
		hint->read = rules->read;
		hint->sentence = sight->detail.length ? new_stringf("%s (%s)", rules->sentence,
								    sight->detail.data)
						      : new_string(rules->sentence);
		advice->count++;
	}
	text_free(&sight->detail);
}

/* Does the call give an address that is going to be used? */
static bool gives_address(const struct step *step)
{
	return meaning_maps(step->meaning) ||
	       (step->meaning && (strcmp(step->meaning->name, "mremap") == 0 ||
				  strcmp(step->meaning->name, "shmat") == 0));
}

void tutor_step(struct tutor *tutor, struct view *view, const struct step *step,
		const struct step_words *words, struct advice *advice)
{
	struct sight sight = {
		.view = view,
		.step = step,
		/* What a library asks for is its builder's business. */
		.own = !words->foreign && (!step->caller || words->caller),
		.start = tutor->started ? &tutor->start : NULL,
		.loaded = &tutor->loaded,
	};
	bool address = gives_address(step) && step->returned;

	advice->count = 0;
	if (address && step_failed(step)) {
		tutor->failed_step = step->number;
		tutor->failed_errno = -step->result;
	}
	if (!step->returned || (!sight.own && !step->caller))
		return;
	/* One about the arguments: what else is wrong with them mostly follows from it. */
	apply(tutor, rules_of_calls, &sight, step_failed(step) ? 1 : 2, step->site, advice);
	if (!address || !sight.own)
		return;
	sight.checked = check_follow(step);
	apply(tutor, rules_of_results, &sight, 2, step->site, advice);
}

void tutor_fault(struct tutor *tutor, struct view *view, const struct fault *fault,
		 struct advice *advice)
{
	struct sight sight = {
		.view = view,
		.fault = fault,
		.start = tutor->started ? &tutor->start : NULL,
		.failed_step = tutor->failed_step,
		.failed_errno = tutor->failed_errno,
	};

	advice->count = 0;
	/* The program takes it itself, and may have asked for it. */
	if (!fault->deadly)
		return;
	apply(tutor, rules_of_faults, &sight, 1, fault->registers.ip, advice);
}
