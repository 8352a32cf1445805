/* difference.c - see difference.h. */
#include "report/difference.h"

#include "report/contents.h"
#include "report/pages.h"

#include <stdlib.h>
#include <string.h>

/* A line, with what orders it. */
struct change {
	int letter; /* -1 first, numbers */
	uint64_t start;
	char sign;
	char *line;
};

struct changes {
	const struct places *places;
	const struct surroundings *surroundings;
	const struct contents *contents; /* NULL: they are not told, nor what else is told once */
	const struct snapshot *was, *now;
	struct change *at;
	size_t count;
};

/* ---- one line ---- */

/* "socket:[700144]" is a socket: its number is another every time. */
static void add_foreign_object(struct text *text, const char *object)
{
	const char *number = strstr(object, ":[");
	size_t digits = number ? strspn(number + 2, "0123456789") : 0;

	if (digits > 0 && strcmp(number + 2 + digits, "]") == 0)
		text_add_bytes(text, object, number - object);
	else
		text_add(text, object);
}

static void add_staged_file(struct text *text, const struct surroundings *around, const char *name,
			    uint64_t inode)
{
	text_add(text, name);
	for (size_t i = 0; i < around->file_count; i++) {
		if (strcmp(around->files[i].name, name) == 0 && around->files[i].inode != inode)
			text_add(text, " (another inode)");
	}
}

/* "anonymous", a staged file's name, "program", "[stack]" or a path. */
static void add_object(struct text *text, const struct surroundings *around,
		       const struct area *area)
{
	size_t length = strlen(around->directory);

	if (area->object[0] == '\0')
		text_add(text, "anonymous");
	else if (strcmp(area->object, around->program) == 0)
		text_add(text, "program");
	else if (strncmp(area->object, around->directory, length) == 0 &&
		 area->object[length] == '/')
		add_staged_file(text, around, area->object + length + 1, area->inode);
	else
		add_foreign_object(text, area->object);
}

/* Memory that begins as zeros: no file's, or of the file that the kernel makes for shared memory.
 */
static bool is_nobodys(const struct area *area)
{
	return area->inode == 0 || strcmp(area->object, "/dev/zero (deleted)") == 0;
}

/* In the lower two thirds of the task, 2 GiB at most: where nothing is placed from the top down. */
static bool is_low(const struct surroundings *surroundings, uint64_t start)
{
	uint64_t third = surroundings->task_end / 3;

	return start < 0x80000000 && start < 2 * third;
}

/* The stack has a place of its own. */
static bool is_stack(const struct area *area)
{
	return strcmp(area->object, "[stack]") == 0;
}

/* Does an area but the stack begin there or above? */
static bool has_above(const struct snapshot *snapshot, uint64_t address)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct area *area = &snapshot->areas[i];

		if (area->start >= address && !is_stack(area))
			return true;
	}
	return false;
}

/*
 * Is it the first that was placed from the top down, below the base of the layout?  The vDSO is
 * elsewhere; with vdso32=0 there is none (arch/x86/entry/vdso/vma.c:load_vdso32).
 */
static bool is_first_placed(const struct changes *changes, const struct place *place)
{
	/* Upward from a third of the task; mmap_rnd_bits are 16 at most (arch/x86/Kconfig). */
	uint64_t third = changes->surroundings->task_end / 3;

	if (place->start >= third && place->end <= third + (4096 << 16))
		return false;
	for (size_t i = 0; i < changes->was->count; i++) {
		if (strcmp(changes->was->areas[i].object, "[vdso]") == 0)
			return false;
	}
	for (int i = 0; i < changes->places->count; i++) {
		const struct place *other = &changes->places->at[i];
		const struct area *area = snapshot_find(changes->now, other->start);

		if (other->end > place->end && !(area && is_stack(area)))
			return false;
	}
	return !has_above(changes->was, place->end) && !has_above(changes->now, place->end);
}

/*
 * Where the kernel put an area that it was free to place: right below another one, which is the
 * highest free place (vm_unmapped_area), so that only what is otherwise is told.  The heap has a
 * place of its own, and huge pages lie on their multiples.
 */
static void add_placing(struct text *text, const struct changes *changes, uint64_t start,
			const struct area *area)
{
	int letter = places_find(changes->places, start);
	const struct place *place;

	if (letter < 0 || changes->places->at[letter].start != start ||
	    strcmp(area->object, "[heap]") == 0 || strstr(area->flags ? area->flags : "", "ht"))
		return;
	place = &changes->places->at[letter];
	if (!snapshot_find(changes->now, place->end) && !is_first_placed(changes, place))
		text_add(text, ", nothing above");
	if (is_low(changes->surroundings, start))
		text_add(text, ", low");
}

/* Are places left out of what is told of the end? */
static bool is_anywhere(const struct changes *changes)
{
	return changes->contents && changes->surroundings->end.told == END_ANYWHERE;
}

/*
 * How many pages are there of the areas that end at start..end: several, where they are cut from
 * one another, are told in one line.
 */
static void add_present(struct text *text, const struct snapshot *now, uint64_t start, uint64_t end)
{
	bool some = false, whole = true;
	int pages = 0;

	for (size_t i = 0; i < now->count; i++) {
		const struct area *area = &now->areas[i];

		if (area->end <= start || area->end > end || !area->present)
			continue;
		whole &= area->start >= start;
		some |= area->present == SOME_PRESENT;
		pages += area->present;
	}
	if (some)
		text_add(text, ", some present");
	else if (pages)
		text_addf(text, ", %d present", pages);
	if (!whole)
		text_add(text, " in all");
}

/* What is told of an area at the end beside its page attributes and its flags. */
static void add_all(struct text *text, const struct changes *changes, char sign, uint64_t start,
		    uint64_t end, const struct area *area)
{
	if (sign == '-')
		return;
	if (!is_anywhere(changes))
		add_placing(text, changes, start, area);
	add_present(text, changes->now, start, end);
	contents_tell(text, changes->contents, start, end, is_nobodys(area));
}

static void add_change(struct changes *changes, char sign, uint64_t start, uint64_t end,
		       const struct area *area)
{
	struct text text = { 0 };
	struct change *change;

	text_add_bytes(&text, &sign, 1);
	text_add(&text, " ");
	if (is_anywhere(changes))
		text_addf(&text, "anywhere %llx", (unsigned long long)(end - start));
	else
		places_tell_range(&text, changes->places, start, end);
	text_add(&text, " ");
	text_add(&text, area->perms);
	text_add(&text, " ");
	text_add_number(&text, area_offset_at(area, start), 16);
	text_add(&text, " ");
	add_object(&text, changes->surroundings, area);
	text_add(&text, area->flags ? area->flags : "");
	if (changes->contents)
		add_all(&text, changes, sign, start, end, area);
	changes->at = grow_by_one(changes->at, changes->count, sizeof(*changes->at));
	change = &changes->at[changes->count++];
	change->letter = is_anywhere(changes) ? -1 : places_find(changes->places, start);
	change->start = is_anywhere(changes) ? 0 : start;
	change->sign = sign;
	change->line = text_take(&text);
}

static int compare_changes(const void *left, const void *right)
{
	const struct change *one = left;
	const struct change *other = right;

	if (one->letter != other->letter)
		return one->letter < other->letter ? -1 : 1;
	if (one->start != other->start)
		return one->start < other->start ? -1 : 1;
	if (one->sign != other->sign)
		return one->sign == '-' ? -1 : 1;
	return strcmp(one->line, other->line);
}

/* ---- by pages ---- */

/* Addresses, ascending, each once. */
struct edges {
	uint64_t *at;
	size_t count;
};

/* Nearly all of the second snapshot are there already: *from is where to look first. */
static void add_edge(struct edges *edges, size_t *from, uint64_t address)
{
	size_t at = *from;

	while (at < edges->count && edges->at[at] < address)
		at++;
	*from = at;
	if (at < edges->count && edges->at[at] == address)
		return;
	edges->at = grow_by_one(edges->at, edges->count, sizeof(*edges->at));
	memmove(edges->at + at + 1, edges->at + at, (edges->count - at) * sizeof(*edges->at));
	edges->at[at] = address;
	edges->count++;
}

/* The areas ascend. */
static void add_edges_of(struct edges *edges, const struct snapshot *snapshot)
{
	size_t from = 0;

	for (size_t i = 0; i < snapshot->count; i++) {
		add_edge(edges, &from, snapshot->areas[i].start);
		add_edge(edges, &from, snapshot->areas[i].end);
	}
}

/* Every address where either snapshot or a letter begins or ends. */
static void find_edges(struct edges *edges, const struct snapshot *was, const struct snapshot *now,
		       const struct places *places)
{
	add_edges_of(edges, was);
	add_edges_of(edges, now);
	for (int i = 0; i < places->count; i++) {
		size_t from = 0, last = 0;

		add_edge(edges, &from, page_down(places->at[i].start));
		add_edge(edges, &last, page_up(places->at[i].end));
	}
}

/* As snapshot_find, for addresses that ascend: *from is the first area that may hold one. */
static const struct area *next_area(const struct snapshot *snapshot, size_t *from, uint64_t address)
{
	while (*from < snapshot->count && snapshot->areas[*from].end <= address)
		(*from)++;
	if (*from == snapshot->count || snapshot->areas[*from].start > address)
		return NULL;
	return &snapshot->areas[*from];
}

/* One side of a difference: what is not, page by page, in the other snapshot as well. */
static void add_side(struct changes *changes, const struct edges *edges,
		     const struct snapshot *mine, const struct snapshot *other, char sign)
{
	const struct area *run = NULL; /* the range being collected, if any */
	uint64_t run_start = 0;
	size_t mine_from = 0, other_from = 0;

	for (size_t i = 0; i < edges->count; i++) {
		uint64_t edge = edges->at[i];
		const struct area *area = next_area(mine, &mine_from, edge);
		const struct area *there = next_area(other, &other_from, edge);

		if (area && there && area_same_page(area, there, edge))
			area = NULL;
		if (run && area && area_same_page(run, area, edge) &&
		    !places_edge(changes->places, edge))
			continue;
		if (run)
			add_change(changes, sign, run_start, edge, run);
		run = area;
		run_start = edge;
	}
}

static void by_pages(struct changes *changes, const struct snapshot *was,
		     const struct snapshot *now)
{
	struct edges edges = { 0 };

	find_edges(&edges, was, now, changes->places);
	add_side(changes, &edges, was, now, '-');
	add_side(changes, &edges, now, was, '+');
	free(edges.at);
}

/* ---- by areas ---- */

static bool has_area(const struct snapshot *snapshot, const struct area *area)
{
	const struct area *other = snapshot_find(snapshot, area->start);

	return other && area_same(other, area);
}

static void add_missing(struct changes *changes, const struct snapshot *mine,
			const struct snapshot *other, char sign)
{
	for (size_t i = 0; i < mine->count; i++) {
		const struct area *area = &mine->areas[i];

		if (!has_area(other, area))
			add_change(changes, sign, area->start, area->end, area);
	}
}

static void tell_changes(struct lines *lines, struct changes *changes)
{
	if (changes->count)
		qsort(changes->at, changes->count, sizeof(*changes->at), compare_changes);
	for (size_t i = 0; i < changes->count; i++)
		lines_add(lines, changes->at[i].line);
	free(changes->at);
}

void difference_tell_all(struct lines *lines, const struct snapshot *was,
			 const struct snapshot *now, const struct contents *contents,
			 const struct places *places, const struct surroundings *surroundings)
{
	struct changes changes = { .places = places,
				   .surroundings = surroundings,
				   .contents = contents,
				   .was = was,
				   .now = now };

	by_pages(&changes, was, now);
	tell_changes(lines, &changes);
}

void difference_tell(struct lines *lines, enum difference by, const struct snapshot *was,
		     const struct snapshot *now, const struct places *places,
		     const struct surroundings *surroundings)
{
	struct changes changes = { .places = places, .surroundings = surroundings };

	if (by == DIFFERENCE_AREAS) {
		add_missing(&changes, was, now, '-');
		add_missing(&changes, now, was, '+');
	} else {
		by_pages(&changes, was, now);
	}
	tell_changes(lines, &changes);
}
