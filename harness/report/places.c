/* places.c - see places.h. */
#include "report/places.h"

#include "report/pages.h"
#include "report/statement.h"

#include <stdlib.h>

static void add(struct places *places, uint64_t start, uint64_t length)
{
	if (places->count == PLACES) {
		places->full = true;
		return;
	}
	places->at[places->count].start = start;
	places->at[places->count].end = start + length;
	places->count++;
}

static bool is_taken(const struct places *places, const char *who, uint64_t start, uint64_t end)
{
	for (size_t i = 0; i < places->taken_count; i++) {
		const struct taken *taken = &places->taken[i];

		if (start < taken->end && end > taken->start && same_process(who, taken->who))
			return true;
	}
	return false;
}

static bool can_be_chosen(const struct places *places, const char *who, uint64_t start,
			  uint64_t length)
{
	return start != 0 && start < places->task_end && start + length <= places->task_end &&
	       !is_taken(places, who, start, start + length);
}

void places_add_area(struct places *places, const char *who, uint64_t start, uint64_t length,
		     bool chosen)
{
	uint64_t end = start + page_up(length);
	int letter = places_find(places, start);

	if (chosen && start % PAGE_BYTES == 0 && can_be_chosen(places, who, start, end - start)) {
		/* The place of an area that went before is told by its letter still. */
		if (letter < 0 || places->at[letter].start != start)
			add(places, start, end - start);
		else if (places->at[letter].end < end)
			places->at[letter].end = end;
	}
	places->taken = grow_by_one(places->taken, places->taken_count, sizeof(*places->taken));
	places->taken[places->taken_count++] = (struct taken){ who, start, end };
}

void places_add_address(struct places *places, const char *who, uint64_t address)
{
	if (can_be_chosen(places, who, address, 0))
		places_add_given(places, address);
}

void places_give_back(struct places *places, uint64_t start, uint64_t end)
{
	size_t kept = 0;

	for (size_t i = 0; i < places->taken_count; i++) {
		const struct taken *taken = &places->taken[i];

		if (start >= taken->end || end <= taken->start)
			places->taken[kept++] = *taken;
	}
	places->taken_count = kept;
}

void places_free(struct places *places)
{
	free(places->taken);
	*places = (struct places){ 0 };
}

void places_add_given(struct places *places, uint64_t address)
{
	if (places_find(places, address) < 0)
		add(places, address, 0);
}

int places_find(const struct places *places, uint64_t address)
{
	int found = -1;

	for (int i = 0; i < places->count; i++) {
		const struct place *place = &places->at[i];

		if (address == place->start)
			return i;
		if (address > place->start && address < place->end)
			found = i;
	}
	if (found >= 0)
		return found;
	/* The first byte behind an area is still told by it. */
	for (int i = 0; i < places->count; i++) {
		if (address == places->at[i].end)
			return i;
	}
	return -1;
}

bool places_edge(const struct places *places, uint64_t address)
{
	for (int i = 0; i < places->count; i++) {
		if (address == places->at[i].start || address == places->at[i].end)
			return true;
	}
	return false;
}

static void tell_letter(struct text *text, int letter)
{
	char name = 'A' + letter;

	text_add_bytes(text, &name, 1);
}

void places_tell(struct text *text, const struct places *places, uint32_t address)
{
	int letter = places_find(places, address);

	if (address == 0) {
		text_add(text, "0");
	} else if (letter < 0) {
		text_add(text, "0x");
		text_add_number(text, address, 16);
	} else {
		tell_letter(text, letter);
		if (address != places->at[letter].start) {
			text_add(text, "+");
			text_add_number(text, address - places->at[letter].start, 16);
		}
	}
}

void places_tell_byte(struct text *text, const struct places *places, uint32_t address)
{
	int letter = places_find(places, address);

	places_tell(text, places, address);
	if (letter >= 0 && address == places->at[letter].start)
		text_add(text, "+0");
}

void places_tell_range(struct text *text, const struct places *places, uint64_t start, uint64_t end)
{
	int letter = places_find(places, start);

	/* An end is no start: what lies behind a letter's area is not told by it. */
	if (letter >= 0 && start < places->at[letter].end) {
		tell_letter(text, letter);
		text_add(text, "+");
		start -= places->at[letter].start;
		end -= places->at[letter].start;
	}
	text_add_number(text, start, 16);
	text_add(text, "..");
	text_add_number(text, end, 16);
}
