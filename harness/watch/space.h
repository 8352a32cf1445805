/*
 * space.h - the address space of a watched process, and what a call changed in it.
 *
 * /proc/PID/maps is read once a call, behind it: the space as it was before is what was read behind
 * the call before.  What changes without a call, a stack that grew, is told apart.
 */
#ifndef WATCH_SPACE_H
#define WATCH_SPACE_H

#include "base/text.h"
#include "report/snapshot.h"

#include <stdbool.h>
#include <sys/types.h>

/* Threads and vfork's child share one. */
struct space {
	int users;
	char *program; /* the file that is executed in it, or NULL: not looked up yet */
	int maps;      /* the descriptor of /proc/PID/maps, or -1 */
	bool known;
	int unseen;		  /* errno: why it could not be read the last time, or 0 */
	struct text text;	  /* maps, as it was read last */
	struct snapshot snapshot; /* the same, if parsed */
	bool parsed;
	unsigned long steps; /* that were done in it, for who counts */
};

/* What went and what came; parts that are alike on both sides are in neither. */
struct change {
	struct snapshot went, came;
	uint64_t stack_grew; /* bytes by which [stack] has grown meanwhile; it is in neither */
};

struct space *space_new(void);
struct space *space_share(struct space *space);
/* NULL is let be. */
void space_leave(struct space *space);

/* The file that the process executes, "" if nobody knows. */
const char *space_program(struct space *space, pid_t pid);

/*
 * Reads maps anew, of a task that is in that space; what changed since it was last read, for the
 * caller to free.  False: it can not be read.  Of a space that was not known all has come.
 */
bool space_look(struct space *space, pid_t tid, struct change *change);
void change_free(struct change *change);

/* What it was when it was last looked at. */
const struct snapshot *space_snapshot(struct space *space);

#endif
