/* drawing.h - the address space of a model as a picture, as the heads of NASM faces have them. */
#ifndef DRAWING_H
#define DRAWING_H

#include "base/text.h"
#include "model/space.h"

/*
 * Appends lines: a page is six columns, an area its permissions in brackets, "......" a page where
 * nothing lies, " ~~~~ " a stretch; behind them what each area is.  What the program brought along
 * is left out.
 */
void drawing_add(struct lines *lines, const struct model *model);

#endif
