/*
 * settings.h - what a target may lawfully be set or built to: one fact for each (target.h).
 *
 * Each is what the kernel says of itself, in /proc or by how it started the facts program.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "case/target.h"

/*
 * Sets the facts FACT_THP to FACT_READ_ALONE, the end of the task, and FACT_NATIVE, of which uname
 * may have said what is not so.  FACT_REAL and the emulator are known.  refused: as target_read().
 */
void settings_read(struct target *target, const struct report *report, int refused);

#endif
