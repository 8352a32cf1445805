/* dying.c - see dying.h. */
#include "walk/dying.h"

#include "base/clock.h"
#include "walk/shrink.h"

#include <stdlib.h>
#include <string.h>

enum { DYING_SECONDS = 30, DYING_SHRINK_SECONDS = 120 };

/* What a worker came to. */
enum came_to { CAME_TO_END, CAME_TO_DEATH, CAME_TO_NOTHING };

/* Listens to one; what it makes is added to made, which may be NULL. */
static enum came_to hear(struct dying *dying, struct link *link, struct lines *made)
{
	bool up = false;
	size_t which = 0;
	char *line;

	for (;;) {
		enum link_state state =
			link_read(&link, 1, DYING_SECONDS * dying->factor, &which, &line);

		dying->interrupted = state == LINK_INTERRUPTED;
		if (dying->interrupted)
			return CAME_TO_END;
		if (state != LINK_LINE)
			return up ? CAME_TO_DEATH : CAME_TO_NOTHING;
		up = up || text_begins_with(line, "walk ");
		if (strcmp(line, "end") == 0 || text_begins_with(line, "found "))
			return CAME_TO_END;
		if (made && text_begins_with(line, "makes "))
			lines_add(made, new_string(line + 6));
	}
}

static enum came_to make(struct dying *dying, const struct work *work, struct lines *made)
{
	struct link *link = starter_start(dying->starter, work, false);
	enum came_to came_to = hear(dying, link, made);

	link_stop(link);
	return came_to;
}

static bool dies_of(void *context, const struct step *steps, size_t count)
{
	struct dying *dying = context;
	struct work work = dying->work;
	struct lines calls = { 0 };
	bool dies;

	for (size_t i = 0; i < count; i++) {
		struct text text = { 0 };

		steps_write(&text, &steps[i]);
		lines_add(&calls, text_take(&text));
	}
	work.planes = NULL;
	work.calls = &calls;
	work.first = work.last = 0;
	work.limit = 0;
	dies = make(dying, &work, NULL) == CAME_TO_DEATH;
	lines_free(&calls);
	return dies;
}

void dying_find(struct dying *dying, struct finding *difference)
{
	struct shrinker shrinker = { dying, dies_of, DYING_SHRINK_SECONDS * dying->factor, 0 };
	struct work work = dying->work;
	struct lines made = { 0 };
	struct step *steps;
	size_t count = 0;

	work.first = dying->round;
	work.last = dying->round + 1;
	work.limit = 0;
	work.aloud = true;
	difference->kind = MISMATCH_DEATH;
	difference->once = make(dying, &work, &made) != CAME_TO_DEATH;
	steps = new_bytes((made.count + 1) * sizeof(*steps));
	for (size_t i = 0; i < made.count && !difference->once; i++)
		free(steps_read(&steps[count++], made.at[i]));
	if (count)
		count = shrink(&shrinker, steps, count);
	difference->steps = count ? new_bytes(count * sizeof(*difference->steps)) : NULL;
	for (size_t i = 0; i < count; i++)
		difference->steps[i] = (struct found_step){ .step = steps[i] };
	difference->count = count;
	lines_free(&made);
	free(steps);
}
