/*
 * stray.h - what programs leave behind: processes that left their process group and outlived
 * their program.  They become our children (PR_SET_CHILD_SUBREAPER), wherever they went.
 *
 * Each program carries a mark of its own that all its descendants inherit, whatever they close,
 * change or execute: the value of a limit that Linux keeps and does not look at (RLIMIT_LOCKS,
 * else RLIMIT_RSS).  /proc/PID/limits, or prlimit(2), shows it.  A program that lowers the limit
 * hides what it leaves: then it is not known whose it is, and that is said (STRAY_UNKNOWN).
 * The SysV segments of one that has a mark go with it (segments.h), as far as /proc tells when it
 * began.
 */
#ifndef STRAY_H
#define STRAY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* 0: no mark.  No two programs of a run have the same. */
typedef uint32_t mark_t;

/* What is seen of what programs leave behind outside of their process groups. */
enum stray_sight {
	STRAY_SEES,	/* everything */
	STRAY_SEES_ONE, /* while one program runs at a time: no /proc lists children */
	STRAY_BLIND,	/* nothing, and it is not ended: the kernel does not give us orphans */
};

/* Those of this process, from stray_begin() to stray_finish(). */
struct strays;

/*
 * From now on orphans are ours.  What is our child already (of a shell that became the driver) is
 * left alone, and so is what it leaves behind.
 */
struct strays *stray_begin(void);
enum stray_sight stray_sight(const struct strays *strays);

/* This child is not looked at. */
void stray_spare(struct strays *strays, pid_t pid);

mark_t stray_new_mark(struct strays *strays);

/* In the child of vfork: false and errno. */
bool stray_put_mark(const struct strays *strays, mark_t mark);

/* Is this child the process of a program that runs?  Does a program run that has the mark? */
struct stray_owner {
	bool (*runs)(const void *context, pid_t pid);
	bool (*has)(const void *context, mark_t mark);
	const void *context;
};

enum stray {
	STRAY_NONE,
	STRAY_OWN,     /* there were some with the mark */
	STRAY_UNKNOWN, /* there were some of which nobody knows whose */
};

/*
 * Ends what is left behind by the program with the mark, which is over, by earlier ones, and by
 * nobody knows whom; what a program left that runs is left alone.  alone: no other program runs.
 */
enum stray stray_end(struct strays *strays, const struct stray_owner *owner, mark_t mark,
		     bool alone);

/* This child, of which no program is the process, has ended: nobody else waits for it. */
void stray_bury(struct strays *strays, pid_t pid);

/*
 * What the prefix of a program leaves by itself, an init of a namespace for one, is none of the
 * program's.  The init is known as what it is, all else by its name: stray_note() keeps those of
 * what the process group and mark of a program that leaves nothing, and is over, have left, and
 * stray_spare_noted() has stray_end() not tell of them from then on, though it ends them.  False,
 * and nothing is spared: none was seen, or one is called as what runs the programs is, the name of
 * that file.
 */
void stray_note(struct strays *strays, pid_t group, mark_t mark);
bool stray_spare_noted(struct strays *strays, const char *program);
bool stray_spares(const struct strays *strays);

/* Before stray_end(), which ends a whole namespace with its init: is anything else left? */
bool stray_is_left(const struct strays *strays, pid_t group, mark_t mark);

/* Ends all of them, in a signal handler too; false if some are still there. */
bool stray_end_all(struct strays *strays);

/* Frees it; who watches (watch.h) has its own. */
void stray_finish(struct strays *strays);

/*
 * In a child of the process of the run, which has died: ends what has marks of the run, as far as
 * /proc shows it.
 */
void stray_end_orphans(struct strays *strays);

/*
 * Ends what runs in a directory below this one, the absolute path of the scratch directory of a run
 * of which nobody is left, and has a mark of any run, as far as /proc shows it.
 */
void stray_end_below(const char *directory);

/* Waits a moment for a child that was killed; false if it does not end. */
bool stray_reap(pid_t pid, int *status);

#endif
