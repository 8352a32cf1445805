/*
 * site.h - where programs run, as the command line has it: on this kernel, in virtual machines, on
 * machines that commands lead to.
 *
 * A site more is a file with one of these, a line below, and rows of option-table.c: the option
 * that names it (its row has .site, and adds to options->sites), and others that only it has.
 */
#ifndef SITE_H
#define SITE_H

#include "base/text.h"
#include "command/options.h"
#include "run/request.h"

#include <stdbool.h>

struct site {
	const char *option; /* the word that names it, as a person types it; NULL: none does */
	const struct route *route; /* the way there, or NULL: programs run on this kernel */
	bool shared;		   /* several share the cases, unless --each says otherwise */
	bool paths;		   /* what names them are paths, or else commands */
	bool boots;		   /* a kernel, by what --machine says */
	bool takes_processors;	   /* its machines run on this system */
	bool one_by_one;	   /* programs run there one by one, whatever the jobs are */
	bool takes_prefix;	   /* --exec goes with it, */
	bool prefix_is_there;	   /* and names a program of that site, not of this system */

	/* Builds what is needed; what is missing ends the run. */
	void (*build)(const struct options *options);

	/* Adds the packages that --install wants for it, a blank before each; NULL: none. */
	void (*add_packages)(const struct options *options, struct text *packages);

	/* What --install fetches beside packages; NULL: nothing. */
	void (*fetch)(const struct options *options);

	/* Adds its own options that name the same target again (options_same_target); NULL: none.
	 */
	void (*name_again)(const struct options *options, struct text *text);
};

extern const struct site site_here, site_kernel, site_through;

/* What a person needs for virtual machines where no other is named. */
#define SITE_QEMU "qemu-system-x86_64"

/* Fails where the options want of the site what it can not do. */
void site_check(const struct options *options);

#endif
