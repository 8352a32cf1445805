/*
 * archive.h - many small files in one: cpio(5), newc, as the kernel unpacks it.
 *
 * In a virtual machine the texts of all cases lie in one: to make, find and open two thousand files
 * takes an emulated processor longer than to read what stands in them (vm/make-initramfs).
 */
#ifndef ARCHIVE_H
#define ARCHIVE_H

#include "base/text.h"

struct archive;

/*
 * Reads the archive at path, whose names ascend and are taken below root.  One that can not be
 * read, or is none, ends the run with status 2.
 */
struct archive *archive_open(const char *path, const char *root);

/* The regular file of that path, zero-terminated, for the caller to free; or NULL. */
char *archive_copy(const struct archive *archive, const char *path, size_t *length);

/* The names below the folder, without it: "FAMILY/NAME.case" of ROOT/cases. */
void archive_list(const struct archive *archive, const char *folder, struct lines *names);

/* archive may be NULL. */
void archive_free(struct archive *archive);

#endif
