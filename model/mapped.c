/* mapped.c - see mapped.h. */
#include "model/mapped.h"

#include "model/object.h"
#include "model/pages.h"

#include <string.h>

enum { AROUND = 0x10000 }; /* mm/memory.c:fault_around_pages, in bytes */

/* The first range that ends behind the address, or their count. */
static int first_behind(const struct model *model, uint32_t address)
{
	int i = 0;

	while (i < model->mapped_count && model->mapped[i].end <= address)
		i++;
	return i;
}

static void remove_at(struct model *model, int i)
{
	model->changes++;
	model->mapped_count--;
	memmove(&model->mapped[i], &model->mapped[i + 1],
		(size_t)(model->mapped_count - i) * sizeof(model->mapped[0]));
}

static void insert_at(struct model *model, int i, uint32_t start, uint32_t end)
{
	if (model->mapped_count == MODEL_MAPPED) {
		model->presence_unknown = "more mapped pages than the model holds";
		return;
	}
	model->changes++;
	memmove(&model->mapped[i + 1], &model->mapped[i],
		(size_t)(model->mapped_count - i) * sizeof(model->mapped[0]));
	model->mapped[i] = (struct model_range){ start, end };
	model->mapped_count++;
}

static void add_range(struct model *model, uint32_t start, uint32_t end)
{
	int i = first_behind(model, start);

	if (i > 0 && model->mapped[i - 1].end == start)
		start = model->mapped[--i].start;
	while (i < model->mapped_count && model->mapped[i].start <= end) {
		if (model->mapped[i].start < start)
			start = model->mapped[i].start;
		if (model->mapped[i].end > end)
			end = model->mapped[i].end;
		remove_at(model, i);
	}
	insert_at(model, i, start, end);
}

bool mapped_any(const struct model *model, uint32_t start, uint32_t end)
{
	int i = first_behind(model, start);

	return i < model->mapped_count && model->mapped[i].start < end;
}

void mapped_drop(struct model *model, uint32_t start, uint32_t end)
{
	int i = first_behind(model, start);

	while (i < model->mapped_count && model->mapped[i].start < end) {
		struct model_range was = model->mapped[i];

		remove_at(model, i);
		if (was.start < start)
			insert_at(model, i++, was.start, start);
		if (was.end > end)
			insert_at(model, i++, end, was.end);
	}
}

void mapped_move(struct model *model, uint32_t from, uint32_t to, uint32_t length)
{
	struct model_range moved[MODEL_MAPPED];
	int count = 0;

	for (int i = first_behind(model, from);
	     i < model->mapped_count && model->mapped[i].start < from + length; i++) {
		struct model_range *one = &moved[count++];

		*one = model->mapped[i];
		one->start = one->start < from ? from : one->start;
		one->end = one->end > from + length ? from + length : one->end;
	}
	mapped_drop(model, from, from + length);
	for (int i = 0; i < count; i++)
		add_range(model, moved[i].start - from + to, moved[i].end - from + to);
}

/*
 * How far the page table reaches that has the address: 512 entries with PAE and 1024 without.
 * Where there is no NX bit that is not known: so far for certain, and so far at most.
 */
static void end_of_table(const struct model_kernel *kernel, uint64_t address, uint64_t *certain,
			 uint64_t *most)
{
	const uint64_t pae = 0x200000, plain = 0x400000;
	bool is_pae = kernel->compat || kernel->nx == MODEL_YES;

	*certain = (address | ((kernel->uml ? plain : pae) - 1)) + 1;
	*most = (address | ((is_pae ? pae : plain) - 1)) + 1;
}

/* mm/memory.c:do_fault_around: so many from the aligned one on, or from where the area begins. */
void mapped_around(struct model *model, const struct model_area *area, uint32_t address)
{
	int object = model->files[area->file].object;
	uint64_t start = address & ~(AROUND - 1u), end, certain;

	if (!object_has_pages(&model->objects[object]))
		return;
	start = start < area->start ? area->start : start;
	end_of_table(&model->kernel, start, &certain, &end);
	end = end > area->end ? area->end : end;
	end = end > start + AROUND ? start + AROUND : end;
	for (uint64_t at = start; at < end; at += MODEL_PAGE) {
		uint32_t here = (uint32_t)at;

		if (!pages_object_present(model, object, area_page_offset(area, here)) ||
		    pages_find_private(model, here))
			continue;
		if (at >= certain)
			model->presence_unknown = "how far a page table reaches";
		else
			add_range(model, here, here + MODEL_PAGE);
	}
}

void mapped_touch(struct model *model, const struct model_area *area, uint32_t address, bool read)
{
	uint32_t page = (uint32_t)model_page_down(address);

	if (mapped_any(model, page, page + MODEL_PAGE) || pages_find_private(model, page))
		return;
	if (read)
		mapped_around(model, area, page);
	add_range(model, page, page + MODEL_PAGE);
}
