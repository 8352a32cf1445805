/*
 * folder.h - what stands in a folder.
 */
#ifndef FOLDER_H
#define FOLDER_H

#include "base/text.h"

/*
 * Adds the names in the folder, but for those that begin with a dot, and sorts.  False: it is not
 * there, or no folder.  One that can not be read to its end would have less in it without a word,
 * and ends the run.
 */
bool folder_read(struct lines *names, const char *path);

/* The same of one that has to be there: a link to nowhere ends the run, too. */
bool folder_need(struct lines *names, const char *path);

#endif
