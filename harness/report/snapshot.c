/* snapshot.c - see snapshot.h. */
#include "report/snapshot.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct area *snapshot_add(struct snapshot *snapshot, const struct area *area)
{
	struct area *added;

	if (snapshot->count && area->start < snapshot->areas[snapshot->count - 1].end)
		return NULL;
	snapshot->areas = grow_by_one(snapshot->areas, snapshot->count, sizeof(*snapshot->areas));
	added = &snapshot->areas[snapshot->count++];
	*added = *area;
	added->object = new_string(area->object);
	added->flags = NULL;
	added->present = 0;
	added->fields = (struct fields){ 0 };
	return added;
}

const struct area *snapshot_find(const struct snapshot *snapshot, uint64_t address)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		if (address >= snapshot->areas[i].start && address < snapshot->areas[i].end)
			return &snapshot->areas[i];
	}
	return NULL;
}

void snapshot_free(struct snapshot *snapshot)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		free(snapshot->areas[i].object);
		free(snapshot->areas[i].flags);
		fields_free(&snapshot->areas[i].fields);
	}
	free(snapshot->areas);
	*snapshot = (struct snapshot){ 0 };
}

/* Inode 0 is no file, but for a SysV segment whose id, the inode in maps, is 0. */
static bool has_offset(const struct area *area)
{
	return area->inode != 0 || area->object[0] == '/';
}

uint64_t area_offset_at(const struct area *area, uint64_t address)
{
	return has_offset(area) ? area->offset + (address - area->start) : 0;
}

static bool same_flags(const struct area *one, const struct area *other)
{
	return !one->flags || !other->flags || strcmp(one->flags, other->flags) == 0;
}

bool area_same_page(const struct area *one, const struct area *other, uint64_t address)
{
	return strcmp(one->perms, other->perms) == 0 && one->inode == other->inode &&
	       one->device == other->device && strcmp(one->object, other->object) == 0 &&
	       same_flags(one, other) &&
	       area_offset_at(one, address) == area_offset_at(other, address);
}

bool area_same(const struct area *one, const struct area *other)
{
	return one->start == other->start && one->end == other->end &&
	       area_same_page(one, other, one->start);
}

/* What the kernel made for the program itself is there, or grows, as it likes. */
static bool is_kernels(const struct area *area)
{
	return area->object[0] == '[';
}

static bool is_counted(const struct area *area)
{
	enum { HUGE_PAGE = 0x200000 }; /* with PAE; without, it is twice that */
	uint64_t first_huge = (area->start + HUGE_PAGE - 1) & -(uint64_t)HUGE_PAGE;

	return area->object[0] == '\0' && area->perms[3] == 'p' &&
	       first_huge + HUGE_PAGE > area->end;
}

void area_set_present(struct area *area, int pages)
{
	area->present = is_counted(area) ? pages : pages && !is_kernels(area) ? SOME_PRESENT : 0;
}
