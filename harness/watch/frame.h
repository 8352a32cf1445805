/*
 * frame.h - how a NASM program with case.inc is linked: as the Makefile links those of the cases,
 * so that it has the same areas.
 */
#ifndef WATCH_FRAME_H
#define WATCH_FRAME_H

#include "base/text.h"

#include <stdbool.h>

/* Is it below the folder build?  An installation has only what programs include. */
bool frame_is_there(const char *build);

/*
 * The words of ld, up to a NULL.  source is the text of the program, which may ask for a note of
 * its stack (asm/inc/case.inc: STACK_NOTE_); build/asm/inc holds the frame.
 */
void frame_link_words(struct lines *words, const char *program, const char *object,
		      const char *source, const char *build);

#endif
