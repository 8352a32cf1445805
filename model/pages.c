/* pages.c - see pages.h. */
#include "model/pages.h"

#include "model/mapped.h"

#include <string.h>

/* Private pages come first, by address; then those of each object, by number. */
static uint64_t private_key(uint32_t address)
{
	return address >> MODEL_PAGE_SHIFT;
}

static uint64_t object_key(int object, uint64_t number)
{
	return (uint64_t)(object + 1) << 48 | number;
}

/* The index of the first page with a key of at least that. */
static int lower_bound(const struct model *model, uint64_t key)
{
	int low = 0, high = model->page_count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (model->pages[middle].key >= key)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static struct model_page *find(struct model *model, uint64_t key)
{
	int i = lower_bound(model, key);

	return i < model->page_count && model->pages[i].key == key ? &model->pages[i] : NULL;
}

static struct model_page *add(struct model *model, uint64_t key)
{
	int i = lower_bound(model, key);

	if (i < model->page_count && model->pages[i].key == key)
		return &model->pages[i];
	if (model->page_count == MODEL_PAGES) {
		model->presence_unknown = "more pages than the model holds";
		model->bytes_unknown = model->presence_unknown;
		return NULL;
	}
	memmove(&model->pages[i + 1], &model->pages[i],
		(size_t)(model->page_count - i) * sizeof(model->pages[0]));
	model->page_count++;
	model->changes++;
	model->pages[i] = (struct model_page){ .key = key, .data = -1 };
	return &model->pages[i];
}

/* Forgets pages whose keys are from low to below high. */
static void drop(struct model *model, uint64_t low, uint64_t high)
{
	int first = lower_bound(model, low), last = lower_bound(model, high);

	if (first == last)
		return;
	model->changes++;
	for (int i = first; i < last; i++) {
		if (model->pages[i].data >= 0)
			model->data_used[model->pages[i].data] = false;
	}
	memmove(&model->pages[first], &model->pages[last],
		(size_t)(model->page_count - last) * sizeof(model->pages[0]));
	model->page_count -= last - first;
}

void pages_drop_private(struct model *model, uint32_t start, uint32_t end)
{
	drop(model, private_key(start), private_key(end));
	mapped_drop(model, start, end);
}

void pages_drop_object(struct model *model, int object, uint64_t first, uint64_t last)
{
	drop(model, object_key(object, first), object_key(object, last) + 1);
}

void pages_move_private(struct model *model, uint32_t from, uint32_t to, uint32_t length)
{
	int i = lower_bound(model, private_key(from));

	while (i < model->page_count && model->pages[i].key < private_key(from + length)) {
		struct model_page moved = model->pages[i], *place;

		memmove(&model->pages[i], &model->pages[i + 1],
			(size_t)(model->page_count - i - 1) * sizeof(model->pages[0]));
		model->page_count--;
		place = add(model, moved.key - private_key(from) + private_key(to));
		place->data = moved.data;
		place->zero = moved.zero;
		place->guard = moved.guard;
		i = lower_bound(model, private_key(from));
	}
	mapped_move(model, from, to, length);
}

bool pages_is_guard(struct model *model, uint32_t address)
{
	const struct model_page *page = find(model, private_key(address));

	return page && page->guard;
}

uint64_t pages_count_private(struct model *model, uint32_t start, uint32_t end)
{
	uint64_t count = 0;

	for (int i = lower_bound(model, private_key(start));
	     i < model->page_count && model->pages[i].key < private_key(end); i++)
		count += model->pages[i].data >= 0;
	return count;
}

void pages_zap_private(struct model *model, uint32_t start, uint32_t end)
{
	uint32_t from = start;

	mapped_drop(model, start, end);
	for (int i = lower_bound(model, private_key(start));
	     i < model->page_count && model->pages[i].key < private_key(end);
	     i = lower_bound(model, private_key(from))) {
		uint32_t at = (uint32_t)(model->pages[i].key << MODEL_PAGE_SHIFT);

		if (!model->pages[i].guard)
			drop(model, private_key(at), private_key(at) + 1);
		from = at + MODEL_PAGE;
	}
}

void pages_set_guard(struct model *model, uint32_t address, bool guard)
{
	struct model_page *page = find(model, private_key(address));

	if (page && page->guard != guard)
		drop(model, private_key(address), private_key(address) + 1);
	page = guard ? add(model, private_key(address)) : NULL;
	if (page)
		page->guard = true;
}

struct model_page *pages_find_private(struct model *model, uint32_t address)
{
	return find(model, private_key(address));
}

struct model_page *pages_find_object(struct model *model, int object, uint64_t number)
{
	return find(model, object_key(object, number));
}

struct model_page *pages_add_private(struct model *model, uint32_t address)
{
	return add(model, private_key(address));
}

struct model_page *pages_add_object(struct model *model, int object, uint64_t number)
{
	return add(model, object_key(object, number));
}

/* Bytes for the page; false: there is no room. */
static bool give_data(struct model *model, struct model_page *page)
{
	for (int i = 0; i < MODEL_DATA; i++) {
		if (model->data_used[i])
			continue;
		model->changes++;
		model->data_used[i] = true;
		page->data = i;
		return true;
	}
	model->bytes_unknown = "more pages with bytes of their own than the model holds";
	return false;
}

/* ---- objects ---- */

/* What the object holds there where nothing was stored. */
static uint8_t filled_byte(const struct model_object *object, uint64_t offset)
{
	if (offset >= object->filled || object->fill != FILL_OF_LETTERS)
		return 0;
	return 'A' + (offset >> MODEL_PAGE_SHIFT) % 26;
}

uint8_t pages_object_byte(struct model *model, int object, uint64_t offset)
{
	const struct model_page *page =
		pages_find_object(model, object, offset >> MODEL_PAGE_SHIFT);

	if (page && page->data >= 0)
		return model->data[page->data][offset % MODEL_PAGE];
	return filled_byte(&model->objects[object], offset);
}

/* What the object holds in a page where nothing was stored. */
static void fill_page(const struct model_object *object, uint64_t number, uint8_t *bytes)
{
	uint64_t start = number << MODEL_PAGE_SHIFT;
	uint64_t filled = object->filled > start ? object->filled - start : 0;

	if (object->fill != FILL_OF_LETTERS)
		filled = 0;
	if (filled > MODEL_PAGE)
		filled = MODEL_PAGE;
	memset(bytes, 'A' + (int)(number % 26), filled);
	memset(bytes + filled, 0, MODEL_PAGE - filled);
}

/* The object's page with bytes of its own, or NULL. */
static struct model_page *own_object_page(struct model *model, int object, uint64_t number)
{
	struct model_page *page = pages_add_object(model, object, number);

	if (!page || page->data >= 0)
		return page;
	if (!give_data(model, page))
		return NULL;
	fill_page(&model->objects[object], number, model->data[page->data]);
	return page;
}

void pages_store_object(struct model *model, int object, uint64_t offset, uint8_t byte)
{
	struct model_page *page = own_object_page(model, object, offset >> MODEL_PAGE_SHIFT);

	if (!page)
		return;
	model->changes++;
	model->data[page->data][offset % MODEL_PAGE] = byte;
}

void pages_clear_object(struct model *model, int object, uint64_t number)
{
	struct model_page *page = own_object_page(model, object, number);

	if (!page)
		return;
	model->changes++;
	memset(model->data[page->data], 0, MODEL_PAGE);
}

bool pages_object_present(struct model *model, int object, uint64_t number)
{
	return (model->objects[object].fill != FILL_NOTHING &&
		number << MODEL_PAGE_SHIFT < model->objects[object].filled) ||
	       pages_find_object(model, object, number);
}

bool pages_is_present(struct model *model, const struct model_area *area, uint32_t address)
{
	const struct model_page *page = find(model, private_key(address));

	return (page && !page->guard) ||
	       (!area_is_anonymous(model, area) &&
		pages_object_present(model, model->files[area->file].object,
				     area_page_offset(area, address)));
}

/* mm/shmem.c:shmem_setattr, shmem_undo_range: the rest of the last page is cleared. */
static void truncate_object(struct model *model, int object, uint64_t size)
{
	struct model_object *one = &model->objects[object];
	uint64_t last = size >> MODEL_PAGE_SHIFT;

	if (size < one->size) {
		pages_drop_object(model, object, (size + MODEL_PAGE - 1) >> MODEL_PAGE_SHIFT,
				  UINT64_C(1) << 46);
		if (size % MODEL_PAGE && pages_object_present(model, object, last)) {
			struct model_page *page = own_object_page(model, object, last);

			if (page)
				memset(&model->data[page->data][size % MODEL_PAGE], 0,
				       MODEL_PAGE - size % MODEL_PAGE);
		}
	}
	model->changes++;
	if (one->filled > size)
		one->filled = size;
	one->size = size;
}

void pages_truncate(struct model *model, int object, uint64_t size)
{
	uint64_t kept = (size + MODEL_PAGE - 1) >> MODEL_PAGE_SHIFT;

	if (size < model->objects[object].size) {
		for (int i = 0; i < model->area_count; i++) {
			const struct model_area *area = &model->areas[i];
			uint64_t first = area->page_offset;

			if (area->file < 0 || model->files[area->file].object != object)
				continue;
			first = first < kept ? kept - first : 0;
			if (first < (area->end - area->start) >> MODEL_PAGE_SHIFT)
				pages_drop_private(model,
						   area->start + (uint32_t)(first * MODEL_PAGE),
						   area->end);
		}
	}
	truncate_object(model, object, size);
}

/* ---- through areas ---- */

static uint64_t object_offset(const struct model_area *area, uint32_t address)
{
	return (area_page_offset(area, address) << MODEL_PAGE_SHIFT) + address % MODEL_PAGE;
}

uint8_t pages_byte(struct model *model, const struct model_area *area, uint32_t address)
{
	const struct model_page *page = pages_find_private(model, address);

	if (page && page->data >= 0)
		return model->data[page->data][address % MODEL_PAGE];
	if (area_is_anonymous(model, area))
		return 0;
	return pages_object_byte(model, model->files[area->file].object,
				 object_offset(area, address));
}

/* It is in memory from now on; NULL: as its fill says. */
static struct model_page *bring_in_object(struct model *model, int object, uint64_t number)
{
	if (pages_object_present(model, object, number))
		return pages_find_object(model, object, number);
	return pages_add_object(model, object, number);
}

void pages_copy(struct model *model, const struct model_area *area, uint32_t address)
{
	uint64_t number = area_page_offset(area, address);
	struct model_page *page = pages_find_private(model, address);
	int object = -1, data = -1;

	if (page && page->data >= 0)
		return;
	if (!area_is_anonymous(model, area)) {
		const struct model_page *below;

		object = model->files[area->file].object;
		below = bring_in_object(model, object, number); /* mm/memory.c:do_cow_fault */
		data = below ? below->data : -1;
	}
	page = pages_add_private(model, address);
	if (!page || !give_data(model, page))
		return;
	address = (uint32_t)model_page_down(address);
	mapped_drop(model, address, address + MODEL_PAGE);
	page->zero = false;
	if (data >= 0)
		memcpy(model->data[page->data], model->data[data], MODEL_PAGE);
	else if (object >= 0)
		fill_page(&model->objects[object], number, model->data[page->data]);
	else
		memset(model->data[page->data], 0, MODEL_PAGE);
}

void pages_bring_in(struct model *model, const struct model_area *area, uint32_t address)
{
	struct model_page *page;

	if (!area_is_anonymous(model, area)) {
		bring_in_object(model, model->files[area->file].object,
				area_page_offset(area, address));
		mapped_touch(model, area, address, true);
		return;
	}
	page = pages_find_private(model, address);
	if (page)
		return;
	page = pages_add_private(model, address);
	if (page)
		page->zero = true;
}

void pages_store(struct model *model, const struct model_area *area, uint32_t address, uint8_t byte)
{
	const struct model_page *page;

	if (area->flags & AREA_SHARED) {
		mapped_touch(model, area, address, false);
		pages_store_object(model, model->files[area->file].object,
				   object_offset(area, address), byte);
		return;
	}
	pages_copy(model, area, address);
	page = pages_find_private(model, address);
	if (!page || page->data < 0)
		return;
	model->changes++;
	model->data[page->data][address % MODEL_PAGE] = byte;
}
