/*
 * retold.h - a finding told as a case would be: with files in place of the hand's descriptors, and
 * with places that the kernel chooses where it chose them.
 */
#ifndef RETOLD_H
#define RETOLD_H

#include "walk/finding.h"

enum { RETOLD_DESCRIPTORS = 6, RETOLD_NUMBERS = 6 };

/* What a descriptor of the hand is in a case. */
struct retold_file {
	const char *variable, *path; /* path NULL: the end of a pipe */
	uint32_t flags;		     /* of open() */
	const char *flags_name;
};
/* From the hand's first on, in its order. */
extern const struct retold_file retold_files[RETOLD_DESCRIPTORS];

/* A number of a step. */
struct retold_number {
	uint32_t value; /* where it is not one of those below; else what is added to the place */
	int place;	/* index of the step whose result it lies in, or -1 */
	int file;	/* index of retold_files, or -1 */
};

struct retold {
	const struct finding *finding;
	struct retold_number (*numbers)[RETOLD_NUMBERS]; /* of every step */
	bool used[RETOLD_DESCRIPTORS];
	bool root;	       /* it takes the capabilities of root */
	struct lines expected; /* what the model says, as an expected file has it */
};

/*
 * Asks the model of that kernel ("compat 6.1.192") the case.  NULL, or why there will be none, for
 * the caller to free; what is in retold is to be freed either way.
 */
char *retell(struct retold *retold, const struct finding *finding, const char *kernel);
void retold_free(struct retold *retold);

/* Is that number of the step an address, or a descriptor that is used? */
bool retold_is_address(const struct step *step, int number);
bool retold_is_descriptor(const struct step *step, int number);

/* Does the difference show in the address space?  Then the case looks at areas. */
bool retold_looks(const struct retold *retold);

#endif
