/*
 * untold.h - a listed answer on a target that tells less than those on which it was seen.
 *
 * Without the fact "space" a program states neither flags nor what is there at the end
 * (answer_without_space()), so of a known failure it tells a part, or nothing.
 */
#ifndef UNTOLD_H
#define UNTOLD_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Is there a whole answer that differs from expected, which is whole too, in the very lines of the
 * difference ("-x", "+y"), and of which such a target tells what was said?  Where there are more
 * answers to try than is sensible: no.
 */
bool untold_fits(const struct lines *expected, char *const *difference, size_t count,
		 const struct lines *said);

#endif
