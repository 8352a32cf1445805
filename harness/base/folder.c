/* folder.c - see folder.h. */
#include "base/folder.h"

#include "base/fail.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

static void cannot_read(const char *path) __attribute__((noreturn));

static void cannot_read(const char *path)
{
	fail(EXIT_NOT_TESTED, "cannot read %s: %s", path, strerror(errno));
}

/* The next one, or NULL: errno is 0 at the end, and nowhere else. */
static const struct dirent *next_entry(DIR *directory)
{
	errno = 0;
	return readdir(directory);
}

bool folder_read(struct lines *names, const char *path)
{
	DIR *directory = opendir(path);
	const struct dirent *entry;

	if (!directory && (errno == ENOENT || errno == ENOTDIR))
		return false;
	if (!directory)
		cannot_read(path);
	while ((entry = next_entry(directory))) {
		if (entry->d_name[0] != '.')
			lines_add(names, new_string(entry->d_name));
	}
	if (errno != 0)
		cannot_read(path);
	closedir(directory);
	lines_sort(names);
	return true;
}

bool folder_need(struct lines *names, const char *path)
{
	bool read = folder_read(names, path);

	if (!read && errno == ENOENT)
		cannot_read(path);
	return read;
}
