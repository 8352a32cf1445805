/*
 * whole.h - is a folder that somebody unpacked all that was packed, and nothing else?
 *
 * Without a list of known failures, or some of its cases, it would run all the same, and pass for
 * less than it is.  build/files (tools/package) has a line "COUNT files", and then for each of them
 * "SIZE PATH", the paths in the order of their bytes, as they lie below the folder.
 */
#ifndef WHOLE_H
#define WHOLE_H

/*
 * Ends the run (125) if the list in the folder build, of what lies below root, is not met, or if a
 * case lies there that it does not have.  Where there is no list nothing is looked at.
 */
void whole_check(const char *root, const char *build);

#endif
