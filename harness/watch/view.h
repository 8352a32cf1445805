/*
 * view.h - what is known of a watched run, and its steps in words.
 *
 * The words are those of the reports (calling.h, difference.h): what the kernel placed has a
 * letter.  Letters are 26; what comes later is told by its address.
 */
#ifndef WATCH_VIEW_H
#define WATCH_VIEW_H

#include "base/text.h"
#include "report/places.h"
#include "report/surroundings.h"
#include "watch/lines.h"
#include "watch/step.h"

/* An area that a call took away. */
struct departed {
	unsigned long step;
	const struct space *space;
	uint64_t start, end;
};

enum { VIEW_DEPARTED = 1024 };

struct view {
	struct places places;
	struct surroundings around;
	char *directory; /* what around points to */
	struct lines_of *lines;
	unsigned long steps; /* that have a number */
	struct departed departed[VIEW_DEPARTED];
	size_t departed_count; /* of all; the newest are kept */
	char **names;	       /* of processes, by their numbers */
	size_t name_count;
};

/* A step in words; all owned, and NULL where there is nothing to say. */
struct step_words {
	char *place;		      /* "it.asm:12", or an address and what lies there */
	char *source;		      /* the text of that line */
	char *call;		      /* "mmap2(0, 4096, ...) = A" */
	char *values[STEP_ARGUMENTS]; /* each argument, decoded */
	char *block[STEP_ARGUMENTS];  /* the words of 90's block */
	char *result;		      /* "-EINVAL", "A = 0xf7f99000" */
	const char *sentence;
	char *caller; /* where the program calls what makes the call: its own routine, or a library
		       */
	bool foreign; /* no code of the program has to do with it, as far as one sees */
	struct lines difference;
};

void view_begin(struct view *view, struct lines_of *lines);
void view_end(struct view *view);

/* The task executes a program; if it is alone the letters of the one before are free. */
void view_executed(struct view *view, const struct task *task, bool alone);

/* From here on the areas of the task's program are told as "program". */
void view_turn_to(struct view *view, const struct task *task);

/* Gives the step its number, and tells it. */
void view_step(struct view *view, struct step *step, struct step_words *words);
void step_words_free(struct step_words *words);

/* Where the instruction at address lies: the line, or "0x8049000 in program". */
char *view_place(struct view *view, struct space *space, uint64_t address);
struct line view_line(struct view *view, struct space *space, uint64_t address);

/* What lies at that address, or near it: "64 bytes behind the end of A+0..1000 rw-p anonymous". */
char *view_address(struct view *view, struct space *space, uint64_t address);

/* "A+0..1000 rw-p 0 anonymous" */
char *view_area(struct view *view, const struct area *area);

/* The step that took away what was at that address, or 0. */
unsigned long view_departed(const struct view *view, const struct space *space, uint64_t address);

/* The register of the door that has an argument. */
enum gpr view_register(const struct step *step, int argument);

#endif
