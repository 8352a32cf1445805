/*
 * space.h - the state of the model: one process's address space, its files, and what lies in them.
 *
 * All of it is one block of bounded size, made once; nothing is allocated after.  Where a bound is
 * too low the model says that it does not know, and never something else.
 */
#ifndef MODEL_SPACE_H
#define MODEL_SPACE_H

#include "model/kernel.h"
#include "model/why.h"

#include <stddef.h>

enum {
	MODEL_AREAS = 1024,
	MODEL_OBJECTS = 512,
	MODEL_FILES = 512,
	MODEL_DESCRIPTORS = 1024,
	MODEL_PAGES = 4096, /* pages of which it is known what they hold, or that they are there */
	MODEL_DATA = 1024,  /* pages with bytes of their own */
	MODEL_MAPPED = 256, /* ranges of pages of objects that the page table has */
	MODEL_NAME = 32,
};

/* include/linux/mm.h VM_*; the last ones are the model's own. */
enum {
	AREA_READ = 0x1,
	AREA_WRITE = 0x2,
	AREA_EXEC = 0x4,
	AREA_ACCESS = 0x7,
	AREA_SHARED = 0x8,
	AREA_MAYREAD = 0x10,
	AREA_MAYWRITE = 0x20,
	AREA_MAYEXEC = 0x40,
	AREA_MAYSHARE = 0x80,
	AREA_GROWSDOWN = 0x100,
	AREA_LOCKED = 0x2000,
	AREA_SEQ_READ = 0x8000,
	AREA_RAND_READ = 0x10000,
	AREA_DONTCOPY = 0x20000,
	AREA_LOCKONFAULT = 0x80000,
	AREA_LOCKS = AREA_LOCKED | AREA_LOCKONFAULT,
	AREA_ACCOUNT = 0x100000,
	AREA_NORESERVE = 0x200000,
	AREA_SYNC = 0x800000,
	AREA_WIPEONFORK = 0x02000000,
	AREA_DONTDUMP = 0x04000000,
	AREA_NOHUGEPAGE = 0x40000000,
	AREA_DROPPABLE = 0x200,
	AREA_SEALED = 0x1000, /* by mseal() */
	AREA_KEYED = 0x800,   /* by its protection key execute-only */
	AREA_FOREIGN = 0x400, /* the program's own, of which the model knows only the place */
};

/* A VMA (struct vm_area_struct). */
struct model_area {
	uint32_t start, end;
	uint64_t page_offset; /* vm_pgoff; of private anonymous memory it says what may merge */
	uint32_t flags;	      /* AREA_* */
	int file;	      /* vm_file: index of files, or -1 */
	int touched;	      /* anon_vma: a number that pages of it share, or 0 */
	uint32_t carried;     /* bytes that mremap has moved it by since it was touched */
};

enum model_object_kind {
	OBJECT_REGULAR, /* a file of tmpfs, a memfd too */
	OBJECT_SHARED,	/* what MAP_SHARED|MAP_ANONYMOUS makes: "/dev/zero (deleted)" */
	OBJECT_ZERO,	/* /dev/zero */
	OBJECT_DEVICE,	/* a character device without mmap: /dev/null */
	OBJECT_DIRECTORY,
	OBJECT_PIPE,	/* no mmap; on a file system of the kernel's own */
	OBJECT_INODE,	/* likewise: eventfd, epoll */
	OBJECT_TCP,	/* a socket that can be mapped for reading */
	OBJECT_SOCKET,	/* one whose mmap says ENODEV */
	OBJECT_PROC_IO, /* a file of /proc whose mmap says EIO */
	OBJECT_PROC,	/* one without mmap */
	OBJECT_UNKNOWN,
};

/* What its bytes are where nothing was stored. */
enum model_fill { FILL_NOTHING, FILL_OF_LETTERS, FILL_OF_ZEROS };

struct model_object {
	bool used;
	enum model_object_kind kind;
	char name[MODEL_NAME];
	uint64_t size;	 /* bytes */
	uint64_t filled; /* below it bytes are as fill says; above, and in FILL_NOTHING, holes */
	enum model_fill fill;
	bool unlinked;	/* its name leads elsewhere, or nowhere */
	uint32_t seals; /* F_SEAL_* */
	bool unknown;	/* its bytes are */
};

/* An open file (struct file). */
struct model_file {
	bool used;
	int object;
	bool readable, writable, path_only;
};

/* What a page holds: of an object, or a private copy of an area. */
struct model_page {
	uint64_t key; /* page_key_*() */
	int data;     /* index of data, or -1: what lies below */
	bool zero;    /* no private copy: the zero page was read */
	bool guard;   /* MADV_GUARD_INSTALL: nobody may touch it */
};

struct model_range {
	uint32_t start, end; /* addresses; end is the first byte behind */
};

struct model {
	struct model_kernel kernel;
	int area_count, page_count, mapped_count;
	struct model_object objects[MODEL_OBJECTS];
	struct model_file files[MODEL_FILES];
	int descriptors[MODEL_DESCRIPTORS]; /* index of files, or -1; -2: open, but unknown */
	bool data_used[MODEL_DATA];
	uint64_t locked_pages; /* mm->locked_vm: VmLck */
	bool locked_unknown;   /* ... which nobody knows any more */
	uint32_t always;       /* mm->def_flags: AREA_LOCKS */
	int last_touched;      /* the last number given to an anon_vma */
	uint32_t brk;	       /* mm->brk */
	uint32_t mdwe;	       /* PR_SET_MDWE: PR_MDWE_* */
	unsigned long changes; /* of areas and pages: an answer that made none can be passed over */
	const char *lost;      /* why nothing is known any more, or NULL */
	const char *bytes_unknown;    /* why it is not known what pages hold */
	const char *presence_unknown; /* why it is not known which pages are there */
	/* From here on only what a count or data_used names counts: a new process clears none. */
	struct model_area areas[MODEL_AREAS];	 /* ascending */
	struct model_page pages[MODEL_PAGES];	 /* ascending by key */
	struct model_range mapped[MODEL_MAPPED]; /* see mapped.h; ascending, apart */
	uint8_t data[MODEL_DATA][MODEL_PAGE];
};

/* A new process without areas and descriptors 0 to 2 open, for model_free(); NULL: no memory. */
struct model *model_new(const struct model_kernel *kernel);
/* As model_new() left it, for another question. */
void model_reset(struct model *model, const struct model_kernel *kernel);
void model_free(struct model *model);

/* Something lies there that the program brought along; false: there is no room, or it overlaps. */
bool model_add_foreign(struct model *model, uint32_t start, uint32_t end, bool grows_down);

/* Nothing is known from here on. */
void model_lose(struct model *model, const char *why);

/* The first area that ends behind the address, or area_count (find_vma). */
int space_find(const struct model *model, uint64_t address);
/* The area that holds it, or NULL (vma_lookup). */
struct model_area *space_at(struct model *model, uint64_t address);
/* Does one lie there, in part?  (find_vma_intersection) */
bool space_overlaps(const struct model *model, uint64_t start, uint64_t end);
/* Does one lie there, in part, that mseal() has sealed? */
bool space_is_sealed(const struct model *model, uint64_t start, uint64_t end);
/* Does one of the program's own? */
bool space_is_foreign(const struct model *model, uint64_t start, uint64_t end);
/* Room for so many areas more? */
bool space_has_room(const struct model *model, int areas);

/* vm_start_gap(): an area that grows down keeps a guard gap below it. */
uint64_t space_start_with_gap(const struct model *model, int area);

/* The page offset that belongs to the address in that area. */
uint64_t area_page_offset(const struct model_area *area, uint64_t address);
/* Is it memory without a file below it (vma_is_anonymous)?  Private /dev/zero is. */
bool area_is_anonymous(const struct model *model, const struct model_area *area);
struct model_object *area_object(struct model *model, const struct model_area *area);
/*
 * may_expand_vm(): is there room for so many pages with these flags?  Unknown where that hangs on
 * what the program brought along.
 */
enum model_fact space_may_grow(const struct model *model, uint32_t flags, int64_t pages);
/* All pages that are mapped, but for those that the program brought along. */
uint64_t space_pages(const struct model *model);

/*
 * Cuts the area at the address, which lies in it (split_vma).  The caller has asked
 * space_has_room().
 */
void space_split(struct model *model, int area, uint32_t address);
/* Puts an area where none lies; its index. */
int space_insert(struct model *model, const struct model_area *area);
/* Takes away what lies there, with its private pages and locks. */
void space_unmap(struct model *model, uint32_t start, uint32_t end);
/*
 * Merges a new area with its neighbours where they fit (vma_merge_new_range); its index then.
 * next_first: where both fit, but not each other, it is the next one.
 */
int space_merge_new(struct model *model, int area, bool next_first);
/* The area, which has grown up to the next one, takes that along if it fits. */
void space_merge_next(struct model *model, int area);
/*
 * Gives the part of the area that lies in start..end, which it holds, these flags: merges it with
 * neighbours that fit, or cuts it out (vma_modify_flags).  The index of the area with the part; -1:
 * that would make more areas than vm.max_map_count (split_vma), and the part has its old flags.
 */
int space_change(struct model *model, int area, uint32_t start, uint32_t end, uint32_t flags);
/* The area gets an anon_vma, if it has none: a neighbour's that fits, or a new one. */
void space_touch(struct model *model, int area);

#endif
