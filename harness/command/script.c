/* script.c - see script.h. */
#include "command/script.h"

#include "base/fail.h"

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
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(argv[0], argv);
	fprintf(stderr, "mmap2-suite: cannot run %s: %s\n", name, strerror(errno));
}

int script_run(const struct options *options, const char *name, const struct lines *words,
	       bool quietly)
{
	int status;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (pid < 0)
		fail_to_make("a process");
	if (pid == 0) {
		if (quietly)
			dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
		start_script(options, name, words);
		_exit(EXIT_NOT_TESTED);
	}
	while (waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR)
			return EXIT_NOT_TESTED;
	}
	return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_NOT_TESTED;
}

void script_become(const struct options *options, const char *name, const struct lines *words)
{
	fflush(NULL);
	start_script(options, name, words);
	leave(EXIT_NOT_TESTED);
}
