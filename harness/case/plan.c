/* plan.c - see plan.h. */
#include "case/plan.h"

#include "case/needs.h"

#include <stdlib.h>

void plan_make(struct plan *plan, struct test_case *const *tests, size_t count)
{
	*plan = (struct plan){ .count = count, .rounds = 1, .face = -1, .judged = true };
	plan->at = new_bytes(count * sizeof(*plan->at));
	for (size_t i = 0; i < count; i++)
		plan->at[i].test = tests[i];
}

void plan_free(struct plan *plan)
{
	for (size_t i = 0; i < plan->count; i++) {
		lines_free(&plan->at[i].expected);
		free(plan->at[i].skip);
	}
	free(plan->at);
	target_free(&plan->target);
	*plan = (struct plan){ 0 };
}

bool plan_wants(const struct plan *plan, enum face_kind face)
{
	return plan->face < 0 || plan->face == (int)face;
}

/* Why the case does not apply to the target, or NULL; *lacking: for what it can not do at all. */
static char *settle(struct asked *asked, const struct plan *plan, const struct bar *bar,
		    bool *lacking)
{
	const struct case_facts *facts = &asked->test->facts;
	const struct target *target = &plan->target;
	char *barred = bar ? bar->why(bar->context, facts) : NULL;
	char *why = needs_of_facts(target, facts, lacking);
	char *unknown = NULL;

	if (plan->judged)
		unknown =
			answer_on(&asked->test->answer, target, &asked->expected, !why && !barred);
	if (why) {
		free(unknown);
	} else {
		*lacking = unknown;
		why = unknown ? unknown : needs_of_lines(target, &asked->expected, lacking);
	}
	if (!barred)
		return why;
	free(why);
	return barred;
}

void plan_settle(struct plan *plan, const struct bar *bar)
{
	for (size_t i = 0; i < plan->count; i++) {
		bool lacking = false;

		plan->at[i].skip = settle(&plan->at[i], plan, bar, &lacking);
		plan->lacking += lacking;
	}
}
