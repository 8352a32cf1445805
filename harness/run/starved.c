/* starved.c - see starved.h. */
#include "run/starved.h"

#include "base/place.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* "nanoseconds on a processor, nanoseconds of waiting for one, turns" */
static double waited(int folder, const char *thread)
{
	char path[64], line[128] = "";
	unsigned long long delay = 0;
	int fd;

	snprintf(path, sizeof(path), "%.20s/schedstat", thread);
	fd = openat(folder, path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	if (read(fd, line, sizeof(line) - 1) > 0 && sscanf(line, "%*u %llu", &delay) != 1)
		delay = 0;
	close(fd);
	return delay / 1e9;
}

double starved_seconds(pid_t pid)
{
	char path[64];
	struct dirent *entry;
	double most = 0;
	DIR *threads;

	if (!place_proc_is_own())
		return 0;
	snprintf(path, sizeof(path), "/proc/%d/task", (int)pid);
	threads = opendir(path);
	if (!threads)
		return 0;
	while ((entry = readdir(threads))) {
		double seconds = waited(dirfd(threads), entry->d_name);

		if (seconds > most)
			most = seconds;
	}
	closedir(threads);
	return most;
}
