/*
 * image.h - images of kernels: where a user's word finds one, what it is, and the kernel inside.
 */
#ifndef IMAGE_H
#define IMAGE_H

enum image_kind { IMAGE_I386, IMAGE_X86_64, IMAGE_UML };

struct image {
	char *path;
	enum image_kind kind;
	char *sum; /* SHA-256 in hex; NULL if this system can not tell */
};

/*
 * The image that a user's word means: a path, or the name of a fetched one.  None, one that is
 * neither a whole bzImage nor an i386 User-mode Linux, and a fetched one that is not what was
 * fetched end the run.
 */
void image_find(struct image *image, const char *word);
void image_free(struct image *image);

/*
 * The kernel that a bzImage unpacks at its start, as a file that QEMU boots by its PVH entry: a
 * machine then does not spend half of its boot on unpacking.  It is unpacked once, by the tools of
 * this system, and kept in the cache, the newest few.  The path, for the caller to free; NULL
 * where it can not be booted that way, or not be had: the image itself is to be booted.
 */
char *image_unpacked(const struct image *image);

/* The unpacked kernel did not come up, but its image did: image_unpacked() has none from now on. */
void image_give_up(const char *unpacked);

#endif
