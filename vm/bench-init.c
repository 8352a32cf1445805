/*
 * bench-init.c - the first process of a machine that runs the programs of the file /programs, a
 * path a line, one after the other, and looks at nothing: what tools/bench-machine compares the
 * suite with.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { SECONDS = 20 }; /* for one that waits for what is not there */

/* In an empty directory of its own, as the suite starts it. */
static void run(const char *path)
{
	pid_t pid = vfork();

	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);

		dup2(null, 0);
		dup2(null, 1);
		dup2(null, 2);
		alarm(SECONDS);
		execl(path, path, NULL);
		_exit(127);
	}
	waitpid(pid, NULL, 0);
}

int main(void)
{
	char line[256], where[32];
	FILE *list = fopen("/programs", "r");
	int port, count = 0;

	mkdir("/proc", 0755);
	mkdir("/tmp", 0755);
	mount("proc", "/proc", "proc", 0, NULL);
	mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
	mount("tmpfs", "/tmp", "tmpfs", 0, NULL);
	port = open("/dev/ttyS1", O_RDWR | O_NOCTTY);
	dprintf(port, "begin\n");
	while (list && fgets(line, sizeof(line), list)) {
		line[strcspn(line, "\n")] = '\0';
		snprintf(where, sizeof(where), "/tmp/%d", count++);
		mkdir(where, 0755);
		if (chdir(where) == 0)
			run(line);
	}
	dprintf(port, "end %d\n", count);
	tcdrain(port);
	for (;;)
		pause();
}
