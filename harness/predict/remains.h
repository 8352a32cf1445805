/*
 * remains.h - what the frame of a program states of its address space, stated of a model.
 */
#ifndef REMAINS_H
#define REMAINS_H

#include "model/space.h"
#include "report/statement.h"
#include "report/surroundings.h"

/* Why it is not known what is there at the end, or NULL. */
const char *remains_unknown(const struct model *model);

/* Appends it as it is now, when the program begins. */
void remains_begin(struct report *report, struct model *model,
		   const struct surroundings *surroundings);
/* Likewise when it ends, with what is in the areas. */
void remains_end(struct report *report, struct model *model,
		 const struct surroundings *surroundings);

#endif
