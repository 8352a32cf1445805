/*
 * page.h - the page of a case, for somebody who reads: the question as NASM and as C, the answer,
 * the claims, and how to run it and step through it.
 */
#ifndef PAGE_H
#define PAGE_H

#include "case/case.h"
#include "command/options.h"

/* Prints those of the cases. */
void pages_print(struct test_case *const *tests, size_t count, const struct words *words,
		 const struct options *options);

#endif
