/*
 * pages.h - what pages hold, and which are there.
 *
 * A page of an object is known by the object and its number in it, a private copy by its address.
 * Where none is recorded an object's page is as its fill says, and private memory shows what lies
 * below it: the object, or zeros.
 */
#ifndef MODEL_PAGES_H
#define MODEL_PAGES_H

#include "model/space.h"

/* Forgets the private pages at start..end, but for guards. */
void pages_zap_private(struct model *model, uint32_t start, uint32_t end);
/* The page is a guard from now on, and holds nothing; or it is none any more. */
void pages_set_guard(struct model *model, uint32_t address, bool guard);
bool pages_is_guard(struct model *model, uint32_t address);
/* Forgets the private pages at start..end. */
void pages_drop_private(struct model *model, uint32_t start, uint32_t end);
/* They lie length bytes long at to now, where none do. */
void pages_move_private(struct model *model, uint32_t from, uint32_t to, uint32_t length);
/* Forgets the object's pages from number first to last. */
void pages_drop_object(struct model *model, int object, uint64_t first, uint64_t last);

/* How many private pages at start..end have bytes of their own. */
uint64_t pages_count_private(struct model *model, uint32_t start, uint32_t end);

struct model_page *pages_find_private(struct model *model, uint32_t address);
struct model_page *pages_find_object(struct model *model, int object, uint64_t number);
/* Records it; NULL: there is no room, and the model says that it no longer knows such things. */
struct model_page *pages_add_private(struct model *model, uint32_t address);
struct model_page *pages_add_object(struct model *model, int object, uint64_t number);

/* The byte at offset of the object, below its size rounded up to a page. */
uint8_t pages_object_byte(struct model *model, int object, uint64_t offset);
/* Stores one there; the page is there then. */
void pages_store_object(struct model *model, int object, uint64_t offset, uint8_t byte);
/* The object's page holds zeros; it is there then. */
void pages_clear_object(struct model *model, int object, uint64_t number);
/* Is the object's page in memory? */
bool pages_object_present(struct model *model, int object, uint64_t number);
/* Is the area's page in memory, its own or its file's?  (mm/mincore.c:mincore_pte_range) */
bool pages_is_present(struct model *model, const struct model_area *area, uint32_t address);

/* The byte that is read at the address, of that area; it is accessible, and not behind an end. */
uint8_t pages_byte(struct model *model, const struct model_area *area, uint32_t address);
/* The private page at the address, with bytes of its own: what was read there before. */
void pages_copy(struct model *model, const struct model_area *area, uint32_t address);
/*
 * The page is there from now on, as a read leaves it: the object's, which is mapped, or of private
 * memory without one the page of zeros (mm/memory.c:do_read_fault, do_anonymous_page).
 */
void pages_bring_in(struct model *model, const struct model_area *area, uint32_t address);
/* Stores a byte, in a private copy or in the object. */
void pages_store(struct model *model, const struct model_area *area, uint32_t address,
		 uint8_t byte);

/* The object gets another size: what is cut off is gone, from private copies of it too. */
void pages_truncate(struct model *model, int object, uint64_t size);

#endif
