/* profile.c - see profile.h. */
#include "where/profile.h"

#include "base/fail.h"
#include "base/put.h"
#include "tell/writers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct profile {
	const struct plan *plan;
	const struct request *request;
	bool told;
};

/* In the order of the cases, each reason once, with the number of cases that have it. */
static void put_skips(const struct plan *plan)
{
	for (size_t i = 0; i < plan->count; i++) {
		const char *skip = plan->at[i].skip;
		size_t first = i, count = 0;

		for (size_t j = 0; j < plan->count && skip; j++) {
			if (!plan->at[j].skip || strcmp(plan->at[j].skip, skip) != 0)
				continue;
			first = j < first ? j : first;
			count++;
		}
		if (skip && first == i)
			put(stdout, PUT_LINE, "skips %zu: %s\n", count, skip);
	}
}

static void tell_profile(void *context)
{
	struct profile *profile = context;
	const struct target *target = &profile->plan->target;
	struct lines lines = { 0 };
	char *head = writer_target_text(target, profile->request->prefix);

	put(stdout, PUT_LINE, "%s\n", head);
	target_list(&lines, target);
	for (size_t i = 0; i < lines.count; i++)
		put(stdout, PUT_LINE, "%s\n", lines.at[i]);
	put_skips(profile->plan);
	lines_free(&lines);
	free(head);
	profile->told = true;
}

static bool is_profile_told(const void *context)
{
	const struct profile *profile = context;

	return profile->told;
}

int profile_run(struct plan *plan, const struct request *request, runner *run)
{
	struct profile profile = { plan, request, false };
	const struct listener listener = {
		.context = &profile,
		.target = tell_profile,
		.enough = is_profile_told,
	};
	struct ending ending = run(plan, request, &listener);

	if (ending.interrupted)
		return EXIT_INTERRUPTED;
	return profile.told ? EXIT_AS_EXPECTED : EXIT_NOT_TESTED;
}
