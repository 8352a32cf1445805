/* mmap2.c - mmap2(), number 192: mm/mmap.c:ksys_mmap_pgoff, do_mmap, mmap_region. */
#include "model/calls.h"
#include "model/object.h"
#include "model/place.h"

#include <errno.h>
#include <sys/mman.h>

#define MAP_KIND 0x0f /* MAP_TYPE */
#ifndef MAP_SHARED_VALIDATE
#define MAP_SHARED_VALIDATE 3
#endif
#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 8
#endif
#define MAP_ABOVE4G 0x80
#ifndef MAP_32BIT /* of x86 alone */
#define MAP_32BIT 0x40
#endif
#define MAP_UNINITIALIZED 0x4000000
#define MAP_HUGE_SIZES (21u << 26 | 30u << 26)
enum { SEAL_WRITE = 8, SEAL_FUTURE_WRITE = 16 }; /* F_SEAL_* */

/* include/linux/mman.h LEGACY_MAP_MASK: MAP_FIXED_NOREPLACE is none of them. */
static uint32_t legacy_flags(const struct model_kernel *kernel)
{
	uint32_t flags = MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_DENYWRITE |
			 MAP_EXECUTABLE | MAP_UNINITIALIZED | MAP_GROWSDOWN | MAP_LOCKED |
			 MAP_NORESERVE | MAP_POPULATE | MAP_NONBLOCK | MAP_STACK | MAP_HUGETLB |
			 MAP_32BIT | MAP_HUGE_SIZES;

	return model_since(kernel, MODEL_VERSION(6, 6, 0)) ? flags | MAP_ABOVE4G : flags;
}

/* ---- the place ---- */

bool mmap_place_is_allowed(struct model *model, struct model_answer *answer, uint64_t address,
			   uint64_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	bool low = address < kernel->least_address;

	if (refuse(answer, length > kernel->task_end || address > kernel->task_end - length, ENOMEM,
		   "the range goes beyond the end of the task", "mm/mmap.c:get_unmapped_area") ||
	    refuse(answer, model_page_unaligned(address), EINVAL,
		   "the address is no multiple of 4096", "mm/mmap.c:get_unmapped_area"))
		return false;
	if (unsure(answer, low && kernel->capable == MODEL_UNKNOWN,
		   "whether the process has CAP_SYS_RAWIO"))
		return false;
	return !refuse(answer, low && kernel->capable == MODEL_NO, EPERM,
		       "the address is below vm.mmap_min_addr",
		       "security/commoncap.c:cap_mmap_addr");
}

/* Where the area goes; false: the call is over. */
static bool choose(struct model *model, struct model_answer *answer,
		   const struct map_request *request, uint64_t length, uint64_t *address)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t hint;

	if (refuse(answer, length > kernel->task_end, ENOMEM, "the length is longer than the task",
		   "mm/mmap.c:get_unmapped_area"))
		return false;
	if (!kernel->compat &&
	    refuse(answer, length > kernel->task_end - kernel->least_hint, ENOMEM,
		   "the length is longer than what lies above vm.mmap_min_addr",
		   "mm/mmap.c:generic_get_unmapped_area_topdown"))
		return false;
	*address = request->address;
	/* On i386 an address among the last 4095 bytes looks like the error of the search. */
	if (request->flags & (MAP_FIXED | MAP_FIXED_NOREPLACE)) {
		if (!kernel->compat &&
		    refuse(answer, *address > UINT32_MAX - 4095, (int)(UINT32_MAX - *address + 1),
			   "the address is taken for an error of the search",
			   "mm/mmap.c:get_unmapped_area (IS_ERR_VALUE)"))
			return false;
		return mmap_place_is_allowed(model, answer, *address, length);
	}
	hint = place_round_hint(kernel, *address);
	if (unsure(answer, model_page_down(*address) != 0 && place_is_unsure(kernel, *address),
		   LSM_ADDRESS) ||
	    unsure(answer,
		   hint != 0 && !kernel->layout_known && hint + length <= kernel->task_end &&
			   space_is_foreign(model, hint, hint + length),
		   "where the program and its stack lie"))
		return false;
	*address = place_find(model, hint, length);
	if (refuse(answer, *address == 0, ENOMEM, "there is no gap of that length",
		   "mm/mmap.c:vm_unmapped_area"))
		return false;
	if (unsure(answer, place_is_unsure(kernel, *address), LSM_ADDRESS))
		return false;
	return mmap_place_is_allowed(model, answer, *address, length);
}

/* ---- files ---- */

/* A shared mapping: may it be written, now or ever? */
static bool may_share(struct model *model, struct model_answer *answer,
		      const struct map_request *request, uint32_t *flags)
{
	const struct model_file *file = &model->files[request->file];
	uint32_t allowed = legacy_flags(&model->kernel);

	if (refuse(answer,
		   (request->flags & MAP_KIND) == MAP_SHARED_VALIDATE && request->flags & ~allowed,
		   EOPNOTSUPP, "MAP_SHARED_VALIDATE, and the file does not know a flag",
		   "mm/mmap.c:do_mmap") ||
	    refuse(answer, request->prot & PROT_WRITE && !file->writable, EACCES,
		   "a shared mapping to write, and the descriptor is not open for it",
		   "mm/mmap.c:do_mmap"))
		return false;
	*flags |= AREA_SHARED | AREA_MAYSHARE;
	if (!file->writable)
		*flags &= ~(uint32_t)(AREA_MAYWRITE | AREA_SHARED);
	return true;
}

/* mm/memfd.c:memfd_check_seals_mmap; before 6.13, and in 6.1: mm/shmem.c:shmem_mmap, too. */
static bool seals_allow(struct model *model, struct model_answer *answer, int file, uint32_t *flags)
{
	const struct model_object *object = &model->objects[model->files[file].object];
	bool sealed = object->seals & (SEAL_WRITE | SEAL_FUTURE_WRITE);

	if (unsure(answer,
		   sealed && *flags & AREA_SHARED &&
			   !model_since(&model->kernel, MODEL_VERSION(6, 12, 1)),
		   "what this kernel makes of a seal, which changed within stable series"))
		return false;
	if (refuse(answer, sealed && *flags & AREA_SHARED && *flags & AREA_WRITE, EPERM,
		   "the memory file is sealed against writing", "mm/memfd.c:check_write_seal"))
		return false;
	if (sealed && *flags & AREA_SHARED)
		*flags &= ~(uint32_t)AREA_MAYWRITE;
	return true;
}

static bool file_allows(struct model *model, struct model_answer *answer,
			const struct map_request *request, uint64_t length, uint32_t *flags)
{
	const struct model_file *file = &model->files[request->file];
	const struct model_object *object = &model->objects[file->object];
	uint32_t kind = request->flags & MAP_KIND;
	bool noexec = object_is_noexec(&model->kernel, object);

	if (refuse(answer, !object_reaches(&model->kernel, object, request->page_offset, length),
		   EOVERFLOW, "the range goes beyond the largest file of its kind",
		   "mm/mmap.c:file_mmap_ok") ||
	    refuse(answer, kind != MAP_SHARED && kind != MAP_SHARED_VALIDATE && kind != MAP_PRIVATE,
		   EINVAL, "the map type is none of a file", "mm/mmap.c:do_mmap"))
		return false;
	if (kind != MAP_PRIVATE && !may_share(model, answer, request, flags))
		return false;
	if (refuse(answer, !file->readable, EACCES, "the descriptor is not open for reading",
		   "mm/mmap.c:do_mmap") ||
	    unsure(answer, object_noexec_is_unsure(&model->kernel, object),
		   "whether its file system refuses execution, which changed within 6.18") ||
	    refuse(answer, noexec && *flags & AREA_EXEC, EPERM,
		   "PROT_EXEC, and the file system is mounted noexec",
		   "mm/mmap.c:do_mmap (path_noexec)") ||
	    refuse(answer, !object_can_be_mapped(object), ENODEV, "the file has no mmap method",
		   "mm/mmap.c:do_mmap") ||
	    refuse(answer, *flags & AREA_GROWSDOWN, EINVAL, "MAP_GROWSDOWN of a file",
		   "mm/mmap.c:do_mmap"))
		return false;
	if (noexec)
		*flags &= ~(uint32_t)AREA_MAYEXEC;
	return seals_allow(model, answer, request->file, flags);
}

/* ---- memory without a file ---- */

static bool droppable_is_allowed(struct model *model, struct model_answer *answer,
				 const struct map_request *request, uint32_t *flags)
{
	if (refuse(answer, !model->kernel.compat, EOPNOTSUPP,
		   "MAP_DROPPABLE has no bit on a 32-bit kernel", "mm/mmap.c:do_mmap (6.11)") ||
	    refuse(answer, request->flags & (MAP_LOCKED | MAP_HUGETLB), EINVAL,
		   "droppable memory can not be locked", "mm/mmap.c:do_mmap (6.11)") ||
	    refuse(answer, *flags & AREA_GROWSDOWN, EINVAL, "droppable memory can not grow down",
		   "mm/mmap.c:do_mmap (6.11)"))
		return false;
	*flags |= AREA_DROPPABLE | AREA_NORESERVE | AREA_WIPEONFORK | AREA_DONTDUMP;
	return true;
}

static bool anonymous_allows(struct model *model, struct model_answer *answer,
			     const struct map_request *request, uint32_t *flags)
{
	uint32_t kind = request->flags & MAP_KIND;
	bool droppable =
		kind == MAP_DROPPABLE && model_since(&model->kernel, MODEL_VERSION(6, 11, 0));

	if (refuse(answer, kind == MAP_SHARED && *flags & AREA_GROWSDOWN, EINVAL,
		   "MAP_GROWSDOWN of shared memory", "mm/mmap.c:do_mmap") ||
	    refuse(answer, kind != MAP_SHARED && kind != MAP_PRIVATE && !droppable, EINVAL,
		   "the map type is none of anonymous memory", "mm/mmap.c:do_mmap"))
		return false;
	if (kind == MAP_SHARED)
		*flags |= AREA_SHARED | AREA_MAYSHARE;
	return !droppable || droppable_is_allowed(model, answer, request, flags);
}

/* ---- the area ---- */

/* include/linux/mman.h:calc_vm_prot_bits, calc_vm_flag_bits, and what mlockall() left. */
static uint32_t first_flags(const struct model *model, const struct map_request *request)
{
	uint32_t flags = request->prot & AREA_ACCESS;

	/* mm/mmap.c:do_mmap: PROT_SEM beside it makes another prot of it. */
	if (request->prot == PROT_EXEC && model->kernel.pku != MODEL_NO)
		flags |= AREA_KEYED;
	if (request->flags & MAP_GROWSDOWN)
		flags |= AREA_GROWSDOWN;
	if (request->flags & MAP_LOCKED)
		flags |= AREA_LOCKED;
	/* include/linux/mman.h:calc_vm_flag_bits: also where no file was asked. */
	if (request->flags & MAP_SYNC)
		flags |= AREA_SYNC;
	if (request->flags & MAP_STACK && model_since(&model->kernel, MODEL_VERSION(6, 7, 0)))
		flags |= AREA_NOHUGEPAGE;
	return flags | model->always | AREA_MAYREAD | AREA_MAYWRITE | AREA_MAYEXEC;
}

static uint64_t pages_within(const struct model *model, uint64_t start, uint64_t end)
{
	uint64_t pages = 0;

	for (int i = space_find(model, start); i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (area->start >= end)
			break;
		pages += ((area->end < end ? area->end : end) -
			  (area->start > start ? area->start : start)) >>
			 MODEL_PAGE_SHIFT;
	}
	return pages;
}

/* Does a driver refuse, once what lay there is gone?  (mm/mmap.c:call_mmap) */
static bool driver_refuses(struct model *model, struct model_answer *answer,
			   const struct model_area *area)
{
	const struct model_object *object = area_object(model, area);

	if (!object)
		return false;
	return unsure(answer,
		      object->kind == OBJECT_ZERO && !(area->flags & AREA_SHARED) &&
			      area->flags & AREA_MAYSHARE &&
			      model_since(&model->kernel, MODEL_VERSION(7, 3, 0)),
		      "what /dev/zero is by a descriptor for reading, from 7.3") ||
	       refuse(answer, object->kind == OBJECT_SOCKET, ENODEV,
		      "the socket can not be mapped; what lay there is gone",
		      "net/core/sock.c:sock_no_mmap") ||
	       refuse(answer, object->kind == OBJECT_PROC_IO, EIO,
		      "the file of /proc can not be mapped; what lay there is gone",
		      "fs/proc/inode.c:proc_reg_mmap") ||
	       refuse(answer, object->kind == OBJECT_TCP && area->flags & (AREA_WRITE | AREA_EXEC),
		      EPERM, "a TCP socket is mapped for reading only; what lay there is gone",
		      "net/ipv4/tcp.c:tcp_mmap") ||
	       unsure(answer, object->kind == OBJECT_TCP, "memory of a TCP socket");
}

/* What is mapped below a shared area without a file, and a shared one of /dev/zero. */
static bool give_object(struct model *model, struct model_answer *answer, struct model_area *area)
{
	const struct model_object *object = area_object(model, area);
	bool zero = object && object->kind == OBJECT_ZERO;
	int made;

	if (!(area->flags & AREA_SHARED) || (object && !zero))
		return true;
	made = object_new(model, OBJECT_SHARED);
	if (made < 0) {
		unsure(answer, true, "more shared objects than the model holds");
		return false;
	}
	model->objects[made].size = area->end - area->start;
	area->file = object_open(model, made, true, true, false);
	if (area->file < 0)
		return !unsure(answer, true, "more open files than the model holds");
	return true;
}

enum { MEMORY_THERE_IS = (64 << 20) / MODEL_PAGE }; /* in any machine */

/* mm/util.c:__vm_enough_memory refuses no less than all memory in one piece, unless told to. */
bool mmap_memory_is_unsure(const struct model *model, struct model_answer *answer, uint64_t pages)
{
	enum model_overcommit mode = model->kernel.overcommit;

	return unsure(answer, mode == OVERCOMMIT_GUESS && pages > MEMORY_THERE_IS,
		      "how much memory the machine has, which overcommitment goes by") ||
	       unsure(answer, mode == OVERCOMMIT_NEVER && pages > 0,
		      "how much memory may be committed");
}

/* mm/mmap.c:accountable_mapping, mm/shmem.c:shmem_acct_size */
static bool is_charged(const struct model *model, const struct model_area *area)
{
	return !(area->flags & AREA_NORESERVE) &&
	       (area->flags & AREA_SHARED ? area_is_anonymous(model, area)
					  : area->flags & AREA_WRITE);
}

/* mm/util.c:vm_mmap_pgoff */
static bool is_populated(const struct map_request *request, const struct model_area *area)
{
	return area->flags & AREA_LOCKED ||
	       (request->flags & (MAP_POPULATE | MAP_NONBLOCK)) == MAP_POPULATE;
}

/* A page of memory for each that is populated: a machine that has too few ends the program. */
static bool takes_memory(const struct model *model, const struct model_area *area)
{
	return area_is_anonymous(model, area) && area->flags & AREA_ACCESS &&
	       area->flags & (AREA_SHARED | AREA_WRITE);
}

/* PR_SET_MDWE, from 6.3: before 6.12 it is asked when what lay there is gone (mmap_region). */
static bool write_exec_refuses(struct model *model, struct model_answer *answer,
			       const struct model_area *area, bool first)
{
	bool modern = model_since(&model->kernel, MODEL_VERSION(6, 12, 0));
	bool denied;

	if (first != modern || !model_since(&model->kernel, MODEL_VERSION(6, 3, 0)))
		return answer->ended;
	denied = prctl_denies(model, area->flags, area->flags);
	return unsure(answer, denied && !modern && space_overlaps(model, area->start, area->end),
		      "what a refusal of PR_SET_MDWE leaves of what lay there") ||
	       refuse(answer, denied, EACCES,
		      "PR_SET_MDWE: nothing is both writable and executable",
		      "mm/mmap.c:mmap_region (map_deny_write_exec, 6.3)");
}

/* mm/mmap.c:mmap_region: takes away what lies there, and maps. */
static bool place_area(struct model *model, struct model_answer *answer, struct model_area *area)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t pages = (area->end - area->start) >> MODEL_PAGE_SHIFT;
	uint64_t replaced = pages_within(model, area->start, area->end);
	enum model_fact fits = space_may_grow(model, area->flags, (int64_t)(pages - replaced));
	/* From 6.12 the areas at the edges of a place that was asked for stay cut. */
	bool cut = fits == MODEL_NO && replaced && model_since(kernel, MODEL_VERSION(6, 12, 0));
	int i;

	if (write_exec_refuses(model, answer, area, true) ||
	    munmap_is_sealed(model, answer, area->start, area->end))
		return false;
	if (unsure(answer, fits == MODEL_UNKNOWN, OTHER_PAGES) ||
	    unsure(answer, cut, "how areas are cut by a MAP_FIXED that a limit refuses") ||
	    refuse(answer, fits == MODEL_NO, ENOMEM, "RLIMIT_AS or RLIMIT_DATA has no room",
		   "mm/mmap.c:may_expand_vm") ||
	    refuse(answer, munmap_makes_too_many(model, area->start, area->end), ENOMEM,
		   "a hole would make more areas than vm.max_map_count",
		   "mm/mmap.c:do_mas_align_munmap") ||
	    write_exec_refuses(model, answer, area, false) ||
	    (is_charged(model, area) && mmap_memory_is_unsure(model, answer, pages)))
		return false;
	space_unmap(model, area->start, area->end);
	if (driver_refuses(model, answer, area))
		return false;
	if ((area->flags & (AREA_NORESERVE | AREA_SHARED | AREA_WRITE)) == AREA_WRITE)
		area->flags |= AREA_ACCOUNT;
	if (!give_object(model, answer, area)) {
		model_lose(model, answer->unknown);
		return false;
	}
	if (area->flags & AREA_DROPPABLE)
		area->flags &= ~(uint32_t)AREA_LOCKS;
	if (area->flags & AREA_LOCKED)
		model->locked_pages += pages;
	i = space_insert(model, area);
	space_merge_new(model, i,
			model_since(kernel, MODEL_VERSION(6, 1, 0)) &&
				!model_since(kernel, MODEL_VERSION(6, 12, 0)));
	return true;
}

static bool is_occupied(struct model *model, struct model_answer *answer,
			const struct map_request *request, uint64_t address, uint64_t length)
{
	return unsure(answer,
		      request->flags & MAP_FIXED_NOREPLACE && !model->kernel.layout_known &&
			      space_is_foreign(model, address, address + length),
		      "where the program and its stack lie") ||
	       refuse(answer,
		      request->flags & MAP_FIXED_NOREPLACE &&
			      space_overlaps(model, address, address + length),
		      EEXIST, "MAP_FIXED_NOREPLACE, and something lies there", "mm/mmap.c:do_mmap");
}

static bool locks_refuse(struct model *model, struct model_answer *answer,
			 const struct map_request *request, uint64_t length, uint32_t flags)
{
	bool asked = request->flags & MAP_LOCKED;
	bool locked = flags & AREA_LOCKED;

	return unsure(answer, locked && mlock_is_unsure(model, length),
		      "whether the process has CAP_IPC_LOCK, and what is locked") ||
	       refuse(answer, asked && mlock_is_barred(model), EPERM,
		      "MAP_LOCKED, and RLIMIT_MEMLOCK is 0", "mm/mlock.c:can_do_mlock") ||
	       refuse(answer, locked && mlock_has_no_room(model, length), EAGAIN,
		      "RLIMIT_MEMLOCK has no room", "mm/mmap.c:mlock_future_check");
}

static bool sizes_refuse(struct model *model, struct model_answer *answer,
			 const struct map_request *request, uint64_t length)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t end = model_word(kernel, request->page_offset + (length >> MODEL_PAGE_SHIFT));

	return refuse(answer, request->length == 0, EINVAL, "the length is 0",
		      "mm/mmap.c:do_mmap") ||
	       refuse(answer, length == 0, ENOMEM, "the length rounds up to 0",
		      "mm/mmap.c:do_mmap") ||
	       refuse(answer, end < request->page_offset, EOVERFLOW,
		      "the end of the range in the file wraps", "mm/mmap.c:do_mmap") ||
	       refuse(answer, model->area_count > (int)kernel->most_areas, ENOMEM,
		      "there are more areas than vm.max_map_count", "mm/mmap.c:do_mmap");
}

/* READ_IMPLIES_EXEC spares files of a file system that refuses execution. */
static uint32_t whole_prot(const struct model *model, const struct map_request *request)
{
	bool spared = request->file >= 0 &&
		      object_is_noexec(&model->kernel,
				       &model->objects[model->files[request->file].object]);

	if (model->kernel.read_implies_exec && request->prot & PROT_READ && !spared)
		return request->prot | PROT_EXEC;
	return request->prot;
}

void mmap_do(struct model *model, struct model_answer *answer, const struct map_request *asked)
{
	struct map_request request = *asked;
	uint64_t length = model_page_up(&model->kernel, request.length), address;
	struct model_area area = { .file = request.file, .page_offset = request.page_offset };

	request.prot = whole_prot(model, asked);
	area.flags = first_flags(model, &request);
	if (sizes_refuse(model, answer, &request, length) ||
	    !choose(model, answer, &request, length, &address) ||
	    is_occupied(model, answer, &request, address, length) ||
	    locks_refuse(model, answer, &request, length, area.flags))
		return;
	if (request.file >= 0 ? !file_allows(model, answer, &request, length, &area.flags)
			      : !anonymous_allows(model, answer, &request, &area.flags))
		return;
	if (unsure(answer, space_is_foreign(model, address, address + length),
		   "what the program brought along lies there") ||
	    unsure(answer, !space_has_room(model, 3), "more areas than the model holds"))
		return;
	if (request.flags & MAP_NORESERVE && model->kernel.overcommit != OVERCOMMIT_NEVER)
		area.flags |= AREA_NORESERVE;
	if (request.file < 0)
		area.page_offset = area.flags & AREA_SHARED ? 0 : address >> MODEL_PAGE_SHIFT;
	area.start = (uint32_t)address;
	area.end = (uint32_t)(address + length);
	if (unsure(answer,
		   is_populated(&request, &area) && length / MODEL_PAGE > MEMORY_THERE_IS &&
			   takes_memory(model, &area),
		   "how much memory the machine has, which is populated") ||
	    !place_area(model, answer, &area))
		return;
	if (is_populated(&request, &area))
		populate(model, area.start, area.end, true);
	succeed(answer, area.start, "mapped", "mm/mmap.c:mmap_region");
}

void model_mmap2(struct model *model, struct model_answer *answer, uint32_t address,
		 uint32_t length, uint32_t prot, uint32_t flags, uint32_t descriptor,
		 uint32_t page_offset)
{
	struct map_request request = { address, length, page_offset, prot, flags, -1 };
	bool anonymous = flags & MAP_ANONYMOUS;

	if (!anonymous) {
		request.file = object_of_descriptor(model, descriptor);
		if (unsure(answer, request.file == -2, "which file the descriptor leads to"))
			return;
		if (refuse(answer, request.file < 0 || model->files[request.file].path_only, EBADF,
			   "the descriptor is not open, or of O_PATH", "mm/mmap.c:ksys_mmap_pgoff"))
			return;
		if (unsure(answer,
			   model->objects[model->files[request.file].object].kind == OBJECT_UNKNOWN,
			   "what kind of file the descriptor leads to") ||
		    refuse(answer, flags & MAP_HUGETLB, EINVAL,
			   "MAP_HUGETLB, and the file is none of hugetlbfs",
			   "mm/mmap.c:ksys_mmap_pgoff"))
			return;
	} else if (unsure(answer, flags & MAP_HUGETLB, "what huge pages the kernel has")) {
		return;
	}
	mmap_do(model, answer, &request);
}
