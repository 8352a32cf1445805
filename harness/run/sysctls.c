/*
 * sysctls.c - see sysctls.h.
 *
 * What puts them back is called by signal handlers, too: system calls, no memory, no stdio.
 */
#include "run/sysctls.h"

#include "base/fail.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { NAME = 32, VALUE = 24, BOOT = 40 };

/* All that cases write to; tools/lint-cases knows the list from here. */
static const struct {
	const char *name, *path;
} settings[] = {
	{ "vm.max_map_count", "/proc/sys/vm/max_map_count" },
	{ "vm.nr_hugepages", "/proc/sys/vm/nr_hugepages" },
	{ "vm.overcommit_memory", "/proc/sys/vm/overcommit_memory" },
};

enum { SETTINGS = sizeof(settings) / sizeof(settings[0]) };

#define NOTE "settings" /* its name in the scratch directory; it is one write(2) */

/* Zero-terminated. */
struct note {
	char boot[BOOT]; /* they were those of this start of the kernel */
	struct {
		char name[NAME];
		char value[VALUE]; /* "": it could not be read */
	} of[SETTINGS];
};

struct sysctls {
	char *path; /* of the note */
	struct note note;
	bool kept; /* the note is there */
};

/* The first line of the file, "" and false if it has none or a longer one. */
static bool read_line(const char *path, char *line, size_t room)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t count = fd < 0 ? -1 : read(fd, line, room);
	char *end = count > 0 ? memchr(line, '\n', count) : NULL;

	if (fd >= 0)
		close(fd);
	if (!end && count > 0 && (size_t)count < room)
		end = line + count;
	if (!end)
		end = line;
	*end = '\0';
	return end > line;
}

static void read_boot(char boot[BOOT])
{
	read_line("/proc/sys/kernel/random/boot_id", boot, BOOT);
}

/* Is it something else than it was, which is no more known then? */
static bool has_changed(size_t number, const char *was, char now[VALUE])
{
	return *was && read_line(settings[number].path, now, VALUE) && strcmp(was, now) != 0;
}

/* 0: it is as it was; else errno, or EBUSY of a kernel that took it and did otherwise. */
static int put_one_back(size_t number, const char *was)
{
	char now[VALUE], line[VALUE + 1];
	size_t length = strlen(was);
	int fd = open(settings[number].path, O_WRONLY | O_TRUNC | O_CLOEXEC);
	int problem = 0;

	if (fd < 0)
		return errno;
	memcpy(line, was, length);
	line[length] = '\n';
	if (write(fd, line, length + 1) < 0)
		problem = errno;
	close(fd);
	return !problem && has_changed(number, was, now) ? EBUSY : problem;
}

/* Of what a handler puts back nobody is told but of this. */
static void say_stuck(const char *name, const char *was)
{
	const char *const words[] = { "mmap2-suite: ", name, " can not be put back to ", was,
				      "\n" };
	struct iovec pieces[5];

	for (size_t i = 0; i < 5; i++)
		pieces[i] = (struct iovec){ (void *)words[i], strlen(words[i]) };
	if (writev(STDERR_FILENO, pieces, 5) < 0)
		return;
}

static void put_back_by_note(const struct note *note)
{
	char boot[BOOT], now[VALUE];

	read_boot(boot);
	if (strncmp(boot, note->boot, BOOT) != 0)
		return;
	for (size_t i = 0; i < SETTINGS; i++) {
		for (size_t j = 0; j < SETTINGS; j++) {
			const char *was = note->of[j].value;

			if (strncmp(settings[i].name, note->of[j].name, NAME) == 0 &&
			    memchr(was, '\0', VALUE) && has_changed(i, was, now) &&
			    put_one_back(i, was))
				say_stuck(settings[i].name, was);
		}
	}
}

/* By the note that fd leads to, if that is one. */
static void put_back_by_file(int fd)
{
	struct note note;

	if (fd < 0)
		return;
	if (read(fd, &note, sizeof(note)) == sizeof(note))
		put_back_by_note(&note);
	close(fd);
}

/* By the file: who outlives this process (watch.h) has its memory as it was at the beginning. */
static void put_back_at_end(void *context)
{
	const struct sysctls *sysctls = context;

	put_back_by_file(open(sysctls->path, O_RDONLY | O_CLOEXEC));
	unlink(sysctls->path);
}

void sysctls_put_back_left(int top)
{
	put_back_by_file(openat(top, NOTE, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
}

struct sysctls *sysctls_begin(const char *top)
{
	struct sysctls *sysctls = new_bytes(sizeof(*sysctls));

	sysctls->path = new_stringf("%s/" NOTE, top);
	for (size_t i = 0; i < SETTINGS; i++)
		strcpy(sysctls->note.of[i].name, settings[i].name);
	fail_cleanup(put_back_at_end, sysctls);
	return sysctls;
}

char *sysctls_keep(struct sysctls *sysctls)
{
	struct note *note = &sysctls->note;
	ssize_t written = -1;
	int problem, fd;

	if (!*note->boot)
		read_boot(note->boot);
	for (size_t i = 0; i < SETTINGS; i++)
		read_line(settings[i].path, note->of[i].value, VALUE);
	fd = open(sysctls->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd >= 0)
		written = write(fd, note, sizeof(*note));
	problem = errno;
	if (fd >= 0)
		close(fd);
	sysctls->kept = written == sizeof(*note);
	if (sysctls->kept)
		return NULL;
	return new_stringf("cannot note what the machine is set to in %s: %s", sysctls->path,
			   written < 0 ? strerror(problem) : "no room is left");
}

char *sysctls_put_back(struct sysctls *sysctls)
{
	struct text left = { 0 };
	char now[VALUE];

	for (size_t i = 0; i < SETTINGS && sysctls->kept; i++) {
		const char *was = sysctls->note.of[i].value;
		int problem;

		if (!has_changed(i, was, now))
			continue;
		text_addf(&left, "%s%s is left at %s, it was %s", left.length ? "; " : "",
			  settings[i].name, now, was);
		problem = put_one_back(i, was);
		if (problem)
			text_addf(&left, ", and it can not be put back (%s)", strerror(problem));
	}
	if (sysctls->kept)
		unlink(sysctls->path);
	sysctls->kept = false;
	return left.length ? text_take(&left) : NULL;
}

void sysctls_finish(struct sysctls *sysctls)
{
	if (sysctls->kept)
		put_back_at_end(sysctls);
	fail_forget(sysctls);
	free(sysctls->path);
	free(sysctls);
}
