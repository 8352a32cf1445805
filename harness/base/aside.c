/* aside.c - see aside.h. */
#include "base/aside.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void remove_beside(void *path)
{
	unlink(path);
}

/* As open(2) would make it.  Nothing but a call that sets it tells the umask. */
static mode_t new_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* One without a name goes with this process, however that ends.  -1: there can be none. */
static int open_unnamed(struct aside *aside)
{
	char *folder = place_folder(aside->path);
	int fd = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
	char *path = place_of_descriptor(fd);

	free(folder);
	if (fd >= 0 && access(path, F_OK) < 0) {
		close(fd);
		fd = -1;
	}
	free(path);
	aside->unnamed = fd >= 0;
	return fd;
}

static int open_named(struct aside *aside)
{
	int fd;

	aside->beside = new_stringf("%s.XXXXXX", aside->path);
	fd = mkostemp(aside->beside, O_CLOEXEC);
	if (fd < 0) {
		free(aside->beside);
		aside->beside = NULL;
		return -1;
	}
	fail_cleanup(remove_beside, aside->beside);
	return fd;
}

/* With the mode, and for root the owner, of what is replaced. */
static int open_beside(struct aside *aside, const struct stat *old)
{
	int fd = open_unnamed(aside);

	if (fd < 0)
		fd = open_named(aside);
	if (fd < 0)
		return -1;
	if (old && geteuid() == 0 && fchown(fd, old->st_uid, old->st_gid) < 0)
		return fd;
	fchmod(fd, old ? old->st_mode & 07777 : new_mode());
	return fd;
}

bool aside_open(struct aside *aside, const char *path)
{
	struct stat old;
	bool there;
	int fd = -1;

	*aside = (struct aside){ .path = place_behind_links(path) };
	there = stat(aside->path, &old) == 0;
	if (!there || S_ISREG(old.st_mode))
		fd = open_beside(aside, there ? &old : NULL);
	if (fd >= 0)
		aside->file = fdopen(fd, "w");
	else if (there) /* no file, or one in a directory where no other can be made */
		aside->file = place_open_to_write(aside->path);
	if (!aside->file)
		free(aside->path);
	return aside->file;
}

bool aside_open_new(struct aside *aside, const char *path)
{
	int fd;

	*aside = (struct aside){ .path = new_string(path), .is_new = true };
	fd = open_beside(aside, NULL);
	aside->file = fd < 0 ? NULL : fdopen(fd, "w");
	if (!aside->file)
		free(aside->path);
	return aside->file;
}

/* Gives the file without a name one of those that no other file has. */
static bool name_beside(struct aside *aside, int fd)
{
	enum { TRIES = 1000 };

	for (int i = 0; i < TRIES; i++) {
		aside->beside = new_stringf("%s.%d-%d", aside->path, getpid(), i);
		if (place_name_file(fd, aside->beside)) {
			fail_cleanup(remove_beside, aside->beside);
			return true;
		}
		free(aside->beside);
		aside->beside = NULL;
		if (errno != EEXIST)
			return false;
	}
	return false;
}

static bool take_new_place(const struct aside *aside, int fd)
{
	if (aside->unnamed)
		return place_name_file(fd, aside->path);
	if (renameat2(AT_FDCWD, aside->beside, AT_FDCWD, aside->path, RENAME_NOREPLACE) == 0)
		return true;
	/* A file system that does not know this, as NFS. */
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	if (link(aside->beside, aside->path) < 0)
		return false;
	unlink(aside->beside);
	return true;
}

static bool take_place(struct aside *aside, int fd)
{
	if (aside->is_new)
		return take_new_place(aside, fd);
	if (aside->unnamed && !name_beside(aside, fd))
		return false;
	return rename(aside->beside, aside->path) == 0;
}

static bool is_on_disk(FILE *file)
{
	if (ferror(file)) {
		/* What it was stdio does not remember: one byte more of what is given up tells. */
		if (write(fileno(file), "", 1) == 1)
			errno = EIO;
	} else if (fflush(file) == 0) {
		/* What is no file of a disk can not be synchronised, and need not. */
		return fsync(fileno(file)) == 0 || errno == EINVAL || errno == EROFS;
	}
	return false;
}

bool aside_close(struct aside *aside)
{
	int fd = dup(fileno(aside->file));
	bool good = fd >= 0 && is_on_disk(aside->file);
	int error = errno;

	if (fclose(aside->file) != 0 && good) {
		good = false;
		error = errno;
	}
	if ((aside->beside || aside->unnamed) && good && !take_place(aside, fd)) {
		good = false;
		error = errno;
	}
	if (aside->beside) {
		fail_forget(aside->beside);
		if (!good)
			unlink(aside->beside);
	}
	if (fd >= 0)
		close(fd);
	free(aside->beside);
	free(aside->path);
	errno = error;
	return good;
}
