/*
 * kernel.h - what the model is told of a kernel and of the process before it answers.
 *
 * Facts, never answers: the model is written from the source of Linux and its documents, and what
 * it says follows from these.  Bytes unless it says pages.
 */
#ifndef MODEL_KERNEL_H
#define MODEL_KERNEL_H

#include <stdbool.h>
#include <stdint.h>

enum { MODEL_PAGE = 4096, MODEL_PAGE_SHIFT = 12 };

/* 6.12.113 as one number that compares; a third number that is not known is 0. */
#define MODEL_VERSION(major, minor, patch)                                                         \
	((uint32_t)(major) << 20 | (uint32_t)(minor) << 10 | (uint32_t)(patch))

enum model_fact { MODEL_UNKNOWN, MODEL_NO, MODEL_YES };

enum model_overcommit { OVERCOMMIT_GUESS, OVERCOMMIT_ALWAYS, OVERCOMMIT_NEVER };

#define MODEL_UNLIMITED UINT64_MAX

struct model_kernel {
	bool compat;		 /* a 32-bit program on an x86-64 kernel; else an i386 kernel */
	bool uml;		 /* arch/um, a kernel that is a process of another one */
	bool no_swap;		 /* built without CONFIG_SWAP */
	uint32_t version;	 /* MODEL_VERSION */
	enum model_fact nx;	 /* a page can be refused execution */
	enum model_fact pku;	 /* PROT_EXEC alone is execute-only (execute_only_pkey) */
	enum model_fact capable; /* CAP_IPC_LOCK and CAP_SYS_RAWIO; else neither */
	uint32_t task_end;	 /* TASK_SIZE */
	uint32_t search_top;	 /* mm->mmap_base: where the search from the top begins */
	uint32_t search_bottom;	 /* TASK_UNMAPPED_BASE: where that from the bottom begins */
	bool legacy;		 /* the search is from the bottom (ADDR_COMPAT_LAYOUT) */
	bool read_implies_exec;	 /* personality(2) */
	uint32_t least_address;	 /* vm.mmap_min_addr */
	/*
	 * The larger of it and of what the kernel was built with for its LSM (security/min_addr.c:
	 * mmap_min_addr), which nothing tells: it lies between these.
	 */
	uint32_t least_hint, least_hint_most;
	uint32_t guard_pages;		  /* stack_guard_gap */
	uint32_t most_areas;		  /* vm.max_map_count */
	enum model_overcommit overcommit; /* vm.overcommit_memory */
	uint64_t limit_as, limit_data, limit_data_hard, limit_stack, limit_memlock;
	/* Pages that the program brought along (total_vm): at least and at most so many. */
	uint64_t other_least, other_most;
	uint64_t other_data_least, other_data_most; /* those of them that RLIMIT_DATA bounds */
	bool layout_known;  /* what the program brought along lies just where the model has it */
	uint32_t brk_start; /* mm->start_brk, or 0: not known */
};

/* Facts as Debian's kernels have them for a process of an ordinary user without limits. */
void model_kernel_usual(struct model_kernel *kernel, bool compat, uint32_t version);

static inline bool model_since(const struct model_kernel *kernel, uint32_t version)
{
	return kernel->version >= version;
}

/* CONFIG_64BIT, so native kernels have no mseal(). */
static inline bool model_has_seals(const struct model_kernel *kernel)
{
	return kernel->compat && model_since(kernel, MODEL_VERSION(6, 10, 0));
}

/* An unsigned long of the kernel: 32 bits wrap where the kernel is one of i386. */
static inline uint64_t model_word(const struct model_kernel *kernel, uint64_t number)
{
	return kernel->compat ? number : (uint32_t)number;
}

/* PAGE_ALIGN(), which wraps as the kernel's does. */
static inline uint64_t model_page_up(const struct model_kernel *kernel, uint64_t number)
{
	return model_word(kernel, number + MODEL_PAGE - 1) & ~(uint64_t)(MODEL_PAGE - 1);
}

static inline uint64_t model_page_down(uint64_t number)
{
	return number & ~(uint64_t)(MODEL_PAGE - 1);
}

static inline bool model_page_unaligned(uint64_t number)
{
	return number % MODEL_PAGE != 0;
}

#endif
