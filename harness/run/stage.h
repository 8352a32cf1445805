/*
 * stage.h - the scratch directory of a run and the files laid out in it.
 */
#ifndef STAGE_H
#define STAGE_H

#include "case/facts.h"
#include "report/surroundings.h"

/* The user an unprivileged case runs as: nobody of every Linux distribution. */
enum { NOBODY = 65534 };

/* The directory under which all stages lie. */
struct stage_top {
	char *path; /* the caller's */
	int lock;   /* -1: its file system knows none */
};

/*
 * Makes it: in the directory where, if it is not NULL, else
 * in the first of $TMPDIR, /dev/shm, /tmp and /var/tmp that can be written, allows execution, has
 * room for what the cases lay out, and a name that /proc/PID/maps shows as it is;
 * without TMPDIR on a tmpfs nearly everywhere, so that the file system under a question is the
 * same.  Ends the run if there is none.
 *
 * The directory is locked (flock) as long as this process lives.
 */
void stage_make_top(struct stage_top *top, const char *where);

/*
 * Removes what runs of the same user left in those places that were killed: it has no lock.  What
 * they had set the machine to is put back before (sysctls.h).
 */
void stage_clear_left(const char *where);

/*
 * Removes the directory and all that is in it, at the end of the process; a signal handler may.
 * False: it is still there.
 */
bool stage_remove_top(const struct stage_top *top);

/* That of the path: statfs(2)'s f_type; 0: it can not be told. */
long stage_file_system(const char *path);

/*
 * What its tmpfs is mounted with, "always" of huge=always, for the caller to free; NULL: nothing,
 * or /proc does not tell.
 */
char *stage_huge_pages(const char *path);

/* The working directory of one program at a time. */
struct stage {
	char *directory;
	int fd;
	struct staged_file *files;
	size_t count;
	bool given; /* the directory belongs to NOBODY now */
	bool tmpfs; /* it lies on one */
};

void stage_open(struct stage *stage, const char *top, int number);

/* The same with a directory of the user's, which must not exist yet. */
void stage_take(struct stage *stage, const char *directory);

/* The same with one of the suite's own: what lies there goes. */
void stage_renew(struct stage *stage, const char *directory);

/*
 * Lays out the fixtures of file, owned by the user it runs as.  False if that fails;
 * *problem then says why, for the caller to free.
 */
bool stage_lay_out(struct stage *stage, const struct case_facts *facts, bool as_nobody,
		   char **problem);

/* Has its file system hardly any room left?  What the program did may have failed for that. */
bool stage_is_full(const struct stage *stage);

/* Ends what is mounted in the directory, but deeper down; false if nothing is. */
bool stage_unmount(const struct stage *stage);

/*
 * Empties the directory, of what the program made as well.  What can not be removed stays until
 * the end of the run: the stage has another directory then.
 */
void stage_clear(struct stage *stage);
void stage_close(struct stage *stage);

#endif
