/* maps.c - see maps.h. */
#include "report/maps.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* strtoull() is locale-aware and slow; a run parses some ten thousand of these lines. */
static uint64_t decimal(char **at)
{
	uint64_t result = 0;

	for (; **at >= '0' && **at <= '9'; (*at)++)
		result = result * 10 + (unsigned int)(**at - '0');
	return result;
}

static bool hex(char **at, uint64_t *number)
{
	char *start = *at;
	uint64_t result = 0;

	for (;; (*at)++) {
		int digit = hex_digit(**at);

		if (digit < 0)
			break;
		result = result << 4 | (unsigned int)digit;
	}
	*number = result;
	return *at > start;
}

static bool expect(char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

/* START-END PERMS OFFSET MAJOR:MINOR INODE [blanks PATH] */
bool maps_parse_area(struct area *area, char *line)
{
	char *at = line;
	uint64_t device;

	if (!hex(&at, &area->start) || !expect(&at, '-') || !hex(&at, &area->end) ||
	    !expect(&at, ' '))
		return false;
	for (int i = 0; i < 4; i++) {
		if (*at == '\0')
			return false;
		area->perms[i] = *at++;
	}
	area->perms[4] = '\0';
	if (!expect(&at, ' ') || !hex(&at, &area->offset) || !expect(&at, ' ') ||
	    !hex(&at, &device) || !expect(&at, ':') || !hex(&at, &device) || !expect(&at, ' '))
		return false;
	area->inode = decimal(&at);
	while (*at == ' ')
		at++;
	area->object = at;
	/* The end of 4 GiB, as an emulator of 32 bits writes it: Linux has no area there. */
	if (area->end == 0 && area->start > 0)
		area->end = 1ull << 32;
	return area->start < area->end;
}

bool maps_parse(struct snapshot *snapshot, char *text, const char **bad)
{
	size_t room = 0;

	*snapshot = (struct snapshot){ 0 };
	for (char *line = text; *line;) {
		char *end = strchr(line, '\n');

		if (end)
			*end = '\0';
		if (snapshot->count == room) {
			room = room ? 2 * room : 16;
			snapshot->areas =
				grow_bytes(snapshot->areas, room * sizeof(*snapshot->areas));
		}
		if (!maps_parse_area(&snapshot->areas[snapshot->count], line)) {
			*bad = line;
			return false;
		}
		snapshot->count++;
		line = end ? end + 1 : line + strlen(line);
	}
	return true;
}

/* Inode 0 is no file, but for a SysV segment whose id, the inode in maps, is 0. */
static bool has_offset(const struct area *area)
{
	return area->inode != 0 || area->object[0] == '/';
}

uint64_t maps_offset_at(const struct area *area, uint64_t address)
{
	return has_offset(area) ? area->offset + (address - area->start) : 0;
}

bool maps_same_page(const struct area *one, const struct area *other, uint64_t address)
{
	if (!one || !other)
		return one == other;
	return strcmp(one->perms, other->perms) == 0 && one->inode == other->inode &&
	       strcmp(one->object, other->object) == 0 &&
	       maps_offset_at(one, address) == maps_offset_at(other, address);
}

const struct area *maps_find(const struct snapshot *snapshot, uint64_t address)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		if (address >= snapshot->areas[i].start && address < snapshot->areas[i].end)
			return &snapshot->areas[i];
	}
	return NULL;
}

void maps_free(struct snapshot *snapshot)
{
	free(snapshot->areas);
	*snapshot = (struct snapshot){ 0 };
}
