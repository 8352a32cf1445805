/*
 * aside.h - a file that is written beside the one that it becomes, so that a full disk, or a
 * process that dies, leaves what was there before; where the file system has files without a name
 * (open(2), O_TMPFILE), and nothing else.
 */
#ifndef ASIDE_H
#define ASIDE_H

#include <stdbool.h>
#include <stdio.h>

struct aside {
	FILE *file;
	char *path;   /* what the file becomes, behind symbolic links; owned */
	char *beside; /* what it is called until then, or NULL */
	bool unnamed; /* until then it has no name; neither: no regular file, which is written
			 itself */
	bool is_new;  /* it replaces nothing */
};

/* Opens the file.  False and errno if it can not be written. */
bool aside_open(struct aside *aside, const char *path);

/* The same of a file that is not there, and replaces none that has appeared when it is closed. */
bool aside_open_new(struct aside *aside, const char *path);

/*
 * Makes it what it is to become, with the mode that stood there, once the disk has it.  False and
 * errno (EEXIST: something has appeared there) if that, or anything written before, failed: then it
 * is gone.
 */
bool aside_close(struct aside *aside);

#endif
