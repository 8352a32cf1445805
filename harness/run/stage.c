/* stage.c - see stage.h. */
#include "run/stage.h"

#include "base/fail.h"
#include "base/place.h"
#include "run/inherit.h"
#include "run/segments.h"
#include "run/stray.h"
#include "run/sysctls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/fs.h>
#include <linux/magic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

enum {
	PAGE = 4096,
	NEEDED_MIB = 16, /* the largest files of a case have 4 */
	NEEDED_FILES = 100,
	LEFT_FILES = 10,
};

/* One that is less full than that did not run out under a program. */
static const uint64_t left_bytes = 1 << 20;

/* ---- emptying a directory, with nothing but system calls ---- */

struct entry {
	uint64_t inode, offset;
	unsigned short length;
	unsigned char type;
	char name[];
};

enum { FRESH_NAME = 24 };

/* A name that nothing in the directory has: that of its inode. */
static bool fresh_name(int fd, const char *name, char fresh[FRESH_NAME])
{
	struct stat status;
	uint64_t rest;

	if (fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) < 0)
		return false;
	rest = status.st_ino;
	memcpy(fresh, ".moved-", 7);
	for (int i = 7; i < FRESH_NAME - 1; i++, rest /= 16)
		fresh[i] = (char)('a' + rest % 16);
	fresh[FRESH_NAME - 1] = '\0';
	return true;
}

/* What became of an entry; of several, these together. */
enum { STAYS = 0, REMOVED = 1, LIFTED = 2 };

/* Calls each for every entry but "." and ".."; how many there are, and what became of them. */
static int for_entries(int fd, int other, int (*each)(int fd, const char *name, int other),
		       int *count)
{
	uint64_t buffer[256];
	long length;
	int what = STAYS;

	lseek(fd, 0, SEEK_SET);
	*count = 0;
	while ((length = syscall(SYS_getdents64, fd, buffer, sizeof(buffer))) > 0) {
		for (long at = 0; at < length;) {
			const struct entry *entry = (const void *)((char *)buffer + at);

			at += entry->length;
			if (strcmp(entry->name, ".") == 0 || strcmp(entry->name, "..") == 0)
				continue;
			++*count;
			what |= each(fd, entry->name, other);
		}
	}
	return what;
}

enum { PATH = 32 + NAME_MAX };

/* What leads to name in the directory fd, for a call that takes no descriptor. */
static void path_below(int fd, const char *name, char path[PATH])
{
	static const char head[] = "/proc/self/fd/";
	char digits[12];
	size_t count = 0;

	do
		digits[count++] = (char)('0' + fd % 10);
	while ((fd /= 10));
	memcpy(path, head, sizeof(head) - 1);
	path += sizeof(head) - 1;
	while (count)
		*path++ = digits[--count];
	*path++ = '/';
	count = strnlen(name, NAME_MAX);
	memcpy(path, name, count);
	path[count] = '\0';
}

/*
 * A case that mounts something, and was killed before it had unmounted it.  What is mounted there
 * may be anything, and is not to be emptied.
 */
static bool unmount(int fd, const char *name)
{
	char path[PATH];
	bool was = false;

	if (geteuid() != 0)
		return false;
	path_below(fd, name, path);
	while (umount2(path, MNT_DETACH | UMOUNT_NOFOLLOW) == 0)
		was = true;
	return was;
}

/* The same of one that forbade everybody to remove or change the file (chattr(1)). */
static bool allow(int fd, const char *name)
{
	struct stat status;
	int child, flags;
	bool was = false;

	if (geteuid() != 0 || fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) < 0 ||
	    !S_ISREG(status.st_mode))
		return false;
	child = openat(fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (child < 0)
		return false;
	if (ioctl(child, FS_IOC_GETFLAGS, &flags) == 0 &&
	    (flags & (FS_IMMUTABLE_FL | FS_APPEND_FL))) {
		flags &= ~(FS_IMMUTABLE_FL | FS_APPEND_FL);
		was = ioctl(child, FS_IOC_SETFLAGS, &flags) == 0;
	}
	close(child);
	return was;
}

/* False and errno of the first try. */
static bool remove_file(int fd, const char *name)
{
	int problem;

	if (unlinkat(fd, name, 0) == 0)
		return true;
	problem = errno;
	if (((problem == EBUSY && unmount(fd, name)) || (problem == EPERM && allow(fd, name))) &&
	    unlinkat(fd, name, 0) == 0)
		return true;
	errno = problem;
	return false;
}

/* An entry of a directory below the top: a file goes, a directory comes up to the top. */
static int lift_entry(int fd, const char *name, int top)
{
	char fresh[FRESH_NAME];

	if (remove_file(fd, name))
		return REMOVED;
	unmount(fd, name);
	if (geteuid() != 0) /* moving a directory writes into it */
		fchmodat(fd, name, 0700, 0);
	return fresh_name(fd, name, fresh) && renameat(fd, name, top, fresh) == 0 ? LIFTED : STAYS;
}

/* An entry of the top: gone, or nearer to it.  However deep a program nests, two levels do. */
static int remove_entry(int top, const char *name, int unused)
{
	int child, count, what = STAYS;

	(void)unused;
	if (remove_file(top, name))
		return REMOVED;
	if (errno != EISDIR && errno != EPERM && errno != EACCES)
		return STAYS;
	if (geteuid() != 0)
		fchmodat(top, name, 0700, 0);
	unmount(top, name);
	child = openat(top, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
	if (child >= 0) {
		what = for_entries(child, top, lift_entry, &count);
		close(child);
	}
	return unlinkat(top, name, AT_REMOVEDIR) == 0 ? what | REMOVED : what;
}

/* False if something can not be removed. */
static bool empty(int fd)
{
	int what, count, before = INT_MAX, patience = 100;

	/* A FUSE gives a file that is open another name when it is removed, for ever. */
	while ((what = for_entries(fd, -1, remove_entry, &count)) != STAYS) {
		if (!(what & LIFTED) && count >= before && --patience == 0)
			break;
		before = count;
	}
	return count == 0;
}

bool stage_remove_top(const struct stage_top *top)
{
	int fd;

	/* Two that can be had where there are no more; at its end the process needs neither. */
	close(STDIN_FILENO);
	if (top->lock >= 0)
		close(top->lock);
	fd = open(top->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		empty(fd);
		close(fd);
	}
	return rmdir(top->path) == 0 || errno == ENOENT;
}

/* ---- the directory of a run ---- */

/* mmap2-suite.PID-XXXXXX; a name with a second dot is of a version that does not lock. */
#define TOP_PREFIX "mmap2-suite."

static bool is_top(const char *name)
{
	size_t digits;

	if (strncmp(name, TOP_PREFIX, strlen(TOP_PREFIX)) != 0)
		return false;
	name += strlen(TOP_PREFIX);
	digits = strspn(name, "0123456789");
	return digits > 0 && name[digits] == '-' && strlen(name + digits) == 7;
}

static bool is_same(int fd, int parent, const char *name)
{
	struct stat one, other;

	return fstat(fd, &one) == 0 && fstatat(parent, name, &other, AT_SYMLINK_NOFOLLOW) == 0 &&
	       one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/*
 * Locks a directory that was just made.  False if a run that clears what others left was faster:
 * then it is gone.  A file system that knows no locks has none to offer such a run either.
 */
static bool lock_top(struct stage_top *top)
{
	top->lock = open(top->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (top->lock >= 0 && (flock(top->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) &&
	    is_same(top->lock, AT_FDCWD, top->path))
		return true;
	if (top->lock >= 0)
		close(top->lock);
	top->lock = -1;
	return false;
}

/* A file system that does not say how large it is has no bound. */
static bool has_room(const struct statvfs *status, uint64_t bytes, uint64_t files)
{
	return (status->f_blocks == 0 || status->f_bavail * status->f_frsize >= bytes) &&
	       (status->f_files == 0 || status->f_favail >= files);
}

/* /proc/PID/maps writes these otherwise, and in a report they end a line. */
static bool has_control_character(const char *path)
{
	char *real = realpath(path, NULL);
	bool has = false;

	for (const char *at = real; at && *at; at++)
		has = has || (unsigned char)*at < ' ' || *at == 127;
	free(real);
	return has;
}

/*
 * What the path lies on, where that is of the type: the words by which it is mounted, in *words,
 * for the caller to free.  False where /proc does not tell.
 */
static bool is_mount_of(const char *path, const char *type, struct lines *words)
{
	char *mounts = read_file("/proc/self/mountinfo", NULL);
	char *head = new_stringf(" - %s ", type);
	struct lines lines = { 0 };
	bool found = false;
	struct stat status;

	/* "36 35 0:25 / /tmp rw,nosuid - tmpfs tmpfs rw,huge=always" */
	if (mounts && stat(path, &status) == 0) {
		char *device = new_stringf(" %u:%u ", major(status.st_dev), minor(status.st_dev));

		lines_add_split(&lines, mounts, "\n");
		for (size_t i = 0; i < lines.count && !found; i++) {
			const char *at = strstr(lines.at[i], head);

			found = at && strstr(lines.at[i], device);
			if (found)
				lines_add_split(words, strrchr(at, ' ') + 1, ",");
		}
		free(device);
	}
	lines_free(&lines);
	free(mounts);
	free(head);
	return found;
}

/* Behind "cache=", which kernels before 6.4 leave out: its name, or bits. */
static bool is_cache_with_mmap(const char *word)
{
	enum { CACHE_WRITEBACK = 4 };

	if (text_begins_with(word, "cache="))
		word += strlen("cache=");
	return strcmp(word, "mmap") == 0 || strcmp(word, "loose") == 0 ||
	       strcmp(word, "fscache") == 0 ||
	       (text_begins_with(word, "0x") && strtol(word, NULL, 16) & CACHE_WRITEBACK);
}

/*
 * Are shared mappings that are written to refused there (fs/9p/vfs_file.c:v9fs_file_mmap)?  statfs
 * tells the file system that is behind it.
 */
static bool is_9p_without_mmap(const char *path)
{
	struct lines words = { 0 };
	bool without = is_mount_of(path, "9p", &words);

	for (size_t i = 0; i < words.count; i++)
		without = without && !is_cache_with_mmap(words.at[i]);
	lines_free(&words);
	return without;
}

long stage_file_system(const char *path)
{
	struct statfs status;

	return statfs(path, &status) == 0 ? (long)status.f_type : 0;
}

/* Why no scratch directory can be made there, or NULL.  A kernel may not know statfs. */
static const char *unfit(const char *parent)
{
	struct statvfs status = { 0 };

	if (statvfs(parent, &status) < 0 && errno != ENOSYS)
		return strerror(errno);
	/* On a noexec mount mmap with PROT_EXEC is EPERM: another question. */
	if (status.f_flag & ST_NOEXEC)
		return "it does not allow execution";
	if ((uint32_t)stage_file_system(parent) == HUGETLBFS_MAGIC)
		return "files of a hugetlbfs can not be written to";
	if (is_9p_without_mmap(parent))
		return "it is a 9p without cache=mmap, whose files can not be shared";
	if (!has_room(&status, (uint64_t)NEEDED_MIB << 20, NEEDED_FILES))
		return "it is too full";
	return has_control_character(parent) ? "its name has a control character" : NULL;
}

/* NULL, or why it was not made. */
static const char *make_in(struct stage_top *top, const char *parent)
{
	const char *problem = unfit(parent);

	if (problem)
		return problem;
	for (int tries = 0; tries < 10; tries++) {
		top->path = new_stringf("%s/" TOP_PREFIX "%d-XXXXXX", parent, (int)getpid());
		if (mkdtemp(top->path) && lock_top(top))
			return NULL;
		problem = strerror(errno);
		free(top->path);
	}
	return problem;
}

/* They may write there still. */
static void end_programs_below(int top)
{
	char *link = place_of_descriptor(top);
	char *path = realpath(link, NULL);

	if (path)
		stray_end_below(path);
	free(path);
	free(link);
}

static void clear_left(int parent, const char *name)
{
	int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	struct stat status;

	if (fd < 0)
		return;
	if (fstat(fd, &status) == 0 && status.st_uid == geteuid() &&
	    flock(fd, LOCK_EX | LOCK_NB) == 0 && is_same(fd, parent, name)) {
		end_programs_below(fd);
		segments_remove_left(fd);
		sysctls_put_back_left(fd);
		empty(fd);
		unlinkat(parent, name, AT_REMOVEDIR);
	}
	close(fd);
}

/* What this user's runs left that were killed: their locks are free. */
static void clear_left_in(const char *parent)
{
	DIR *directory = parent ? opendir(parent) : NULL;
	struct dirent *entry;

	while (directory && (entry = readdir(directory))) {
		if (is_top(entry->d_name))
			clear_left(dirfd(directory), entry->d_name);
	}
	if (directory)
		closedir(directory);
}

char *stage_huge_pages(const char *path)
{
	struct lines words = { 0 };
	char *huge = NULL;

	is_mount_of(path, "tmpfs", &words);
	for (size_t i = 0; i < words.count && !huge; i++) {
		if (text_begins_with(words.at[i], "huge="))
			huge = new_string(words.at[i] + strlen("huge="));
	}
	lines_free(&words);
	return huge;
}

static const char *parent_at(size_t number)
{
	static const char *const parents[] = { NULL, "/dev/shm", "/tmp", "/var/tmp" };
	const char *folder = getenv("TMPDIR");

	if (parents[number])
		return parents[number];
	return folder && *folder ? folder : NULL;
}

enum { PARENTS = 4 };

void stage_clear_left(const char *where)
{
	clear_left_in(where);
	for (size_t i = 0; i < PARENTS; i++)
		clear_left_in(parent_at(i));
}

/* In the first that will do; NULL, or what is wrong with each. */
static char *make_somewhere(struct stage_top *top)
{
	struct text problems = { 0 };
	const char *problem = "";

	for (size_t i = 0; i < PARENTS && problem; i++) {
		const char *parent = parent_at(i);

		if (!parent)
			continue;
		problem = make_in(top, parent);
		if (problem)
			text_addf(&problems, "%s%s: %s", problems.length ? "; " : "", parent,
				  problem);
	}
	if (!problem)
		text_free(&problems);
	return problem ? text_take(&problems) : NULL;
}

void stage_make_top(struct stage_top *top, const char *where)
{
	char *real, *problems = NULL;
	const char *problem = NULL;

	if (where)
		problem = make_in(top, where);
	else
		problems = make_somewhere(top);
	if (problem)
		fail(EXIT_NOT_TESTED,
		     "--scratch: cannot make a directory in %s (%s); it must be one that can be "
		     "written, allows execution and has room for %d MiB",
		     where, problem, NEEDED_MIB);
	if (problems)
		fail(EXIT_NOT_TESTED,
		     "cannot make a scratch directory (%s); set TMPDIR to a directory that can be "
		     "written, allows execution and has room for %d MiB",
		     problems, NEEDED_MIB);
	chmod(top->path, 0711);		  /* an unprivileged case opens its files below it */
	real = realpath(top->path, NULL); /* as /proc/PID/maps will name it */
	if (!real)
		return;
	free(top->path);
	top->path = real;
}

/* ---- the directory of a program ---- */

/* As a program would make it, whatever the caller's umask. */
static bool make_folder(int at, const char *path, mode_t mode)
{
	mode_t callers = umask(INHERIT_UMASK);
	bool made = mkdirat(at, path, mode) == 0;

	umask(callers);
	return made;
}

static bool make_directory(struct stage *stage)
{
	stage->fd = -1;
	if (make_folder(AT_FDCWD, stage->directory, 0755))
		stage->fd = open(stage->directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return stage->fd >= 0;
}

static void make(struct stage *stage, char *directory)
{
	*stage = (struct stage){ .directory = directory };
	if (!make_directory(stage))
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", directory, strerror(errno));
	stage->tmpfs = stage_file_system(directory) == TMPFS_MAGIC;
}

static void renew(struct stage *stage)
{
	char *directory = new_stringf("%s+", stage->directory);

	close(stage->fd);
	free(stage->directory);
	stage->directory = directory;
	stage->given = false;
	if (!make_directory(stage))
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", directory, strerror(errno));
}

void stage_open(struct stage *stage, const char *top, int number)
{
	make(stage, new_stringf("%s/%d", top, number));
}

void stage_take(struct stage *stage, const char *directory)
{
	make(stage, new_string(directory));
}

void stage_renew(struct stage *stage, const char *directory)
{
	int fd = open(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (fd >= 0) {
		empty(fd);
		close(fd);
		rmdir(directory);
	}
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
			const struct case_facts *facts, bool as_nobody)
{
	struct staged_file *staged;
	struct stat status;
	bool made;
	int fd;

	if (fixture->fill == FILL_DIRECTORY)
		return make_folder(stage->fd, fixture->name, fixture->mode) &&
		       (!as_nobody || fchownat(stage->fd, fixture->name, NOBODY, NOBODY, 0) == 0);
	fd = openat(stage->fd, fixture->name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	if (fixture->fill == FILL_SPARSE)
		made = ftruncate(fd, fixture->size) == 0;
	else
		made = fill(fd, fixture);
	for (size_t i = 0; i < facts->mark_count && made; i++) {
		if (strcmp(facts->marks[i].name, fixture->name) == 0)
			made = pwrite(fd, &facts->marks[i].byte, 1, facts->marks[i].offset) == 1;
	}
	if (made && as_nobody)
		made = fchown(fd, NOBODY, NOBODY) == 0;
	made = made && fchmod(fd, fixture->mode) == 0 && fstat(fd, &status) == 0;
	close(fd);
	if (!made)
		return false;
	stage->files = grow_by_one(stage->files, stage->count, sizeof(*stage->files));
	staged = &stage->files[stage->count++];
	staged->name = fixture->name;
	staged->inode = status.st_ino;
	return true;
}

bool stage_lay_out(struct stage *stage, const struct case_facts *facts, bool as_nobody,
		   char **problem)
{
	stage->count = 0;
	if (as_nobody && fchown(stage->fd, NOBODY, NOBODY) == 0)
		stage->given = true;
	for (size_t i = 0; i < facts->fixture_count; i++) {
		if (!lay_out_one(stage, &facts->fixtures[i], facts, as_nobody)) {
			*problem = new_stringf("cannot lay out the file %s in %s: %s",
					       facts->fixtures[i].name, stage->directory,
					       strerror(errno));
			return false;
		}
	}
	return true;
}

bool stage_is_full(const struct stage *stage)
{
	struct statvfs status;

	return fstatvfs(stage->fd, &status) == 0 && !has_room(&status, left_bytes, LEFT_FILES);
}

/* Most programs make nothing: a look at the open directory, without opening it anew. */
static bool is_empty(const struct stage *stage, const struct stat *status)
{
	char entries[128]; /* "." and ".." fit, in 48 bytes, with room to see a third */
	long length;

	/* Each name counts for BOGO_DIRENT_SIZE bytes (mm/shmem.c). */
	if (stage->tmpfs)
		return status->st_size == 0;
	lseek(stage->fd, 0, SEEK_SET);
	length = syscall(SYS_getdents64, stage->fd, entries, sizeof(entries));
	return length == 48 && syscall(SYS_getdents64, stage->fd, entries, sizeof(entries)) == 0;
}

static int unmount_entry(int fd, const char *name, int unused)
{
	(void)unused;
	return unmount(fd, name) ? REMOVED : STAYS;
}

bool stage_unmount(const struct stage *stage)
{
	int count;

	return for_entries(stage->fd, -1, unmount_entry, &count) != STAYS;
}

void stage_clear(struct stage *stage)
{
	struct stat status;
	bool good = fstat(stage->fd, &status) == 0 && status.st_nlink > 0;

	stage->count = 0;
	if (good && (status.st_mode & 07777) != 0755)
		good = fchmod(stage->fd, 0755) == 0;
	if (good && !is_empty(stage, &status))
		good = empty(stage->fd);
	if (good && stage->given) {
		good = fchown(stage->fd, geteuid(), getegid()) == 0;
		stage->given = false;
	}
	if (!good)
		renew(stage);
}

void stage_close(struct stage *stage)
{
	close(stage->fd);
	free(stage->directory);
	free(stage->files);
}
