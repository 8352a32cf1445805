/*
 * pool.c - see pool.h.
 *
 * A program writes into a sealed memory file, not into a pipe: the driver is woken once a
 * program, not once a line, and a program that floods its output is stopped by the kernel.
 */
#include "run/pool.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "run/inherit.h"
#include "run/segments.h"
#include "run/starved.h"
#include "run/stray.h"
#include "run/sysctls.h"
#include "run/watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/memfd.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
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

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 8U
#endif

enum { PATIENCE = 30 };	    /* so many timeouts more, while others have the processors */
enum { KILL_SECONDS = 10 }; /* a program that was killed and has not ended by then is stuck */

struct slot {
	struct stage stage;
	int output_fd, error_fd; /* while a program runs */
	pid_t pid;		 /* 0: free */
	mark_t mark;
	bool timed_out, stuck, in_doubt;
	double started, deadline;
	double granted; /* so many seconds the deadline was put off */
	struct job job;
};

struct pool {
	struct strays *strays;
	struct sysctls *sysctls;
	struct slot *slots;
	struct makers *makers; /* of segments; by the numbers of the slots */
	int count;
	int running;
	int null_fd;
	unsigned int sealable; /* flags of memfd_create, as far as the kernel knows them */
	int terminal_fd;       /* what controls us, or -1 */
	pid_t self;
	sigset_t ignored; /* as we were started: what exec does not put back */
	char **environment;
	char *output; /* a copy of one program's output */
	char errors[POOL_ERROR_LIMIT + 1];
};

/*
 * A file in memory that can not grow over its size: writes past it are EPERM.  The program can
 * not seal it either, and it is a new one for each: nobody holds, or has filled, the next one's.
 */
static int sealed_file(struct pool *pool, const char *name, size_t size)
{
	int fd = memfd_create(name, pool->sealable);

	if (fd < 0 && errno == EINVAL && pool->sealable & MFD_NOEXEC_SEAL) {
		pool->sealable &= ~MFD_NOEXEC_SEAL;
		fd = memfd_create(name, pool->sealable);
	}
	if (fd < 0 || ftruncate(fd, size) < 0 ||
	    fcntl(fd, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) < 0)
		fail_to_make("a file in memory");
	return fd;
}

/* Programs open their files as 3, 4 ...: they must not find what somebody left open to us. */
static void keep_descriptors(void)
{
	DIR *directory;
	struct dirent *entry;

#ifdef SYS_close_range
	if (syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */) == 0)
		return;
#endif
	directory = opendir("/proc/self/fd");

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
	for (int number = 1; number < NSIG; number++) {
		if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			sigaddset(ignored, number);
	}
}

/* However this process ends.  A signal handler may call it. */
static void end_programs(void *context)
{
	const struct pool *pool = context;

	for (int i = 0; i < pool->count; i++) {
		pid_t pid = pool->slots[i].pid;
		bool group;

		if (pid <= 0)
			continue;
		/* The program itself as well: it may have moved to another group. */
		group = kill(-pid, SIGKILL) == 0;
		if (kill(pid, SIGKILL) == 0 || group)
			stray_reap(pid, NULL);
	}
	stray_end_all(pool->strays);
}

static int number_of(const struct pool *pool, const struct slot *slot)
{
	return (int)(slot - pool->slots);
}

/* How many programs can run side by side, so that it is known whose it is what is left behind. */
static int fit_to_sight(int count, enum stray_sight sight)
{
	if (sight == STRAY_BLIND)
		put(stderr, PUT_LINE,
		    "mmap2-suite: what programs leave behind outside of their process group is "
		    "neither seen nor ended here\n");
	return sight == STRAY_SEES_ONE ? 1 : count;
}

/* Each program takes three: its directory, what it says and what it complains of. */
static int fit_to_descriptors(int count)
{
	enum { OTHERS = 32 };
	struct rlimit64 limit;
	rlim64_t most = count;

	if (prlimit64(0, RLIMIT_NOFILE, NULL, &limit) == 0)
		most = limit.rlim_cur < OTHERS + 3 ? 1 : (limit.rlim_cur - OTHERS) / 3;
	return most < (rlim64_t)count ? (int)most : count;
}

struct pool *pool_open(int count, const char *top, bool prefix, int lifeline)
{
	struct pool *pool = new_bytes(sizeof(*pool));
	sigset_t children;

	pool->strays = stray_begin();
	pool->count = fit_to_sight(fit_to_descriptors(count), stray_sight(pool->strays));
	/* Before who watches: he removes and puts back, too. */
	pool->makers = makers_begin(pool->count, top);
	pool->sysctls = sysctls_begin(top);
	watch_begin(pool->strays, lifeline);
	keep_descriptors();
	pool->self = getpid();
	/* The last since Linux 6.3; a sysctl may demand it. */
	pool->sealable = MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL;
	pool->slots = new_bytes(pool->count * sizeof(*pool->slots));
	pool->output = new_bytes(POOL_OUTPUT_LIMIT + 1);
	pool->environment = inherit_environment(prefix);
	pool->null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
	if (pool->null_fd < 0)
		fail(EXIT_NOT_TESTED, "cannot open /dev/null: %s", strerror(errno));
	pool->terminal_fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	for (int i = 0; i < pool->count; i++)
		stage_open(&pool->slots[i].stage, top, i);
	sigemptyset(&children);
	sigaddset(&children, SIGCHLD);
	sigprocmask(SIG_BLOCK, &children, NULL);
	find_ignored(&pool->ignored);
	fail_cleanup(end_programs, pool);
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

	for (int number = 1; number < NSIG; number++) {
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
	const struct case_facts *facts = slot->job.facts;
	char *const *argv = slot->job.argv;

	setpgid(0, 0);
	umask(INHERIT_UMASK); /* vfork shares no umask */
	if (pool->terminal_fd >= 0)
		ioctl(pool->terminal_fd, TIOCNOTTY);
	if (dup2(pool->null_fd, 0) < 0 || dup2(slot->output_fd, 1) < 0 ||
	    dup2(slot->error_fd, 2) < 0)
		give_up(failure, "redirect");
	if (fchdir(slot->stage.fd) < 0)
		give_up(failure, "enter the scratch directory");
	for (size_t i = 0; facts && i < facts->limit_count; i++) {
		if (prlimit64(0, facts->limits[i].resource, &facts->limits[i].limit, NULL) < 0)
			give_up(failure, "set the limit that the case asks for");
	}
	if (!stray_put_mark(pool->strays, slot->mark))
		give_up(failure, "mark it");
	if (facts && facts->has_personality &&
	    personality(personality(0xffffffff) | facts->personality) < 0)
		give_up(failure, "set the personality");
	if (as_nobody && !pool_become_nobody())
		give_up(failure, "become nobody");
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != pool->self) /* it was killed before that */
		_exit(127);
	start_signals(&pool->ignored);
	if (program_fd >= 0)
		syscall(SYS_execveat, program_fd, "", argv, pool->environment, AT_EMPTY_PATH);
	else if (strchr(argv[0], '/')) /* execvp would hand a foreign program to a shell */
		execve(argv[0], argv, pool->environment);
	else
		execvpe(argv[0], argv, pool->environment);
	give_up(failure, "execute it");
}

/* vfork: the driver is large beside a program, and fork would copy its page tables. */
static void __attribute__((noinline)) spawn(const struct pool *pool, struct slot *slot,
					    int program_fd, bool as_nobody, struct failure *failure)
{
	volatile pid_t pid;

	/* Until its execve the child has our signal handlers. */
	interrupt_hold();
	pid = vfork();
	if (pid == 0) {
		makers_are_us(pool->makers, number_of(pool, slot));
		start_program(pool, slot, program_fd, as_nobody, failure);
	}
	slot->pid = pid;
	interrupt_release();
}

static void close_files(struct slot *slot)
{
	close(slot->output_fd);
	close(slot->error_fd);
}

/* Takes problem over. */
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
	const struct case_facts *facts = slot->job.facts;
	bool as_nobody = facts && facts->user == USER_NOBODY && geteuid() == 0;
	struct failure failure = { 0 };
	int program_fd = -1;
	char *problem = NULL;

	if (facts && !stage_lay_out(&slot->stage, facts, as_nobody, &problem)) {
		report_problem(client, slot, problem);
		return;
	}
	if (facts && facts->own_machine)
		problem = sysctls_keep(pool->sysctls);
	if (problem) {
		report_problem(client, slot, problem);
		return;
	}
	/* Nobody may not be able to reach the path, but may execute what root opened. */
	if (as_nobody && slot->job.program)
		program_fd = open(slot->job.program, O_PATH | O_CLOEXEC);
	slot->output_fd = sealed_file(pool, "report", POOL_OUTPUT_LIMIT);
	slot->error_fd = sealed_file(pool, "errors", POOL_ERROR_LIMIT);
	slot->timed_out = slot->stuck = slot->in_doubt = false;
	slot->mark = stray_new_mark(pool->strays);
	slot->started = awake_seconds();
	makers_before(pool->makers, number_of(pool, slot));
	slot->deadline = slot->started + slot->job.timeout;
	slot->granted = 0;
	spawn(pool, slot, program_fd, as_nobody, &failure);
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
	makers_after(pool->makers, number_of(pool, slot));
	close_files(slot);
	free(sysctls_put_back(pool->sysctls));
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

static bool runs(const void *context, pid_t pid)
{
	const struct pool *pool = context;

	for (int i = 0; i < pool->count; i++) {
		if (pool->slots[i].pid == pid)
			return true;
	}
	return false;
}

static bool has_mark(const void *context, mark_t mark)
{
	const struct pool *pool = context;

	for (int i = 0; i < pool->count; i++) {
		if (pool->slots[i].pid > 0 && pool->slots[i].mark == mark)
			return true;
	}
	return false;
}

/* Ends what the slot's program, which is over, has left behind. */
static void end_left_behind(struct pool *pool, struct slot *slot, struct outcome *outcome)
{
	const struct stray_owner owner = { runs, has_mark, pool };
	bool spares = stray_spares(pool->strays);
	bool left = spares && stray_is_left(pool->strays, slot->pid, slot->mark);
	bool in_group;
	enum stray strays;

	if (slot->job.leaves_nothing)
		stray_note(pool->strays, slot->pid, slot->mark);
	/* The leader is gone; whoever is left in its group was left behind. */
	in_group = kill(-slot->pid, SIGKILL) == 0;
	slot->pid = 0;
	strays = stray_end(pool->strays, &owner, slot->mark, pool->running == 1);
	outcome->left_behind = left || (in_group && !spares) || strays == STRAY_OWN;
	for (int i = 0; i < pool->count && strays == STRAY_UNKNOWN; i++)
		pool->slots[i].in_doubt = true;
	outcome->in_doubt = slot->in_doubt;
}

/* What a case that has the machine to itself left otherwise, to be freed; NULL: nothing. */
static char *put_back(struct pool *pool, const struct slot *slot)
{
	char *settings = sysctls_put_back(pool->sysctls);
	char *both;

	if (!slot->job.facts || !slot->job.facts->own_machine || !stage_unmount(&slot->stage))
		return settings;
	both = new_stringf("%s%sa file system is left mounted", settings ? settings : "",
			   settings ? "; " : "");
	free(settings);
	return both;
}

static void tell(struct pool *pool, struct slot *slot, struct outcome *outcome,
		 const struct pool_client *client)
{
	outcome->seconds = awake_seconds() - slot->started;
	outcome->output = pool->output;
	outcome->length = take_output(slot->output_fd, pool->output, POOL_OUTPUT_LIMIT);
	outcome->flooded = outcome->length + 4096 > POOL_OUTPUT_LIMIT;
	take_output(slot->error_fd, pool->errors, POOL_ERROR_LIMIT);
	outcome->errors = pool->errors;
	outcome->stage = &slot->stage;
	close_files(slot);
	outcome->changed = put_back(pool, slot);
	client->done(client->context, &slot->job, outcome);
	free(outcome->changed);
	stage_clear(&slot->stage);
}

static void finish(struct pool *pool, struct slot *slot, int status,
		   const struct pool_client *client)
{
	struct outcome outcome = { .wait_status = status };

	/* One that has ended by itself just before we killed it has ended in time. */
	outcome.timed_out = slot->timed_out && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
	end_left_behind(pool, slot, &outcome);
	makers_after(pool->makers, number_of(pool, slot));
	if (slot->stuck) { /* was told; at last it has ended */
		stage_clear(&slot->stage);
		slot->stuck = false;
		return;
	}
	tell(pool, slot, &outcome, client);
	pool->running--;
}

static struct slot *slot_of(struct pool *pool, pid_t pid)
{
	for (int i = 0; i < pool->count; i++) {
		if (pool->slots[i].pid == pid)
			return &pool->slots[i];
	}
	return NULL;
}

/* Of an orphan /proc tells until it is waited for. */
static void reap(struct pool *pool, const struct pool_client *client)
{
	siginfo_t end = { 0 };
	int status;

	while (waitid(P_ALL, 0, &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid > 0) {
		struct slot *slot = slot_of(pool, end.si_pid);

		if (!slot)
			stray_bury(pool->strays, end.si_pid);
		else if (waitpid(end.si_pid, &status, WNOHANG) > 0)
			finish(pool, slot, status, client);
		end.si_pid = 0;
	}
}

static void kill_all(struct pool *pool)
{
	end_programs(pool);
	makers_end_all(pool->makers);
	for (int i = 0; i < pool->count; i++) {
		struct slot *slot = &pool->slots[i];

		if (slot->pid > 0 && !slot->stuck)
			close_files(slot);
		if (slot->pid > 0)
			stage_clear(&slot->stage);
		slot->pid = 0;
	}
	pool->running = 0;
}

static bool has_ended(pid_t pid)
{
	siginfo_t info = { .si_pid = 0 };

	return waitid(P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid;
}

/*
 * On a machine that has too much to do a program is no hanging one because others ran: the time
 * that it waited for a processor does not count, up to a bound.  Is the deadline put off?
 */
static bool put_off(struct slot *slot)
{
	double starved = starved_seconds(slot->pid);
	double most = slot->job.timeout * PATIENCE;
	double more = (starved < most ? starved : most) - slot->granted;

	if (more < AWAKE_LOOK)
		return false;
	slot->granted += more;
	slot->deadline += more;
	return true;
}

/* Kills the slot's program, which has run too long; it is told once it has ended, or does not. */
static void enforce_deadline(struct pool *pool, struct slot *slot, const struct pool_client *client)
{
	struct outcome outcome = { .timed_out = true, .stuck = true };

	if (has_ended(slot->pid)) /* we are late, not the program: reap() comes next */
		return;
	if (!slot->timed_out) {
		slot->timed_out = true;
		slot->deadline = awake_seconds() + KILL_SECONDS;
		kill(-slot->pid, SIGKILL);
		kill(slot->pid, SIGKILL);
		return;
	}
	slot->stuck = true;
	tell(pool, slot, &outcome, client);
	pool->running--;
}

/* The seconds until the next deadline, or until the clock must be looked at. */
static double enforce_deadlines(struct pool *pool, const struct pool_client *client)
{
	double time = awake_seconds();
	double next = AWAKE_LOOK;

	for (int i = 0; i < pool->count; i++) {
		struct slot *slot = &pool->slots[i];

		if (slot->pid <= 0 || slot->stuck)
			continue;
		if (slot->deadline <= time && (slot->timed_out || !put_off(slot)))
			enforce_deadline(pool, slot, client);
		else if (slot->deadline > time && slot->deadline - time < next)
			next = slot->deadline - time;
	}
	return next;
}

/* Gives each free slot a job; false if there is none left. */
static bool start_jobs(struct pool *pool, const struct pool_client *client)
{
	int stuck = 0;

	for (int i = 0; i < pool->count; i++) {
		struct slot *slot = &pool->slots[i];

		stuck += slot->stuck;
		while (slot->pid == 0) {
			if (interrupt_seen() || !client->next(client->context, &slot->job))
				return false;
			start(pool, slot, client);
		}
	}
	while (stuck == pool->count && !interrupt_seen()) {
		if (!client->next(client->context, &pool->slots[0].job))
			return false;
		report_problem(
			client, &pool->slots[0],
			new_string("there is no room to run it: what was killed does not end"));
	}
	return true;
}

bool pool_spare_prefix(struct pool *pool, const char *program)
{
	return stray_spare_noted(pool->strays, program);
}

int pool_run(struct pool *pool, const struct pool_client *client)
{
	bool more = true;

	for (;;) {
		makers_alive(pool->makers);
		if (more)
			more = start_jobs(pool, client);
		if (pool->running == 0 && !interrupt_seen())
			return 0;
		if (interrupt_wait(enforce_deadlines(pool, client))) {
			kill_all(pool);
			return interrupt_seen();
		}
		reap(pool, client);
	}
}

void pool_close(struct pool *pool)
{
	kill_all(pool);
	fail_forget(pool);
	for (int i = 0; i < pool->count; i++)
		stage_close(&pool->slots[i].stage);
	close(pool->null_fd);
	if (pool->terminal_fd >= 0)
		close(pool->terminal_fd);
	free(pool->environment);
	stray_finish(pool->strays);
	sysctls_finish(pool->sysctls);
	makers_finish(pool->makers);
	free(pool->slots);
	free(pool->output);
	free(pool);
}
