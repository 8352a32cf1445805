/*
 * put.h - the one way by which text that others wrote reaches a terminal or a file.
 *
 * A report, what a program or a guest says, a file's name, a command: any byte may stand in
 * it.  What is foreign is given as %s and is made safe for where it goes; what stands in the
 * format is ours and goes out as it is.
 *
 * Safe is printable ASCII, and UTF-8 that shows as itself.  Control characters (the C1 ones
 * too), what turns the direction of writing or shows nothing, and what is no UTF-8 are told as
 * \xNN, a byte each.
 */
#ifndef PUT_H
#define PUT_H

#include <stdio.h>

enum put_form {
	PUT_LINE, /* a line of text: a newline is \x0a */
	PUT_TEXT, /* lines of text: newlines are kept */
	PUT_TAP,  /* the part of a line that holds a name and '#' */
	PUT_XML,  /* an attribute, or between tags */
	PUT_JSON, /* inside a string */
};

/*
 * fprintf, but what is %s is foreign.  Knows %s (with a width, '-', or .*), %d, %zu, %f with
 * width and precision, and %%.
 */
void put(FILE *file, enum put_form form, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Each line of text behind prefix, which is ours. */
void put_lines(FILE *file, enum put_form form, const char *prefix, const char *text);

/* The length of the first character of count bytes, one or more, if it shows as itself, or 0. */
size_t put_shown(const char *bytes, size_t count);

/*
 * How many of the count bytes at least are printed ASCII or newlines; fast, since that is nearly
 * all there is to read, and the suite starts with some megabytes of it.
 */
size_t put_plain(const char *bytes, size_t count);

/* What PUT_LINE makes of the string, for the caller to free. */
char *put_safe(const char *string);

enum paint { PAINT_NONE, PAINT_RED, PAINT_GREEN, PAINT_YELLOW, PAINT_BOLD_RED, PAINT_BOLD_GREEN };

/* From here on in that colour; PAINT_NONE ends it. */
void put_paint(FILE *file, enum paint paint);

#endif
