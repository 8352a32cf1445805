/*
 * spawn-bare.c - what a run of the suite is measured by: starts programs and waits for them.
 *
 * spawn-bare JOBS <LIST: every line of LIST is a command; JOBS of them run at a time, their
 * output thrown away.  Nothing is read, judged or timed out.  Output is a memory file, as the
 * driver's is, so that the programs look at their address space, too.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { WORDS = 16 };

static void start(char *line)
{
	char *argv[WORDS + 1] = { NULL };
	char *save;
	pid_t pid;
	int count = 0;
	posix_spawn_file_actions_t actions;
	int output = memfd_create("output", MFD_CLOEXEC);

	for (char *word = strtok_r(line, " \n", &save); word && count < WORDS;
	     word = strtok_r(NULL, " \n", &save))
		argv[count++] = word;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, output, 1);
	posix_spawn_file_actions_adddup2(&actions, output, 2);
	if (output < 0 || count == 0 ||
	    posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ) != 0) {
		fprintf(stderr, "spawn-bare: cannot start %s\n", line);
		exit(1);
	}
	posix_spawn_file_actions_destroy(&actions);
	close(output);
}

int main(int argc, char **argv)
{
	int jobs = argc > 1 ? atoi(argv[1]) : 1;
	int running = 0;
	size_t room = 0;
	char *line = NULL;

	while (getline(&line, &room, stdin) > 0) {
		if (running == jobs && wait(NULL) > 0)
			running--;
		start(line);
		running++;
	}
	while (wait(NULL) > 0)
		;
	free(line);
	return 0;
}
