/* fail.c - see fail.h. */
#include "base/fail.h"

#include "base/interrupt.h"
#include "base/put.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { CLEANUPS = 8 };

static struct {
	void (*cleanup)(void *context); /* NULL: forgotten */
	void *context;
} undo[CLEANUPS];
static volatile sig_atomic_t undo_count;
static bool bisecting;

void fail_cleanup(void (*cleanup)(void *context), void *context)
{
	if (undo_count == CLEANUPS)
		abort();
	undo[undo_count].context = context;
	undo[undo_count].cleanup = cleanup;
	undo_count++;
}

void fail_forget(const void *context)
{
	for (int i = undo_count - 1; i >= 0; i--) {
		if (undo[i].context == context) {
			undo[i].cleanup = NULL;
			break;
		}
	}
	while (undo_count > 0 && !undo[undo_count - 1].cleanup)
		undo_count--;
}

void fail_undo(void)
{
	while (undo_count > 0) {
		undo_count--;
		if (undo[undo_count].cleanup)
			undo[undo_count].cleanup(undo[undo_count].context);
	}
}

void fail_for_bisect(void)
{
	bisecting = true;
}

void leave(int status)
{
	/*
	 * What was printed must be out before the status says all is well; ferror() knows of
	 * what was lost earlier.
	 */
	bool lost = fflush(stdout) != 0 || ferror(stdout);

	if (bisecting && status == EXIT_USAGE)
		status = EXIT_BISECT_STOP;
	interrupt_hold();
	fail_undo();
	interrupt_release();
	if (lost && status != EXIT_INTERRUPTED) {
		fputs("mmap2-suite: cannot write the results to standard output\n", stderr);
		status = EXIT_NOT_TESTED;
	}
	/* The kernel panics when its first process ends, and sends nothing more. */
	if (getpid() == 1)
		tcdrain(STDERR_FILENO);
	exit(status);
}

/*
 * A word that fills pages hides what is said of it: of one that is longer than WORD bytes its ends
 * are told, and how much stands between.  In place.
 */
static void shorten_words(char *message)
{
	enum { WORD = 1024, HEAD = 200, TAIL = 100, BETWEEN = 40 };
	char *to = message;
	size_t length;

	for (const char *at = message; *at; at += length) {
		length = strcspn(at, " \n");
		if (length == 0)
			length = 1;
		if (length <= WORD) {
			memmove(to, at, length);
			to += length;
			continue;
		}
		memmove(to, at, HEAD);
		to += HEAD;
		to += snprintf(to, BETWEEN, "[%zu bytes more]", length - HEAD - TAIL);
		memmove(to, at + length - TAIL, TAIL);
		to += TAIL;
	}
	*to = '\0';
}

/* What stands in a message is often somebody else's: a file, a console. */
static void say(const char *format, va_list arguments)
{
	char *message;

	if (vasprintf(&message, format, arguments) < 0)
		message = NULL;
	if (message)
		shorten_words(message);
	put(stderr, PUT_TEXT, "%s\n", message ? message : format);
	free(message);
}

void fail(enum exit_status status, const char *format, ...)
{
	va_list arguments;

	fflush(stdout);
	va_start(arguments, format);
	fputs("mmap2-suite: ", stderr);
	say(format, arguments);
	va_end(arguments);
	leave(status);
}

void fail_to_make(const char *what)
{
	const char *remedy = "";

	if (errno == EMFILE)
		remedy = "; raise the limit (ulimit -n), or let fewer run at a time (-j)";
	else if (errno == EAGAIN)
		remedy = "; raise the limit (ulimit -u), or let fewer run at a time (-j)";
	fail(EXIT_NOT_TESTED, "cannot make %s: %s%s", what, strerror(errno), remedy);
}

void fail_at(const char *path, int line, const char *format, ...)
{
	va_list arguments;

	fflush(stdout);
	va_start(arguments, format);
	if (line > 0)
		put(stderr, PUT_LINE, "%s:%d: ", path, line);
	else
		put(stderr, PUT_LINE, "%s: ", path);
	say(format, arguments);
	va_end(arguments);
	leave(EXIT_USAGE);
}
