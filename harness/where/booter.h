/*
 * booter.h - what boots a kernel: the machine of --machine, a script (doc/machines.md).
 */
#ifndef BOOTER_H
#define BOOTER_H

#include "case/target.h"
#include "where/image.h"

#include <stdbool.h>

struct booter {
	char *path;	/* of the script; NULL: it is a User-mode Linux, a machine itself */
	char *name;	/* as --machine has it */
	char *emulator; /* in whose place of a processor the kernel runs, or NULL: none is named */
	struct version version; /* of that; known is 0: not said */
	int slowness;		/* every limit is that much longer */
	bool unpacked;		/* it boots what image_unpacked() has made */
	bool only_i386;
};

/*
 * Finds the script of a name, or of a path (a word with a slash; NULL: that of QEMU), and asks it
 * what it is.  A name of none, a script that can not boot here, and an image that is not for it end
 * the run.  So does one that takes longer to say it, by that factor, than any needs.  Where no
 * other is named a User-mode Linux boots itself, and nothing is asked.  build: where the suite's
 * own are.
 */
void booter_find(struct booter *booter, const char *machine, const char *build,
		 const struct image *image, double factor);
void booter_free(struct booter *booter);

/* The kernel of that target runs on it. */
void booter_name_target(const struct booter *booter, struct target *target);

#endif
