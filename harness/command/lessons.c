/* lessons.c - see lessons.h. */
#include "command/lessons.h"

#include "base/folder.h"

#include <stdlib.h>
#include <string.h>

/* Files of doc/learn with that end, sorted. */
static void list_files(struct lines *files, const char *root, const char *end)
{
	char *folder = new_stringf("%s/doc/learn", root);
	struct lines names = { 0 };

	folder_read(&names, folder);
	for (size_t i = 0; i < names.count; i++) {
		if (text_ends_with(names.at[i], end))
			lines_add(files, new_string(names.at[i]));
	}
	lines_free(&names);
	free(folder);
}

void lessons_exercises(struct lines *names, const char *root)
{
	list_files(names, root, ".exp");
	for (size_t i = 0; i < names->count; i++)
		*strrchr(names->at[i], '.') = '\0';
}

static bool has_exercise(const char *root, const char *file, const char *exercise)
{
	char *path = new_stringf("%s/doc/learn/%s", root, file);
	char *text = read_text_file(path);
	char *head = new_stringf("\n## Exercise: %s\n", exercise);
	bool has = strstr(text, head) != NULL;

	free(head);
	free(text);
	free(path);
	return has;
}

char *lesson_behind(const char *root, const char *exercise)
{
	struct lines files = { 0 };
	char *next = NULL;
	bool found = false;

	list_files(&files, root, ".md");
	for (size_t i = 0; i < files.count && !next; i++) {
		if (files.at[i][0] < '0' || files.at[i][0] > '9') /* README.md */
			continue;
		if (found)
			next = new_string(files.at[i]);
		found = found || has_exercise(root, files.at[i], exercise);
	}
	lines_free(&files);
	return next;
}
