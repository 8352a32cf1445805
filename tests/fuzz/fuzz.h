/*
 * fuzz.h - fuzzing of what the driver parses: everything that a person, a program, a guest or
 * a file can hand it.
 *
 * All targets are in one program; the variable FUZZ names the one that runs.  What holds for
 * any input: the parser returns, or it ends the run through fail.h, with a status and a line
 * that fail.h promises.  Sanitizers and the targets' own checks see the rest.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One input, zero-terminated behind its size bytes. */
typedef void fuzz_target(const char *data, size_t size);

fuzz_target fuzz_archive, fuzz_baseline, fuzz_case, fuzz_expected, fuzz_known, fuzz_maps,
	fuzz_options, fuzz_report, fuzz_wire;

/*
 * Calls parse(context).  False if it ended the run instead of returning: what it had
 * allocated is released then.
 */
bool fuzz_survives(void (*parse)(void *context), void *context);

/* A tree of one case, f/c, that a target may write files in: its cases/TAGS knows "word". */
const char *fuzz_root(void);

/* Writes the file root/name anew; its path, valid until the next call. */
const char *fuzz_file(const char *name, const char *data, size_t size);

/* Ends the program where a sanitizer would: what must hold did not. */
void fuzz_demand(bool holds, const char *what);

#endif
