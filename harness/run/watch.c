/* watch.c - see watch.h. */
#include "run/watch.h"

#include "base/fail.h"
#include "base/inside.h"
#include "base/interrupt.h"
#include "base/text.h"
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void end_watch(void *context)
{
	const pid_t *watcher = context;

	kill(*watcher, SIGKILL);
	waitpid(*watcher, NULL, __WCLONE);
}

/* Somebody may wait for the end of what was open to us. */
static void close_all_but(int kept)
{
	long most = sysconf(_SC_OPEN_MAX);

#ifdef SYS_close_range
	if ((kept == 0 || syscall(SYS_close_range, 0, kept - 1, 0) == 0) &&
	    syscall(SYS_close_range, kept + 1, ~0U, 0) == 0)
		return;
#endif
	for (int fd = 0; fd < most; fd++) {
		if (fd != kept)
			close(fd);
	}
}

/* Of the new process; no signal but SIGKILL ends it before its time. */
static void __attribute__((noreturn)) watch(int line, struct strays *strays)
{
	sigset_t all;
	char byte;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	setsid();
	if (chdir("/") < 0)
		_exit(1);
	close_all_but(line);
	if (read(line, &byte, 1) == 0) {
		if (strays)
			stray_end_orphans(strays);
		fail_undo();
	}
	_exit(0);
}

void watch_begin(struct strays *strays)
{
	pid_t *watcher = new_bytes(sizeof(*watcher)); /* up to the end of the process */
	int ends[2];

	if (inside_machine() || pipe2(ends, O_CLOEXEC) < 0)
		return;
	/* Until it has blocked them the new process has our signal handlers. */
	interrupt_hold();
	/* Without a signal at its end: wait(2) leaves it out then. */
	*watcher = syscall(SYS_clone, 0UL, NULL, NULL, NULL, NULL);
	if (*watcher == 0) {
		close(ends[1]);
		watch(ends[0], strays);
	}
	close(ends[0]); /* the other end is closed by our death alone */
	if (*watcher > 0) {
		if (strays)
			stray_spare(strays, *watcher);
		fail_cleanup(end_watch, watcher);
	}
	interrupt_release();
}
