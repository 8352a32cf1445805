/* place.h - where an area goes for which no place is demanded. */
#ifndef MODEL_PLACE_H
#define MODEL_PLACE_H

#include "model/space.h"

/*
 * A place for length bytes, whole pages: the hint if it is free (0: there is none), else where the
 * search of the kernel finds one (mm/mmap.c:arch_get_unmapped_area_topdown,
 * arch/x86/kernel/sys_x86_64.c).  0: there is none, ENOMEM.
 */
uint32_t place_find(const struct model *model, uint64_t hint, uint64_t length);

/* Does it hang on the least address of the LSM, which is not known, what becomes of that one? */
bool place_is_unsure(const struct model_kernel *kernel, uint64_t address);

/* mm/mmap.c:round_hint_to_min: the hint as mmap2 hands it on. */
uint64_t place_round_hint(const struct model_kernel *kernel, uint64_t hint);

#endif
