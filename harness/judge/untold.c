/* untold.c - see untold.h. */
#include "judge/untold.h"

#include "case/answer.h"
#include "report/differ.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS = 100000 };

/* A whole answer in the making, from expected and the difference. */
struct search {
	const struct lines *expected, *said;
	char *const *difference;
	size_t count; /* of the difference */
	char **whole;
	int steps; /* that are left */
};

/* How much is used up of each. */
struct point {
	size_t expected, difference, said, whole;
	size_t checked; /* of what is whole */
};

static bool is_same_difference(const struct search *search, const char *text)
{
	char *copy = new_string(text), *next = copy, *line;
	size_t at = 0;
	bool same = true;

	while (same && (line = strsep(&next, "\n"))) {
		if (*line == '-' || *line == '+')
			same = at < search->count && strcmp(line, search->difference[at++]) == 0;
	}
	free(copy);
	return same && at == search->count;
}

/* Would a target that tells all show that very difference of the answer? */
static bool would_differ_so(const struct search *search, size_t length)
{
	struct lines whole = { .at = search->whole, .count = length };
	struct text text = { 0 };
	bool listed = differ(&text, search->expected, &whole) && !differ_is_cut(text.data) &&
		      is_same_difference(search, text.data);

	text_free(&text);
	return listed;
}

/* Is what is told of the lines since the last check what was said? */
static bool check(struct search *search, struct point *point)
{
	struct lines told = { 0 };
	const struct lines *said = search->said;
	bool fits;

	answer_without_space(&told, search->whole + point->checked, point->whole - point->checked);
	fits = said->count - point->said >= told.count;
	for (size_t i = 0; fits && i < told.count; i++)
		fits = strcmp(told.at[i], said->at[point->said + i]) == 0;
	point->said += told.count;
	point->checked = point->whole;
	lines_free(&told);
	return fits;
}

/* Puts the line behind the answer; false if what is whole then was not said. */
static bool put_line(struct search *search, struct point *point, char *line)
{
	bool fits = true;

	search->whole[point->whole++] = line;
	if (answer_block(search->whole + point->checked, point->whole - point->checked) !=
	    point->whole - point->checked) {
		point->whole--;
		fits = check(search, point);
		point->whole++;
	}
	return fits;
}

/* Can the answer be brought to its end from here?  As many lines deep as it has. */
static bool find(struct search *search, const struct point *from)
{
	char *kept = from->expected < search->expected->count ? search->expected->at[from->expected]
							      : NULL;
	char *change =
		from->difference < search->count ? search->difference[from->difference] : NULL;
	struct point next = *from;

	if (search->steps == 0)
		return false;
	search->steps--;
	if (!kept && !change)
		return check(search, &next) && next.said == search->said->count &&
		       would_differ_so(search, next.whole);
	if (change) {
		next.difference++;
		next.expected += *change == '-';
		if ((*change == '+' ? put_line(search, &next, change + 1)
				    : kept && strcmp(change + 1, kept) == 0) &&
		    find(search, &next))
			return true;
	}
	next = *from;
	next.expected++;
	return kept && put_line(search, &next, kept) && find(search, &next);
}

bool untold_fits(const struct lines *expected, char *const *difference, size_t count,
		 const struct lines *said)
{
	struct search search = {
		.expected = expected,
		.said = said,
		.difference = difference,
		.count = count,
		.steps = STEPS,
		.whole = new_bytes((expected->count + count) * sizeof(*search.whole)),
	};
	const struct point start = { 0 };
	bool fits = find(&search, &start);

	free(search.whole);
	return fits;
}
