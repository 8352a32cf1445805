/*
 * wire.h - how a driver elsewhere, in a virtual machine or behind a command, tells the one here
 * what it saw.
 *
 * Lines of text on a serial port of their own (doc/architecture.md).  The guest judges
 * (it has the expected files and is next to the programs, and the port is slow: every byte
 * is an exit of the machine); the host applies the known failures, tells and counts.
 * One program runs at a time, so a result is that of what was started last.
 *
 *   wire 1
 *   target RELEASE MACHINE FACT...	all of target.h, each once: NAME, or NAME=yes, NAME=no,
 *				NAME=unknown, with :WHY where there is one, '+' for each blank of
 *				it; version=VERSION, that of RELEASE, which may know its patch
 *				level or not; end=HEX, of the memory for programs, or end=unknown;
 *				emulator=NAME=VERSION where there is one
 *   start ID ROUND FACE
 *   pass SECONDS SUM		what was started gave the expected lines; wire_sum() of them, which
 *				those that are expected here must have, too
 *   face VERDICT SECONDS	it did not: FAIL and CRASH with the "line " lines that it gave
 *				(the host looks what is wrong with them), TIMEOUT and
 *				BROKEN with a "reason ", TIMEOUT with the "line " lines until
 *				then; "errors " lines; closed by "."
 *   skip ID ROUND REASON
 *   end SECONDS			all was told; nothing behind it is read
 */
#ifndef WIRE_H
#define WIRE_H

#include "case/target.h"
#include "judge/result.h"

#include <stdio.h>

enum {
	WIRE_LINE_LIMIT = 64 << 10, /* bytes of a line, */
	WIRE_FACE_LIMIT = 4 << 20,  /* and of a face's; what is longer is garbage */
};

/* FNV-1a, 32 bits, of the lines, each with a newline behind it. */
uint32_t wire_sum(const struct lines *lines);

void wire_begin(FILE *file, const struct target *target);
void wire_start(FILE *file, const char *id, int round, enum face_kind face);
/* Leaves with the next wire_start or wire_end. */
void wire_face(FILE *file, const struct face_result *face);
void wire_skip(FILE *file, const char *id, int round, const char *reason);
void wire_end(FILE *file, double seconds);

enum wire_event {
	WIRE_NOTHING, /* more lines are to come before there is news */
	WIRE_TARGET,  /* the guest runs and said what it is: reader->target */
	WIRE_START,   /* reader->id, round, face */
	WIRE_FACE,    /* of what was started, the result in face_result, to be taken over */
	WIRE_SKIP,    /* id, round, reason */
	WIRE_END,     /* everything was told: seconds */
	WIRE_GARBAGE, /* a line that is none */
};

struct wire_reader {
	bool greeted;
	struct target target;
	char *id;
	int round;
	enum face_kind face;
	bool started; /* and not told */
	struct face_result face_result;
	uint32_t sum; /* of the lines of one that passed */
	struct text errors;
	bool in_face;
	size_t face_bytes;
	char *reason;
	double seconds;
};

/* Takes the next line, without its newline; what is new is in the reader then. */
enum wire_event wire_read(struct wire_reader *reader, char *line);
void wire_free(struct wire_reader *reader);

#endif
