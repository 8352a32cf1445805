/* known.c - see known.h. */
#include "known.h"

#include "fail.h"

#include <ctype.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

/* The next part of a line, up to '|', without blanks around it. */
static char *take_part(char **at)
{
	char *part = strsep(at, "|");
	char *end;

	if (!part)
		return NULL;
	part += strspn(part, " \t");
	for (end = part + strlen(part); end > part && isspace((unsigned char)end[-1]);)
		*--end = '\0';
	return *part ? part : NULL;
}

static bool matches_any(const char *glob, const struct lines *ids)
{
	for (size_t i = 0; i < ids->count; i++) {
		if (fnmatch(glob, ids->at[i], 0) == 0)
			return true;
	}
	return false;
}

static void read_entry(struct known *known, char *line, const char *path, int number,
		       const struct lines *ids, const struct target *target)
{
	const char *glob = take_part(&line);
	const char *condition = take_part(&line);
	const char *reason = take_part(&line);
	enum condition met = CONDITION_MET;
	struct known_entry *entry;
	const char *term;
	size_t length;

	if (!reason || line)
		fail_at(path, number, "not \"glob | condition | reason\"");
	if (strcmp(condition, "any") != 0)
		met = target_check(target, condition, &term, &length);
	if (met == CONDITION_BAD)
		fail_at(path, number, "unknown condition: %.*s", (int)length, term);
	if (!matches_any(glob, ids))
		fail_at(path, number, "no case is called %s", glob);
	known->entries = grow_bytes(known->entries, (known->count + 1) * sizeof(*known->entries));
	entry = &known->entries[known->count++];
	*entry = (struct known_entry){
		.glob = new_string(glob),
		.reason = new_string(reason),
		.path = path,
		.line = number,
		.applies = met == CONDITION_MET,
	};
}

void known_read(struct known *known, const char *path, const struct lines *ids,
		const struct target *target)
{
	char *text = read_text_file(path);
	char *next = text;
	char *line;

	lines_add(&known->paths, new_string(path));
	path = known->paths.at[known->paths.count - 1];
	for (int number = 1; (line = strsep(&next, "\n")); number++) {
		if (*line && *line != '#')
			read_entry(known, line, path, number, ids, target);
	}
	free(text);
}

const struct known_entry *known_find(const struct known *known, const char *id)
{
	for (size_t i = 0; i < known->count; i++) {
		if (known->entries[i].applies && fnmatch(known->entries[i].glob, id, 0) == 0)
			return &known->entries[i];
	}
	return NULL;
}

void known_free(struct known *known)
{
	for (size_t i = 0; i < known->count; i++) {
		free(known->entries[i].glob);
		free(known->entries[i].reason);
	}
	free(known->entries);
	lines_free(&known->paths);
}
