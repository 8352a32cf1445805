/*
 * margin.h - the NASM face of a case, with the lines of its answer beside the macros that state
 * them.
 *
 * A line of the answer stands in the comment of its macro where there is room, else in comments
 * below it: what is printed assembles as the face does.
 */
#ifndef MARGIN_H
#define MARGIN_H

#include "case/case.h"

/* The source as it is, from its second line on. */
void margin_print(const struct test_case *test, const char *root);

/* The encoded bytes in front of each line, by NASM, which writes into the folder. */
void margin_print_bytes(const struct test_case *test, const char *root, const char *folder);

#endif
