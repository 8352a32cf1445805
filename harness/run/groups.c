/* groups.c - see groups.h. */
#include "run/groups.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* "max" is no number. */
static long long read_number(const char *folder, const char *name)
{
	char *path = new_stringf("%s/%s", folder, name);
	char *text = read_file(path, NULL);
	char *end = NULL;
	long long number = text ? strtoll(text, &end, 10) : 0;

	if (end == text)
		number = GROUPS_NO_LIMIT;
	free(text);
	free(path);
	return number;
}

static long long memory_of(const char *folder)
{
	long long now = read_number(folder, "memory.max");

	return now < GROUPS_NO_LIMIT ? now : read_number(folder, "memory.limit_in_bytes");
}

static long long tasks_of(const char *folder)
{
	long long most = read_number(folder, "pids.max");

	return most < GROUPS_NO_LIMIT ? most - read_number(folder, "pids.current") : most;
}

/* The least of the folder root/path and those above it. */
static long long least_above(const char *root, const char *path, long long (*of)(const char *))
{
	char *folder = new_stringf("%s%s", root, path);
	long long least = GROUPS_NO_LIMIT;

	while (strlen(folder) >= strlen(root)) {
		long long one = of(folder);

		if (one < least)
			least = one;
		*strrchr(folder, '/') = '\0';
	}
	free(folder);
	return least;
}

/* Is the controller among those of the hierarchy that the line tells of, "4:cpu,cpuacct:/a"? */
static bool is_among(const char *controller, const char *line)
{
	const char *first = strchr(line, ':'), *last = first ? strchr(first + 1, ':') : NULL;
	struct lines controllers = { 0 };
	char *names;
	bool among;

	if (!last)
		return false;
	names = new_stringf("%.*s", (int)(last - first - 1), first + 1);
	lines_add_split(&controllers, names, ",");
	among = lines_hold(&controllers, controller);
	lines_free(&controllers);
	free(names);
	return among;
}

/* The controller has a hierarchy of its own, or the one of all of them: "4:pids:/a", "0::/a". */
static long long least_of(const char *controller, long long (*of)(const char *))
{
	char *groups = read_file("/proc/self/cgroup", NULL);
	char *root = new_stringf("/sys/fs/cgroup/%s", controller);
	long long least = GROUPS_NO_LIMIT;
	struct lines lines = { 0 };

	if (groups)
		lines_add_split(&lines, groups, "\n");
	for (size_t i = 0; i < lines.count; i++) {
		const char *path = strchr(lines.at[i], '/');
		bool all = text_begins_with(lines.at[i], "0::");
		long long one;

		if (!path || !(all || is_among(controller, lines.at[i])))
			continue;
		one = least_above(all ? "/sys/fs/cgroup" : root, path, of);
		if (one < least)
			least = one;
	}
	lines_free(&lines);
	free(root);
	free(groups);
	return least;
}

long long groups_memory(void)
{
	return least_of("memory", memory_of);
}

long long groups_tasks(void)
{
	return least_of("pids", tasks_of);
}
