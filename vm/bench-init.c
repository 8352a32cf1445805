/*
 * bench-init.c - the first process of a machine that runs the programs of the file /programs, one
 * after the other, and looks at nothing: what tools/bench-machine compares the suite with.
 *
 * A line of it: PATH [NAME SIZE]..., a program and the files that its case lays out; a directory
 * has no size, but "-".  What they find decides what they do: without its file a program ends at
 * once, and it states its address space only where it writes into a file that can be sealed
 * (asm/inc/report.asm).
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { SECONDS = 20 };	   /* for one that waits for what is not there */
enum { FILLED = 1 << 20 }; /* bytes: larger files are holes */

static void lay_out(const char *name, const char *size)
{
	long long rest = atoll(size);
	char page[4096];
	int fd;

	if (*size == '-') {
		mkdir(name, 0755);
		return;
	}
	fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_LARGEFILE, 0644);
	if (rest > FILLED) {
		ftruncate64(fd, rest);
		rest = 0;
	}
	for (char fill = 'A'; rest > 0; rest -= sizeof(page), fill++) {
		memset(page, fill, sizeof(page));
		if (write(fd, page, rest < (int)sizeof(page) ? rest : sizeof(page)) < 0)
			return;
	}
	close(fd);
}

/* In a directory of its own, as the suite starts it. */
static void run(const char *path)
{
	int report = memfd_create("report", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	pid_t pid = vfork();

	if (pid == 0) {
		int null = open("/dev/null", O_RDWR | O_CLOEXEC);

		dup2(null, 0);
		dup2(report, 1);
		dup2(null, 2);
		alarm(SECONDS);
		execl(path, path, NULL);
		_exit(127);
	}
	waitpid(pid, NULL, 0);
	close(report);
}

int main(void)
{
	char line[512], where[32];
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
		const char *path = strtok(line, " \n"), *name, *size;

		snprintf(where, sizeof(where), "/tmp/%d", count++);
		mkdir(where, 0755);
		if (chdir(where) < 0)
			continue;
		while ((name = strtok(NULL, " \n")) && (size = strtok(NULL, " \n")))
			lay_out(name, size);
		run(path);
	}
	dprintf(port, "end %d\n", count);
	tcdrain(port);
	for (;;)
		pause();
}
