/* stage.c - see stage.h. */
#include "stage.h"

#include "fail.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PAGE = 4096 };

static char *make_in(const char *parent)
{
	struct statvfs status;
	char *path;

	/* On a noexec mount mmap with PROT_EXEC is EPERM: another question. */
	if (!parent || statvfs(parent, &status) < 0 || status.f_flag & ST_NOEXEC)
		return NULL;
	path = new_stringf("%s/mmap2-suite.%d.XXXXXX", parent, (int)getpid());
	if (mkdtemp(path))
		return path;
	free(path);
	return NULL;
}

static bool is_tmpfs(const char *path)
{
	struct statfs status;

	return statfs(path, &status) == 0 && status.f_type == TMPFS_MAGIC;
}

char *stage_make_top(bool *tmpfs)
{
	const char *const parents[] = { "/dev/shm", getenv("TMPDIR"), "/tmp", "/var/tmp" };
	char *top = NULL;
	char *real;

	for (size_t i = 0; i < sizeof(parents) / sizeof(parents[0]) && !top; i++)
		top = make_in(parents[i]);
	if (!top)
		fail(EXIT_NOT_TESTED,
		     "cannot make a scratch directory in /dev/shm, /tmp or /var/tmp (%s); set "
		     "TMPDIR to a directory that can be written and allows execution",
		     strerror(errno));
	*tmpfs = is_tmpfs(top);
	chmod(top, 0711);	    /* an unprivileged case opens its files below it */
	real = realpath(top, NULL); /* as /proc/PID/maps will name it */
	if (!real)
		return top;
	free(top);
	return real;
}

static void empty(int fd);

static void remove_entry(int fd, const char *name)
{
	int child;

	if (unlinkat(fd, name, 0) == 0 || (errno != EISDIR && errno != EPERM))
		return;
	child = openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
	if (child >= 0) {
		empty(child);
		close(child);
	}
	unlinkat(fd, name, AT_REMOVEDIR);
}

static void empty(int fd)
{
	int copy = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *directory = copy < 0 ? NULL : fdopendir(copy);
	struct dirent *entry;

	if (!directory)
		return;
	while ((entry = readdir(directory))) {
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			remove_entry(fd, entry->d_name);
	}
	closedir(directory);
}

void stage_remove_top(const char *top)
{
	int fd = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		empty(fd);
		close(fd);
	}
	rmdir(top);
}

static void make(struct stage *stage, char *directory)
{
	*stage = (struct stage){ .fd = -1, .directory = directory };
	if (mkdir(directory, 0755) == 0)
		stage->fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (stage->fd < 0)
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", directory, strerror(errno));
	stage->tmpfs = is_tmpfs(directory);
}

void stage_open(struct stage *stage, const char *top, int number)
{
	make(stage, new_stringf("%s/%d", top, number));
}

void stage_take(struct stage *stage, const char *directory)
{
	make(stage, new_string(directory));
}

static bool fill(int fd, const struct fixture *fixture)
{
	char page[PAGE] = { 0 };

	for (uint64_t at = 0; at < fixture->size; at += PAGE) {
		size_t count = fixture->size - at < PAGE ? fixture->size - at : PAGE;

		if (fixture->fill == FILL_LETTERS)
			memset(page, 'A' + (at / PAGE) % 26, count);
		if (write(fd, page, count) != (ssize_t)count)
			return false;
	}
	return true;
}

static bool lay_out_one(struct stage *stage, const struct fixture *fixture,
			const struct case_file *file, bool as_nobody)
{
	struct staged_file *staged;
	struct stat status;
	bool made;
	int fd;

	if (fixture->fill == FILL_DIRECTORY)
		return mkdirat(stage->fd, fixture->name, fixture->mode) == 0 &&
		       (!as_nobody || fchownat(stage->fd, fixture->name, NOBODY, NOBODY, 0) == 0);
	fd = openat(stage->fd, fixture->name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	if (fixture->fill == FILL_SPARSE)
		made = ftruncate(fd, fixture->size) == 0;
	else
		made = fill(fd, fixture);
	for (size_t i = 0; i < file->mark_count && made; i++) {
		if (strcmp(file->marks[i].name, fixture->name) == 0)
			made = pwrite(fd, &file->marks[i].byte, 1, file->marks[i].offset) == 1;
	}
	if (made && as_nobody)
		made = fchown(fd, NOBODY, NOBODY) == 0;
	made = made && fchmod(fd, fixture->mode) == 0 && fstat(fd, &status) == 0;
	close(fd);
	if (!made)
		return false;
	stage->files = grow_bytes(stage->files, (stage->count + 1) * sizeof(*stage->files));
	staged = &stage->files[stage->count++];
	staged->name = fixture->name;
	staged->inode = status.st_ino;
	return true;
}

bool stage_lay_out(struct stage *stage, const struct case_file *file, bool as_nobody,
		   char **problem)
{
	stage->count = 0;
	if (as_nobody && fchown(stage->fd, NOBODY, NOBODY) == 0)
		stage->given = true;
	for (size_t i = 0; i < file->fixture_count; i++) {
		if (!lay_out_one(stage, &file->fixtures[i], file, as_nobody)) {
			*problem = new_stringf("cannot lay out the file %s in %s: %s",
					       file->fixtures[i].name, stage->directory,
					       strerror(errno));
			return false;
		}
	}
	return true;
}

/* Most programs make nothing: a look at the open directory, without opening it anew. */
static bool is_empty(const struct stage *stage)
{
	char entries[128]; /* "." and ".." fit, in 48 bytes, with room to see a third */
	struct stat status;
	long length;

	/* Each name counts for BOGO_DIRENT_SIZE bytes (mm/shmem.c). */
	if (stage->tmpfs)
		return fstat(stage->fd, &status) == 0 && status.st_size == 0;
	lseek(stage->fd, 0, SEEK_SET);
	length = syscall(SYS_getdents64, stage->fd, entries, sizeof(entries));
	return length == 48 && syscall(SYS_getdents64, stage->fd, entries, sizeof(entries)) == 0;
}

void stage_clear(struct stage *stage)
{
	stage->count = 0;
	if (!is_empty(stage))
		empty(stage->fd);
	if (stage->given && fchown(stage->fd, geteuid(), getegid()) == 0)
		stage->given = false;
}

void stage_close(struct stage *stage)
{
	close(stage->fd);
	free(stage->directory);
	free(stage->files);
}
