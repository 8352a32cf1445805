/*
 * life.h - what /proc says of the life of a process.  Nothing here that a signal handler may not
 * do.
 */
#ifndef LIFE_H
#define LIFE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <time.h>

/* What /proc/PID/NAME says, zero-terminated and cut to the size; false: nothing. */
bool life_read(pid_t pid, const char *name, char *to, size_t size);

enum { LIFE_NAME = 16 }; /* TASK_COMM_LEN (include/linux/sched.h) */

struct life {
	pid_t parent, group;
	bool ending; /* it has begun to exit by itself */
	char name[LIFE_NAME];
};

/* False: there is none of that number, and it is one that ends, without a parent. */
bool life_look(pid_t pid, struct life *life);

/* Its parent, or 0; *ending: it has begun to exit by itself. */
pid_t life_parent(pid_t pid, bool *ending);

/* Is it number 1 of a PID namespace below that of /proc (NSpid, proc_pid_status(5))? */
bool life_is_init(pid_t pid);

/* When it began, by the clock of the system, or a moment before; 0: nothing tells. */
time_t life_begun(pid_t pid);

enum { LIFE_PATIENCE = 2000 };

/*
 * Waits, for at most as many milliseconds as *patience has, which it takes them from, until the
 * process has let go of its memory: it is gone, or nobody has waited for it yet (wait(2)).
 */
void life_await_end(pid_t pid, int *patience);

#endif
