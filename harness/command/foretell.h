/*
 * foretell.h - the command "predict": calls that somebody writes, asked of the model; each with
 * what comes of it and why, and the address space as it is then.
 */
#ifndef FORETELL_H
#define FORETELL_H

#include "command/options.h"

/*
 * The words are calls, joined by ';', as canonical lines have them, and "read ADDRESS", "run
 * ADDRESS", "write ADDRESS = BYTE".  They go on in one process, which has nothing mapped, is not
 * root's, and finds a file of two pages by descriptor 3, for reading alone by 4.  What can not be
 * read ends the run with status 2.  EXIT_NOT_TESTED where the model does not know a result.
 */
int foretell(const struct options *options);

#endif
