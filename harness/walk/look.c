/* look.c - see look.h. */
#include "walk/look.h"

#include "model/mapped.h"
#include "model/pages.h"
#include "predict/sight.h"
#include "report/maps.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

/* What is compared: of an area, and of the process.  Nothing else is read, nor looked for. */
enum { FLAGS, OWN, PRESENT };
static const char *const of_areas[] = { "VmFlags", "Anonymous", "Rss", NULL };
enum { SIZE, DATA, LOCKED, COUNTERS };
static const char *const of_process[] = { "VmSize", "VmData", "VmLck", NULL };

/* The text of maps, or of smaps with those fields; false: there is none, or it is none. */
static bool take_areas(struct snapshot *snapshot, char *text, const char *const *fields)
{
	const char *bad, *problem = NULL;

	*snapshot = (struct snapshot){ 0 };
	if (text)
		problem = fields ? maps_read_smaps(snapshot, text, fields, &bad)
				 : maps_read(snapshot, text, &bad);
	free(text);
	return text && !problem;
}

static bool read_smaps(struct snapshot *snapshot, const struct hand *hand)
{
	return take_areas(snapshot, hand_file(hand, "smaps"), of_areas);
}

static bool read_counters(struct fields *fields, struct hand *hand)
{
	char *text = hand_file(hand, "status");
	const char *bad, *problem = NULL;

	*fields = (struct fields){ 0 };
	if (text)
		problem = maps_read_status(fields, text, of_process, &bad);
	free(text);
	return text && !problem;
}

static bool same_area(const struct area *one, const struct area *other)
{
	return one && other && one->start == other->start && one->end == other->end &&
	       strcmp(one->perms, other->perms) == 0 && one->offset == other->offset &&
	       strcmp(one->object, other->object) == 0;
}

static bool same_space(const struct snapshot *one, const struct snapshot *other)
{
	for (size_t i = 0; i < one->count && i < other->count; i++) {
		if (!same_area(&one->areas[i], &other->areas[i]))
			return false;
	}
	return one->count == other->count;
}

static bool has_all(const struct fields *fields, const char *const *names)
{
	while (*names && fields_find(fields, *names))
		names++;
	return !*names;
}

/* An emulator shows of smaps the file of the process that it is itself. */
static bool sees_whole(struct pair *pair)
{
	struct snapshot smaps;
	bool whole = read_smaps(&smaps, &pair->hand) && same_space(&pair->first.space, &smaps) &&
		     has_all(&smaps.areas[0].fields, of_areas);

	snapshot_free(&smaps);
	return whole;
}

static void forget(struct beginning *first)
{
	snapshot_free(&first->space);
	fields_free(&first->counters);
	*first = (struct beginning){ 0 };
}

bool look_first(struct pair *pair)
{
	struct beginning *first = &pair->first;
	struct snapshot space;

	/* From outside where that is the same: it is not by way of the hand and its pipe. */
	if (!take_areas(&space,
			pair->sees_whole ? hand_file(&pair->hand, "maps") : hand_maps(&pair->hand),
			NULL))
		return false;
	/* A process that begins with the same areas has the same counters, too. */
	if (first->whole && same_space(&first->space, &space)) {
		snapshot_free(&space);
		return true;
	}
	forget(first);
	first->space = space;
	if (!pair->asked_whole) /* which is so for every process, or for none */
		pair->sees_whole = sees_whole(pair);
	pair->asked_whole = true;
	first->whole = pair->sees_whole && read_counters(&first->counters, &pair->hand) &&
		       has_all(&first->counters, of_process);
	return true;
}

void look_end(struct pair *pair)
{
	forget(&pair->first);
}

/* ---- areas ---- */

static void add_area_line(struct text *text, char sign, const struct area *area)
{
	if (area)
		text_addf(text, "%c %x..%x %s %llx %s\n", sign, (unsigned int)area->start,
			  (unsigned int)area->end, area->perms, (unsigned long long)area->offset,
			  area->object[0] ? area->object : "anonymous");
}

/* The next area of the snapshot that the hand did not bring along, or NULL. */
static const struct area *next_own(const struct snapshot *snapshot, const struct snapshot *first,
				   size_t *at)
{
	while (*at < snapshot->count) {
		const struct area *area = &snapshot->areas[(*at)++];
		const struct area *there = snapshot_find(first, area->start);

		if (!there || !same_area(there, area))
			return area;
	}
	return NULL;
}

static bool differs(struct mismatch *mismatch)
{
	mismatch->kind = MISMATCH_SPACE;
	return true;
}

static bool area_differs(const struct area *is, const struct area *said, struct mismatch *mismatch)
{
	if (same_area(is, said))
		return false;
	add_area_line(&mismatch->text, '-', said);
	add_area_line(&mismatch->text, '+', is);
	return differs(mismatch);
}

static bool word_differs(const struct area *area, const char *name, const char *is,
			 const char *said, struct mismatch *mismatch)
{
	if (strcmp(is, said) == 0)
		return false;
	for (int sign = 0; sign < 2; sign++)
		text_addf(&mismatch->text, "%c %x..%x %s = %s\n", sign ? '+' : '-',
			  (unsigned int)area->start, (unsigned int)area->end, name,
			  sign ? is : said);
	return differs(mismatch);
}

/* Pages of its own, in kB; of shared memory none are. */
static uint64_t own_memory(struct model *model, const struct model_area *area)
{
	if (area->flags & AREA_MAYSHARE)
		return 0;
	return pages_count_private(model, area->start, area->end) * (MODEL_PAGE / 1024);
}

/* How many pages of an object are mapped hangs on faults around, but not whether any is. */
static bool presence_differs(struct model *model, const struct area *is,
			     const struct model_area *said, struct mismatch *mismatch)
{
	const char *kilobytes = fields_find(&is->fields, of_areas[PRESENT]);
	bool some;

	if (!kilobytes || said->file < 0 || model->presence_unknown || model->bytes_unknown)
		return false;
	some = mapped_any(model, said->start, said->end) ||
	       pages_count_private(model, said->start, said->end);
	return word_differs(is, of_areas[PRESENT], strtoull(kilobytes, NULL, 10) ? "some" : "0 kB",
			    some ? "some" : "0 kB", mismatch);
}

/* What smaps says of an area beyond its line of maps; in words only where it differs. */
static bool details_differ(struct model *model, const struct area *is,
			   const struct model_area *said, struct mismatch *mismatch)
{
	const char *words = fields_find(&is->fields, of_areas[FLAGS]);
	const char *own = fields_find(&is->fields, of_areas[OWN]);
	/* Of a flag that has no name yet: before 6.2 lf is one (show_smap_vma_flags). */
	uint32_t nameless = words && strstr(words, "??") ? AREA_LOCKONFAULT : 0;
	uint32_t flags = sight_seen_flags(said->flags & ~nameless);
	uint32_t seen = sight_flags_of_words(words ? words : "");
	bool differ = false;

	if (flags != seen) {
		char *told = sight_flags(flags), *got = sight_flags(seen);

		differ = word_differs(is, of_areas[FLAGS], got, told, mismatch);
		free(told);
		free(got);
	}
	if (!differ && own && !model->presence_unknown && !model->bytes_unknown &&
	    strtoull(own, NULL, 10) != own_memory(model, said)) {
		char *size = new_stringf("%llu kB", (unsigned long long)own_memory(model, said));

		differ = word_differs(is, of_areas[OWN], own, size, mismatch);
		free(size);
	}
	return differ || presence_differs(model, is, said, mismatch);
}

static bool areas_differ(struct pair *pair, const struct snapshot *real, struct mismatch *mismatch,
			 bool whole)
{
	struct model *model = pair->model;
	struct area said = { 0 };
	struct text name = { 0 };
	bool differ = false;
	size_t at = 0;
	int i = 0;

	for (bool more = true; more && !differ; i++) {
		const struct area *is = next_own(real, &pair->first.space, &at);

		while (i < model->area_count && model->areas[i].flags & AREA_FOREIGN)
			i++;
		more = is && i < model->area_count;
		if (i < model->area_count)
			sight_area(&said, &name, model, &model->areas[i], &pair->surroundings);
		if (is || i < model->area_count)
			differ = area_differs(is, i < model->area_count ? &said : NULL, mismatch);
		if (more && !differ && whole)
			differ = details_differ(model, is, &model->areas[i], mismatch);
	}
	text_free(&name);
	return differ;
}

/* ---- counters ---- */

static int64_t counted(const struct fields *fields, int counter)
{
	const char *value = fields_find(fields, of_process[counter]);

	return value ? strtoll(value, NULL, 10) : 0;
}

static bool is_data(const struct model_area *area)
{
	return area->flags & AREA_WRITE && !(area->flags & (AREA_SHARED | AREA_GROWSDOWN));
}

/* In kB, as mm/mmap.c:vm_stat_account counts. */
static int64_t said_of(const struct model *model, int counter)
{
	int64_t size = 0;

	if (counter == LOCKED)
		return (int64_t)model->locked_pages * (MODEL_PAGE / 1024);
	for (int i = 0; i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (!(area->flags & AREA_FOREIGN) && (counter == SIZE || is_data(area)))
			size += (area->end - area->start) / 1024;
	}
	return size;
}

/* By how much they have changed since the process began. */
static void compare_counters(struct pair *pair, struct mismatch *mismatch)
{
	struct fields now;

	if (!read_counters(&now, &pair->hand))
		mismatch->kind = MISMATCH_DEATH;
	for (int i = 0; i < COUNTERS && mismatch->kind == MISMATCH_NONE; i++) {
		int64_t is = counted(&now, i) - counted(&pair->first.counters, i);
		int64_t said = said_of(pair->model, i);

		if (is == said || (pair->model->locked_unknown && i == LOCKED))
			continue;
		text_addf(&mismatch->text, "- %s %+lld kB\n+ %s %+lld kB\n", of_process[i],
			  (long long)said, of_process[i], (long long)is);
		differs(mismatch);
	}
	fields_free(&now);
}

/* ---- the whole ---- */

void look_compare(struct pair *pair, struct mismatch *mismatch)
{
	bool whole = pair->first.whole;
	struct snapshot real;

	if (!(whole ? read_smaps(&real, &pair->hand)
		    : take_areas(&real, hand_maps(&pair->hand), NULL)))
		mismatch->kind = MISMATCH_DEATH;
	else if (!areas_differ(pair, &real, mismatch, whole) && whole)
		compare_counters(pair, mismatch);
	snapshot_free(&real);
}
