/* watch.c - see watch.h. */
#include "run/watch.h"

#include "base/fail.h"
#include "base/inside.h"
#include "base/interrupt.h"
#include "base/text.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void end_watch(void *context)
{
	const pid_t *watcher = context;

	kill(*watcher, SIGKILL);
	waitpid(*watcher, NULL, __WALL);
}

/*
 * What the watcher keeps open: the line to the driver, and the lifeline of the run or -1; and
 * standard error, for what can not be put back.
 */
enum { LINE, LIFELINE, KEPT, CLOSED = STDERR_FILENO + 1 };

/* Somebody may wait for the end of what was open to us. */
static void close_all_but(struct pollfd *kept)
{
	long most = sysconf(_SC_OPEN_MAX);

	/* Both out of the way of what they become: the first descriptors. */
	for (int i = 0; i < KEPT; i++) {
		if (kept[i].fd >= 0)
			kept[i].fd = fcntl(kept[i].fd, F_DUPFD, CLOSED);
	}
	for (int i = 0; i < KEPT; i++) {
		if (kept[i].fd >= 0)
			kept[i].fd = dup2(kept[i].fd, i);
		else
			close(i);
	}
#ifdef SYS_close_range
	if (syscall(SYS_close_range, CLOSED, ~0U, 0) == 0)
		return;
#endif
	for (int fd = CLOSED; fd < most; fd++)
		close(fd);
}

/* Until the driver has ended; it is told of the end of the lifeline. */
static void wait_for_driver(struct pollfd *kept, pid_t driver)
{
	char piece[512];

	for (;;) {
		if (poll(kept, KEPT, -1) < 0)
			continue;
		if (kept[LIFELINE].revents && read(kept[LIFELINE].fd, piece, sizeof(piece)) <= 0) {
			kill(driver, SIGTERM);
			kept[LIFELINE].fd = -1;
		}
		if (kept[LINE].revents)
			return;
	}
}

/* Of the new process; no signal but SIGKILL ends it before its time. */
static void __attribute__((noreturn))
watch(struct pollfd *kept, pid_t driver, struct strays *strays)
{
	sigset_t all;
	char byte;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	setsid();
	if (chdir("/") < 0)
		_exit(1);
	close_all_but(kept);
	wait_for_driver(kept, driver);
	if (read(kept[LINE].fd, &byte, 1) == 0) {
		if (strays)
			stray_end_orphans(strays);
		fail_undo();
	}
	_exit(0);
}

void watch_begin(struct strays *strays, int lifeline)
{
	pid_t *watcher = new_bytes(sizeof(*watcher)); /* up to the end of the process */
	pid_t driver = getpid();
	struct pollfd kept[KEPT];
	int ends[2];

	if (inside_machine() || pipe2(ends, O_CLOEXEC) < 0)
		return;
	/* Until it has blocked them the new process has our signal handlers. */
	interrupt_hold();
	/* Without a signal at its end: wait(2) leaves it out then. */
	*watcher = syscall(SYS_clone, 0UL, NULL, NULL, NULL, NULL);
	/* QEMU's user mode knows none such (linux-user/syscall.c:do_fork). */
	if (*watcher < 0 && (!strays || stray_sight(strays) != STRAY_SEES_ONE))
		*watcher = syscall(SYS_clone, (unsigned long)SIGCHLD, NULL, NULL, NULL, NULL);
	if (*watcher == 0) {
		close(ends[1]);
		kept[LINE] = (struct pollfd){ .fd = ends[0], .events = POLLIN };
		kept[LIFELINE] = (struct pollfd){ .fd = lifeline, .events = POLLIN };
		watch(kept, driver, strays);
	}
	close(ends[0]); /* the other end is closed by our death alone */
	if (*watcher > 0) {
		if (strays)
			stray_spare(strays, *watcher);
		fail_cleanup(end_watch, watcher);
	}
	interrupt_release();
}
