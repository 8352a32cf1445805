/* segments.h - the program headers of an ELF file, of 32 bits or of 64. */
#ifndef SEGMENTS_H
#define SEGMENTS_H

#include <stdbool.h>
#include <stdint.h>

struct segments {
	int file;
	bool wide;
	uint64_t at; /* of the next header */
	unsigned int left;
};

struct segment {
	uint32_t type;			  /* PT_LOAD, PT_NOTE ... */
	uint64_t offset, address, length; /* as the file has them */
};

/* Is the file at that path one of ELF?  A FIFO or a device is not waited for. */
bool segments_are_in(const char *path);

/* From the first one; the file stays open.  An ELF file that it is not has none. */
void segments_begin(struct segments *segments, int file);
bool segments_next(struct segments *segments, struct segment *segment);

#endif
