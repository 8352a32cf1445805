/*
 * scratch.h - the directory below which everything of a run lies that goes with it.
 */
#ifndef SCRATCH_H
#define SCRATCH_H

/*
 * Makes a directory in where, or NULL (stage.h says where then); the end of the process removes
 * it, however it comes.  Directories that runs left which were killed are
 * removed first.  The path is this module's.
 */
const char *scratch_make(const char *where);

#endif
