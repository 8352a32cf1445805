/*
 * pool.c - see pool.h.
 *
 * A program writes into a sealed memory file, not into a pipe: the driver is woken once a
 * program, not once a line, and a program that floods its output is stopped by the kernel.
 */
#include "pool.h"

#include "clock.h"
#include "fail.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <linux/memfd.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef SYS_setresuid32
#define SET_GROUPS SYS_setgroups32
#define SET_GIDS SYS_setresgid32
#define SET_UIDS SYS_setresuid32
#else
#define SET_GROUPS SYS_setgroups
#define SET_GIDS SYS_setresgid
#define SET_UIDS SYS_setresuid
#endif

struct slot {
	struct stage stage;
	int output_fd, error_fd;
	pid_t pid; /* 0: free */
	bool timed_out;
	double started, deadline;
	struct job job;
};

struct pool {
	struct slot *slots;
	int count;
	int running;
	int null_fd;
	int children_fd;  /* our children, as the kernel lists them; -1 if it does not */
	sigset_t waited;  /* SIGCHLD SIGINT SIGTERM SIGHUP SIGPIPE */
	sigset_t ignored; /* as we were started: what exec does not put back */
	char *output;	  /* a copy of one program's output */
	char errors[POOL_ERROR_LIMIT + 1];
};

extern char **environ;

/* A file in memory that can not grow over its size: writes past it are EPERM. */
static int sealed_file(const char *name, size_t size)
{
	int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (fd < 0 || ftruncate(fd, size) < 0 ||
	    fcntl(fd, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK) < 0)
		fail(EXIT_NOT_TESTED, "cannot make a file in memory: %s", strerror(errno));
	return fd;
}

/* Programs open their files as 3, 4 ...: they must not find what somebody left open to us. */
static void keep_descriptors(void)
{
	DIR *directory = opendir("/proc/self/fd");
	struct dirent *entry;

	while (directory && (entry = readdir(directory))) {
		int fd = atoi(entry->d_name);

		if (fd > STDERR_FILENO)
			fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
	if (directory)
		closedir(directory);
}

static void find_ignored(sigset_t *ignored)
{
	struct sigaction action;

	sigemptyset(ignored);
	for (int number = 1; number < SIGRTMIN; number++) {
		if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			sigaddset(ignored, number);
	}
}

struct pool *pool_open(int count, const char *top)
{
	struct pool *pool = new_bytes(sizeof(*pool));

	keep_descriptors();
	pool->count = count;
	pool->slots = new_bytes(count * sizeof(*pool->slots));
	pool->output = new_bytes(POOL_OUTPUT_LIMIT + 1);
	pool->null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
	pool->children_fd = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
	for (int i = 0; i < count; i++) {
		stage_open(&pool->slots[i].stage, top, i);
		pool->slots[i].output_fd = sealed_file("report", POOL_OUTPUT_LIMIT);
		pool->slots[i].error_fd = sealed_file("errors", POOL_ERROR_LIMIT);
	}
	sigemptyset(&pool->waited);
	sigaddset(&pool->waited, SIGCHLD);
	sigaddset(&pool->waited, SIGINT);
	sigaddset(&pool->waited, SIGTERM);
	sigaddset(&pool->waited, SIGHUP);
	sigaddset(&pool->waited, SIGPIPE);
	sigprocmask(SIG_BLOCK, &pool->waited, NULL);
	/* Ignored, as somebody may have left it to us, the kernel reaps children itself. */
	signal(SIGCHLD, SIG_DFL);
	find_ignored(&pool->ignored);
	/* What a program leaves behind becomes our child, not init's. */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	return pool;
}

/* What the child of vfork tells its parent, in memory they share. */
struct failure {
	const char *volatile step;
	volatile int number;
};

static void give_up(struct failure *failure, const char *step)
{
	failure->step = step;
	failure->number = errno;
	_exit(127);
}

bool pool_become_nobody(void)
{
	/* The raw calls: glibc's tell every thread, and these threads are our parent's. */
	return syscall(SET_GROUPS, 0, NULL) == 0 &&
	       syscall(SET_GIDS, NOBODY, NOBODY, NOBODY) == 0 &&
	       syscall(SET_UIDS, NOBODY, NOBODY, NOBODY) == 0;
}

/* A program starts with no signal blocked or ignored, whatever the suite was started with. */
static void start_signals(const sigset_t *ignored)
{
	sigset_t none;

	for (int number = 1; number < SIGRTMIN; number++) {
		if (sigismember(ignored, number) == 1)
			signal(number, SIG_DFL);
	}
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* In the child of vfork: everything up to execve; returns never. */
static void start_program(const struct pool *pool, const struct slot *slot, int program_fd,
			  bool as_nobody, struct failure *failure)
{
	const struct case_file *file = slot->job.file;
	char *const *argv = slot->job.argv;

	setpgid(0, 0);
	if (dup2(pool->null_fd, 0) < 0 || dup2(slot->output_fd, 1) < 0 ||
	    dup2(slot->error_fd, 2) < 0)
		give_up(failure, "redirect");
	if (fchdir(slot->stage.fd) < 0)
		give_up(failure, "enter the scratch directory");
	for (size_t i = 0; file && i < file->limit_count; i++) {
		if (prlimit64(0, file->limits[i].resource, &file->limits[i].limit, NULL) < 0)
			give_up(failure, "set the limit that the case asks for");
	}
	if (file && file->has_personality &&
	    personality(personality(0xffffffff) | file->personality) < 0)
		give_up(failure, "set the personality");
	if (as_nobody && !pool_become_nobody())
		give_up(failure, "become nobody");
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	start_signals(&pool->ignored);
	if (program_fd >= 0)
		syscall(SYS_execveat, program_fd, "", argv, environ, AT_EMPTY_PATH);
	else if (strchr(argv[0], '/')) /* execvp would hand a foreign program to a shell */
		execve(argv[0], argv, environ);
	else
		execvp(argv[0], argv);
	give_up(failure, "execute it");
}

/* vfork: the driver is large beside a program, and fork would copy its page tables. */
static pid_t __attribute__((noinline))
spawn(const struct pool *pool, const struct slot *slot, int program_fd, bool as_nobody,
      struct failure *failure)
{
	pid_t pid = vfork();

	if (pid == 0)
		start_program(pool, slot, program_fd, as_nobody, failure);
	return pid;
}

static void report_problem(const struct pool_client *client, struct slot *slot, char *problem)
{
	struct outcome outcome = { .setup_problem = problem, .errors = "", .output = NULL };

	outcome.stage = &slot->stage;
	client->done(client->context, &slot->job, &outcome);
	free(problem);
	stage_clear(&slot->stage);
}

/* Starts the slot's job.  If that fails, the client is told and the slot stays free. */
static void start(struct pool *pool, struct slot *slot, const struct pool_client *client)
{
	const struct case_file *file = slot->job.file;
	bool as_nobody = file && file->user == USER_NOBODY && geteuid() == 0;
	struct failure failure = { 0 };
	int program_fd = -1;
	char *problem = NULL;

	if (file && !stage_lay_out(&slot->stage, file, as_nobody, &problem)) {
		report_problem(client, slot, problem);
		return;
	}
	/* Nobody may not be able to reach the path, but may execute what root opened. */
	if (as_nobody && slot->job.program)
		program_fd = open(slot->job.program, O_PATH | O_CLOEXEC);
	lseek(slot->output_fd, 0, SEEK_SET);
	lseek(slot->error_fd, 0, SEEK_SET);
	slot->timed_out = false;
	slot->started = seconds_now();
	slot->deadline = slot->started + slot->job.timeout;
	slot->pid = spawn(pool, slot, program_fd, as_nobody, &failure);
	if (program_fd >= 0)
		close(program_fd);
	if (slot->pid > 0 && !failure.step) {
		pool->running++;
		return;
	}
	if (slot->pid > 0)
		waitpid(slot->pid, NULL, 0);
	else
		failure = (struct failure){ "make a process", errno };
	slot->pid = 0;
	report_problem(client, slot,
		       new_stringf("cannot %s: %s: %s", failure.step, slot->job.argv[0],
				   strerror(failure.number)));
}

static size_t take_output(int fd, char *to, size_t limit)
{
	off_t length = lseek(fd, 0, SEEK_CUR);
	ssize_t count = 0;

	if (length > (off_t)limit)
		length = limit;
	if (length > 0)
		count = pread(fd, to, length, 0);
	if (count < 0)
		count = 0;
	to[count] = '\0';
	return count;
}

static bool has_slot(const struct pool *pool, pid_t pid)
{
	for (int i = 0; i < pool->count; i++) {
		if (pool->slots[i].pid == pid)
			return true;
	}
	return false;
}

static bool works_in(pid_t pid, const char *directory)
{
	char link[32], where[PATH_MAX];
	ssize_t length;

	snprintf(link, sizeof(link), "/proc/%d/cwd", (int)pid);
	length = readlink(link, where, sizeof(where));
	return length == (ssize_t)strlen(directory) && memcmp(where, directory, length) == 0;
}

/*
 * Kills what left its process group and outlived its program: it is our child now (see
 * pool_open) and has no slot.  directory: only what works there; NULL: all.  Were there any?
 */
static bool kill_strays(const struct pool *pool, const char *directory)
{
	char list[4096];
	ssize_t count = pread(pool->children_fd, list, sizeof(list) - 1, 0);
	bool found = false;
	char *end;

	list[count < 0 ? 0 : count] = '\0';
	for (char *at = list;; at = end) {
		pid_t pid = strtol(at, &end, 10);

		if (end == at)
			return found;
		if (has_slot(pool, pid) || (directory && !works_in(pid, directory)))
			continue;
		kill(pid, SIGKILL);
		found = true;
	}
}

static void finish(struct pool *pool, struct slot *slot, int status,
		   const struct pool_client *client)
{
	struct outcome outcome = { .wait_status = status, .timed_out = slot->timed_out };

	/* The leader is gone; whoever is left in its group was left behind. */
	outcome.left_behind = kill(-slot->pid, SIGKILL) == 0;
	outcome.left_behind |= kill_strays(pool, slot->stage.directory);
	outcome.seconds = seconds_now() - slot->started;
	outcome.output = pool->output;
	outcome.length = take_output(slot->output_fd, pool->output, POOL_OUTPUT_LIMIT);
	outcome.flooded = outcome.length + 4096 > POOL_OUTPUT_LIMIT;
	take_output(slot->error_fd, pool->errors, POOL_ERROR_LIMIT);
	outcome.errors = pool->errors;
	outcome.stage = &slot->stage;
	client->done(client->context, &slot->job, &outcome);
	stage_clear(&slot->stage);
	slot->pid = 0;
	pool->running--;
}

static void reap(struct pool *pool, const struct pool_client *client)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		for (int i = 0; i < pool->count; i++) {
			if (pool->slots[i].pid == pid)
				finish(pool, &pool->slots[i], status, client);
		}
	}
}

static void kill_all(struct pool *pool)
{
	for (int i = 0; i < pool->count; i++) {
		struct slot *slot = &pool->slots[i];

		if (slot->pid <= 0)
			continue;
		kill(-slot->pid, SIGKILL);
		waitpid(slot->pid, NULL, 0);
		stage_clear(&slot->stage);
		slot->pid = 0;
		pool->running--;
	}
}

/* Kills what ran too long; the seconds until the next deadline. */
static double enforce_deadlines(struct pool *pool)
{
	double time = seconds_now();
	double next = 60;

	for (int i = 0; i < pool->count; i++) {
		struct slot *slot = &pool->slots[i];

		if (slot->pid <= 0)
			continue;
		if (slot->deadline <= time && !slot->timed_out) {
			slot->timed_out = true;
			kill(-slot->pid, SIGKILL);
			kill(slot->pid, SIGKILL);
		}
		if (!slot->timed_out && slot->deadline - time < next)
			next = slot->deadline - time;
	}
	return next;
}

int pool_run(struct pool *pool, const struct pool_client *client)
{
	bool more = true;

	for (;;) {
		struct timespec wait;
		double seconds;
		int number;

		for (int i = 0; i < pool->count && more; i++) {
			while (more && pool->slots[i].pid == 0) {
				more = client->next(client->context, &pool->slots[i].job);
				if (more)
					start(pool, &pool->slots[i], client);
			}
		}
		if (pool->running == 0)
			return 0;
		seconds = enforce_deadlines(pool);
		wait.tv_sec = seconds;
		wait.tv_nsec = (seconds - wait.tv_sec) * 1e9;
		number = sigtimedwait(&pool->waited, NULL, &wait);
		if (number > 0 && number != SIGCHLD) {
			kill_all(pool);
			return number;
		}
		reap(pool, client);
	}
}

void pool_close(struct pool *pool)
{
	kill_all(pool);
	while (kill_strays(pool, NULL))
		waitpid(-1, NULL, 0);
	for (int i = 0; i < pool->count; i++) {
		stage_close(&pool->slots[i].stage);
		close(pool->slots[i].output_fd);
		close(pool->slots[i].error_fd);
	}
	close(pool->null_fd);
	close(pool->children_fd);
	free(pool->slots);
	free(pool->output);
	free(pool);
}
