/*
 * differ.c - see differ.h.
 *
 * E. W. Myers, "An O(ND) difference algorithm and its variations" (1986): how far each
 * diagonal is reached with a number of changed lines, for ever more of them.
 */
#include "report/differ.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_CHANGES = 500, /* that the shortest difference is looked for */
	MOST_TOLD = 200,    /* lines of text */
	CONTEXT = 3,
};

/* Behind the number of lines that are left out. */
static const char left_out_tail[] = " more lines differ\n";

enum side { BOTH = ' ', ONLY_EXPECTED = '-', ONLY_GOT = '+' };

struct step {
	enum side side;
	const char *line;
};

struct steps {
	struct step *at;
	size_t count;
};

static void add_step(struct steps *steps, enum side side, const char *line)
{
	steps->at[steps->count++] = (struct step){ side, line };
}

/* Parts of the two lists that have no first and no last line in common. */
struct pair {
	char *const *a, *const *b;
	int a_count, b_count;
};

/* A point of the search: so many lines of a and of b are behind it. */
struct point {
	int a, b;
};

static bool alike(const struct pair *pair, struct point at)
{
	return at.a < pair->a_count && at.b < pair->b_count &&
	       strcmp(pair->a[at.a], pair->b[at.b]) == 0;
}

/* Does the way to the diagonal with so many changes end with a line of b?  Else of a. */
static bool ends_with_b(const int *reached, int changes, int diagonal)
{
	return diagonal == -changes ||
	       (diagonal != changes && reached[diagonal - 1] < reached[diagonal + 1]);
}

/*
 * reached[d] is how many lines of a are behind us on diagonal d (lines of a less lines of b)
 * with one change less, and then with so many.  Where we are furthest.
 */
static struct point go_on(const struct pair *pair, int *reached, int changes)
{
	struct point best = { 0, 0 };

	for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
		struct point at = { 0, 0 };

		if (changes > 0)
			at.a = ends_with_b(reached, changes, diagonal) ? reached[diagonal + 1]
								       : reached[diagonal - 1] + 1;
		at.b = at.a - diagonal;
		while (alike(pair, at)) {
			at.a++;
			at.b++;
		}
		reached[diagonal] = at.a;
		if (at.a <= pair->a_count && at.b <= pair->b_count && at.a + at.b > best.a + best.b)
			best = at;
	}
	return best;
}

/* The steps that lead to a point, from the last to the first; trace has every reached[]. */
static void walk_back(struct steps *steps, const struct pair *pair, struct point at,
		      int *const *trace, int changes)
{
	for (; changes > 0; changes--) {
		const int *before = trace[changes - 1] + changes;
		int diagonal = at.a - at.b;
		bool b_last = ends_with_b(before, changes, diagonal);
		int a = b_last ? before[diagonal + 1] : before[diagonal - 1] + 1;

		while (at.a > a) {
			add_step(steps, BOTH, pair->a[--at.a]);
			at.b--;
		}
		if (b_last)
			add_step(steps, ONLY_GOT, pair->b[--at.b]);
		else
			add_step(steps, ONLY_EXPECTED, pair->a[--at.a]);
	}
	while (at.a > 0)
		add_step(steps, BOTH, pair->a[--at.a]);
}

static void reverse(struct step *steps, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		struct step step = steps[i];

		steps[i] = steps[count - 1 - i];
		steps[count - 1 - i] = step;
	}
}

/* The diagonals from -changes - 1 to changes + 1. */
static int *copy_reached(const int *reached, int changes)
{
	size_t size = (2 * changes + 3) * sizeof(*reached);

	return memcpy(new_bytes(size), reached - changes - 1, size);
}

static void add_between(struct steps *steps, const struct pair *pair)
{
	int *room = new_bytes((2 * MOST_CHANGES + 5) * sizeof(*room));
	int *reached = room + MOST_CHANGES + 2;
	int *trace[MOST_CHANGES + 1];
	size_t first = steps->count;
	struct point at;
	int changes = 0;

	for (;; changes++) {
		at = go_on(pair, reached, changes);
		trace[changes] = copy_reached(reached, changes);
		if ((at.a == pair->a_count && at.b == pair->b_count) || changes == MOST_CHANGES)
			break;
	}
	walk_back(steps, pair, at, trace, changes);
	reverse(steps->at + first, steps->count - first);
	while (at.a < pair->a_count)
		add_step(steps, ONLY_EXPECTED, pair->a[at.a++]);
	while (at.b < pair->b_count)
		add_step(steps, ONLY_GOT, pair->b[at.b++]);
	for (int i = 0; i <= changes; i++)
		free(trace[i]);
	free(room);
}

static struct steps steps_between(const struct lines *a, const struct lines *b)
{
	size_t least = a->count < b->count ? a->count : b->count;
	size_t first = 0, last = 0;
	struct steps steps = { new_bytes((a->count + b->count) * sizeof(*steps.at)), 0 };
	struct pair pair;

	while (first < least && strcmp(a->at[first], b->at[first]) == 0)
		first++;
	while (last < least - first &&
	       strcmp(a->at[a->count - 1 - last], b->at[b->count - 1 - last]) == 0)
		last++;
	for (size_t i = 0; i < first; i++)
		add_step(&steps, BOTH, a->at[i]);
	pair = (struct pair){ a->at + first, b->at + first, a->count - first - last,
			      b->count - first - last };
	add_between(&steps, &pair);
	for (size_t i = a->count - last; i < a->count; i++)
		add_step(&steps, BOTH, a->at[i]);
	return steps;
}

/* The steps from first to end that are of the side; how many. */
static size_t copy_side(struct step *to, const struct steps *steps, size_t first, size_t end,
			enum side side)
{
	size_t count = 0;

	for (size_t i = first; i < end; i++) {
		if (steps->at[i].side == side)
			to[count++] = steps->at[i];
	}
	return count;
}

/* In a row of changes what was expected comes first. */
static void sort_changes(struct steps *steps)
{
	struct step *sorted = new_bytes(steps->count * sizeof(*sorted));
	size_t count = 0;

	for (size_t i = 0, end; i < steps->count; i = end) {
		for (end = i; end < steps->count && steps->at[end].side != BOTH;)
			end++;
		if (end == i) {
			sorted[count++] = steps->at[end++];
			continue;
		}
		count += copy_side(sorted + count, steps, i, end, ONLY_EXPECTED);
		count += copy_side(sorted + count, steps, i, end, ONLY_GOT);
	}
	free(steps->at);
	steps->at = sorted;
}

static bool near_change(const struct steps *steps, size_t at)
{
	size_t first = at > CONTEXT ? at - CONTEXT : 0;
	size_t last = at + CONTEXT < steps->count ? at + CONTEXT : steps->count - 1;

	for (size_t i = first; i <= last; i++) {
		if (steps->at[i].side != BOTH)
			return true;
	}
	return false;
}

static void add_told(struct text *text, const struct steps *steps)
{
	bool skipped = false;
	size_t told = 0, left_out = 0;

	for (size_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->at[i];

		if (told == MOST_TOLD) {
			left_out += step->side != BOTH;
		} else if (!near_change(steps, i)) {
			skipped = true;
		} else {
			if (skipped)
				text_add(text, " ...\n");
			skipped = false;
			text_addf(text, "%c%s\n", step->side, step->line);
			told++;
		}
	}
	if (left_out)
		text_addf(text, " ... %zu%s", left_out, left_out_tail);
}

bool differ(struct text *text, const struct lines *expected, const struct lines *got)
{
	struct steps steps;

	if (lines_equal(expected, got))
		return false;
	steps = steps_between(expected, got);
	sort_changes(&steps);
	add_told(text, &steps);
	free(steps.at);
	return true;
}

bool differ_is_cut(const char *difference)
{
	return text_ends_with(difference, left_out_tail);
}
