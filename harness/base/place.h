/*
 * place.h - where things lie on this system.
 */
#ifndef PLACE_H
#define PLACE_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

/*
 * The file of that name in a part ("kernels", "vmlinux") of the cache, or for an empty name the
 * part itself, with a slash; to be freed.  NULL: neither HOME nor XDG_CACHE_HOME says where it is.
 */
char *place_in_cache(const char *part, const char *name);

/* Makes the folders that lead to the file, as far as they are missing and can be made. */
void place_make_folders(const char *path);

/* Is there a program of that name in PATH? */
bool place_in_path(const char *program);

/* The folder of the file, with a slash at its end, "./" where it has none; for the caller to free.
 */
char *place_folder(const char *path);

/* The path from the root on, for the caller to free; it need not be there. */
char *place_absolute(const char *path);

/*
 * Where a file lies that is opened by the path: behind symbolic links, also where the last of them
 * leads to none; for the caller to free.
 */
char *place_behind_links(const char *path);

/*
 * Is /proc there, and does it know this process by its number?  That of another PID namespace has
 * strangers under the numbers of one's children.
 */
bool place_proc_is_own(void);

/* Ends the run if it is not so: EXIT_NOT_TESTED, and a line that begins with who needs it. */
void place_need_proc(const char *who);

/* What leads to the file of a descriptor, for the caller to free; it needs /proc. */
char *place_of_descriptor(int fd);

/*
 * Gives the file of a descriptor, which may have no name, that one.  False and errno: EEXIST where
 * it is taken.
 */
bool place_name_file(int fd, const char *name);

/*
 * Opens a file to write it anew, and makes it where there is none.  NULL and errno if it can not be
 * written.  A FIFO that nobody reads is waited for, since its reader may be on its way, but no
 * longer than some seconds.
 */
FILE *place_open_to_write(const char *path);
/* What errno means then. */
const char *place_write_problem(void);

/* The file that a path leads to, whatever it is called; where there is none, what would be one. */
struct place_file {
	dev_t device;
	ino_t inode;
	mode_t mode;
	char *name; /* of a file that is not there: the inode is its folder's; owned */
};

/* False if neither is there, nor its folder. */
bool place_file_find(struct place_file *file, const char *path);
bool place_file_is_same(const struct place_file *one, const struct place_file *other);

#endif
