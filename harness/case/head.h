/*
 * head.h - what the head of a face says that it finds, as lines of a case file.
 *
 *   ; data: 5000 bytes, page n filled with 'A' + n
 *
 * make heads writes such lines into the faces (tools/pages), as list --json has them.
 */
#ifndef HEAD_H
#define HEAD_H

#include "case/facts.h"

enum head { HEAD_NONE, HEAD_READ, HEAD_BAD };

/*
 * Adds the lines of a case file that the line says, which is without the mark of a comment, and
 * with what goes on in the lines below it.  HEAD_NONE: it says something else; HEAD_BAD: it begins
 * as one, and can not be read.
 */
enum head head_read(struct lines *keys, const char *line);

/*
 * Adds the lines that say what a program with these facts finds: its user, files, limits and
 * personality, in this order.
 */
void head_tell(struct lines *lines, const struct case_facts *facts);

#endif
