/* helper.c - see helper.h. */
#include "watch/helper.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio_ext.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Its descriptors 0 to 2; -1: /dev/null.  False: it cannot be had. */
static bool spawn(pid_t *pid, char *const *argv, int in, int out, int error)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	const int from[] = { in, out, error };
	sigset_t none;
	int problem;

	sigemptyset(&none);
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
	posix_spawnattr_setsigmask(&attributes, &none);
	for (int i = 0; i < 3; i++) {
		if (from[i] >= 0)
			posix_spawn_file_actions_adddup2(&actions, from[i], i);
		else
			posix_spawn_file_actions_addopen(&actions, i, "/dev/null", O_RDWR, 0);
	}
	problem = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return problem == 0;
}

bool helper_start(struct helper *helper, char *const *argv)
{
	int to[2], from[2];
	bool started;

	if (pipe2(to, O_CLOEXEC) < 0)
		return false;
	if (pipe2(from, O_CLOEXEC) < 0) {
		close(to[0]);
		close(to[1]);
		return false;
	}
	started = spawn(&helper->pid, argv, to[0], from[1], -1);
	close(to[0]);
	close(from[1]);
	if (!started) {
		close(to[1]);
		close(from[0]);
		return false;
	}
	helper->to = fdopen(to[1], "w");
	helper->from = fdopen(from[0], "r");
	return true;
}

bool helper_ask(struct helper *helper, const char *question)
{
	const struct timespec now = { 0 };
	sigset_t pipe, before, waiting;
	bool asked;

	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	sigprocmask(SIG_BLOCK, &pipe, &before);
	asked = fputs(question, helper->to) >= 0 && fflush(helper->to) == 0;
	if (!asked && sigpending(&waiting) == 0 && sigismember(&waiting, SIGPIPE))
		sigtimedwait(&pipe, NULL, &now);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return asked;
}

static void wait_for(pid_t pid, int *status)
{
	*status = -1; /* the tracer's wait may have had it */
	while (waitpid(pid, status, 0) < 0 && errno == EINTR)
		;
}

void helper_stop(struct helper *helper)
{
	int status;

	__fpurge(helper->to); /* what it has not taken */
	fclose(helper->to);
	fclose(helper->from);
	wait_for(helper->pid, &status);
}

int helper_run(char *const *argv, char **said)
{
	struct text text = { 0 };
	char part[4096];
	int from[2], status;
	ssize_t got;
	pid_t pid;

	if (pipe2(from, O_CLOEXEC) < 0)
		return -1;
	if (!spawn(&pid, argv, -1, from[1], from[1])) {
		close(from[0]);
		close(from[1]);
		return -1;
	}
	close(from[1]);
	while ((got = read(from[0], part, sizeof(part))) > 0 || (got < 0 && errno == EINTR))
		text_add_bytes(&text, part, got > 0 ? got : 0);
	close(from[0]);
	wait_for(pid, &status);
	*said = text_take(&text);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
