/* archive.c - see archive.h. */
#include "base/archive.h"

#include "base/fail.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct member {
	const char *name; /* within the bytes */
	size_t start, length;
};

struct archive {
	char *root;
	char *bytes;
	struct member *at; /* in the order of their names */
	size_t count;
};

/* In front of each file stand a magic number and thirteen of eight hex digits: cpio(5). */
enum { MODE = 14, SIZE = 54, NAME_SIZE = 94, HEADER = 110 };

/* Of eight hex digits; false: they are none. */
static bool read_field(const char *digits, size_t *value)
{
	*value = 0;
	for (int i = 0; i < 8; i++) {
		int digit = hex_digit((char)tolower((unsigned char)digits[i]));

		if (digit < 0)
			return false;
		*value = *value << 4 | (size_t)digit;
	}
	return true;
}

/* Names and contents begin at a multiple of four. */
static size_t aligned(size_t at)
{
	return (at + 3) & ~(size_t)3;
}

static int compare_members(const void *one, const void *other)
{
	return strcmp(((const struct member *)one)->name, ((const struct member *)other)->name);
}

/*
 * Takes the file whose header is at *at, and moves behind it; false: it is none, it does not follow
 * the one before, or the archive is cut off there.  The last is called TRAILER!!!.
 */
static bool take_member(struct archive *archive, size_t length, size_t *at, bool *last)
{
	const char *header = archive->bytes + *at;
	size_t mode, size, name_size, start;

	if (length - *at < HEADER || !text_begins_with(header, "070701") ||
	    !read_field(header + MODE, &mode) || !read_field(header + SIZE, &size) ||
	    !read_field(header + NAME_SIZE, &name_size))
		return false;
	if (name_size == 0 || name_size > length - *at - HEADER || header[HEADER + name_size - 1])
		return false;
	start = aligned(*at + HEADER + name_size);
	if (start > length || size > length - start)
		return false;
	*at = aligned(start + size);
	*last = strcmp(header + HEADER, "TRAILER!!!") == 0;
	if (S_ISREG(mode)) {
		if (archive->count &&
		    strcmp(archive->at[archive->count - 1].name, header + HEADER) >= 0)
			return false;
		archive->at = grow_by_one(archive->at, archive->count, sizeof(*archive->at));
		archive->at[archive->count++] =
			(struct member){ .name = header + HEADER, .start = start, .length = size };
	}
	return true;
}

struct archive *archive_open(const char *path, const char *root)
{
	struct archive *archive = new_bytes(sizeof(*archive));
	size_t length, at = 0;
	bool last = false;

	archive->root = new_string(root);
	archive->bytes = read_file(path, &length);
	if (!archive->bytes)
		fail_at(path, 0, "cannot read it: %s", read_problem());
	while (!last) {
		if (at > length || !take_member(archive, length, &at, &last))
			fail_at(path, 0, "no archive of cpio (newc) with ascending names at %zu",
				at);
	}
	return archive;
}

/* What of a path stands in the archive, or NULL. */
static const char *below_root(const struct archive *archive, const char *path)
{
	size_t length = strlen(archive->root);

	return strncmp(path, archive->root, length) == 0 && path[length] == '/' ? path + length + 1
										: NULL;
}

char *archive_copy(const struct archive *archive, const char *path, size_t *length)
{
	struct member wanted = { .name = below_root(archive, path) };
	const struct member *found = NULL;

	if (wanted.name && archive->count)
		found = bsearch(&wanted, archive->at, archive->count, sizeof(wanted),
				compare_members);
	if (!found)
		return NULL;
	*length = found->length;
	return memcpy(new_bytes(found->length + 1), archive->bytes + found->start, found->length);
}

void archive_list(const struct archive *archive, const char *folder, struct lines *names)
{
	const char *name = below_root(archive, folder);
	size_t length = name ? strlen(name) : 0;

	for (size_t i = 0; name && i < archive->count; i++) {
		const char *at = archive->at[i].name;

		if (strncmp(at, name, length) == 0 && at[length] == '/')
			lines_add(names, new_string(at + length + 1));
	}
}

void archive_free(struct archive *archive)
{
	if (!archive)
		return;
	free(archive->at);
	free(archive->bytes);
	free(archive->root);
	free(archive);
}
