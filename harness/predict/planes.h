/*
 * planes.h - what sweep asks: all combinations of some values of each argument of a call.
 *
 * The questions of a plane come in an order that jumps through it, so that those of a sweep that is
 * bounded (--minutes) are of all its parts.
 */
#ifndef PLANES_H
#define PLANES_H

#include "predict/steps.h"

/* The planes by name, up to NULL. */
const char *planes_name(int plane);

/*
 * Is it meant by the words?  They are names of planes; "all" are all of them, and none those that
 * are asked within a minute.
 */
bool planes_are_meant(const struct lines *words, int plane);

/* How many questions the plane has. */
uint32_t planes_size(int plane);

/* Its index'th question: steps that set the scene and ask, at most PLANES_STEPS; how many. */
enum { PLANES_STEPS = 4 };
int planes_question(struct step *steps, int plane, uint32_t index);

#endif
