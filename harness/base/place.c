/* place.c - see place.h. */
#include "base/place.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	MOST_LINKS = 40,	 /* that the kernel follows */
	READER_SECONDS = 2,	 /* that the reader of a FIFO may be late, */
	READER_LOOK = 20 * 1000, /* and microseconds between two looks */
};

char *place_in_cache(const char *part, const char *name)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");

	/* A relative one is none (XDG Base Directory Specification). */
	if (cache && *cache == '/')
		return new_stringf("%s/mmap2-suite/%s/%s", cache, part, name);
	if (!home || !*home)
		return NULL;
	return new_stringf("%s/.cache/mmap2-suite/%s/%s", home, part, name);
}

void place_make_folders(const char *path)
{
	char *copy = new_string(path);

	for (char *slash = copy; (slash = strchr(slash + 1, '/'));) {
		*slash = '\0';
		mkdir(copy, 0777);
		*slash = '/';
	}
	free(copy);
}

bool place_in_path(const char *program)
{
	const char *path = getenv("PATH");
	char *copy = new_string(path ? path : "");
	char *next = copy;
	const char *folder;
	bool found = false;

	while (!found && (folder = strsep(&next, ":"))) {
		char *file = new_stringf("%s/%s", *folder ? folder : ".", program);

		found = access(file, X_OK) == 0;
		free(file);
	}
	free(copy);
	return found;
}

char *place_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? new_stringf("%.*s", (int)(slash - path + 1), path) : new_string("./");
}

bool place_proc_is_own(void)
{
	char self[16] = "";

	return readlink("/proc/self", self, sizeof(self) - 1) > 0 && atoi(self) == getpid();
}

void place_need_proc(const char *who)
{
	if (!place_proc_is_own())
		fail(EXIT_NOT_TESTED,
		     "%s/proc is not there, or that of another PID namespace: mount one here "
		     "(mount -t proc proc /proc; unshare --mount-proc)",
		     who);
}

char *place_of_descriptor(int fd)
{
	return new_stringf("/proc/self/fd/%d", fd);
}

bool place_name_file(int fd, const char *name)
{
	char *path = place_of_descriptor(fd);
	bool named = linkat(AT_FDCWD, path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;

	free(path);
	return named;
}

char *place_absolute(const char *path)
{
	char *folder = path[0] == '/' ? NULL : getcwd(NULL, 0);
	char *absolute = folder ? new_stringf("%s/%s", folder, path) : new_string(path);

	free(folder);
	return absolute;
}

/* What the symbolic link at path leads to; NULL if there is none. */
static char *next_behind(const char *path)
{
	char target[PATH_MAX];
	ssize_t length = readlink(path, target, sizeof(target) - 1);
	char *folder, *next;

	if (length <= 0)
		return NULL;
	target[length] = '\0';
	if (target[0] == '/')
		return new_string(target);
	folder = place_folder(path);
	next = new_stringf("%s%s", folder, target);
	free(folder);
	return next;
}

char *place_behind_links(const char *path)
{
	char *at = realpath(path, NULL);
	char *next;

	if (at)
		return at;
	at = new_string(path);
	/* A descriptor's name (/dev/fd/3) reads as a link to what is no path. */
	for (int i = 0; i < MOST_LINKS && access(at, F_OK) < 0 && (next = next_behind(at)); i++) {
		free(at);
		at = next;
	}
	return at;
}

FILE *place_open_to_write(const char *path)
{
	int flags = O_WRONLY | O_TRUNC | O_CLOEXEC | O_NONBLOCK;
	double deadline = awake_seconds() + READER_SECONDS;
	int fd;

	if (access(path, F_OK) < 0)
		flags |= O_CREAT;
	while ((fd = open(path, flags, 0666)) < 0 && errno == ENXIO && awake_seconds() < deadline)
		usleep(READER_LOOK);
	if (fd < 0)
		return NULL;
	fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK); /* a slow reader is waited for */
	return fdopen(fd, "w");
}

const char *place_write_problem(void)
{
	return errno == ENXIO ? "nobody reads it, and it is no regular file" : strerror(errno);
}

bool place_file_find(struct place_file *file, const char *path)
{
	struct stat status;
	char *behind, *folder;
	const char *slash;
	bool there;

	*file = (struct place_file){ 0 };
	there = stat(path, &status) == 0;
	if (!there) {
		behind = place_behind_links(path);
		slash = strrchr(behind, '/');
		file->name = new_string(slash ? slash + 1 : behind);
		folder = place_folder(behind);
		there = stat(folder, &status) == 0;
		free(folder);
		free(behind);
	}
	file->device = status.st_dev;
	file->inode = status.st_ino;
	file->mode = status.st_mode;
	return there;
}

bool place_file_is_same(const struct place_file *one, const struct place_file *other)
{
	if (one->device != other->device || one->inode != other->inode)
		return false;
	if (!one->name || !other->name)
		return !one->name && !other->name;
	return strcmp(one->name, other->name) == 0;
}
