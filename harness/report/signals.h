/*
 * signals.h - signals and their codes by name.
 */
#ifndef SIGNALS_H
#define SIGNALS_H

#include "base/text.h"

#include <stdbool.h>

/* "SIGBUS" for 7; "signal 34" for what has no name (glibc's, sigabbrev_np(3)). */
void signals_add(struct text *text, unsigned int number);

/* "BUS_ADRERR" for the si_code 2 of SIGBUS, "code 9" for what has no name here. */
void signals_add_code(struct text *text, unsigned int number, int code);

/* Of a name, as signals_add() writes it; 0: it is none. */
int signals_number(const char *word, size_t length);

/*
 * Is it sent by others only (signal(7): a terminal, kill(1), who runs short of memory or time)?  No
 * fault of a program's own ends it so, and no timer of its own.
 */
bool signals_is_from_outside(int number);

#endif
