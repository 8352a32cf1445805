/*
 * calls.h - the calls that the model answers: a file a call, each a ladder of errors and then what
 * the call does.
 *
 * Arguments are as the registers hold them.  An answer that is decided has changed the model's
 * space as the kernel's would be; one that is not has left it alone, or lost it (model->lost).
 */
#ifndef MODEL_CALLS_H
#define MODEL_CALLS_H

#include "model/space.h"

void model_mmap2(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t prot, uint32_t flags, uint32_t descriptor,
		 uint32_t page_offset);
/* Number 90, its six words as the block holds them; the offset is in bytes. */
void model_old_mmap(struct model *model, struct model_answer *answer, const uint32_t *words);
/* The same with the address of the block. */
void model_old_mmap_block(struct model *model, struct model_answer *answer, uint32_t block);
void model_munmap(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t length);
void model_mprotect(struct model *model, struct model_answer *answer, uint32_t address,
		    uint32_t length, uint32_t prot);
void model_mremap(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t old_length, uint32_t new_length, uint32_t flags, uint32_t new_address);
void model_remap_file_pages(struct model *model, struct model_answer *answer, uint32_t address,
			    uint32_t length, uint32_t prot, uint32_t page_offset, uint32_t flags);
void model_msync(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t flags);
void model_mlock(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length);
void model_mlock2(struct model *model, struct model_answer *answer, uint32_t address,
		  uint32_t length, uint32_t flags);
void model_munlock(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length);
void model_mlockall(struct model *model, struct model_answer *answer, uint32_t flags);
void model_munlockall(struct model *model, struct model_answer *answer);
void model_mseal(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t flags);
/* Of its options only PR_SET_MDWE and PR_GET_MDWE. */
void model_prctl(struct model *model, struct model_answer *answer, const uint32_t *words);
void model_madvise(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length, uint32_t advice);

/* A pointer to memory of the program's own, where the model sees nothing. */
#define MODEL_ELSEWHERE 1
void model_mincore(struct model *model, struct model_answer *answer, uint32_t address,
		   uint32_t length, uint32_t vector);
void model_brk(struct model *model, struct model_answer *answer, uint32_t address);

/*
 * The same by name, as reports have it: "mmap2", 6.  False: the model knows no such call with so
 * many arguments.
 */
bool model_call(struct model *model, struct model_answer *answer, const char *name,
		const uint32_t *arguments, int count);

/* A program reads a byte, or stores one, or calls code there; result is the byte (0 of code). */
enum model_access { MODEL_READ, MODEL_STORE, MODEL_RUN };
void model_access(struct model *model, struct model_answer *answer, enum model_access access,
		  uint32_t address, uint8_t byte);

/* ---- what calls share ---- */

#define LSM_ADDRESS "the least address that the kernel's LSM was built with"
#define OTHER_PAGES "how much memory the program itself has mapped, which a limit bounds"

struct map_request {
	uint64_t address, length, page_offset; /* length as it was asked for */
	uint32_t prot, flags;
	int file; /* or -1 */
};

/* mm/mmap.c:do_mmap, and the populating behind it. */
void mmap_do(struct model *model, struct model_answer *answer, const struct map_request *request);

/* Is it not known whether so many pages more may be charged?  (security_vm_enough_memory_mm) */
bool mmap_memory_is_unsure(const struct model *model, struct model_answer *answer, uint64_t pages);

/* mm/mmap.c:get_unmapped_area, without the search: is that place allowed? */
bool mmap_place_is_allowed(struct model *model, struct model_answer *answer, uint64_t address,
			   uint64_t length);

/*
 * Unmaps (mm/mmap.c:do_mas_munmap) whole pages; false: refused, or not known, and the answer says
 * so.  A length of 0 is EINVAL.
 */
bool munmap_do(struct model *model, struct model_answer *answer, uint64_t address, uint64_t length);

/* Would a hole in one area make one more than there may be?  (ENOMEM) */
bool munmap_makes_too_many(const struct model *model, uint64_t start, uint64_t end);
/* Does an area there that is sealed refuse?  Then the answer says so. */
bool munmap_is_sealed(struct model *model, struct model_answer *answer, uint64_t start,
		      uint64_t end);

/* include/linux/mman.h:map_deny_write_exec: does PR_SET_MDWE refuse that change of flags? */
bool prctl_denies(const struct model *model, uint32_t old_flags, uint32_t new_flags);

/*
 * Makes pages present as a touch would (mm/gup.c:populate_vma_page_range), area by area, and leaves
 * out what lies between.  False: one could not be (mlock() then fails), and the rest is left.
 */
bool populate(struct model *model, uint32_t start, uint32_t end, bool rest_of_areas);

/* mm/mlock.c:can_do_mlock; whether the limit has room for so many bytes more (mlock_future_check).
 */
bool mlock_is_barred(const struct model *model);
bool mlock_has_no_room(const struct model *model, uint64_t bytes);
/* Whether any of that hangs on capabilities that nobody told of. */
bool mlock_is_unsure(const struct model *model, uint64_t bytes);

#endif
