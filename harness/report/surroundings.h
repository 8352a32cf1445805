/*
 * surroundings.h - what the paths and addresses of a report are relative to.
 */
#ifndef SURROUNDINGS_H
#define SURROUNDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A file that was laid out for the program. */
struct staged_file {
	const char *name; /* as the program opens it */
	uint64_t inode;
};

/* How much of what a program leaves is told. */
enum end_told {
	END_WHOLE,
	END_WITHIN,   /* of the areas those that begin between two addresses */
	END_ANYWHERE, /* of the areas all but where they lie */
	END_COUNTED,  /* no areas: whether the counters changed as they did, and descriptors */
	END_UNTOLD,
};

struct end {
	enum end_told told;
	uint64_t from, to; /* of END_WITHIN */
};

/* Nothing in it is owned. */
struct surroundings {
	const char *directory; /* the program's working directory, as maps names it */
	const char *program;   /* the program's own file, as maps names it */
	bool space; /* what a program states of its address space is believed (target.h) */
	struct end end;
	uint64_t task_end; /* no area that the kernel chose goes beyond it (target.h) */
	const struct staged_file *files;
	size_t file_count;
};

#endif
