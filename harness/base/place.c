/* place.c - see place.h. */
#include "base/place.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *place_in_cache(const char *part, const char *name)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");

	if (cache && *cache)
		return new_stringf("%s/mmap2-suite/%s/%s", cache, part, name);
	return new_stringf("%s/.cache/mmap2-suite/%s/%s", home ? home : "", part, name);
}

bool place_in_path(const char *program)
{
	const char *path = getenv("PATH");
	char *copy = new_string(path ? path : "");
	char *next = copy;
	const char *folder;
	bool found = false;

	while (!found && (folder = strsep(&next, ":"))) {
		char *file = new_stringf("%s/%s", *folder ? folder : ".", program);

		found = access(file, X_OK) == 0;
		free(file);
	}
	free(copy);
	return found;
}

char *place_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? new_stringf("%.*s", (int)(slash - path + 1), path) : new_string("./");
}

char *place_absolute(const char *path)
{
	char *folder = path[0] == '/' ? NULL : getcwd(NULL, 0);
	char *absolute = folder ? new_stringf("%s/%s", folder, path) : new_string(path);

	free(folder);
	return absolute;
}
