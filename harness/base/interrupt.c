/* interrupt.c - see interrupt.h. */
#include "base/interrupt.h"

#include "base/fail.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static sigset_t caught; /* those that were not ignored */
static sigset_t held;	/* they and SIGALRM */
static pid_t owner;
static volatile sig_atomic_t seen;
static volatile sig_atomic_t deferred;

/* Only what a signal handler may do. */
static void end_now(int number)
{
	fail_undo();
	_exit(number == SIGPIPE ? EXIT_NOT_TESTED : EXIT_INTERRUPTED);
}

static void note(int number)
{
	if (seen)
		return;
	seen = number;
	alarm(INTERRUPT_GRACE);
}

static void take(int number)
{
	int saved = errno;

	/* A child of vfork, before its execve: its memory is ours. */
	if (getpid() != owner)
		_exit(128 + number);
	if (number == SIGALRM)
		end_now(seen);
	else if (deferred)
		note(number);
	else
		end_now(number);
	errno = saved;
}

static void catch_one(int number)
{
	struct sigaction action = { .sa_handler = take, .sa_flags = SA_RESTART };

	sigfillset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

void interrupt_catch(void)
{
	const struct itimerval no_timer = { 0 };
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE };
	struct sigaction before;
	sigset_t none;

	owner = getpid();
	sigemptyset(&caught);
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		if (sigaction(ends[i], NULL, &before) < 0 ||
		    (before.sa_handler == SIG_IGN && ends[i] != SIGPIPE))
			continue;
		sigaddset(&caught, ends[i]);
		catch_one(ends[i]);
	}
	catch_one(SIGALRM);
	/* Ignored, as somebody may have left it to us, the kernel reaps children itself. */
	signal(SIGCHLD, SIG_DFL);
	/* A timer that who came before us in this process has left is no reason to end. */
	setitimer(ITIMER_REAL, &no_timer, NULL);
	held = caught;
	sigaddset(&held, SIGALRM);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

void interrupt_defer(void)
{
	deferred = true;
}

int interrupt_seen(void)
{
	return seen;
}

void interrupt_hold(void)
{
	sigprocmask(SIG_BLOCK, &held, NULL);
}

void interrupt_release(void)
{
	sigprocmask(SIG_UNBLOCK, &held, NULL);
}

int interrupt_wait(double seconds)
{
	struct timespec time = { .tv_sec = seconds };
	sigset_t waited = caught;
	int number;

	time.tv_nsec = (seconds - time.tv_sec) * 1e9;
	sigaddset(&waited, SIGCHLD);
	/* Held back, or one that comes just before the wait would not end it. */
	interrupt_hold();
	if (!seen) {
		number = sigtimedwait(&waited, NULL, &time);
		if (number > 0 && number != SIGCHLD)
			note(number);
	}
	interrupt_release();
	return seen;
}
