/* space.c - see space.h. */
#include "model/space.h"

#include "model/pages.h"

#include <stdlib.h>
#include <string.h>

struct model *model_new(const struct model_kernel *kernel)
{
	struct model *model = calloc(1, sizeof(*model));

	if (model)
		model_reset(model, kernel);
	return model;
}

void model_reset(struct model *model, const struct model_kernel *kernel)
{
	memset(model, 0, offsetof(struct model, areas));
	model->kernel = *kernel;
	model->brk = kernel->brk_start;
	for (int i = 0; i < MODEL_DESCRIPTORS; i++)
		model->descriptors[i] = i < 3 ? -2 : -1;
}

void model_free(struct model *model)
{
	free(model);
}

void model_lose(struct model *model, const char *why)
{
	if (!model->lost)
		model->lost = why;
}

bool model_add_foreign(struct model *model, uint32_t start, uint32_t end, bool grows_down)
{
	struct model_area area = {
		.start = start,
		.end = end,
		.flags = AREA_FOREIGN | AREA_READ | (grows_down ? AREA_GROWSDOWN : 0),
		.file = -1,
	};

	if (start >= end || space_overlaps(model, start, end) || !space_has_room(model, 1))
		return false;
	space_insert(model, &area);
	return true;
}

/* ---- looking ---- */

int space_find(const struct model *model, uint64_t address)
{
	int low = 0, high = model->area_count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (model->areas[middle].end > address)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

struct model_area *space_at(struct model *model, uint64_t address)
{
	int i = space_find(model, address);

	return i < model->area_count && model->areas[i].start <= address ? &model->areas[i] : NULL;
}

bool space_overlaps(const struct model *model, uint64_t start, uint64_t end)
{
	int i = space_find(model, start);

	return i < model->area_count && model->areas[i].start < end;
}

static bool has_flag_within(const struct model *model, uint64_t start, uint64_t end, uint32_t flag)
{
	for (int i = space_find(model, start); i < model->area_count; i++) {
		if (model->areas[i].start >= end)
			break;
		if (model->areas[i].flags & flag)
			return true;
	}
	return false;
}

bool space_is_sealed(const struct model *model, uint64_t start, uint64_t end)
{
	return has_flag_within(model, start, end, AREA_SEALED);
}

bool space_is_foreign(const struct model *model, uint64_t start, uint64_t end)
{
	return has_flag_within(model, start, end, AREA_FOREIGN);
}

bool space_has_room(const struct model *model, int areas)
{
	return model->area_count + areas <= MODEL_AREAS;
}

uint64_t space_start_with_gap(const struct model *model, int area)
{
	const struct model_area *one = &model->areas[area];
	uint64_t gap = (uint64_t)model->kernel.guard_pages * MODEL_PAGE;

	if (!(one->flags & AREA_GROWSDOWN))
		return one->start;
	return one->start > gap ? one->start - gap : 0;
}

uint64_t area_page_offset(const struct model_area *area, uint64_t address)
{
	return area->page_offset + ((address - area->start) >> MODEL_PAGE_SHIFT);
}

struct model_object *area_object(struct model *model, const struct model_area *area)
{
	return area->file < 0 ? NULL : &model->objects[model->files[area->file].object];
}

bool area_is_anonymous(const struct model *model, const struct model_area *area)
{
	return area->file < 0 ||
	       model->objects[model->files[area->file].object].kind == OBJECT_ZERO;
}

/* include/linux/mm.h is_data_mapping: what RLIMIT_DATA counts. */
static bool is_data(uint32_t flags)
{
	return (flags & (AREA_WRITE | AREA_SHARED | AREA_GROWSDOWN)) == AREA_WRITE;
}

uint64_t space_pages(const struct model *model)
{
	uint64_t total = 0;

	for (int i = 0; i < model->area_count; i++) {
		if (!(model->areas[i].flags & AREA_FOREIGN))
			total += (model->areas[i].end - model->areas[i].start) >> MODEL_PAGE_SHIFT;
	}
	return total;
}

static uint64_t data_pages(const struct model *model)
{
	uint64_t data = 0;

	for (int i = 0; i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (!(area->flags & AREA_FOREIGN) && is_data(area->flags))
			data += (area->end - area->start) >> MODEL_PAGE_SHIFT;
	}
	return data;
}

/* Is the limit above what is mapped, of which some is only known to be from least to most? */
static enum model_fact below(uint64_t limit, int64_t pages, uint64_t least, uint64_t most)
{
	int64_t allowed = (int64_t)(limit >> MODEL_PAGE_SHIFT);

	if (pages + (int64_t)least > allowed)
		return MODEL_NO;
	return pages + (int64_t)most > allowed ? MODEL_UNKNOWN : MODEL_YES;
}

/* mm/mmap.c:may_expand_vm */
enum model_fact space_may_grow(const struct model *model, uint32_t flags, int64_t pages)
{
	const struct model_kernel *kernel = &model->kernel;
	enum model_fact total = below(kernel->limit_as, pages + (int64_t)space_pages(model),
				      kernel->other_least, kernel->other_most);
	uint64_t limit = kernel->limit_data;
	enum model_fact data;

	if (total == MODEL_NO || !is_data(flags))
		return total;
	if (limit == 0) /* Valgrind's exception: the hard one counts */
		limit = kernel->limit_data_hard;
	data = below(limit, pages + (int64_t)data_pages(model), kernel->other_data_least,
		     kernel->other_data_most);
	return data == MODEL_YES ? total : data;
}

/* ---- changing ---- */

static void remove_area(struct model *model, int area)
{
	model->changes++;
	memmove(&model->areas[area], &model->areas[area + 1],
		(size_t)(model->area_count - area - 1) * sizeof(model->areas[0]));
	model->area_count--;
}

static void make_room(struct model *model, int area)
{
	model->changes++;
	memmove(&model->areas[area + 1], &model->areas[area],
		(size_t)(model->area_count - area) * sizeof(model->areas[0]));
	model->area_count++;
}

void space_split(struct model *model, int area, uint32_t address)
{
	make_room(model, area);
	model->areas[area].end = address;
	model->areas[area + 1].page_offset = area_page_offset(&model->areas[area + 1], address);
	model->areas[area + 1].start = address;
}

int space_insert(struct model *model, const struct model_area *area)
{
	int i = space_find(model, area->start);

	make_room(model, i);
	model->areas[i] = *area;
	return i;
}

void space_unmap(struct model *model, uint32_t start, uint32_t end)
{
	int i = space_find(model, start);

	if (i < model->area_count && model->areas[i].start < start)
		space_split(model, i++, start);
	while (i < model->area_count && model->areas[i].start < end) {
		if (model->areas[i].end > end)
			space_split(model, i, end);
		if (model->areas[i].flags & AREA_LOCKED)
			model->locked_pages -=
				(model->areas[i].end - model->areas[i].start) >> MODEL_PAGE_SHIFT;
		remove_area(model, i);
	}
	pages_drop_private(model, start, end);
}

/* ---- merging ---- */

/*
 * May a range with this anon_vma join a neighbour with that one?  mm/mmap.c:is_mergeable_anon_vma
 * asks whether the neighbour's list of them has one entry: an untouched neighbour's has none.  From
 * 6.16 (mm/vma.c:is_mergeable_anon_vma) the two are alike.
 */
static bool joins(const struct model *model, int range, int neighbour)
{
	if (range == neighbour || range == 0)
		return true;
	return neighbour == 0 && model_since(&model->kernel, MODEL_VERSION(6, 16, 0));
}

/*
 * Private copies of a file's pages have an offset of their own since 7.3 (vm_anon_pgoff: where the
 * area lay when it was touched), which has to go on, too: mm/vma.c:needs_adjacent_anon_pgoff.
 */
static bool carries_on(const struct model *model, const struct model_area *left,
		       const struct model_area *right)
{
	return left->carried == right->carried || left->file < 0 || left->flags & AREA_SHARED ||
	       !model_since(&model->kernel, MODEL_VERSION(7, 3, 0));
}

/* mm/mmap.c:can_vma_merge_after, can_vma_merge_before; but for what the two were touched by. */
static bool continues(const struct model *model, const struct model_area *left,
		      const struct model_area *right)
{
	return left->end == right->start && left->file == right->file &&
	       !((left->flags | right->flags) & AREA_FOREIGN) &&
	       area_page_offset(left, left->end) == right->page_offset &&
	       carries_on(model, left, right);
}

/* Takes the right of two areas that touch into the left one. */
static void join(struct model *model, int left)
{
	struct model_area *one = &model->areas[left];

	one->end = model->areas[left + 1].end;
	if (!one->touched)
		one->touched = model->areas[left + 1].touched;
	remove_area(model, left + 1);
}

/* Merges an area that is whole with what fits; the last question is when both do. */
static int merge(struct model *model, int area, bool next_first)
{
	struct model_area *one = &model->areas[area];
	struct model_area *left = area > 0 ? one - 1 : NULL;
	struct model_area *right = area + 1 < model->area_count ? one + 1 : NULL;
	bool with_left = left && left->flags == one->flags && continues(model, left, one) &&
			 joins(model, one->touched, left->touched);
	bool with_right = right && right->flags == one->flags && continues(model, one, right) &&
			  joins(model, one->touched, right->touched);

	if (with_left && with_right && next_first)
		with_left = joins(model, right->touched, left->touched);
	else if (with_left && with_right)
		with_right = !left->touched || !right->touched || left->touched == right->touched;
	if (with_right)
		join(model, area);
	if (with_left)
		join(model, --area);
	return area;
}

int space_merge_new(struct model *model, int area, bool next_first)
{
	return merge(model, area, next_first);
}

void space_merge_next(struct model *model, int area)
{
	const struct model_area *one = &model->areas[area];

	if (area + 1 < model->area_count && one->flags == one[1].flags &&
	    continues(model, one, one + 1) && joins(model, one->touched, one[1].touched))
		join(model, area);
}

/* Does the part merge with a neighbour, so that no area is cut?  (vma_merge) */
static bool merges(const struct model *model, int area, uint32_t start, uint32_t end,
		   uint32_t flags)
{
	const struct model_area *one = &model->areas[area];
	struct model_area part = *one;

	part.start = start;
	part.end = end;
	part.flags = flags;
	part.page_offset = area_page_offset(one, start);
	return (start == one->start && area > 0 && one[-1].flags == flags &&
		continues(model, one - 1, &part) && joins(model, one->touched, one[-1].touched)) ||
	       (end == one->end && area + 1 < model->area_count && one[1].flags == flags &&
		continues(model, &part, one + 1) && joins(model, one->touched, one[1].touched));
}

/* mm/mmap.c:split_vma */
static bool may_split(const struct model *model)
{
	return model->area_count < (int)model->kernel.most_areas;
}

int space_change(struct model *model, int area, uint32_t start, uint32_t end, uint32_t flags)
{
	struct model_area *one = &model->areas[area];
	bool free;

	if (one->flags == flags)
		return area;
	free = merges(model, area, start, end, flags);
	if (one->start < start) {
		if (!free && !may_split(model))
			return -1;
		space_split(model, area, start);
		area++;
	}
	if (model->areas[area].end > end) {
		if (!free && !may_split(model))
			return -1;
		space_split(model, area, end);
	}
	model->changes++;
	model->areas[area].flags = flags;
	return merge(model, area, false);
}

/* mm/mmap.c:anon_vma_compatible */
static bool shares_touch(const struct model *model, const struct model_area *left,
			 const struct model_area *right)
{
	return continues(model, left, right) && ((left->flags ^ right->flags) & ~AREA_ACCESS) == 0;
}

/* mm/rmap.c:__anon_vma_prepare, mm/mmap.c:find_mergeable_anon_vma */
void space_touch(struct model *model, int area)
{
	struct model_area *one = &model->areas[area];

	if (one->touched || one->flags & AREA_FOREIGN)
		return;
	model->changes++;
	if (area + 1 < model->area_count && one[1].touched && shares_touch(model, one, one + 1))
		one->touched = one[1].touched;
	else if (area > 0 && one[-1].touched && shares_touch(model, one - 1, one))
		one->touched = one[-1].touched;
	else
		one->touched = ++model->last_touched;
}
