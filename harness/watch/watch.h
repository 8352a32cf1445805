/*
 * watch.h - --watch: runs a program that somebody brought, and tells what each of its calls did to
 * the address space.
 */
#ifndef WATCH_WATCH_H
#define WATCH_WATCH_H

#include <stdbool.h>

struct watch_request {
	const char *root, *build; /* where the frame lies */
	char *const *words;	  /* the program and its arguments, up to NULL */
	const char *program;	  /* what is brought instead of the first: */
	const char *id;		  /* the source of that case; or NULL both */
	const char *output;	  /* a file for what is told, or NULL: standard error */
	const char *record;	  /* a file for the same as JSON, or NULL */
	const char *page;	  /* and one for the HTML page that shows it, or NULL */
	bool quiet;		  /* the record alone is wanted */
	bool all;		  /* every call, and not those of the family alone */
	bool colour;
};

/*
 * The exit status of the program; 128 and the number of the signal that killed it;
 * EXIT_INTERRUPTED.  What cannot be watched ends the run with one line.
 */
int watch_run(const struct watch_request *request);

#endif
