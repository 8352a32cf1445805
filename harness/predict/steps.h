/*
 * steps.h - calls for a model and a kernel to make side by side; at random, or as they are given.
 */
#ifndef STEPS_H
#define STEPS_H

#include "predict/process.h"

/* A call, or a byte that is touched. */
struct step {
	const char *name; /* of the call; "load", "store" */
	uint32_t number;  /* as the hand is told */
	uint32_t numbers[6];
	int count;
};

/* mincore's vector stands for memory of the program's own. */
enum { STEPS_ARENA = 0x50000000, STEPS_ARENA_PAGES = 32 };

/*
 * What lies behind the descriptors that steps name, from 3 on: a memory file of so many pages, page
 * n filled with 'A' + n, to read and write, to read, and to write; a pipe, /dev/zero, a directory.
 */
void steps_open_files(struct model *model, uint32_t pages);

/* A number that follows from the seed alone; *state is not 0. */
uint32_t steps_random(uint64_t *state);

/* Does it read or store a byte, and is no call? */
bool steps_is_touch(const struct step *step);

/* A step that has something to do with what lies in the model's space. */
void steps_take(struct step *step, uint64_t *state, const struct model *model);

/* A step of that name, of calls or touches that walk makes; its numbers are 0. */
void steps_set(struct step *step, const char *name);

/*
 * The step that a line of an expected file has, with or without what came of it: a call, "read
 * ADDRESS", "write ADDRESS = BYTE".  NULL, or what is wrong with it, for the caller to free.
 */
char *steps_read(struct step *step, const char *line);

/* The step as steps_read() takes it. */
void steps_write(struct text *text, const struct step *step);

/* What the model says of the step; it goes on from there. */
void steps_ask(struct process_state *process, const struct step *step, struct model_answer *answer);

/* The step with that result as a line of an expected file; result NULL: it is not known. */
void steps_tell(struct text *text, const struct step *step, const uint32_t *result, int signal,
		int code);

#endif
