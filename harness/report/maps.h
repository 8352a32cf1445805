/*
 * maps.h - snapshots of /proc/PID/maps (proc_pid_maps(5)).
 */
#ifndef MAPS_H
#define MAPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One area (VMA).  Addresses and offset in bytes; end is the first byte behind it. */
struct area {
	uint64_t start, end;
	uint64_t offset; /* 0 for memory that is no file's */
	uint64_t inode;
	char perms[5]; /* "rw-p" */
	char *object;  /* the pathname column, "" if empty */
};

struct snapshot {
	struct area *areas; /* ascending */
	size_t count;
};

/*
 * Parses the lines of a snapshot (text is cut up; areas point into it).  False at a line
 * that is none; *bad then is that line.
 */
bool maps_parse(struct snapshot *snapshot, char *text, const char **bad);

/* A header line of /proc/PID/smaps looks the same; true if line is one. */
bool maps_parse_area(struct area *area, char *line);

/* Are the pages of both areas at this address the same mapping? */
bool maps_same_page(const struct area *one, const struct area *other, uint64_t address);

/* The offset that belongs to the page at address. */
uint64_t maps_offset_at(const struct area *area, uint64_t address);

/* The area that holds address, or NULL. */
const struct area *maps_find(const struct snapshot *snapshot, uint64_t address);

void maps_free(struct snapshot *snapshot);

#endif
