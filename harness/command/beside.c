/* beside.c - see beside.h. */
#include "command/beside.h"

#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "command/site.h"

#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The process of one kernel, or of a machine elsewhere. */
struct one {
	pid_t pid; /* 0: not started, or ended */
	int out, err;
	bool ended;
	int status;
};

struct all {
	struct one *ones;
	size_t count;
	pid_t starter;
};

static void end_all(void *context)
{
	struct all *all = context;

	if (getpid() != all->starter) /* a child has it from its parent */
		return;
	for (size_t i = 0; i < all->count; i++) {
		if (all->ones[i].pid > 0)
			kill(all->ones[i].pid, SIGTERM);
	}
	for (size_t i = 0; i < all->count; i++) {
		if (all->ones[i].pid > 0)
			waitpid(all->ones[i].pid, NULL, 0);
	}
}

/* ---- the options of one of them ---- */

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* In the name of a file: of a path its last part, of a command what is harmless there. */
static char *name_of(const char *place, bool is_path)
{
	char *name = new_string(is_path ? last_part(place) : place);

	for (char *at = name; !is_path && *at; at++) {
		if (!isalnum((unsigned char)*at) && !strchr("._-", *at))
			*at = '-';
	}
	return name;
}

/* Its own among the names of files: the second of a name is NAME.2, by its place. */
static char *name_among_all(struct options *options, size_t which)
{
	const struct lines *sites = &options->sites;
	bool paths = options->site->paths;
	char *name = name_of(sites->at[which], paths);
	bool taken = false;

	for (size_t i = 0; i < which && !taken; i++) {
		char *other = name_of(sites->at[i], paths);

		taken = strcmp(name, other) == 0;
		free(other);
	}
	if (taken) {
		char *numbered = new_stringf("%s.%zu", name, which + 1);

		free(name);
		return numbered;
	}
	return name;
}

static void give_name(char **path, const char *name)
{
	char *given = *path ? new_stringf("%s.%s", *path, name) : NULL;

	free(*path);
	*path = given;
}

/* What a single one saved, to compare all with, is one file. */
static void give_saved(char **path, const char *name)
{
	char *own = *path ? new_stringf("%s.%s", *path, name) : NULL;

	if (own && (access(own, F_OK) == 0 || access(*path, F_OK) < 0))
		give_name(path, name);
	free(own);
}

static void keep_one(struct options *options, size_t which)
{
	struct lines *sites = &options->sites;
	char *name = name_among_all(options, which);
	char *site = new_string(sites->at[which]);
	int count = sites->count;

	for (size_t i = 0; i < options->output_count; i++)
		give_name(&options->outputs[i].path, name);
	give_name(&options->save, name);
	give_saved(&options->against, name);
	give_name(&options->write_known, name);
	if (options->site->takes_processors)
		options->jobs = options->jobs > count ? options->jobs / count : 1;
	lines_free(sites);
	lines_add(sites, site);
	free(name);
}

/* Beside a device or a FIFO there would be files that nobody asked for, and nothing where asked. */
static void check_file_of_each(const struct options *options, const char *path)
{
	struct stat status;

	if (path && stat(path, &status) == 0 && !S_ISREG(status.st_mode))
		fail(EXIT_USAGE,
		     "%s is no file, and each %s writes one of its own, with its name behind that",
		     path, options->site->option);
}

static void check_files(const struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++)
		check_file_of_each(options, options->outputs[i].path);
	check_file_of_each(options, options->save);
	check_file_of_each(options, options->write_known);
}

/* ---- the processes ---- */

static int new_file(void)
{
	int fd = memfd_create("told", MFD_CLOEXEC);

	if (fd < 0)
		fail_to_make("a file in memory");
	return fd;
}

static void start_one(const struct all *all, struct one *one)
{
	one->out = new_file();
	one->err = new_file();
	fflush(NULL);
	/* No signal between the process and the note that it is there. */
	interrupt_hold();
	one->pid = fork();
	if (one->pid < 0)
		fail_to_make("a process");
	if (one->pid == 0) {
		interrupt_catch();
		/* Nobody takes what it says once that one is gone, however it went. */
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		if (getppid() != all->starter)
			raise(SIGTERM);
		dup2(one->out, STDOUT_FILENO);
		dup2(one->err, STDERR_FILENO);
		return;
	}
	interrupt_release();
}

/* Waits until one has ended. */
static void wait_for_one(struct all *all)
{
	siginfo_t info;
	int status;

	while (waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) < 0) {
		if (errno != EINTR)
			fail(EXIT_NOT_TESTED, "cannot wait for a process: %s", strerror(errno));
	}
	interrupt_hold();
	waitpid(info.si_pid, &status, 0);
	for (size_t i = 0; i < all->count; i++) {
		struct one *one = &all->ones[i];

		if (one->pid != info.si_pid)
			continue;
		one->pid = 0;
		one->ended = true;
		one->status = WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_NOT_TESTED;
		if (WIFSIGNALED(status))
			dprintf(one->err, "mmap2-suite: it was killed by signal %d\n",
				WTERMSIG(status));
	}
	interrupt_release();
}

static void copy(int fd, FILE *to)
{
	char piece[65536];
	off_t at = 0;
	ssize_t count;

	while ((count = pread(fd, piece, sizeof(piece), at)) > 0) {
		fwrite(piece, 1, count, to);
		at += count;
	}
	fflush(to);
	close(fd);
}

static void tell(const struct one *one, const char *place)
{
	put(stdout, PUT_LINE, "== %s\n", place);
	copy(one->out, stdout);
	copy(one->err, stderr);
}

static int rank(int status)
{
	static const int order[] = {
		EXIT_AS_EXPECTED, EXIT_NOT_TESTED,  EXIT_UNEXPECTED,
		EXIT_USAGE,	  EXIT_BISECT_STOP, EXIT_INTERRUPTED,
	};

	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		if (order[i] == status)
			return i;
	}
	return rank(EXIT_NOT_TESTED);
}

/* That something is wrong must not hide behind a kernel that did not boot. */
static int worse(int one, int other)
{
	return rank(one) > rank(other) ? one : other;
}

/* Those that there are jobs for. */
static size_t start_some(struct all *all, size_t begun, size_t room, struct options *options,
			 int (*run)(void *context), void *context)
{
	for (; begun < all->count && room > 0; begun++, room--) {
		start_one(all, &all->ones[begun]);
		if (all->ones[begun].pid == 0) {
			keep_one(options, begun);
			leave(run(context));
		}
	}
	return begun;
}

int beside_run(struct options *options, int (*run)(void *context), void *context)
{
	struct all *all = new_bytes(sizeof(*all));
	size_t begun = 0, ended = 0, told = 0;
	int worst = EXIT_AS_EXPECTED;
	size_t room; /* of this system's processors; those elsewhere take none */

	check_files(options);
	all->count = options->sites.count;
	all->ones = new_bytes(all->count * sizeof(*all->ones));
	all->starter = getpid();
	room = options->site->takes_processors ? (size_t)options->jobs : all->count;
	fail_cleanup(end_all, all);
	while (told < all->count) {
		begun = start_some(all, begun, room - (begun - ended), options, run, context);
		wait_for_one(all);
		ended++;
		for (; told < all->count && all->ones[told].ended; told++) {
			tell(&all->ones[told], options->sites.at[told]);
			worst = worse(all->ones[told].status, worst);
		}
	}
	fail_forget(all);
	free(all->ones);
	free(all);
	return worst;
}
