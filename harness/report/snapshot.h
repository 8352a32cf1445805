/*
 * snapshot.h - the memory of a process at one moment.
 *
 * Everything here is its own: what is added is copied, and freed with what it was added to.
 * Addresses, offsets and ends are bytes; an end is the first byte behind.
 */
#ifndef SNAPSHOT_H
#define SNAPSHOT_H

#include "report/fields.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One area (VMA), as a line of /proc/PID/maps has it (proc_pid_maps(5)). */
struct area {
	uint64_t start, end; /* end is behind start */
	uint64_t offset;     /* 0 for memory that is no file's */
	uint64_t device;     /* its two numbers in one; 0 for memory that is no file's */
	uint64_t inode;
	char perms[5];	      /* "rw-p" */
	char *object;	      /* the pathname column, "" if empty */
	int present;	      /* pages that are there, SOME_PRESENT where how many is not certain */
	char *flags;	      /* what vmflags.h tells of VmFlags; NULL in a snapshot of maps */
	struct fields fields; /* what smaps says of it; none in a snapshot of maps */
};

/* In place of a number of pages. */
enum { SOME_PRESENT = -1 };

struct snapshot {
	struct area *areas; /* ascending, none within another */
	size_t count;
};

/*
 * Adds an area behind those that are there, with a copy of its object and without fields.
 * Where it lies, until the next one is added; NULL: it begins before the last one ends, and is
 * not added.
 */
struct area *snapshot_add(struct snapshot *snapshot, const struct area *area);

/* The area that holds address, or NULL. */
const struct area *snapshot_find(const struct snapshot *snapshot, uint64_t address);
void snapshot_free(struct snapshot *snapshot);

/* The offset that belongs to the page at address; 0 where there is no file. */
uint64_t area_offset_at(const struct area *area, uint64_t address);

/* Are the pages of both areas at this address the same mapping? */
bool area_same_page(const struct area *one, const struct area *other, uint64_t address);

/* Are they one and the same, from beginning to end? */
bool area_same(const struct area *one, const struct area *other);

/*
 * So many of its pages are there (Rss).  Private memory that is no file's has a page where one was
 * stored to (do_anonymous_page), but where the kernel may put huge pages there; of a file, and of
 * shared memory, those around are there as well (do_fault_around): SOME_PRESENT.
 * Of what the kernel made for the program itself nothing is told.
 */
void area_set_present(struct area *area, int pages);

#endif
