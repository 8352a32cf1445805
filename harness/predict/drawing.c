/* drawing.c - see drawing.h. */
#include "predict/drawing.h"

#include "model/object.h"

enum { DRAWN_PAGES = 4, DRAWN_GAP = 2, PAGE_COLUMNS = 6 };

static void add_permissions(struct text *text, const struct model_area *area)
{
	text_addf(text, "%c%c%c%c", area->flags & AREA_READ ? 'r' : '-',
		  area->flags & AREA_WRITE ? 'w' : '-', area->flags & AREA_EXEC ? 'x' : '-',
		  area->flags & AREA_MAYSHARE ? 's' : 'p');
}

static uint32_t pages_of(const struct model_area *area)
{
	return (area->end - area->start) >> MODEL_PAGE_SHIFT;
}

static void add_area(struct text *text, const struct model_area *area)
{
	uint32_t pages = pages_of(area);

	text_add(text, "[");
	add_permissions(text, area);
	if (pages > DRAWN_PAGES)
		text_add(text, "  ~~~~ ");
	for (uint32_t i = PAGE_COLUMNS; pages <= DRAWN_PAGES && i < pages * PAGE_COLUMNS; i++)
		text_add(text, " ");
	text_add(text, "]");
}

/* The flags that a program would ask about, behind the permissions and the offset. */
static void add_flags(struct text *text, uint32_t flags)
{
	static const struct {
		uint32_t flag;
		const char *name;
	} names[] = {
		{ AREA_GROWSDOWN, "grows down" },      { AREA_LOCKED, "locked" },
		{ AREA_LOCKONFAULT, "on fault" },      { AREA_NORESERVE, "not charged" },
		{ AREA_DONTCOPY, "not for children" }, { AREA_WIPEONFORK, "wiped in children" },
		{ AREA_DONTDUMP, "not dumped" },       { AREA_DROPPABLE, "droppable" },
		{ AREA_SEQ_READ, "sequential" },       { AREA_RAND_READ, "random" },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (flags & names[i].flag)
			text_addf(text, ", %s", names[i].name);
	}
}

static void describe(struct lines *lines, const struct model *model, const struct model_area *area)
{
	struct text text = { 0 };
	uint32_t pages = pages_of(area);

	text_addf(&text, "  %x..%x ", area->start, area->end);
	add_permissions(&text, area);
	text_addf(&text, " %u page%s", pages, pages == 1 ? "" : "s");
	if (area->file < 0) {
		text_add(&text, " of anonymous memory");
	} else {
		const struct model_object *object =
			&model->objects[model->files[area->file].object];

		text_addf(&text, " of %s from page %llu",
			  object->kind == OBJECT_SHARED ? "shared memory" : object->name,
			  (unsigned long long)area->page_offset);
	}
	add_flags(&text, area->flags);
	lines_add(lines, text_take(&text));
}

/* Those that lie near each other are on one line; the index of the first of the next line. */
static int draw_near(struct lines *lines, const struct model *model, int first)
{
	struct text text = { 0 };
	int i = first;

	text_addf(&text, "%08x ", model->areas[first].start);
	for (;; i++) {
		uint32_t gap;

		add_area(&text, &model->areas[i]);
		if (i + 1 == model->area_count || model->areas[i + 1].flags & AREA_FOREIGN)
			break;
		gap = (model->areas[i + 1].start - model->areas[i].end) >> MODEL_PAGE_SHIFT;
		if (gap > DRAWN_GAP)
			break;
		for (; gap > 0; gap--)
			text_add(&text, "......");
	}
	lines_add(lines, text_take(&text));
	for (int area = first; area <= i; area++)
		describe(lines, model, &model->areas[area]);
	return i + 1;
}

void drawing_add(struct lines *lines, const struct model *model)
{
	size_t before = lines->count;

	for (int i = 0; i < model->area_count;) {
		if (model->areas[i].flags & AREA_FOREIGN)
			i++;
		else
			i = draw_near(lines, model, i);
	}
	if (lines->count == before)
		lines_add(lines, new_string("nothing is mapped"));
}
