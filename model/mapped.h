/*
 * mapped.h - which pages of objects the page table has, of whatever area: what Rss counts beside
 * private pages.  Ranges of addresses; ends are the first byte behind.
 */
#ifndef MODEL_MAPPED_H
#define MODEL_MAPPED_H

#include "model/space.h"

/*
 * A read fault brings in the pages around that are in memory (mm/filemap.c:filemap_map_pages),
 * before it is known whether the one that was touched can be had.
 */
void mapped_around(struct model *model, const struct model_area *area, uint32_t address);
/*
 * The page of an object is touched, there, and no private copy lies over it.  A read brings along
 * those around (mm/memory.c:do_read_fault), a store none (do_shared_fault).
 */
void mapped_touch(struct model *model, const struct model_area *area, uint32_t address, bool read);
/* A private copy lies over it from now on: it counts as that. */
void mapped_drop(struct model *model, uint32_t start, uint32_t end);
/* What was there of length bytes is at to from now on, where nothing was. */
void mapped_move(struct model *model, uint32_t from, uint32_t to, uint32_t length);
bool mapped_any(const struct model *model, uint32_t start, uint32_t end);

#endif
