/*
 * files.h - the files that a command line names: the table of options says which do.
 */
#ifndef FILES_H
#define FILES_H

#include "command/options.h"

/*
 * Ends the run, with both names, where a file would be written that another option writes or reads,
 * or standard output or error is, by whatever path, link or mount.  --save may renew the file of
 * --against, which is read before.
 */
void files_check_apart(const struct options *options);

/*
 * Ends the run if a file that is to be written can not be.  What it holds stays until there is
 * something to write, and where none is, none is left.
 */
void files_check_written(const struct options *options);

#endif
