/*
 * expected.h - reads expected/FAMILY/NAME.exp: the canonical lines that a case must give.
 *
 * Blank lines and lines that begin with '#' say something to the reader only.  A line may
 * begin with a condition of target.h in brackets, "[compat,linux>=4.15] line": it is
 * expected where the condition is met.  Names are checked and flag sets put in order, so
 * that a misspelt one is an error of the file and not a failure of the kernel.
 */
#ifndef EXPECTED_H
#define EXPECTED_H

#include "base/text.h"
#include "case/target.h"

/*
 * The lines that are expected on the target.  Anything that is not as it should be ends
 * the run with file:line: what is wrong; a file that expects nothing on this target is
 * such a thing, unless skipped says that the case does not apply here.  Where a condition is
 * unknown it is not known what to expect: why, for the caller to free; else NULL.
 */
char *expected_read(struct lines *lines, const char *root, const char *id,
		    const struct target *target, bool skipped);

/*
 * Adds the conditions under which the file expects the very line: those that are met on the
 * target, or those that are not; each once.
 */
void expected_conditions(struct lines *conditions, const char *root, const char *id,
			 const struct target *target, const char *line, bool met);

#endif
