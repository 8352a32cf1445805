/*
 * link.h - a process through which a driver elsewhere tells what it sees: the wire (wire.h) on its
 * standard output, on its standard error all else, which is called its console.
 *
 * What process that is (vm.h: a virtual machine, through.h: what leads to another one), and what
 * runs behind it, is not known here.
 */
#ifndef LINK_H
#define LINK_H

#include "base/text.h"

#include <stdbool.h>

/* Nothing in it is taken over. */
struct link_process {
	const struct lines *command;
	const char *by_hand; /* what a person types to start the same and see its console */
	const char *file;    /* to be removed when it has ended, or NULL */
	bool is_kernel;	     /* it is the kernel under test itself: its death is that of a kernel */
	const char *terminating; /* what it says on its console when it is asked to end, or NULL;
				    a literal */
	/*
	 * It reads what link_send() sends, and ends by itself when that ends, as it does with this
	 * process; what it says on its console is no kernel's.
	 */
	bool fed;
};

/* Longer lines are handed out in pieces of at least so many bytes, or of less at the end. */
enum { LINK_LINE_LIMIT = 64 << 10 };

enum link_state {
	LINK_LINE,	  /* a line has come */
	LINK_SILENT,	  /* nothing came in time */
	LINK_GONE,	  /* a link's process, or what it says, has ended; everything was read */
	LINK_INTERRUPTED, /* one of the signals, which stays pending */
};

/*
 * Starts the process.  From here to link_stop() SIGINT, SIGTERM, SIGHUP and SIGPIPE (nobody reads
 * the results) are blocked and waited for.
 */
struct link *link_start(const struct link_process *process);

/*
 * Waits at most seconds, awake ones (clock.h), or until one reads no more, for a line of any of the
 * links, count of them; *which is the one that said it or is gone, and is given to be the last that
 * had a turn.  *line is valid until the next call.
 */
enum link_state link_read(struct link *const *links, size_t count, double seconds, size_t *which,
			  char **line);

/* What it has said behind its last line, "" for nothing; valid as long as a line is. */
const char *link_rest(const struct link *link);

/* Sends so many bytes, while link_read() waits for lines, to one that is fed. */
void link_send(struct link *link, const char *bytes, size_t count);

/* One that is fed has begun something, where it leads to, that it clears up when no more comes. */
void link_expect(struct link *link);

/* When some of what is to be sent was taken last, by awake_seconds(); 0: never. */
double link_moved(const struct link *link);

/* Of one that is fed: does nobody read that any more? */
bool link_is_cut(const struct link *link);

/* A command that a person can type to start the same machine with its console to be seen. */
const char *link_command(const struct link *link);

/* The last lines of the console, at most count, the long ones cut, for the caller to free. */
char *link_console(struct link *link, int count);

/* Drops the lines that it has by now. */
void link_forget_console(struct link *link);

/* The first line of the console after which no kernel runs on (a panic, an oops), or NULL. */
const char *link_death(struct link *link);

/* The first that complains of anything ("WARNING:", "BUG:"), after which one may, or NULL. */
const char *link_complaint(struct link *link);

enum link_fault {
	LINK_SOUND,  /* it ended as a machine does that its kernel switches off */
	LINK_KILLED, /* its process was killed from outside, or QEMU itself died by a signal */
	LINK_FAILED, /* QEMU ended with an error: it did not like its command line */
};

/* Was it the fault of the machine, and not of its kernel, that it is LINK_GONE?  In words, owned.
 */
enum link_fault link_fault(struct link *link, char **what);

/*
 * How its process ended, for the caller to free: "ended by itself with status 3", "was killed by
 * SIGKILL"; of one that runs on: "closed its output".
 */
char *link_end(const struct link *link);

/*
 * Ends the machine if it still runs; one that is fed, reads and has something to clear up has
 * LINK_GRACE seconds to end by itself, in which a slow board removes five thousand files.
 */
enum { LINK_GRACE = 60 };
void link_stop(struct link *link);

#endif
