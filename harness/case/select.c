/* select.c - see select.h. */
#include "case/select.h"

#include "base/fail.h"
#include "base/folder.h"
#include "base/near.h"
#include "case/words.h"

#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* By family, then by name: '/' comes before every other character, mremap before mremap-move. */
static int compare_ids(const void *left, const void *right)
{
	const char *one = *(char *const *)left;
	const char *other = *(char *const *)right;

	while (*one && *one == *other) {
		one++;
		other++;
	}
	return (*one == '/' ? 1 : *one) - (*other == '/' ? 1 : *other);
}

/* The file lies in folder, which ends with '/' or is "". */
static void add_case(struct lines *ids, const char *folder, const char *file)
{
	if (text_ends_with(file, ".case"))
		lines_addf(ids, "%s%.*s", folder, (int)(strlen(file) - strlen(".case")), file);
}

static void add_family(struct lines *ids, const char *cases, const char *family)
{
	char *path = new_stringf("%s/%s", cases, family);
	char *folder = new_stringf("%s/", family);
	struct lines files = { 0 };

	folder_need(&files, path); /* or it is a file beside them */
	for (size_t i = 0; i < files.count; i++)
		add_case(ids, folder, files.at[i]);
	lines_free(&files);
	free(folder);
	free(path);
}

static void add_families(struct lines *ids, const char *cases)
{
	struct lines families = { 0 };

	folder_need(&families, cases);
	for (size_t i = 0; i < families.count; i++)
		add_family(ids, cases, families.at[i]);
	lines_free(&families);
}

static void add_archived(struct lines *ids, const char *cases, const struct archive *archive)
{
	struct lines paths = { 0 };

	archive_list(archive, cases, &paths);
	for (size_t i = 0; i < paths.count; i++)
		add_case(ids, "", paths.at[i]);
	lines_free(&paths);
}

void select_all(struct lines *ids, const char *root, const struct archive *archive)
{
	char *cases = new_stringf("%s/cases", root);

	if (archive)
		add_archived(ids, cases, archive);
	else
		add_families(ids, cases);
	free(cases);
	if (ids->count)
		qsort(ids->at, ids->count, sizeof(*ids->at), compare_ids);
}

size_t select_index(const struct lines *ids, const char *id)
{
	char **found = NULL;

	if (ids->count)
		found = bsearch(&id, ids->at, ids->count, sizeof(*ids->at), compare_ids);
	return found ? (size_t)(found - ids->at) : ids->count;
}

/* An id, a glob, or a family's name with or without '/'. */
static bool fits(const char *pattern, const char *id)
{
	size_t length = strlen(pattern);

	if (fnmatch(pattern, id, 0) == 0)
		return true;
	if (length && pattern[length - 1] == '/')
		length--;
	return strncmp(pattern, id, length) == 0 && id[length] == '/';
}

/*
 * Ids, families, and ids by their last part: for length/zrto, a misspelt family, and zero.  Of a
 * glob only the family can be told.
 */
static void find_near(struct near *near, const char *pattern, const struct lines *ids)
{
	size_t glob = strcspn(pattern, "*?[");
	size_t slash = strcspn(pattern, "/");
	bool is_glob = pattern[glob] != '\0';
	bool has_name = pattern[slash] && pattern[slash + 1];
	char *typed = new_stringf("%.*s", (int)slash, pattern);

	for (size_t i = 0; i < ids->count; i++) {
		const char *id = ids->at[i];
		int length = strcspn(id, "/");
		char *family = new_stringf("%.*s", length, id);

		if (!is_glob && has_name)
			near_consider(near, pattern, id, 4);
		else if ((!has_name || slash < glob) && strcmp(typed, family) != 0)
			near_consider(near, typed, family, 2);
		if (!is_glob && !has_name && strcmp(typed, id + length + 1) == 0)
			near_consider(near, id, id, 0);
		free(family);
	}
	free(typed);
}

char *select_near(const char *pattern, const struct lines *ids)
{
	struct near near = { 0 };

	find_near(&near, pattern, ids);
	return near_told(&near, "");
}

/* Ends the run, offering what is nearest to what was typed, a case or a command. */
static void unknown(const char *pattern, const struct lines *ids, const struct lines *commands)
{
	struct near near = { 0 };
	const char *verb = strpbrk(pattern, "*?[") ? "fits" : "is called";

	find_near(&near, pattern, ids);
	near_consider_all(&near, pattern, commands);
	fail(EXIT_USAGE, "no case %s %s%s", verb, pattern,
	     near_told(&near, " (--list shows them all)"));
}

/*
 * Which of the ids one of the patterns fits; the caller frees it.  A pattern that fits
 * nothing is misspelt, whether it is to run or to be left out.
 */
static bool *mark(const struct lines *patterns, const struct lines *ids,
		  const struct lines *commands)
{
	bool *marks = new_bytes(ids->count * sizeof(*marks));

	for (size_t p = 0; p < patterns->count; p++) {
		const char *pattern = patterns->at[p];
		size_t exact = select_index(ids, pattern);
		bool found = exact < ids->count;

		if (found)
			marks[exact] = true;
		for (size_t i = 0; i < ids->count && exact == ids->count; i++) {
			if (fits(pattern, ids->at[i]))
				found = marks[i] = true;
		}
		if (!found)
			unknown(pattern, ids, commands);
	}
	return marks;
}

void select_ids(struct lines *selected, const struct lines *ids, const struct selection *selection,
		const struct lines *last_failed)
{
	static const struct lines no_commands;
	bool *wanted = mark(&selection->patterns, ids, &selection->commands);
	bool *excluded = mark(&selection->excludes, ids, &no_commands);
	int number = 0;

	for (size_t i = 0; i < ids->count; i++) {
		const char *id = ids->at[i];

		if ((selection->patterns.count && !wanted[i]) || excluded[i])
			continue;
		if (selection->only_failed && !lines_hold(last_failed, id))
			continue;
		if (number++ % selection->shards != selection->shard - 1)
			continue;
		lines_add(selected, new_string(id));
	}
	free(wanted);
	free(excluded);
}

bool select_tags(const struct case_facts *facts, const struct selection *selection,
		 const struct lines *known_tags)
{
	bool wanted = false, any_wanted = false;

	for (size_t i = 0; i < selection->tags.count; i++) {
		const char *tag = selection->tags.at[i];
		bool refused = tag[0] == '!';

		tag += refused;
		if (!lines_hold(known_tags, tag))
			fail(EXIT_USAGE, "%s", words_why_no_tag(known_tags, tag));
		if (refused) {
			if (lines_hold(&facts->tags, tag))
				return false;
			continue;
		}
		any_wanted = true;
		wanted |= lines_hold(&facts->tags, tag);
	}
	return wanted || !any_wanted;
}
