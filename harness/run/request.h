/*
 * request.h - where programs are to run, and how.
 */
#ifndef REQUEST_H
#define REQUEST_H

#include "base/text.h"
#include "case/target.h"

struct route;

enum { MOST_TIMEOUT_FACTOR = 1000 }; /* that --timeout-mul takes */

/* Nothing in it is owned. */
struct request {
	const char *build; /* where the programs lie, absolute */
	int jobs;	   /* programs at a time, or machines */
	bool jobs_given;   /* and not the number of processors */
	double timeout_factor;
	const char *scratch;  /* where the scratch directory is made, or NULL: stage.h says */
	bool keep;	      /* every report stays, below build/reports */
	bool own_machine;     /* nobody else needs its settings: what changes them runs, too */
	int lifeline;	      /* its end is the end of the run (watch.h), or -1 */
	const char *emulator; /* what stands between, or NULL: found out */
	struct version emulator_version; /* known is 0: not said */
	/* For a shell, a blank before each: what names the target again, and the known failures. */
	const char *same_target, *same_judged;
	/* On this kernel: */
	const struct lines *prefix; /* words before every program, or none */
	/* On other machines: */
	const struct route *route; /* the way there (route.h), or NULL: on this kernel */
	const char *site_option;   /* that names the sites, as it is typed, or NULL */
	const struct lines *sites; /* where it leads to: one or more, or none */
	/* In a virtual machine: */
	const char *machine;	  /* what boots the kernel: a name, or a script's path (booter.h) */
	const struct lines *qemu; /* more words for its command line */
	int memory;		  /* in MiB */
	const char *append;	  /* words for the kernel's command line, or NULL */
};

#endif
