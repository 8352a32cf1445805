/* process.c - see process.h. */
#include "predict/process.h"

#include "model/object.h"
#include "model/pages.h"
#include "predict/dialects.h"
#include "report/calls.h"
#include "report/errnos.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/resource.h>

/* ---- what the program finds ---- */

/*
 * Where programs lie that cases are asked by (doc/writing-a-case.md): what is not theirs is free on
 * every kernel.  Above where its search begins lie the stack and the vdso, somewhere.
 */
static void add_program(struct model *model)
{
	const struct model_kernel *kernel = &model->kernel;

	model_add_foreign(model, 0x08048000, 0x08063000, false);
	model_add_foreign(model, 0x10000000, 0x10100000, false);
	model_add_foreign(model, kernel->search_top, kernel->task_end, true);
}

/*
 * arch/x86/mm/mmap.c:mmap_base: below the room for the stack, which is at least 128 MiB and at most
 * five sixths of the task.
 */
static void place_search(struct model_kernel *kernel)
{
	const uint64_t usual = 128 << 20, most = kernel->task_end / 6 * 5 & -MODEL_PAGE;
	uint64_t room = kernel->limit_stack < most ? kernel->limit_stack : most;

	if (room > usual)
		kernel->search_top -= (uint32_t)(room - usual);
}

void process_limit(struct model_kernel *kernel, const struct limit *set)
{
	const struct rlimit64 *limit = &set->limit;

	switch (set->resource) {
	case RLIMIT_AS:
		kernel->limit_as = limit->rlim_cur;
		break;
	case RLIMIT_DATA:
		kernel->limit_data = limit->rlim_cur;
		kernel->limit_data_hard = limit->rlim_max;
		break;
	case RLIMIT_STACK:
		kernel->limit_stack = limit->rlim_cur;
		break;
	case RLIMIT_MEMLOCK:
		kernel->limit_memlock = limit->rlim_cur;
		break;
	}
}

static void set_persona(struct model_kernel *kernel, uint32_t persona)
{
	kernel->read_implies_exec = persona & READ_IMPLIES_EXEC;
	if (persona & ADDR_COMPAT_LAYOUT)
		kernel->legacy = true;
	if (persona & ADDR_LIMIT_3GB && kernel->compat) {
		kernel->task_end = 0xc0000000;
		kernel->search_top = 0xb7fc0000;
		kernel->search_bottom = 0x40000000;
	}
}

static void add_file(struct model *model, const struct fixture *fixture)
{
	static const enum model_fill fills[] = {
		[FILL_LETTERS] = FILL_OF_LETTERS,
		[FILL_ZEROS] = FILL_OF_ZEROS,
		[FILL_SPARSE] = FILL_NOTHING,
		[FILL_DIRECTORY] = FILL_NOTHING,
	};
	bool directory = fixture->fill == FILL_DIRECTORY;
	int object = object_new(model, directory ? OBJECT_DIRECTORY : OBJECT_REGULAR);
	struct model_object *one = &model->objects[object];

	if (object < 0 || strlen(fixture->name) >= MODEL_NAME) {
		model_lose(model, "more files than the model holds");
		return;
	}
	strcpy(one->name, fixture->name);
	one->size = fixture->size;
	one->fill = fills[fixture->fill];
	one->filled = fixture->fill == FILL_SPARSE ? 0 : fixture->size;
}

static int object_named(const struct model *model, const char *name)
{
	for (int i = 0; i < MODEL_OBJECTS; i++) {
		if (model->objects[i].used && !model->objects[i].unlinked &&
		    strcmp(model->objects[i].name, name) == 0)
			return i;
	}
	return -1;
}

void process_begin(struct process_state *process, struct model *model,
		   const struct model_kernel *kernel, const struct case_facts *facts)
{
	struct model_kernel own = *kernel;

	*process = (struct process_state){ .model = model, .most_descriptors = 1024 };
	for (size_t i = 0; i < facts->limit_count; i++)
		process_limit(&own, &facts->limits[i]);
	if (facts->has_personality)
		set_persona(&own, facts->personality);
	own.capable = facts->user == USER_ROOT	   ? MODEL_YES
		      : facts->user == USER_NOBODY ? MODEL_NO
						   : MODEL_UNKNOWN;
	place_search(&own);
	process->first_most_areas = own.most_areas;
	process->may_set = facts->needs && strstr(facts->needs, "sysctl");
	model_reset(model, &own);
	add_program(model);
	if (facts->has_personality && facts->personality & MMAP_PAGE_ZERO)
		model_add_foreign(model, 0, MODEL_PAGE, false);
	for (size_t i = 0; i < facts->fixture_count; i++)
		add_file(model, &facts->fixtures[i]);
	for (size_t i = 0; i < facts->fixture_count; i++)
		process->modes_matter |= !(facts->fixtures[i].mode & 0200);
	for (size_t i = 0; i < facts->limit_count; i++) {
		if (facts->limits[i].resource == RLIMIT_NOFILE)
			process->most_descriptors = (int)facts->limits[i].limit.rlim_cur;
	}
	for (size_t i = 0; i < facts->mark_count; i++) {
		int object = object_named(model, facts->marks[i].name);

		if (object >= 0)
			pages_store_object(model, object, facts->marks[i].offset,
					   facts->marks[i].byte);
	}
}

/* ---- descriptors ---- */

/* A descriptor of that object becomes the result. */
static bool give(struct process_state *process, struct model_answer *answer, int object,
		 uint32_t flags)
{
	struct model *model = process->model;
	uint32_t mode = flags & O_ACCMODE;
	int file = object < 0 ? -1
			      : object_open(model, object, mode == O_RDONLY || mode == O_RDWR,
					    mode == O_WRONLY || mode == O_RDWR, flags & O_PATH);
	int descriptor = file < 0 ? -1 : object_give_descriptor(model, file);

	if (refuse(answer, descriptor >= process->most_descriptors, EMFILE,
		   "RLIMIT_NOFILE has no room", "fs/file.c:alloc_fd"))
		return true;
	if (unsure(answer, descriptor < 0, "more open files than the model holds"))
		return true;
	process->at[file] = 0;
	process->appends[file] = flags & O_APPEND;
	succeed(answer, (uint32_t)descriptor, "the lowest free descriptor", "fs/file.c:alloc_fd");
	return true;
}

/* Files of /proc/sys whose numbers are facts of the model. */
#define MOST_AREAS "/proc/sys/vm/max_map_count"
#define OVERCOMMIT "/proc/sys/vm/overcommit_memory"

const char process_as_it_was[] = "(as it was)";

static bool is_setting(const struct model_object *object)
{
	return strcmp(object->name, MOST_AREAS) == 0 || strcmp(object->name, OVERCOMMIT) == 0;
}

/* What a path outside of the case leads to. */
static enum model_object_kind kind_of(const char *path)
{
	static const struct {
		const char *path;
		enum model_object_kind kind;
	} known[] = {
		{ "/dev/zero", OBJECT_ZERO },	     { "/dev/null", OBJECT_DEVICE },
		{ "/dev/full", OBJECT_DEVICE },	     { "/dev/random", OBJECT_DEVICE },
		{ "/dev/urandom", OBJECT_DEVICE },   { "/proc/version", OBJECT_PROC_IO },
		{ "/proc/cpuinfo", OBJECT_PROC_IO }, { "/proc/self/maps", OBJECT_PROC },
		{ MOST_AREAS, OBJECT_PROC },	     { OVERCOMMIT, OBJECT_PROC },
		{ ".", OBJECT_DIRECTORY },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (strcmp(known[i].path, path) == 0)
			return known[i].kind;
	}
	return OBJECT_UNKNOWN;
}

static bool open_path(struct process_state *process, const struct statement *call, const char *path,
		      struct model_answer *answer)
{
	struct model *model = process->model;
	uint32_t flags = call->numbers[1];
	enum model_object_kind kind;
	int object;

	if (unsure(answer, !path, "which file is opened"))
		return true;
	object = object_named(model, path);
	if (unsure(answer, object >= 0 && process->modes_matter, "who may open the file"))
		return true;
	if (object >= 0) {
		if (flags & O_TRUNC)
			pages_truncate(model, object, 0);
		return give(process, answer, object, flags);
	}
	kind = kind_of(path);
	if (unsure(answer, kind == OBJECT_UNKNOWN && !(flags & O_CREAT), "a file of the system") ||
	    unsure(answer, kind == OBJECT_PROC && flags & O_ACCMODE && !process->may_set,
		   "who may open the file"))
		return true;
	object = object_new(model, kind == OBJECT_UNKNOWN ? OBJECT_REGULAR : kind);
	if (object >= 0 && strlen(path) < MODEL_NAME)
		strcpy(model->objects[object].name, path);
	return give(process, answer, object, flags);
}

static bool make_memory_file(struct process_state *process, const struct statement *call,
			     const char *name, struct model_answer *answer)
{
	struct model *model = process->model;
	int object = object_new(model, OBJECT_REGULAR);

	if (unsure(answer, call->numbers[1] & ~3u, "flags of a memory file that are new") ||
	    unsure(answer, object < 0, "more files than the model holds"))
		return true;
	snprintf(model->objects[object].name, MODEL_NAME, "/memfd:%s", name ? name : "");
	/* include/uapi/linux/fcntl.h F_SEAL_SEAL: nothing can be sealed. */
	model->objects[object].seals = call->numbers[1] & 2 ? 0 : 1;
	return give(process, answer, object, O_RDWR);
}

/* The object of a descriptor with pages; NULL: the answer is given. */
static struct model_object *object_for(struct process_state *process, uint32_t descriptor,
				       struct model_answer *answer, int *file)
{
	struct model *model = process->model;
	struct model_object *object;

	*file = object_of_descriptor(model, descriptor);
	if (refuse(answer, *file == -1, EBADF, "the descriptor is not open", "fs/file.c:fdget") ||
	    unsure(answer, *file == -2, "which file the descriptor leads to"))
		return NULL;
	object = &model->objects[model->files[*file].object];
	return unsure(answer, !object_has_pages(object), "what the file does") ? NULL : object;
}

static bool set_size(struct process_state *process, const struct statement *call,
		     struct model_answer *answer)
{
	uint64_t size = (uint64_t)call->numbers[2] << 32 | call->numbers[1];
	int file;
	const struct model_object *object = object_for(process, call->numbers[0], answer, &file);

	if (!object)
		return true;
	if (refuse(answer, (int64_t)size < 0 || !process->model->files[file].writable, EINVAL,
		   "the length is negative, or the descriptor not open for writing",
		   "fs/open.c:do_sys_ftruncate") ||
	    refuse(answer,
		   (object->seals & 2 && size < object->size) ||
			   (object->seals & 4 && size > object->size),
		   EPERM, "a seal", "mm/shmem.c:shmem_setattr"))
		return true;
	pages_truncate(process->model, process->model->files[file].object, size);
	succeed(answer, 0, "it has that size now", "mm/shmem.c:shmem_setattr");
	return true;
}

/* kernel/sysctl.c:proc_dointvec: a file that is read and written from its start, in digits. */
static bool read_setting(struct process_state *process, const struct statement *call, int file,
			 struct model_answer *answer)
{
	const struct model_kernel *kernel = &process->model->kernel;
	const struct model_object *object =
		&process->model->objects[process->model->files[file].object];
	char *text = new_stringf("%u\n", strcmp(object->name, MOST_AREAS) == 0
						 ? (unsigned int)kernel->most_areas
						 : (unsigned int)kernel->overcommit);
	uint32_t length = (uint32_t)strlen(text);

	free(text);
	if (length > call->numbers[2])
		length = call->numbers[2];
	if (unsure(answer, process->at[file] < 0 || !process->model->files[file].readable,
		   "where bytes are read to, or from"))
		return true;
	if (process->at[file] > 0)
		length = 0;
	process->at[file] += length;
	succeed(answer, length, "the setting", "kernel/sysctl.c:proc_dointvec");
	return true;
}

static bool write_setting(struct process_state *process, const struct statement *call,
			  const char *bytes, int file, struct model_answer *answer)
{
	struct model_kernel *kernel = &process->model->kernel;
	const struct model_object *object =
		&process->model->objects[process->model->files[file].object];
	bool has_offset = strcmp(call->name, "pwrite64") == 0;
	bool areas = strcmp(object->name, MOST_AREAS) == 0;
	uint32_t number = areas ? process->first_most_areas : OVERCOMMIT_GUESS;

	if (unsure(answer, !process->model->files[file].writable || !bytes,
		   "what is written to a file of the system") ||
	    unsure(answer,
		   has_offset ? call->numbers[3] || call->numbers[4] : process->at[file] != 0,
		   "what a file of the system makes of what is not its start"))
		return true;
	if (strcmp(bytes, process_as_it_was) != 0)
		number = (uint32_t)strtoul(bytes, NULL, 10);
	if (areas)
		kernel->most_areas = number;
	else
		kernel->overcommit = (enum model_overcommit)number;
	if (!has_offset)
		process->at[file] += call->numbers[2];
	succeed(answer, call->numbers[2], "the setting from now on",
		"kernel/sysctl.c:proc_dointvec");
	return true;
}

/* Is it a read or a write of a setting?  Then it is answered. */
static bool call_about_settings(struct process_state *process, const struct statement *call,
				const char *bytes, struct model_answer *answer)
{
	const struct model *model = process->model;
	int file = call->count ? object_of_descriptor(model, call->numbers[0]) : -1;

	if (file < 0 || !is_setting(&model->objects[model->files[file].object]))
		return false;
	if (strcmp(call->name, "read") == 0)
		return read_setting(process, call, file, answer);
	if (strcmp(call->name, "write") == 0 || strcmp(call->name, "pwrite64") == 0)
		return write_setting(process, call, bytes, file, answer);
	return false;
}

/* Bytes of which it is known that they come from the program's own memory, and which they are. */
static bool write_bytes(struct process_state *process, const struct statement *call,
			const char *bytes, struct model_answer *answer)
{
	struct model *model = process->model;
	bool has_offset = strcmp(call->name, "pwrite64") == 0;
	uint32_t length = call->numbers[2];
	int file;
	struct model_object *object = object_for(process, call->numbers[0], answer, &file);
	uint64_t at;

	if (!object ||
	    refuse(answer, !model->files[file].writable, EBADF,
		   "the descriptor is not open for writing", "fs/read_write.c:vfs_write") ||
	    unsure(answer, call->numbers[1] != MODEL_ELSEWHERE || !bytes || strlen(bytes) < length,
		   "which bytes are written, and whether they can be read") ||
	    unsure(answer, object->seals & ~1u || process->appends[file] || process->at[file] < 0,
		   "where bytes are written, or whether a seal allows it"))
		return true;
	at = has_offset ? (uint64_t)call->numbers[4] << 32 | call->numbers[3]
			: (uint64_t)process->at[file];
	if (unsure(answer, at + length >= UINT64_C(1) << 31, "how large a file may be"))
		return true;
	if (object->size < at + length)
		pages_truncate(model, model->files[file].object, at + length);
	for (uint32_t i = 0; i < length; i++)
		pages_store_object(model, model->files[file].object, at + i, (uint8_t)bytes[i]);
	if (!has_offset)
		process->at[file] += length;
	succeed(answer, length, "written", "mm/filemap.c:generic_perform_write");
	return true;
}

/* Into the program's own memory: only how many bytes there are is seen. */
static bool read_bytes(struct process_state *process, const struct statement *call,
		       struct model_answer *answer)
{
	uint32_t length = call->numbers[2];
	int file;
	const struct model_object *object = object_for(process, call->numbers[0], answer, &file);
	int64_t left;

	if (!object || unsure(answer,
			      call->numbers[1] != MODEL_ELSEWHERE || process->at[file] < 0 ||
				      !process->model->files[file].readable,
			      "where bytes are read to, or from"))
		return true;
	left = (int64_t)object->size - process->at[file];
	length = left < 0 ? 0 : left < length ? (uint32_t)left : length;
	process->at[file] += length;
	succeed(answer, length, "read", "mm/shmem.c:shmem_file_read_iter");
	return true;
}

static bool add_seals(struct process_state *process, const struct statement *call,
		      struct model_answer *answer)
{
	enum { ADD_SEALS = 1033, GET_SEALS = 1034, SEAL_SEAL = 1, SEAL_WRITE = 8 };
	struct model *model = process->model;
	uint32_t command = call->numbers[1];
	int file;
	struct model_object *object = object_for(process, call->numbers[0], answer, &file);

	if (!object ||
	    unsure(answer, command != ADD_SEALS && command != GET_SEALS, "what fcntl() does"))
		return true;
	if (command == GET_SEALS) {
		succeed(answer, object->seals, "its seals", "mm/memfd.c:memfd_get_seals");
		return true;
	}
	if (refuse(answer, object->seals & SEAL_SEAL, EPERM, "F_SEAL_SEAL",
		   "mm/memfd.c:memfd_add_seals"))
		return true;
	for (int i = 0; call->numbers[2] & SEAL_WRITE && i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (area->file < 0 ||
		    model->files[area->file].object != model->files[file].object ||
		    !(area->flags & AREA_SHARED))
			continue;
		if (unsure(answer, !(area->flags & AREA_WRITE),
			   "whether a mapping that could become writable counts") ||
		    refuse(answer, true, EBUSY, "it is mapped to be written",
			   "mm/memfd.c:memfd_add_seals"))
			return true;
	}
	object->seals |= call->numbers[2];
	succeed(answer, 0, "sealed", "mm/memfd.c:memfd_add_seals");
	return true;
}

static bool unlink_it(struct process_state *process, const char *path, struct model_answer *answer)
{
	int object = path ? object_named(process->model, path) : -1;

	if (unsure(answer, object < 0, "which file is unlinked"))
		return true;
	process->model->objects[object].unlinked = true;
	succeed(answer, 0, "the name is gone", "fs/namei.c:do_unlinkat");
	return true;
}

/* F_DUPFD: the lowest free one from there on. */
static bool duplicate_from(struct process_state *process, const struct statement *call,
			   struct model_answer *answer)
{
	struct model *model = process->model;
	int file = object_of_descriptor(model, call->numbers[0]);
	uint32_t descriptor = call->numbers[2];

	if (refuse(answer, file == -1, EBADF, "the descriptor is not open", "fs/fcntl.c:do_fcntl"))
		return true;
	while (descriptor < MODEL_DESCRIPTORS && model->descriptors[descriptor] != -1)
		descriptor++;
	if (refuse(answer, descriptor >= (uint32_t)process->most_descriptors, EINVAL,
		   "RLIMIT_NOFILE has no room", "fs/fcntl.c:f_dupfd"))
		return true;
	model->descriptors[descriptor] = file;
	succeed(answer, descriptor, "the lowest free one from there", "fs/fcntl.c:f_dupfd");
	return true;
}

static bool duplicate(struct process_state *process, const struct statement *call,
		      struct model_answer *answer)
{
	int file = object_of_descriptor(process->model, call->numbers[0]);

	if (refuse(answer, file == -1, EBADF, "the descriptor is not open", "fs/file.c:dup"))
		return true;
	succeed(answer, (uint32_t)object_give_descriptor(process->model, file),
		"the lowest free descriptor", "fs/file.c:alloc_fd");
	return true;
}

static bool close_it(struct process_state *process, const struct statement *call,
		     struct model_answer *answer)
{
	if (!refuse(answer, !object_close(process->model, call->numbers[0]), EBADF,
		    "the descriptor is not open", "fs/open.c:close"))
		succeed(answer, 0, "closed", "fs/open.c:close");
	return true;
}

static bool make_pipe(struct process_state *process, const struct statement *call,
		      struct model_answer *answer)
{
	int object = object_new(process->model, OBJECT_PIPE);

	if (unsure(answer, call->numbers[0] == 0 || object < 0, "where the descriptors go"))
		return true;
	for (int end = 0; end < 2; end++) {
		int file = object_open(process->model, object, end == 0, end == 1, false);

		if (unsure(answer, file < 0, "more open files than the model holds"))
			return true;
		object_give_descriptor(process->model, file);
	}
	succeed(answer, 0, "two descriptors", "fs/pipe.c:do_pipe2");
	return true;
}

static bool call_about_files(struct process_state *process, const struct statement *call,
			     const char *path, struct model_answer *answer)
{
	if (strcmp(call->name, "open") == 0)
		return open_path(process, call, path, answer);
	if (strcmp(call->name, "close") == 0)
		return close_it(process, call, answer);
	if (strcmp(call->name, "dup") == 0)
		return duplicate(process, call, answer);
	if (strcmp(call->name, "pipe") == 0)
		return make_pipe(process, call, answer);
	if (strcmp(call->name, "eventfd2") == 0 || strcmp(call->name, "eventfd") == 0 ||
	    strcmp(call->name, "epoll_create1") == 0)
		return give(process, answer, object_new(process->model, OBJECT_INODE), O_RDWR);
	if (strcmp(call->name, "memfd_create") == 0)
		return make_memory_file(process, call, path, answer);
	if (strcmp(call->name, "ftruncate64") == 0)
		return set_size(process, call, answer);
	if (strcmp(call->name, "write") == 0 || strcmp(call->name, "pwrite64") == 0)
		return write_bytes(process, call, path, answer);
	if (strcmp(call->name, "read") == 0)
		return read_bytes(process, call, answer);
	if (strcmp(call->name, "unlink") == 0)
		return unlink_it(process, path, answer);
	if (strcmp(call->name, "fcntl64") == 0 && call->count == 3 && call->numbers[1] == F_DUPFD)
		return duplicate_from(process, call, answer);
	if (strcmp(call->name, "fcntl64") == 0 && call->count == 3)
		return add_seals(process, call, answer);
	return false;
}

bool process_call(struct process_state *process, const struct statement *call, const char *path,
		  struct model_answer *answer)
{
	answer_begin(answer);
	if (model_call(process->model, answer, call->name, call->numbers, call->count) ||
	    dialects_call(process->model, call, answer) ||
	    call_about_settings(process, call, path, answer) ||
	    call_about_files(process, call, path, answer))
		return true;
	unsure(answer, true, "a call that the model does not know");
	return false;
}

/* ---- what the model could not say ---- */

static bool is_about_memory(const struct statement *call)
{
	static const char *const names[] = { "mmap2",	  "mmap",	"munmap",
					     "mremap",	  "mprotect",	"madvise",
					     "mlock",	  "mlock2",	"munlock",
					     "mlockall",  "munlockall", "remap_file_pages",
					     "utek_mmap", "mks_mmap",	"mseal" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(call->name, names[i]) == 0)
			return true;
	}
	return false;
}

/* A failure of these may leave something done; the others look first. */
static bool may_do_half(const struct statement *call)
{
	return is_about_memory(call) && strcmp(call->name, "munmap") != 0 &&
	       strcmp(call->name, "utek_mmap") != 0 && strcmp(call->name, "mks_mmap") != 0 &&
	       !(strcmp(call->name, "mmap2") == 0 && !(call->numbers[3] & MAP_FIXED));
}

/* Does a pointer lead to where the model sees? */
static bool points_into_areas(const struct statement *call)
{
	const struct call *form = calls_find(call->name, call->count);

	for (int i = 0; form && i < call->count; i++) {
		if (calls_is_pointer(form->arguments[i]) && call->numbers[i] > MODEL_ELSEWHERE)
			return true;
	}
	return false;
}

static bool writes_into_system(const struct process_state *process, const struct statement *call)
{
	const struct model *model = process->model;
	int file = call->count ? object_of_descriptor(model, call->numbers[0]) : -1;

	return strcmp(call->name, "write") == 0 && file >= 0 &&
	       model->objects[model->files[file].object].kind == OBJECT_UNKNOWN;
}

static bool gives_descriptor(const struct statement *call)
{
	return strcmp(call->name, "open") == 0 || strcmp(call->name, "memfd_create") == 0 ||
	       strcmp(call->name, "socketcall") == 0 || strcmp(call->name, "dup") == 0;
}

/* So many bytes were written: it is not known what the file holds from then on. */
static void adopt_write(struct process_state *process, const struct statement *call,
			uint32_t result)
{
	bool has_offset = strcmp(call->name, "pwrite64") == 0;
	int file = object_of_descriptor(process->model, call->numbers[0]);
	struct model_object *object;
	uint64_t end = result;

	if (file < 0)
		return;
	object = &process->model->objects[process->model->files[file].object];
	if (has_offset) {
		end += (uint64_t)call->numbers[4] << 32 | call->numbers[3];
	} else if (process->at[file] < 0 || process->appends[file]) {
		model_lose(process->model, "how large a file is");
	} else {
		end += (uint64_t)process->at[file];
		process->at[file] = (int64_t)end;
	}
	object->unknown = true;
	if (object->size < end)
		object->size = end;
}

void process_adopt(struct process_state *process, const struct statement *call, uint32_t result,
		   const char *why)
{
	struct model *model = process->model;

	if (errnos_is(result) && !may_do_half(call)) /* it changed nothing */
		return;
	if (is_about_memory(call) || strcmp(call->name, "execve") == 0 ||
	    strcmp(call->name, "ipc") == 0) {
		model_lose(model, why);
	} else if (points_into_areas(call)) {
		model_lose(model,
			   "what the kernel touched for a call that the model does not know");
	} else if (writes_into_system(process, call)) {
		model_lose(model, "what a file of the system changes that is written");
	} else if (gives_descriptor(call) && result < MODEL_DESCRIPTORS) {
		int object = object_new(model, OBJECT_UNKNOWN);
		int file = object < 0 ? -1 : object_open(model, object, true, true, false);

		model->descriptors[result] = file < 0 ? -2 : file;
	} else if (strcmp(call->name, "write") == 0 || strcmp(call->name, "pwrite64") == 0) {
		adopt_write(process, call, result);
	} else if (strcmp(call->name, "read") == 0) {
		int file = object_of_descriptor(model, call->numbers[0]);

		if (file >= 0)
			process->at[file] = -1;
	} else if (strcmp(call->name, "personality") == 0 || strcmp(call->name, "setrlimit") == 0 ||
		   strcmp(call->name, "prctl") == 0) {
		model_lose(model, "what a call changed that the model does not know");
	}
}
