/* telling.c - see telling.h. */
#include "tell/telling.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const format_names[] = {
	[FORMAT_SHORT] = "short", [FORMAT_TAP] = "tap",	  [FORMAT_JUNIT] = "junit",
	[FORMAT_JSON] = "json",	  [FORMAT_HTML] = "html", NULL,
};

static void (*const makers[])(struct writer *) = {
	[FORMAT_SHORT] = writer_short,
	[FORMAT_TAP] = writer_tap,
	[FORMAT_JUNIT] = writer_junit,
	[FORMAT_JSON] = writer_json,
};

bool telling_in_colour(enum colour colour, FILE *file)
{
	const char *no_colour = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");

	if (colour != COLOUR_AUTO)
		return colour == COLOUR_ALWAYS;
	return isatty(fileno(file)) && !(no_colour && *no_colour) &&
	       !(terminal && strcmp(terminal, "dumb") == 0);
}

bool telling_to_program(const struct output *outputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!outputs[i].path && outputs[i].format != FORMAT_SHORT)
			return true;
	}
	return false;
}

static bool is_regular(FILE *file)
{
	struct stat status;

	return fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode);
}

static void open_writer(struct telling *telling, struct writer *writer, const struct output *output)
{
	makers[output->format](writer);
	writer->file = output->path ? place_open_to_write(output->path) : stdout;
	if (!writer->file)
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", output->path, place_write_problem());
	writer->rewritable = output->path && is_regular(writer->file);
	writer->shares_screen = !output->path && isatty(STDOUT_FILENO) && isatty(STDERR_FILENO);
	writer->colour =
		output->format == FORMAT_SHORT && telling_in_colour(telling->colour, writer->file);
	writer->begin(writer, telling->run);
}

void telling_begin(struct telling *telling, struct run *run, const struct output *outputs,
		   size_t count, enum colour colour)
{
	*telling = (struct telling){
		.run = run,
		.outputs = outputs,
		.writers = new_bytes(count * sizeof(*telling->writers)),
		.count = count,
		.colour = colour,
		.progress = isatty(STDERR_FILENO) && isatty(STDOUT_FILENO) && !run->quiet &&
			    !telling_to_program(outputs, count),
	};
	for (size_t i = 0; i < count; i++)
		open_writer(telling, &telling->writers[i], &outputs[i]);
}

static void clear_progress(struct telling *telling)
{
	if (telling->progress && telling->told_progress > 0)
		put(stderr, PUT_LINE, "\r\033[K");
}

static void tell_progress(struct telling *telling)
{
	double time = seconds_now();

	if (!telling->progress || time - telling->told_progress < 0.05)
		return;
	telling->told_progress = time;
	put(stderr, PUT_LINE, "\r\033[K%zu of %zu", telling->run->told,
	    telling->run->results.count);
}

struct case_result *telling_next(struct telling *telling)
{
	struct run *run = telling->run;

	if (run->told == run->results.count || !run->results.at[run->told].finished) {
		tell_progress(telling);
		return NULL;
	}
	run->counts[run->results.at[run->told].verdict]++;
	return &run->results.at[run->told++];
}

void telling_result(struct telling *telling, const struct case_result *result)
{
	clear_progress(telling);
	for (size_t i = 0; i < telling->count; i++) {
		struct writer *writer = &telling->writers[i];

		writer->result(writer, telling->run, result);
		writer_flush(writer); /* whatever becomes of this process */
	}
}

static bool close_writer(struct writer *writer, const char *path)
{
	if (writer->file == stdout)
		return true;
	writer_flush(writer);
	if (fclose(writer->file) != 0 && !writer->error)
		writer->error = errno;
	if (writer->error)
		put(stderr, PUT_LINE, "mmap2-suite: cannot write %s: %s\n", path,
		    strerror(writer->error));
	return !writer->error;
}

bool telling_end(struct telling *telling)
{
	bool good = true;

	clear_progress(telling);
	for (size_t i = 0; i < telling->count; i++) {
		struct writer *writer = &telling->writers[i];

		writer->end(writer, telling->run);
		good &= close_writer(writer, telling->outputs[i].path);
	}
	free(telling->writers);
	telling->writers = NULL;
	telling->count = 0;
	return good;
}
