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

/* Nothing in it is owned. */
struct surroundings {
	const char *directory; /* the program's working directory, as maps names it */
	const char *program;   /* the program's own file, as maps names it */
	bool space;	   /* what a program states of its address space is believed (target.h) */
	uint64_t task_end; /* no area that the kernel chose goes beyond it (target.h) */
	const struct staged_file *files;
	size_t file_count;
};

#endif
