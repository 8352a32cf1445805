/* maps.c - see maps.h. */
#include "report/maps.h"

#include "base/text.h"
#include "report/vmflags.h"

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
	char *here = *at;
	uint64_t result = 0;
	int digit;

	while ((digit = hex_digit(*here)) >= 0) {
		result = result << 4 | (unsigned int)digit;
		here++;
	}
	*number = result;
	if (here == *at)
		return false;
	*at = here;
	return true;
}

static bool expect(char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

static bool parse_perms(struct area *area, char **at)
{
	for (int i = 0; i < 4; i++) {
		if (**at == '\0')
			return false;
		area->perms[i] = *(*at)++;
	}
	area->perms[4] = '\0';
	return true;
}

/* START-END PERMS OFFSET MAJOR:MINOR INODE [blanks PATH]; object points into the line. */
static bool parse_area(struct area *area, char *line)
{
	char *at = line;
	uint64_t minor;

	*area = (struct area){ 0 };
	if (!hex(&at, &area->start) || !expect(&at, '-') || !hex(&at, &area->end) ||
	    !expect(&at, ' ') || !parse_perms(area, &at) || !expect(&at, ' ') ||
	    !hex(&at, &area->offset) || !expect(&at, ' '))
		return false;
	if (!hex(&at, &area->device) || !expect(&at, ':') || !hex(&at, &minor) || !expect(&at, ' '))
		return false;
	area->device = area->device << 32 | minor;
	area->inode = decimal(&at);
	while (*at == ' ')
		at++;
	area->object = at;
	/* The end of 4 GiB, as an emulator of 32 bits writes it: Linux has no area there. */
	if (area->end == 0 && area->start > 0)
		area->end = 1ull << 32;
	return area->start < area->end;
}

/* The next line of *text, cut off; NULL at the end. */
static char *take_line(char **text)
{
	char *line = *text;
	char *end;

	if (*line == '\0')
		return NULL;
	end = strchr(line, '\n');
	if (end) {
		*text = end + 1;
		*end = '\0';
	} else {
		*text = line + strlen(line);
	}
	return line;
}

static const char out_of_order[] = "an area that begins before the last one ends";

const char *maps_read(struct snapshot *snapshot, char *text, const char **bad)
{
	char *line;

	*snapshot = (struct snapshot){ 0 };
	while ((line = take_line(&text))) {
		struct area area;

		*bad = line;
		if (!parse_area(&area, line))
			return "no line of maps";
		if (!snapshot_add(snapshot, &area))
			return out_of_order;
	}
	return NULL;
}

/* Blanks in a row become one, those at the ends none; in place. */
static void squeeze(char *text)
{
	bool apart = false;
	char *to = text;

	for (const char *at = text; *at; at++) {
		if (*at == ' ' || *at == '\t') {
			apart = to > text;
			continue;
		}
		if (apart)
			*to++ = ' ';
		apart = false;
		*to++ = *at;
	}
	*to = '\0';
}

static bool begins_field(const char *line)
{
	return *line >= 'A' && *line <= 'Z';
}

/* Does the line begin with the name, up to a dot in it, and a colon? */
static bool names_field(const char *line, const char *name)
{
	while (*name && *name != '.' && *line == *name) {
		line++;
		name++;
	}
	return *line == ':' && (*name == '\0' || *name == '.');
}

static bool is_wanted(const char *line, const char *const *wanted)
{
	while (*wanted && !names_field(line, *wanted))
		wanted++;
	return *wanted;
}

/* NAME: VALUE */
static bool add_field(struct fields *fields, char *line, const char *const *wanted)
{
	char *colon = strchr(line, ':');

	if (!colon || colon == line)
		return false;
	if (begins_field(line) && !is_wanted(line, wanted))
		return true;
	*colon = '\0';
	squeeze(colon + 1);
	fields_add(fields, line, colon + 1);
	return true;
}

const char *maps_read_smaps(struct snapshot *snapshot, char *text, const char *const *wanted,
			    const char **bad)
{
	struct area *last = NULL; /* the one that the fields are of */
	char *line;

	*snapshot = (struct snapshot){ 0 };
	while ((line = take_line(&text))) {
		struct area area;

		*bad = line;
		if (!begins_field(line) && parse_area(&area, line)) {
			last = snapshot_add(snapshot, &area);
			if (!last)
				return out_of_order;
		} else if (!last || !add_field(&last->fields, line, wanted)) {
			return "no line of smaps";
		}
	}
	return NULL;
}

/* The pages of "   8 kB". */
static int present_of(char *value)
{
	value += strspn(value, " ");
	return (int)decimal(&value) / 4;
}

/* Of the fields only those that are judged: two of some 25. */
const char *maps_read_space(struct snapshot *snapshot, char *text, const char **bad)
{
	struct area *last = NULL;
	char *line;

	*snapshot = (struct snapshot){ 0 };
	while ((line = take_line(&text))) {
		struct area area;

		*bad = line;
		if (begins_field(line)) {
			if (!last)
				return "no line of smaps";
			if (text_begins_with(line, "VmFlags:"))
				last->flags = vmflags_tell(line + 8, last->perms);
			else if (text_begins_with(line, "Rss:"))
				area_set_present(last, present_of(line + 4));
		} else if (!parse_area(&area, line)) {
			return "no line of maps";
		} else {
			last = snapshot_add(snapshot, &area);
			if (!last)
				return out_of_order;
		}
	}
	return NULL;
}

const char *maps_read_status(struct fields *fields, char *text, const char *const *wanted,
			     const char **bad)
{
	char *line;

	*fields = (struct fields){ 0 };
	while ((line = take_line(&text))) {
		*bad = line;
		if (!add_field(fields, line, wanted))
			return "no line of status";
	}
	return NULL;
}
