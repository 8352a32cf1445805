/*
 * through.h - a driver on another machine, behind a command that leads there: 'ssh board'.
 *
 * The command is started with the word "sh" behind it.  That shell is sent a script (tools/there),
 * with words in front that say what is wanted.  It says what it needs, in lines that begin with
 * "there "; it is sent the portable folder, unless it has it; it starts the driver of that folder,
 * which says the rest by the wire (wire.h).  Nothing is sent that was not asked for: a shell may
 * read more of its input than the lines that it executes.
 *
 *   there is a shell for mmap2-suite	the script runs
 *   there wants gzip	the archive as it is; in front of it a line of three numbers: its bytes, and
 *			what sha256sum and cksum say of them
 *   there wants plain	the same unpacked
 *   there takes ...	that line as it arrived: who waits for more bytes than come waits for ever
 *   there cannot WHY	there will be no driver
 */
#ifndef THROUGH_H
#define THROUGH_H

#include "base/text.h"
#include "where/link.h"

struct through_request {
	const char *command;	/* words as a shell has them */
	const char *build;	/* where the script (there) and the portable folder lie */
	const char *scratch;	/* where things are put there, or NULL */
	struct lines arguments; /* of the driver there */
};

/* Starts the command.  What is missing here ends the run. */
struct link *through_start(const struct through_request *request);

/*
 * Takes a line that came by the link before the wire was greeted, and sends what it asks for: once,
 * since what asks again and again would be sent it until no memory is left.  *sent, NULL at first
 * and for the caller to free, is the line in front of what was sent.  Why there will be no driver,
 * for the caller to free, or NULL.
 */
char *through_hear(const struct through_request *request, struct link *link, const char *line,
		   char **sent);

#endif
