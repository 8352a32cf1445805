/*
 * walk.h - the commands "walk" and "sweep": a hand (where/hand.h) makes calls on the target, the
 * model is asked them, and what comes of them is compared: each result, each byte, and every so
 * often all areas.
 *
 * The first difference ends it: the calls that lead there are tried again, shrunk to the fewest
 * that differ, and told with both answers.  EXIT_UNEXPECTED then; EXIT_AS_EXPECTED if nothing
 * differs; EXIT_NOT_TESTED if the hand can not do its work.
 */
#ifndef WALK_H
#define WALK_H

#include "command/options.h"

/* Calls at random, that follow from --seed, so many as --calls says. */
int walk(const struct options *options);

/* All questions of the planes that the words name, or of all planes. */
int sweep(const struct options *options);

#endif
