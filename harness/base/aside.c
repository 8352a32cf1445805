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

/* With the mode, and for root the owner, of what is replaced. */
static int open_beside(struct aside *aside, const struct stat *old)
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
	/* No file, or one in a directory where no other can be made. */
	if (fd < 0 && there)
		fd = open(aside->path, O_WRONLY | O_TRUNC | O_CLOEXEC);
	aside->file = fd < 0 ? NULL : fdopen(fd, "w");
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

static bool take_place(const struct aside *aside)
{
	if (!aside->is_new)
		return rename(aside->beside, aside->path) == 0;
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
	bool good = is_on_disk(aside->file);
	int error = errno;

	if (fclose(aside->file) != 0 && good) {
		good = false;
		error = errno;
	}
	if (aside->beside && good && !take_place(aside)) {
		good = false;
		error = errno;
	}
	if (aside->beside) {
		fail_forget(aside->beside);
		if (!good)
			unlink(aside->beside);
	}
	free(aside->beside);
	free(aside->path);
	errno = error;
	return good;
}
