/*
 * viewer.h - the page that shows a record step by step: one HTML file that needs nothing beside it.
 *
 * What it is made of lies in viewer/, and in this program (.incbin).
 */
#ifndef WATCH_VIEWER_H
#define WATCH_VIEWER_H

#include <stdbool.h>
#include <stdio.h>

/* Writes the page with what record holds from where it stands.  False: it cannot be read. */
bool viewer_write(FILE *to, FILE *record);

/*
 * Why the text is no record that the page would show, for the caller to free; NULL: it looks like
 * one.  What is wrong in its middle the page itself says.
 */
char *viewer_problem(const char *text);

#endif
