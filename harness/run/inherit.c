/* inherit.c - see inherit.h. */
#include "run/inherit.h"

#include "base/fail.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#ifndef PR_GET_MDWE
#define PR_GET_MDWE 66
#endif
#ifndef PR_SET_MEMORY_MERGE
#define PR_SET_MEMORY_MERGE 67
#endif

extern char **environ;

void inherit_descriptors(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) >= 0)
			continue;
		/* Read only: results that are written to a closed standard output are lost. */
		if (open("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0)
			open("/", O_PATH);
	}
}

void inherit_raise_limit(int resource)
{
	struct rlimit64 limit;

	if (prlimit64(0, resource, NULL, &limit) < 0)
		return;
	limit.rlim_cur = limit.rlim_max;
	prlimit64(0, resource, &limit, NULL);
}

void inherit_file_size(void)
{
	sigset_t blocked;

	inherit_raise_limit(RLIMIT_FSIZE);
	/* Blocked, the call fails with EFBIG, which is told. */
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGXFSZ);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
}

/* Linux's own, of INIT_RLIMITS (include/asm-generic/resource.h), where the cases need them. */
static const struct fixed_limit {
	int resource;
	const char *name;
	rlim64_t wanted, least;
} limits[] = {
	{ RLIMIT_AS, "the address space (ulimit -v)", RLIM64_INFINITY, RLIM64_INFINITY },
	{ RLIMIT_DATA, "data (ulimit -d)", RLIM64_INFINITY, RLIM64_INFINITY },
	{ RLIMIT_FSIZE, "the size of files (ulimit -f)", RLIM64_INFINITY, RLIM64_INFINITY },
	{ RLIMIT_STACK, "the stack (ulimit -s)", 8 << 20, 8 << 20 },
	{ RLIMIT_CORE, "core files (ulimit -c)", 0, 0 },
	{ RLIMIT_NOFILE, "open files (ulimit -n)", 1024, 128 },
	{ RLIMIT_MEMLOCK, "locked memory (ulimit -l)", 8 << 20, 64 << 10 },
	{ RLIMIT_CPU, "processor time (ulimit -t)", RLIM64_INFINITY, 600 },
	{ RLIMIT_NPROC, "processes (ulimit -u)", RLIM64_INFINITY, 64 },
};

static void fix_limit(const struct fixed_limit *fixed)
{
	struct rlimit64 limit, raised = { fixed->wanted, fixed->wanted };
	char least[32] = "unlimited";

	if (prlimit64(0, fixed->resource, NULL, &limit) < 0)
		return;
	if (limit.rlim_max < fixed->wanted && prlimit64(0, fixed->resource, &raised, NULL) == 0)
		return;
	if (limit.rlim_max < fixed->least) {
		if (fixed->least != RLIM64_INFINITY)
			snprintf(least, sizeof(least), "%llu or more",
				 (unsigned long long)fixed->least);
		fail(EXIT_NOT_TESTED,
		     "the hard limit on %s is %llu, and the cases need %s: start the suite "
		     "without it, or with the right to raise it (CAP_SYS_RESOURCE)",
		     fixed->name, (unsigned long long)limit.rlim_max, least);
	}
	limit.rlim_cur = limit.rlim_max < fixed->wanted ? limit.rlim_max : fixed->wanted;
	prlimit64(0, fixed->resource, &limit, NULL);
}

void inherit_fix(void)
{
	struct sched_param param;
	int policy = sched_getscheduler(0);

	personality(PER_LINUX);
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		fix_limit(&limits[i]);
	/* Kernels that do not know one of these have not got it. */
	prctl(PR_SET_THP_DISABLE, 0, 0, 0, 0);
	prctl(PR_SET_MEMORY_MERGE, 0, 0, 0, 0);
	if (prctl(PR_GET_MDWE, 0, 0, 0, 0) > 0)
		fail(EXIT_NOT_TESTED, "PR_SET_MDWE (MemoryDenyWriteExecute of systemd) can not be "
				      "taken back: memory "
				      "could never become executable; start the suite without it");
	memset(&param, 0, sizeof(param));
	if (policy == SCHED_FIFO || policy == SCHED_RR)
		sched_setscheduler(0, SCHED_OTHER, &param);
}

static const char *name_of(int resource)
{
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		if (limits[i].resource == resource)
			return limits[i].name;
	}
	return "what a case limits";
}

static void add_bound(struct text *text, rlim64_t bound)
{
	if (bound == RLIM64_INFINITY)
		text_add(text, "unlimited");
	else
		text_addf(text, "%llu", (unsigned long long)bound);
}

char *inherit_refused(int resource, struct rlimit64 limit)
{
	struct text text = { 0 };
	struct rlimit64 ours;

	if (prlimit64(0, resource, NULL, &ours) < 0 || limit.rlim_max <= ours.rlim_max)
		return NULL;
	if (prlimit64(0, resource, &limit, NULL) == 0) {
		prlimit64(0, resource, &ours, NULL);
		return NULL;
	}
	text_addf(&text, "needs a hard limit on %s of ", name_of(resource));
	add_bound(&text, limit.rlim_max);
	text_add(&text, ", not ");
	add_bound(&text, ours.rlim_max);
	return text_take(&text);
}

int inherit_refused_personality(uint32_t bits)
{
	int ours = personality(0xffffffff);

	if (ours < 0 || personality(ours | bits) < 0)
		return errno;
	personality(ours);
	return 0;
}

/* What glibc, which the C faces are linked with, would obey in them. */
static bool reaches_programs(const char *word)
{
	return strncmp(word, "GLIBC_TUNABLES=", 15) == 0 || strncmp(word, "MALLOC_", 7) == 0 ||
	       strlen(word) > INHERIT_WORD;
}

char **inherit_environment(bool prefix)
{
	size_t count = 0, kept = 0;
	char **list;

	while (environ && environ[count])
		count++;
	list = new_bytes((count + 1) * sizeof(*list));
	for (size_t i = 0; prefix && i < count; i++) {
		if (!reaches_programs(environ[i]))
			list[kept++] = environ[i];
	}
	return list;
}
