/*
 * building.h - what the suite's scripts build, install and fetch before a command begins.
 */
#ifndef BUILDING_H
#define BUILDING_H

#include "command/options.h"

/*
 * Builds parts of tools/build, words between blanks, and asks there for what is needed
 * afterwards, by options of its own: what is missing is said before minutes go into a build.
 * needs: NULL for nothing.  What fails has said why and ends the run.
 */
void building_make(const struct options *options, const struct lines *needs, const char *parts);

/* Adds to the needs a program, and which words of this one install it. */
void building_need(struct lines *needs, const char *program);
void building_install_by(struct lines *needs, const char *words);

/* Installs Debian's packages, words between blanks, or ends the run. */
void building_install(const struct options *options, const char *packages);

/* Fetches a kernel ("kernels") or an emulator ("emulators"); the exit status of vm/fetch. */
int building_fetch(const struct options *options, const char *kind, const char *name);

#endif
