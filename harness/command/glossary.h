/*
 * glossary.h - the words of expected files, each in a sentence: calls, flags, errnos, conditions.
 */
#ifndef GLOSSARY_H
#define GLOSSARY_H

#include <stdbool.h>
#include <stddef.h>

enum term_kind { TERM_CALL, TERM_FLAG, TERM_ERRNO, TERM_CONDITION, TERM_KINDS };

/* "call", "flag", "errno", "condition" */
extern const char *const term_kind_names[TERM_KINDS];

struct term {
	const char *word;
	enum term_kind kind;
	const char *told; /* a sentence without a stop */
};

/* The i-th, in the order of kinds; NULL behind the last. */
const struct term *glossary_at(size_t i);

/*
 * A call or a flag by its name, an errno by its name, or a call of i386 by its number; NULL: there
 * is no such word.  Conditions are found by glossary_at() alone.
 */
const struct term *glossary_find(const char *word);

/* Does the word stand in the line, and not as a part of a longer one? */
bool glossary_in(const char *line, const struct term *term);

#endif
