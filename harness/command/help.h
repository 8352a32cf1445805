/*
 * help.h - what the program says of itself, from option-table.h.
 */
#ifndef HELP_H
#define HELP_H

#include "command/options.h"

/* The commands and the options of every day, or all of the command that options->words names. */
void help_print(const struct options *options);

#endif
