/*
 * question.h - what a NASM face does, in the order of its lines: what no report says.
 *
 * A report has neither the path of an open() nor calls that only prepare the question (premise),
 * and not where the first snapshot was taken.  The face says them, in the form that lint checks
 * (doc/writing-a-case.md).  It is read as long as it goes straight on.  A loop is a "label" and a
 * jump "back" to it; a stretch that states nothing, a loop of calls, a routine that is called or a
 * call that is not told of, is "silent", for a machine (machine.h) to go through; what a model of
 * memory would have to see, and can not, is "unseen": another jump, a store by an instruction.
 * Behind that only the order of the events is known; behind a jump nothing, and "unseen" is the
 * last event.
 */
#ifndef QUESTION_H
#define QUESTION_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum { QUESTION_REGISTERS = 7 };
extern const char *const question_registers[QUESTION_REGISTERS]; /* eax ebx ecx edx esi edi ebp */

/* A label, an instruction or a macro of the face. */
struct code_line {
	int line;	/* of the face, from 1 */
	char *word;	/* "mov", "report", ".next:" */
	char *operands; /* what stands behind it */
};

/* A macro that states something, or a call that states nothing. */
struct event {
	int line;	       /* of the face, from 1 */
	size_t code, code_end; /* where it stands in the code, and what of it is behind it */
	char *macro;	       /* "report", "premise", "maps", ... */
	char *name;	       /* its first word: "mmap2", "before" */
	char *rest;	       /* what stands behind that, or "" */
	char *given[QUESTION_REGISTERS]; /* operands as they were moved there last, or NULL */
	char *kept_in;			 /* the variable where the result goes, or NULL */
};

struct question {
	struct event *at;
	size_t count;
	struct code_line *code; /* from case_begin on */
	size_t code_count;
	int end_line;		    /* of case_end; 0: the way there is not known */
	bool no_stack_note;	    /* the program is without PT_GNU_STACK */
	struct lines names, values; /* strings and words of the face, by name */
};

/* Reads the face; a file that can not be read ends the run. */
void question_read(struct question *question, const char *path);
void question_free(struct question *question);

/* Is the word of a line one, and no instruction or macro? */
bool code_is_label(const char *word);

/* The label of the routine that the line at that place is in; -1: there is none of that name. */
long question_label(const struct question *question, size_t place, const char *name);

bool event_is(const struct event *event, const char *macro);

/* The text of `string NAME, "text"`, or NULL. */
const char *question_string(const struct question *question, const char *name);

/* Is the operand a name that stands for an address: of a variable, a string or code? */
bool question_is_label(const char *operand);

/* The value of an operand that is a number, in decimal or hex; false: it is none. */
bool question_number(const char *operand, uint32_t *value);

#endif
