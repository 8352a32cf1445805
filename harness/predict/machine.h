/*
 * machine.h - what a NASM face does between the macros that state something: its registers and
 * variables, as far as they are known, and the instructions that work on them.
 *
 * No i386: the instructions that faces are written with, on whole words.  What is not understood
 * makes things unknown, and is never guessed.
 */
#ifndef MACHINE_H
#define MACHINE_H

#include "predict/question.h"

/* A word of the face. */
struct word {
	bool known;
	bool placed; /* it hangs on where the kernel places things, for which a model has examples
		      */
	uint32_t value;
};

struct machine {
	struct word registers[QUESTION_REGISTERS]; /* eax ebx ecx edx esi edi ebp */
	char *named[QUESTION_REGISTERS]; /* constants that a register was given by name, or NULL */
	struct lines variables;		 /* "[page]" ... */
	struct word *words;		 /* ... and what each holds */
	bool compared;			 /* the flags are known: of this difference */
	bool carry, overflow;
	uint32_t result;
};

/* Nothing is known any more; it can be used on. */
void machine_free(struct machine *machine);

/* The word that an operand has: a register, a number, a variable in brackets. */
struct word machine_word(const struct machine *machine, const char *operand);
/* A register or a variable has that word from now on. */
void machine_set(struct machine *machine, const char *operand, struct word word);

/* Does an instruction that jumps nowhere; whatever it is. */
void machine_step(struct machine *machine, const struct code_line *code);

/* What a jump does. */
enum machine_jump { JUMP_NONE, JUMP_TAKEN, JUMP_PASSED, JUMP_UNKNOWN };
enum machine_jump machine_jump(const struct machine *machine, const struct code_line *code);

#endif
