/* object.c - see object.h. */
#include "model/object.h"

#include "model/pages.h"

/* ---- what is in use ---- */

static bool file_in_use(const struct model *model, int file)
{
	for (int i = 0; i < MODEL_DESCRIPTORS; i++) {
		if (model->descriptors[i] == file)
			return true;
	}
	for (int i = 0; i < model->area_count; i++) {
		if (model->areas[i].file == file)
			return true;
	}
	return false;
}

/* A file that was laid out for the program has a name, and stays. */
static void free_unused(struct model *model)
{
	bool held[MODEL_OBJECTS] = { false };

	for (int i = 0; i < MODEL_FILES; i++) {
		model->files[i].used = model->files[i].used && file_in_use(model, i);
		if (model->files[i].used)
			held[model->files[i].object] = true;
	}
	for (int i = 0; i < MODEL_OBJECTS; i++) {
		if (!model->objects[i].used || held[i] || model->objects[i].name[0])
			continue;
		model->objects[i].used = false;
		pages_drop_object(model, i, 0, (UINT64_C(1) << 46));
	}
}

static int free_object(const struct model *model)
{
	for (int i = 0; i < MODEL_OBJECTS; i++) {
		if (!model->objects[i].used)
			return i;
	}
	return -1;
}

static int free_file(const struct model *model)
{
	for (int i = 0; i < MODEL_FILES; i++) {
		if (!model->files[i].used)
			return i;
	}
	return -1;
}

int object_new(struct model *model, enum model_object_kind kind)
{
	int i = free_object(model);

	if (i < 0) {
		free_unused(model);
		i = free_object(model);
	}
	if (i >= 0)
		model->objects[i] = (struct model_object){ .used = true, .kind = kind };
	return i;
}

int object_open(struct model *model, int object, bool readable, bool writable, bool path_only)
{
	int i = free_file(model);

	if (i < 0) {
		free_unused(model);
		i = free_file(model);
	}
	if (i >= 0)
		model->files[i] =
			(struct model_file){ true, object, readable, writable, path_only };
	return i;
}

/* ---- descriptors ---- */

int object_give_descriptor(struct model *model, int file)
{
	for (int i = 0; i < MODEL_DESCRIPTORS; i++) {
		if (model->descriptors[i] == -1) {
			model->descriptors[i] = file;
			return i;
		}
	}
	return -1;
}

int object_of_descriptor(const struct model *model, uint32_t descriptor)
{
	return descriptor < MODEL_DESCRIPTORS ? model->descriptors[descriptor] : -1;
}

bool object_close(struct model *model, uint32_t descriptor)
{
	if (object_of_descriptor(model, descriptor) == -1)
		return false;
	model->descriptors[descriptor] = -1;
	return true;
}

/* ---- what mmap2 asks ---- */

static bool is_socket(const struct model_object *object)
{
	return object->kind == OBJECT_TCP || object->kind == OBJECT_SOCKET;
}

bool object_has_pages(const struct model_object *object)
{
	return object->kind == OBJECT_REGULAR || object->kind == OBJECT_SHARED;
}

bool object_ends_before(struct model *model, const struct model_area *area, uint32_t address)
{
	const struct model_object *object = area_object(model, area);

	return object && object_has_pages(object) &&
	       area_page_offset(area, address) >= (object->size + MODEL_PAGE - 1) >>
		       MODEL_PAGE_SHIFT;
}

/* mm/mmap.c:file_mmap_size_max, MAX_LFS_FILESIZE; what is no file with an end is below 4 GiB. */
bool object_reaches(const struct model_kernel *kernel, const struct model_object *object,
		    uint64_t page_offset, uint64_t length)
{
	uint64_t most = kernel->compat ? UINT64_MAX : UINT32_MAX;

	if (object->kind == OBJECT_REGULAR || object->kind == OBJECT_SHARED || is_socket(object) ||
	    object->kind == OBJECT_PROC || object->kind == OBJECT_PROC_IO)
		most = kernel->compat ? INT64_MAX : (uint64_t)UINT32_MAX << MODEL_PAGE_SHIFT;
	return length <= most && page_offset <= (most - length) >> MODEL_PAGE_SHIFT;
}

/*
 * fs/libfs.c:init_pseudo (SB_I_NOEXEC): the file systems of pipes and sockets are so from 7.1, and
 * in 6.18.44, not yet in 6.18.15.
 */
static bool pseudo_is_noexec(const struct model_kernel *kernel)
{
	return model_since(kernel, MODEL_VERSION(7, 1, 0)) ||
	       (model_since(kernel, MODEL_VERSION(6, 18, 44)) &&
		!model_since(kernel, MODEL_VERSION(6, 19, 0)));
}

bool object_noexec_is_unsure(const struct model_kernel *kernel, const struct model_object *object)
{
	return (object->kind == OBJECT_PIPE || is_socket(object)) &&
	       model_since(kernel, MODEL_VERSION(6, 18, 16)) &&
	       !model_since(kernel, MODEL_VERSION(6, 18, 44));
}

/* fs/proc/root.c:proc_fill_super; fs/anon_inodes.c:anon_inodefs_init_fs_context, from 6.16. */
bool object_is_noexec(const struct model_kernel *kernel, const struct model_object *object)
{
	switch (object->kind) {
	case OBJECT_PROC:
	case OBJECT_PROC_IO:
		return true;
	case OBJECT_INODE:
		return model_since(kernel, MODEL_VERSION(6, 16, 0));
	case OBJECT_PIPE:
	case OBJECT_TCP:
	case OBJECT_SOCKET:
		return pseudo_is_noexec(kernel);
	default:
		return false;
	}
}

bool object_can_be_mapped(const struct model_object *object)
{
	return object_has_pages(object) || object->kind == OBJECT_ZERO || is_socket(object) ||
	       object->kind == OBJECT_PROC_IO;
}
