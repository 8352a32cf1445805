/* faces.h - the two programs of a case that a walk found. */
#ifndef WALK_FACES_H
#define WALK_FACES_H

#include "walk/retold.h"

/*
 * Appends the face behind its head.  root: where asm/CALLS lies, which has the words of arguments;
 * id: of the case.
 */
void faces_write_asm(struct text *text, const struct retold *retold, const char *root);
void faces_write_c(struct text *text, const struct retold *retold, const char *root,
		   const char *id);

#endif
