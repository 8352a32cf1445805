/*
 * object.h - files: what a descriptor leads to, and the calls that change that.
 *
 * No call of mmap2's family; what these say of open files is what mmap2 asks of them
 * (include/linux/fs.h struct file: f_mode, f_op).
 */
#ifndef MODEL_OBJECT_H
#define MODEL_OBJECT_H

#include "model/space.h"

/* A new object, without a name and empty; -1: no room. */
int object_new(struct model *model, enum model_object_kind kind);
/* A new open file of it; -1: no room. */
int object_open(struct model *model, int object, bool readable, bool writable, bool path_only);
/* The lowest free descriptor leads to that file now (fs/file.c:alloc_fd); -1: none is free. */
int object_give_descriptor(struct model *model, int file);
/* The file of the descriptor; -1: none is open (fget), -2: the model does not know which. */
int object_of_descriptor(const struct model *model, uint32_t descriptor);
/* Closes it; false: it was not open. */
bool object_close(struct model *model, uint32_t descriptor);

/* include/linux/fs.h:file_mmap_ok: can a mapping of that length begin at that page of it? */
bool object_reaches(const struct model_kernel *kernel, const struct model_object *object,
		    uint64_t page_offset, uint64_t length);
/* Does its file system refuse execution (path_noexec)? */
bool object_is_noexec(const struct model_kernel *kernel, const struct model_object *object);
/* Is it not known whether this kernel's does? */
bool object_noexec_is_unsure(const struct model_kernel *kernel, const struct model_object *object);
/* Has it an mmap method at all? */
bool object_can_be_mapped(const struct model_object *object);
/* Bytes of the byte range that it knows, since it is a file with pages. */
bool object_has_pages(const struct model_object *object);
/* Does the address lie behind the page with the last byte?  (mm/shmem.c:shmem_fault) */
bool object_ends_before(struct model *model, const struct model_area *area, uint32_t address);

#endif
