/* start.h - starts workers (work.h): on this kernel, or in virtual machines. */
#ifndef WALK_START_H
#define WALK_START_H

#include "run/request.h"
#include "walk/work.h"
#include "where/link.h"

struct starter;

/* Looks for the kernel, and makes room for the machines' files. */
struct starter *starter_new(const struct request *request, const char *root);
void starter_free(struct starter *starter);

/* As another does that work; again: a machine did not come up, and is to be booted otherwise. */
struct link *starter_start(struct starter *starter, const struct work *work, bool again);
/* One came up: how it was booted is how others are. */
void starter_came_up(struct starter *starter, bool again);

/* By how much its limits are longer. */
double starter_factor(const struct starter *starter);
/* Is it one on this kernel? */
bool starter_is_here(const struct starter *starter);

/* What answers there.  Strings are owned. */
struct answerer {
	char *emulator; /* behind the name of the kernel: " on qemu-i386 7.2.22", or "" */
	char *build;	/* as a record has it (record.h); NULL: it can not be told from another */
};

void starter_ask(const struct starter *starter, struct answerer *answerer);

/* Takes the words of that option, which starter_start() makes; false: they are none. */
bool starter_read(struct work *work, const char *words);

#endif
