/*
 * telling.h - tells a run in every form that is asked for at once, as its results come.
 *
 * A form is a writer (writers.h) in a file of its own and a line in telling.c.
 */
#ifndef TELLING_H
#define TELLING_H

#include "tell/writers.h"

enum format { FORMAT_SHORT, FORMAT_TAP, FORMAT_JUNIT, FORMAT_JSON, FORMAT_HTML };
/* FORMAT_HTML is of watched programs alone, which are no runs. */
extern const char *const format_names[]; /* as --format has them, up to NULL */

struct output {
	enum format format;
	char *path; /* NULL: standard output */
};

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

struct telling {
	struct run *run;
	const struct output *outputs;
	struct writer *writers; /* one for each of them */
	size_t count;
	enum colour colour;
	bool progress; /* a line on the terminal says how far the run is */
	double told_progress;
};

/* Opens the files and begins; one that can not be written ends the run.  run and outputs stay. */
void telling_begin(struct telling *telling, struct run *run, const struct output *outputs,
		   size_t count, enum colour colour);

/*
 * Takes the next of the run's results, in the order of the cases, whatever order they come in;
 * NULL if it is not finished yet.  telling_result() tells it.
 */
struct case_result *telling_next(struct telling *telling);
void telling_result(struct telling *telling, const struct case_result *result);

/* Ends every form.  False, and said, if a file could not be written whole. */
bool telling_end(struct telling *telling);

/* Is what goes to the file in colour? */
bool telling_in_colour(enum colour colour, FILE *file);

/* Is standard output a format for programs, which nothing else may get between? */
bool telling_to_program(const struct output *outputs, size_t count);

#endif
