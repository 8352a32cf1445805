/*
 * vmflags.h - what the flags of an area say that its permissions do not.
 *
 * fs/proc/task_mmu.c:show_smap_vma_flags writes two letters for each (proc_pid_smaps(5)).  Those
 * are told that a call on the area asks for or takes away.  What follows from the permissions, from
 * the file, or differs between right kernels, is not.
 */
#ifndef VMFLAGS_H
#define VMFLAGS_H

#include <stddef.h>

/*
 * " [gd lo -mw]": what is there beyond what an area with these permissions ("rw-p") has by itself,
 * and, behind '-', what is missing; "" if nothing is.  flags: the words of VmFlags.  For the caller
 * to free.
 */
char *vmflags_tell(const char *flags, const char *perms);

/* The length of a line without what vmflags_tell() gave, if that is its end. */
size_t vmflags_before(const char *line);

#endif
