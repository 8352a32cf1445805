/*
 * place.h - where things lie on this system.
 */
#ifndef PLACE_H
#define PLACE_H

#include <stdbool.h>

/*
 * The file of that name in a part ("kernels", "vmlinux") of the cache, or for an empty name the
 * part itself, with a slash; to be freed.
 */
char *place_in_cache(const char *part, const char *name);

/* Is there a program of that name in PATH? */
bool place_in_path(const char *program);

/* The folder of the file, with a slash at its end, "./" where it has none; for the caller to free.
 */
char *place_folder(const char *path);

/* The path from the root on, for the caller to free; it need not be there. */
char *place_absolute(const char *path);

#endif
