/*
 * bring.h - a program as its author has it: an ELF file, or a source that is built first.
 */
#ifndef WATCH_BRING_H
#define WATCH_BRING_H

#include <stdbool.h>

struct brought {
	char *path;	     /* of the ELF file, as /proc/PID/maps will name it */
	char *source;	     /* what it was built from, or NULL */
	char *listing;	     /* of a flat program, by NASM; or NULL */
	const char *scratch; /* of the run (scratch.h), where it was built; or NULL */
};

/*
 * Builds it if it is a source: NASM, with our frame, without, or flat; GAS; C.  root/asm/inc and
 * build/asm/inc hold the frame; id is the case that
 * it is a source of, or NULL.  What cannot be brought ends the run with one line.
 */
void bring(struct brought *brought, const char *word, const char *id, const char *root,
	   const char *build);
void brought_free(struct brought *brought);

#endif
