/* shrink.c - see shrink.h. */
#include "walk/shrink.h"

#include "base/clock.h"

#include <stdlib.h>
#include <string.h>

static bool is_late(const struct shrinker *shrinker)
{
	return seconds_now() >= shrinker->until;
}

static bool differ(const struct shrinker *shrinker, const struct step *steps, size_t count)
{
	return !is_late(shrinker) && shrinker->differ(shrinker->context, steps, count);
}

/* The last few steps often do alone: the fewest of them, doubled each time, that differ. */
static size_t keep_last(const struct shrinker *shrinker, struct step *steps, size_t count)
{
	for (size_t kept = 1; kept < count; kept *= 2) {
		if (!differ(shrinker, steps + count - kept, kept))
			continue;
		memmove(steps, steps + count - kept, kept * sizeof(*steps));
		return kept;
	}
	return count;
}

/* Takes parts of that length away, once through; how many steps are left. */
static size_t take_away(const struct shrinker *shrinker, struct step *steps, size_t count,
			size_t part)
{
	struct step *fewer = new_bytes((count + 1) * sizeof(*fewer));

	for (size_t at = 0; at < count && count > 1 && !is_late(shrinker);) {
		size_t gone = part < count - at ? part : count - at;

		memcpy(fewer, steps, at * sizeof(*steps));
		memcpy(fewer + at, steps + at + gone, (count - at - gone) * sizeof(*steps));
		if (count > gone && differ(shrinker, fewer, count - gone)) {
			count -= gone;
			memcpy(steps, fewer, count * sizeof(*steps));
		} else {
			at += gone;
		}
	}
	free(fewer);
	return count;
}

static size_t fewest(const struct shrinker *shrinker, struct step *steps, size_t count)
{
	for (size_t part = count / 2 ? count / 2 : 1; part > 0 && !is_late(shrinker);) {
		size_t left = take_away(shrinker, steps, count, part);

		if (part == 1 && left == count)
			break;
		count = left;
		part = part > 1 ? part / 2 : 1;
	}
	return count;
}

/* Tries another number in that place; true: it stays. */
static bool try_number(const struct shrinker *shrinker, struct step *steps, size_t count,
		       uint32_t *number, uint32_t simpler)
{
	uint32_t was = *number;

	if (was == simpler)
		return false;
	*number = simpler;
	if (differ(shrinker, steps, count))
		return true;
	*number = was;
	return false;
}

/* A length becomes a page, a set of flags loses those that do not matter, an offset goes. */
static void simplify(const struct shrinker *shrinker, struct step *steps, size_t count,
		     struct step *step)
{
	bool touches = steps_is_touch(step);

	for (int i = 0; i < step->count; i++) {
		uint32_t *number = &step->numbers[i];
		bool settled = *number == 0 || touches ||
			       try_number(shrinker, steps, count, number, 0) ||
			       try_number(shrinker, steps, count, number, MODEL_PAGE);

		if (!settled && *number % MODEL_PAGE && *number > MODEL_PAGE)
			try_number(shrinker, steps, count, number, *number & ~4095u);
		for (uint32_t bit = 1; !settled && bit && *number < 1u << 28; bit <<= 1) {
			if (*number & bit)
				try_number(shrinker, steps, count, number, *number & ~bit);
		}
	}
}

size_t shrink(struct shrinker *shrinker, struct step *steps, size_t count)
{
	shrinker->until = seconds_now() + shrinker->seconds;
	count = fewest(shrinker, steps, keep_last(shrinker, steps, count));
	for (size_t i = 0; i < count; i++)
		simplify(shrinker, steps, count, &steps[i]);
	return fewest(shrinker, steps, count);
}
