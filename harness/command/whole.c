/* whole.c - see whole.h. */
#include "command/whole.h"

#include "base/fail.h"
#include "base/folder.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of the list; the paths lie in its text. */
struct packed {
	char **paths;
	size_t count;
};

/* What differs: the first of it in words, owned, and how much there is. */
struct differences {
	char *first;
	size_t count;
};

/* Takes words over. */
static void note(struct differences *differences, char *words)
{
	if (differences->count++)
		free(words);
	else
		differences->first = words;
}

static void compare(struct differences *differences, int root, const char *path, uint64_t size)
{
	struct stat status;

	if (fstatat(root, path, &status, 0) < 0)
		note(differences, new_stringf("%s is missing (%s)", path, strerror(errno)));
	else if (!S_ISREG(status.st_mode) || (uint64_t)status.st_size != size)
		note(differences,
		     new_stringf("%s has %llu bytes, not %llu", path,
				 (unsigned long long)status.st_size, (unsigned long long)size));
}

/* The path of a line "SIZE PATH", or NULL. */
static char *path_of(char *line, uint64_t *size)
{
	size_t digits = strspn(line, "0123456789");

	if (line[digits] != ' ' || !text_number(line, digits, INT64_MAX, size))
		return NULL;
	return line + digits + 1;
}

/* Takes the list apart. */
static void compare_all(struct differences *differences, struct packed *packed, int root,
			char *list)
{
	char *next = list, *line = strsep(&next, "\n"), *path;
	uint64_t count, size;

	if (!text_ends_with(line, " files") ||
	    !text_number(line, strspn(line, "0123456789"), SIZE_MAX / sizeof(char *), &count))
		count = 0;
	while ((line = strsep(&next, "\n")) && (path = path_of(line, &size))) {
		compare(differences, root, path, size);
		packed->paths = grow_by_one(packed->paths, packed->count, sizeof(*packed->paths));
		packed->paths[packed->count++] = path;
	}
	if (count == 0 || packed->count != count)
		note(differences, new_string("build/files is cut off"));
}

static int by_path(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

/* Of the folder cases/FAMILY. */
static void find_others(struct differences *others, const struct packed *packed, const char *root,
			const char *family)
{
	char *folder = new_stringf("%s/cases/%s", root, family);
	struct lines files = { 0 };

	folder_read(&files, folder);
	for (size_t i = 0; i < files.count; i++) {
		char *path = new_stringf("cases/%s/%s", family, files.at[i]);

		if (text_ends_with(path, ".case") &&
		    !bsearch(&path, packed->paths, packed->count, sizeof(path), by_path))
			note(others, new_string(path));
		free(path);
	}
	lines_free(&files);
	free(folder);
}

static void find_all_others(struct differences *others, const struct packed *packed,
			    const char *root)
{
	char *cases = new_stringf("%s/cases", root);
	struct lines families = { 0 };

	folder_read(&families, cases);
	for (size_t i = 0; i < families.count; i++)
		find_others(others, packed, root, families.at[i]);
	lines_free(&families);
	free(cases);
}

/* ", and so many more" */
static char *more_of(const struct differences *differences)
{
	if (differences->count < 2)
		return new_string("");
	return new_stringf(", and so it is with %zu more", differences->count - 1);
}

void whole_check(const char *root, const char *build)
{
	struct differences differences = { 0 }, others = { 0 };
	struct packed packed = { 0 };
	char *path = new_stringf("%s/files", build);
	char *list = read_file(path, NULL);
	int fd = list ? open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

	if (fd >= 0) {
		compare_all(&differences, &packed, fd, list);
		if (!differences.count)
			find_all_others(&others, &packed, root);
		close(fd);
	}
	if (differences.count)
		fail(EXIT_NOT_TESTED, "the folder %s is not whole: %s%s; unpack the archive again",
		     root, differences.first, more_of(&differences));
	if (others.count)
		fail(EXIT_NOT_TESTED,
		     "the folder %s has a case of another version: %s%s; unpack the archive where "
		     "there is no other",
		     root, others.first, more_of(&others));
	free(packed.paths);
	free(list);
	free(path);
}
