/*
 * report.h - parses the report of one program (doc/report-protocol.md).
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum statement_kind {
	STATE_CALL,	 /* name(numbers...) = result */
	STATE_MAPS,	 /* block */
	STATE_AREAS,	 /* block */
	STATE_SMAPS,	 /* numbers[0] the address, words the fields, block */
	STATE_STATUS,	 /* words the fields, block */
	STATE_READ,	 /* numbers[0] the address; result the byte, or a fault */
	STATE_WRITE,	 /* likewise */
	STATE_RUN,	 /* likewise, result means nothing */
	STATE_BYTES,	 /* name the path, numbers[0] the offset; words hex bytes, or failed */
	STATE_RESIDENT,	 /* numbers[0] address, [1] length; words a digit a page, or failed */
	STATE_REGISTERS, /* numbers[0..12] */
	STATE_VALUE,
	STATE_ADDRESS,
	STATE_ENDED,  /* result the status word of waitpid */
	STATE_FAILED, /* name the call that only prepares the question, and its result */
	STATE_FACT,   /* name, words: only in the facts program's report */
};

enum { REPORT_REGISTERS = 13 };

struct statement {
	enum statement_kind kind;
	const char *who; /* the process that signed the line, or NULL */
	char *name;
	uint32_t numbers[REPORT_REGISTERS];
	int count;	 /* of numbers */
	uint32_t result; /* of a block, STATE_BYTES, STATE_RESIDENT: the errno as eax if failed */
	bool fault;	 /* a signal came instead of a result */
	bool failed;
	uint32_t signal, code, fault_address;
	char *words;
	char *block; /* the lines between the head and "end", zero-terminated; a part if failed */
	bool cut;    /* a block without its "end": the program ended within it, nothing counts */
};

struct report {
	char *id;
	char *face; /* "asm" or "c" */
	struct statement *statements;
	size_t count;
	bool done;   /* the program said that nothing is missing */
	char *error; /* what is no report line, with its number; owned.  NULL if none. */
};

/*
 * Parses text, which is cut up and must stay alive as long as the report.  An error ends
 * the parsing; what came before it is there.
 */
void report_parse(struct report *report, char *text);
void report_free(struct report *report);

#endif
