/*
 * death.h - a fault in words: which instruction, which address, and what lies there.
 */
#ifndef WATCH_DEATH_H
#define WATCH_DEATH_H

#include "watch/instruction.h"
#include "watch/view.h"

/* All owned; NULL where there is nothing to say. */
struct fault_words {
	char *place, *source; /* as in struct step_words */
	char *instruction;    /* "mov byte [eax],0x1", by ndisasm, or its bytes */
	char *signal;	      /* "SIGSEGV SEGV_MAPERR" */
	char *address;	      /* "0xffffffea" */
	struct lines what;    /* sentences: what that address is */
	struct change change; /* of its memory, since it was last looked at */
};

/* The fault gets its number; and an address, where a processor told none (step.h). */
void death_tell(struct view *view, struct fault *fault, struct fault_words *words);
void fault_words_free(struct fault_words *words);

/* The instruction that it was; false: none that is understood. */
bool death_instruction(const struct fault *fault, struct instruction *in);

/* Has it the address that the instruction asked for? */
bool death_has_address(const struct fault *fault);

/* The errno that the address has come from, -4095..-1 and what an instruction adds to it; or 0. */
int death_errno(const struct fault *fault);

/* Has the address come from a pointer that is 0, or a small number? */
bool death_is_null(const struct fault *fault);

/*
 * A fault in a mapping of a file: which byte of the file that is, and how many it has.  False:
 * nobody knows.
 */
bool death_in_file(const struct fault *fault, const struct area *area, uint64_t *offset,
		   uint64_t *size);

#endif
