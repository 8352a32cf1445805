/*
 * answer.h - reads expected/FAMILY/NAME.exp: the canonical lines that a case must give.
 *
 * Blank lines and lines that begin with '#' say something to the reader only.  A line may
 * begin with a condition of target.h in brackets, "[compat,linux>=4.15] line": it is
 * expected where the condition is met.  Names are checked and flag sets put in order, so
 * that a misspelt one is an error of the file and not a failure of the kernel.
 */
#ifndef ANSWER_H
#define ANSWER_H

#include "case/target.h"
#include "case/words.h"

/* A line of the file. */
struct expectation {
	char *line;	 /* with names and flags as canonical lines have them */
	char *condition; /* without brackets, or NULL: on every target */
};

/* What is expected of a case, on whatever target. */
struct answer {
	char *path;
	struct expectation *at;
	size_t count;
};

/*
 * Reads the file.  Anything that is not as it should be, a condition that is none included, ends
 * the run with file:line: what is wrong.
 */
void answer_read(struct answer *answer, const char *path, const struct words *words);
void answer_free(struct answer *answer);

/*
 * Adds the lines that are expected on the target.  Where a condition is unknown it is not known
 * what to expect: why, for the caller to free; else NULL.  An answer that expects nothing on a
 * target on which the case is asked ends the run.
 */
char *answer_on(const struct answer *answer, const struct target *target, struct lines *lines,
		bool asked);

/* So many of the lines are the first and what belongs to it: a difference ("+ ", "- ", "! "). */
size_t answer_block(char *const *lines, size_t count);
/*
 * Adds such lines as a target without the fact "space" tells them: it sees neither flags, so that
 * what differs by them alone is unchanged, nor what is there at the end.
 */
void answer_without_space(struct lines *told, char *const *lines, size_t count);

/*
 * Adds the conditions under which the answer has the very line: those that are met on the
 * target, or those that are not; each once.
 */
void answer_conditions(const struct answer *answer, const struct target *target, const char *line,
		       bool met, struct lines *conditions);

#endif
