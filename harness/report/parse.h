/*
 * parse.h - the report of one program (doc/report-protocol.md) as statements.
 */
#ifndef PARSE_H
#define PARSE_H

#include "report/statement.h"

/*
 * Reads text into *report, which is not in use; the text is no more needed then.  NULL, or what
 * in it is no report line, with its number, for the caller to free; it is fit for a terminal and
 * every format.  What comes before that is in the report; report_free() frees it either way.
 */
char *parse_report(struct report *report, const char *text);

#endif
