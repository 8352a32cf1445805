/* filter.c - see filter.h. */
#include "base/filter.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

bool filter_run(const char *const *argv, int from, int to)
{
	const struct rlimit size = { FILTER_LIMIT, FILTER_LIMIT };
	const struct rlimit seconds = { FILTER_SECONDS, FILTER_SECONDS };
	pid_t parent = getpid(), pid = fork();
	int status;

	if (pid == 0) {
		int null = open("/dev/null", O_WRONLY);

		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent)
			_exit(127);
		dup2(from, 0);
		dup2(to, 1);
		dup2(null, 2);
		setrlimit(RLIMIT_FSIZE, &size);
		setrlimit(RLIMIT_CPU, &seconds);
		execvp(argv[0], (char *const *)argv);
		_exit(127);
	}
	while (pid > 0 && waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR)
			return false;
	}
	return pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

char *filter_line(const char *const *argv, int from)
{
	int to = memfd_create("said", MFD_CLOEXEC);
	char line[128] = "";
	bool told = from >= 0 && to >= 0 && filter_run(argv, from, to) &&
		    pread(to, line, sizeof(line) - 1, 0) > 0;

	close(to);
	line[strcspn(line, "\n")] = '\0';
	return told ? new_string(line) : NULL;
}

char *filter_cksum(int from)
{
	static const char *const tool[] = { "cksum", NULL };

	lseek(from, 0, SEEK_SET);
	return filter_line(tool, from);
}

char *filter_checksum(const char *path)
{
	static const char *const tool[] = { "sha256sum", NULL };
	int from = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* of a FIFO: nothing */
	char *sum = filter_line(tool, from);

	close(from);
	if (sum && strspn(sum, "0123456789abcdef") == 64) {
		sum[64] = '\0';
		return sum;
	}
	free(sum);
	return NULL;
}
