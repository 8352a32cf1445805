/*
 * booting.h - the kernel of a request, and the machines that boot it, one after the other or side
 * by side.
 *
 * A bzImage is booted unpacked where that can be (image.h).  A machine that did not come up so is
 * booted once more, again: by the image itself.
 */
#ifndef BOOTING_H
#define BOOTING_H

#include "case/plan.h"
#include "run/request.h"
#include "where/link.h"

struct booting;

/*
 * Finds the kernel and what boots it, and makes room for the machines' files.  What is not to be
 * found ends the run.
 */
struct booting *booting_new(const struct request *request);
void booting_free(struct booting *booting);

/* Starts a machine whose driver is given the words; where its suite lies is added. */
struct link *booting_start(struct booting *booting, const struct lines *words, bool again);

/* One came up: how it was booted is how others are. */
void booting_came_up(struct booting *booting, bool again);

/* May one that ended with that fault come up if it is booted again? */
bool booting_is_worth_it(const struct booting *booting, enum link_fault fault);

/* The SHA-256 of its image in hex; NULL if this system can not tell. */
const char *booting_sum(const struct booting *booting);

/* By how much every limit is longer in these machines. */
int booting_slowness(const struct booting *booting);

/* The kernel is a program of this system itself: a User-mode Linux. */
bool booting_is_uml(const struct booting *booting);

/* What the kernel of that target runs on, if the machine is an emulator that names itself. */
void booting_name_target(const struct booting *booting, struct target *target);

#endif
