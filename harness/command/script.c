/* script.c - see script.h. */
#include "command/script.h"

#include "base/fail.h"
#include "base/interrupt.h"
#include "run/inherit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void clear_environment(void)
{
	static const char *const bending[] = {
		"CDPATH",    "BASH_ENV", "ENV",		 "POSIXLY_CORRECT", "GREP_OPTIONS",
		"MAKEFLAGS", "MFLAGS",	 "GNUMAKEFLAGS", "MAKEFILES",	    "MAKELEVEL",
	};

	for (size_t i = 0; i < sizeof(bending) / sizeof(bending[0]); i++)
		unsetenv(bending[i]);
	setenv("LC_ALL", "C", 1);
}

/* Returns only if it can not be started. */
static void start_script(const struct options *options, const char *name, const struct lines *words)
{
	char **argv = new_bytes((words->count + 2) * sizeof(*argv));
	sigset_t none;

	argv[0] = new_stringf("%s/%s", options->root, name);
	for (size_t i = 0; i < words->count; i++)
		argv[i + 1] = words->at[i];
	clear_environment();
	/* What it starts, compilers, may need more than the caller's soft limits let them have. */
	inherit_raise_limit(RLIMIT_NPROC);
	inherit_raise_limit(RLIMIT_CPU);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(argv[0], argv);
	fprintf(stderr, "mmap2-suite: cannot run %s: %s\n", name, strerror(errno));
}

static void end_script(void *context)
{
	kill(*(pid_t *)context, SIGTERM);
}

/* In the child.  What it says must reach a terminal that stops who writes from behind (tostop). */
static void leave_group(void)
{
	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
}

/* The shell has more, where a command fails (1), is not there (127), or it can not fork (254). */
static int as_ours(int status)
{
	switch (status) {
	case EXIT_AS_EXPECTED:
	case EXIT_USAGE:
	case EXIT_INTERRUPTED:
		return status;
	default:
		return EXIT_NOT_TESTED;
	}
}

int script_run(const struct options *options, const char *name, const struct lines *words, int way)
{
	int status;
	pid_t pid, running; /* below zero for a group */

	fflush(NULL);
	interrupt_hold();
	pid = fork();
	if (pid == 0) {
		if (!(way & SCRIPT_ASKS))
			leave_group();
		if (way & SCRIPT_QUIET)
			dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
		start_script(options, name, words);
		_exit(EXIT_NOT_TESTED);
	}
	if (pid > 0) {
		if (!(way & SCRIPT_ASKS))
			setpgid(pid, pid);
		running = way & SCRIPT_ASKS ? pid : -pid;
		fail_cleanup(end_script, &running);
	}
	interrupt_release();
	if (pid < 0)
		fail_to_make("a process");
	while (waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR) {
			status = -1;
			break;
		}
	}
	fail_forget(&running);
	if (status != -1 && WIFSIGNALED(status)) /* it could not say why itself */
		fprintf(stderr, "mmap2-suite: %s was killed by signal %d\n", name,
			WTERMSIG(status));
	return status != -1 && WIFEXITED(status) ? as_ours(WEXITSTATUS(status)) : EXIT_NOT_TESTED;
}

void script_become(const struct options *options, const char *name, const struct lines *words)
{
	fflush(NULL);
	start_script(options, name, words);
	leave(EXIT_NOT_TESTED);
}
