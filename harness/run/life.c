/* life.c - see life.h. */
#include "run/life.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXITING = 4 }; /* PF_EXITING (include/linux/sched.h), in /proc/PID/stat */

struct stat_line {
	char state, name[LIFE_NAME];
	int parent, group;
	unsigned int flags;
	int threads;
	unsigned long long begun; /* ticks after the start of the kernel */
};

bool life_read(pid_t pid, const char *name, char *to, size_t size)
{
	char path[64];
	ssize_t count;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	count = read(fd, to, size - 1);
	close(fd);
	to[count > 0 ? count : 0] = '\0';
	return count > 0;
}

/* Its name, in parentheses, may be anything. */
static bool read_stat(pid_t pid, struct stat_line *line)
{
	char text[512];
	const char *name, *end;

	if (!life_read(pid, "stat", text, sizeof(text)) || !(name = strchr(text, '(')) ||
	    !(end = strrchr(text, ')')))
		return false;
	snprintf(line->name, LIFE_NAME, "%.*s", (int)(end - name - 1), name + 1);
	return sscanf(end + 1,
		      " %c %d %d %*d %*d %*d %u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %d %*d "
		      "%llu",
		      &line->state, &line->parent, &line->group, &line->flags, &line->threads,
		      &line->begun) == 6;
}

static bool is_dead(const struct stat_line *line)
{
	return line->state == 'Z' || line->state == 'X';
}

bool life_look(pid_t pid, struct life *life)
{
	struct stat_line line;

	*life = (struct life){ .ending = true };
	if (!read_stat(pid, &line))
		return false;
	life->parent = line.parent;
	life->group = line.group;
	life->ending = is_dead(&line) || (line.flags & EXITING);
	memcpy(life->name, line.name, LIFE_NAME);
	return true;
}

pid_t life_parent(pid_t pid, bool *ending)
{
	struct life life;

	life_look(pid, &life);
	*ending = life.ending;
	return life.parent;
}

bool life_is_init(pid_t pid)
{
	char text[4096], *at, *end;
	int numbers = 0;
	long number = 0;

	if (!life_read(pid, "status", text, sizeof(text)) || !(at = strstr(text, "\nNSpid:")))
		return false;
	at += strlen("\nNSpid:");
	at[strcspn(at, "\n")] = '\0';
	for (long next = strtol(at, &end, 10); end != at; next = strtol(at, &end, 10)) {
		number = next;
		numbers++;
		at = end;
	}
	return numbers > 1 && number == 1;
}

time_t life_begun(pid_t pid)
{
	struct timespec up;
	struct stat_line line;

	if (!read_stat(pid, &line) || clock_gettime(CLOCK_BOOTTIME, &up) < 0)
		return 0;
	return time(NULL) - up.tv_sec + (time_t)(line.begun / sysconf(_SC_CLK_TCK)) - 1;
}

/* A dead leader counts as a thread, and the memory is that of all. */
static bool has_let_go(pid_t pid)
{
	struct stat_line line;

	if (kill(pid, 0) < 0 && errno == ESRCH)
		return true;
	return read_stat(pid, &line) && is_dead(&line) && line.threads <= 1;
}

void life_await_end(pid_t pid, int *patience)
{
	const struct timespec moment = { .tv_nsec = 1000000 };

	for (; *patience > 0 && !has_let_go(pid); --*patience)
		nanosleep(&moment, NULL);
}
