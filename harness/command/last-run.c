/* last-run.c - see last-run.h. */
#include "command/last-run.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* An installation (tools/package) is everybody's: the list lies with who runs it. */
static char *list_of_all(const char *build)
{
	char *mark = new_stringf("%s/installed", build);
	bool installed = access(mark, F_OK) == 0;

	free(mark);
	return installed ? place_in_cache("last-run", "not-as-expected")
			 : new_stringf("%s/not-as-expected", build);
}

char *last_run_path(const char *build, const char *place)
{
	char *all = list_of_all(build);
	struct text text = { 0 };

	if (!all)
		return NULL;
	text_add(&text, all);
	free(all);
	for (size_t i = 0; place && place[i]; i++)
		text_addf(&text, "%s%c", i ? "" : ".", place[i] == '/' ? '!' : place[i]);
	return text_take(&text);
}

/* The list that there is. */
static char *path_to_read(const char *build, const char *place)
{
	char *path = last_run_path(build, place);

	if (!path || access(path, F_OK) == 0)
		return path;
	free(path);
	return last_run_path(build, NULL);
}

bool last_run_read(struct lines *ids, const char *build, const char *place)
{
	char *path = path_to_read(build, place);
	char *text = path ? read_file(path, NULL) : NULL;

	if (text)
		lines_add_split(ids, text, "\n");
	free(path);
	free(text);
	return text != NULL;
}

void last_run_need(struct lines *ids, const char *build, const char *place)
{
	char *path = path_to_read(build, place);

	if (!path)
		fail(EXIT_USAGE, "--failed: neither HOME nor XDG_CACHE_HOME says where an "
				 "installation leaves its results");
	if (!last_run_read(ids, build, place))
		fail(EXIT_USAGE, "--failed: no run has left its results in %s (%s)", path,
		     read_problem());
	free(path);
	if (ids->count == 0)
		fail(EXIT_USAGE, "--failed: everything was as expected last time");
}

static bool write_list(const struct text *text, const char *path)
{
	struct aside aside;

	if (!aside_open(&aside, path))
		return false;
	fwrite(text->data, 1, text->length, aside.file);
	return aside_close(&aside);
}

char *last_run_write(const struct lines *ids, const char *build, const char *place)
{
	char *path = last_run_path(build, place);
	char *there = path ? read_file(path, NULL) : NULL;
	char *problem = NULL;
	struct text text = { 0 };

	if (!path)
		return ids->count ? new_string("neither HOME nor XDG_CACHE_HOME says where its "
					       "list lies")
				  : NULL;
	text_add(&text, "");
	for (size_t i = 0; i < ids->count; i++)
		text_addf(&text, "%s\n", ids->at[i]);
	if (!there)
		place_make_folders(path);
	/* Mostly it is what was there, which costs no wait for the disk. */
	if ((!there || strcmp(there, text.data) != 0) && !write_list(&text, path) &&
	    (there || ids->count))
		problem = new_stringf("cannot write %s: %s", path, strerror(errno));
	text_free(&text);
	free(there);
	free(path);
	return problem;
}
