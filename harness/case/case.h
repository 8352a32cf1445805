/*
 * case.h - a case, whole: read and checked once, before anything runs.
 *
 *   cases/FAMILY/NAME.case	what a machine needs to know of it (facts.h)
 *   asm/FAMILY/NAME.asm	its first line is what the case claims
 *   expected/FAMILY/NAME.exp	what is expected (answer.h)
 *
 * The two faces are programs of the build folder: asm/FAMILY/NAME, and c/faces that is told the id.
 */
#ifndef CASE_H
#define CASE_H

#include "case/answer.h"
#include "case/face.h"
#include "case/facts.h"

struct test_case {
	char *id;    /* family/name */
	char *title; /* what it claims; "" where the sources are not (inside a virtual machine) */
	struct case_facts facts;
	struct answer answer;
};

/*
 * Reads the case below root.  Anything that is not as it should be ends the run with file:line:
 * what is wrong.  sources: the NASM face lies there, too.
 */
struct test_case *case_read(const char *root, const char *id, const struct words *words,
			    bool sources);
void case_free(struct test_case *test);

/*
 * What the head of the NASM face says below its title, a line of text each, for the caller to free;
 * "" where it says nothing.
 */
char *case_comment(const char *root, const char *id);

/* The path of the program of a face, and the one argument that it takes, or NULL. */
char *case_program(const struct test_case *test, enum face_kind face, const char *build);
const char *case_argument(const struct test_case *test, enum face_kind face);

#endif
