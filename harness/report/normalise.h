/*
 * normalise.h - a line that a person wrote, as canonical lines are.
 */
#ifndef NORMALISE_H
#define NORMALISE_H

#include "base/text.h"

#include <stdbool.h>

/*
 * Copies line to text with every flag set in canonical order, as names_add() writes it.
 * False if a word looks like a name of the interface (MAP_..., PROT_..., -E..., SIG...)
 * and is none; *bad then is the word, for the caller to free.
 */
bool normalise_line(struct text *text, const char *line, char **bad);

#endif
