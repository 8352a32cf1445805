/* stray.c - see stray.h. */
#include "run/stray.h"

#include "base/fail.h"
#include "base/inside.h"
#include "base/place.h"
#include "base/text.h"
#include "run/life.h"
#include "run/segments.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	CHILDREN = 1024, /* that are looked at in a round */
	LEFT_ALONE = 64, /* children that are not ours to end, or do not end */
	ROUNDS = 1000,	 /* one that forks faster than that gets away for now */
	LEAST_ROOM = 1 << 20,
	LAST_PID = 4 << 20, /* PID_MAX_LIMIT (include/linux/threads.h) */
	NAMES = 8,
};

/* Names of processes; more than there is room for are forgotten. */
struct names {
	char at[NAMES][LIFE_NAME];
	size_t count;
	bool init; /* and that of a PID namespace, however it is called */
};

struct strays {
	enum stray_sight sight;
	int proc_fd;		       /* -1: there is none, or it is that of other processes */
	int children_fd;	       /* as the kernel lists them; -1 if it does not */
	int resource;		       /* the limit that holds the mark; -1: none can */
	mark_t first_mark, *last_mark; /* who outlives us (watch.h) reads how far we came */
	pid_t left_alone[LEFT_ALONE];
	size_t left_alone_count;
	struct names noted;  /* of what the last program left of which it is asked */
	struct names spared; /* they are the prefix's own, and none of the program's */
	bool stuck;	     /* one that was killed does not end */
	bool strangers;	     /* there may be children that no program of ours left */
};

/* ---- what /proc says; nothing that a signal handler may not do ---- */

/* The limit of a process, by /proc, which shows everybody's, else as the kernel tells it. */
static bool limit_of(const struct strays *strays, pid_t pid, unsigned long *limit)
{
	const char *name =
		strays->resource == RLIMIT_LOCKS ? "\nMax file locks" : "\nMax resident set";
	struct rlimit64 asked;
	char text[4096];
	const char *at;

	if (strays->proc_fd >= 0 && life_read(pid, "limits", text, sizeof(text)) &&
	    (at = strstr(text, name))) {
		*limit = strtoul(at + strlen(name), NULL, 10);
		return true;
	}
	if (prlimit64(pid, strays->resource, NULL, &asked) < 0)
		return false;
	*limit = asked.rlim_cur;
	return true;
}

static mark_t mark_of(const struct strays *strays, pid_t pid)
{
	unsigned long mark;

	if (strays->resource < 0 || !limit_of(strays, pid, &mark))
		return 0;
	return mark <= strays->first_mark && mark >= *strays->last_mark ? mark : 0;
}

void stray_spare(struct strays *strays, pid_t pid)
{
	if (strays->left_alone_count < LEFT_ALONE)
		strays->left_alone[strays->left_alone_count++] = pid;
}

static bool is_left_alone(const struct strays *strays, pid_t pid)
{
	for (size_t i = 0; i < strays->left_alone_count; i++) {
		if (strays->left_alone[i] == pid)
			return true;
	}
	return false;
}

static bool names_it(const void *context, pid_t pid)
{
	const pid_t *parent = context;
	bool ending;

	return life_parent(pid, &ending) == *parent;
}

/* The processes that are wanted; of /proc, all that it shows. */
static size_t search(const struct strays *strays, pid_t *pids,
		     bool (*wanted)(const void *context, pid_t pid), const void *context)
{
	struct entry {
		uint64_t inode, offset;
		unsigned short length;
		unsigned char type;
		char name[];
	};
	uint64_t buffer[512];
	size_t count = 0;
	long length;

	lseek(strays->proc_fd, 0, SEEK_SET);
	while ((length = syscall(SYS_getdents64, strays->proc_fd, buffer, sizeof(buffer))) > 0) {
		for (long at = 0; at < length;) {
			const struct entry *entry = (const void *)((char *)buffer + at);
			pid_t pid = atoi(entry->name);

			at += entry->length;
			if (pid > 0 && count < CHILDREN && wanted(context, pid))
				pids[count++] = pid;
		}
	}
	return count;
}

static bool is_child(pid_t pid, siginfo_t *end)
{
	*end = (siginfo_t){ 0 };
	return waitid(P_PID, pid, end, WEXITED | WNOHANG | WNOWAIT) == 0;
}

static bool has_children(void)
{
	siginfo_t info;

	return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

/* Without /proc: the next one that can be waited for; numbers are given in ascending order. */
static size_t try_children(const struct strays *strays, pid_t *pids)
{
	const pid_t self = getpid();
	siginfo_t end;

	for (pid_t i = 0; i < LAST_PID && has_children(); i++) {
		pid_t pid = (self + i) % LAST_PID + 1;

		if (is_child(pid, &end) && !is_left_alone(strays, pid)) {
			*pids = pid;
			return 1;
		}
	}
	return 0;
}

/* Those of a list as the kernel has it, behind count that are there. */
static size_t add_pids(const char *list, pid_t *pids, size_t count)
{
	char *end;

	for (; count < CHILDREN; list = end) {
		pids[count] = strtol(list, &end, 10);
		if (end == list)
			break;
		count++;
	}
	return count;
}

static size_t list_children(const struct strays *strays, pid_t *pids)
{
	const pid_t self = getpid();
	char list[8 * CHILDREN];
	ssize_t length;

	if (strays->proc_fd < 0)
		return try_children(strays, pids);
	if (strays->children_fd < 0) /* a kernel without CONFIG_PROC_CHILDREN */
		return search(strays, pids, names_it, &self);
	length = pread(strays->children_fd, list, sizeof(list) - 1, 0);
	list[length < 0 ? 0 : length] = '\0';
	return add_pids(list, pids, 0);
}

/* ---- marks ---- */

/* A limit that can be lowered, with room for a mark for every program. */
static bool can_mark(struct strays *strays, int candidate)
{
	struct rlimit64 limit;

	if (prlimit64(0, candidate, NULL, &limit) < 0 || limit.rlim_max < LEAST_ROOM)
		return false;
	limit.rlim_cur = limit.rlim_max;
	if (prlimit64(0, candidate, &limit, NULL) < 0)
		return false;
	strays->resource = candidate;
	strays->first_mark = limit.rlim_max > INT32_MAX ? INT32_MAX : limit.rlim_max - 1;
	/* So that those of a suite that runs inside of another one differ. */
	if (strays->first_mark > 1 << 30)
		strays->first_mark -= (getpid() & 0xffff) << 12;
	*strays->last_mark = strays->first_mark + 1;
	return true;
}

mark_t stray_new_mark(struct strays *strays)
{
	return strays->resource < 0 ? 0 : --*strays->last_mark;
}

bool stray_put_mark(const struct strays *strays, mark_t mark)
{
	struct rlimit64 limit = { mark, mark };

	return mark == 0 || prlimit64(0, strays->resource, &limit, NULL) == 0;
}

static void open_proc(struct strays *strays)
{
	if (!place_proc_is_own())
		return;
	strays->proc_fd = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	strays->children_fd = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
}

struct strays *stray_begin(void)
{
	struct strays *strays = new_bytes(sizeof(*strays));
	bool adopts = prctl(PR_SET_CHILD_SUBREAPER, 1) == 0;
	pid_t pids[CHILDREN];
	size_t count;

	*strays = (struct strays){ .proc_fd = -1, .children_fd = -1, .resource = -1 };
	strays->last_mark = new_shared_bytes(sizeof(*strays->last_mark));
	open_proc(strays);
	count = strays->proc_fd < 0 ? has_children() : list_children(strays, pids);
	for (size_t i = 0; i < count && strays->proc_fd >= 0; i++)
		stray_spare(strays, pids[i]);
	/* Process 1 gets the orphans of those who entered its namespace from outside, too. */
	strays->strangers = count > 0 || (getpid() == 1 && !inside_machine());
	if (!can_mark(strays, RLIMIT_LOCKS))
		can_mark(strays, RLIMIT_RSS);
	if (!adopts || (strays->proc_fd < 0 && count > 0))
		strays->sight = STRAY_BLIND;
	else
		strays->sight = strays->proc_fd < 0 ? STRAY_SEES_ONE : STRAY_SEES;
	return strays;
}

enum stray_sight stray_sight(const struct strays *strays)
{
	return strays->sight;
}

/* ---- what the prefix leaves ---- */

static bool has_name(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->count; i++) {
		if (strcmp(names->at[i], name) == 0)
			return true;
	}
	return false;
}

static bool has(const struct names *names, pid_t pid, const char *name)
{
	return has_name(names, name) || (names->init && life_is_init(pid));
}

/* An init is known as what it is: a shell in its place changes its name with each exec. */
static void add(struct names *names, pid_t pid, const char *name)
{
	if (life_is_init(pid))
		names->init = true;
	else if (names->count < NAMES && !has_name(names, name))
		snprintf(names->at[names->count++], LIFE_NAME, "%s", name);
}

static bool has_any(const struct names *names)
{
	return names->count > 0 || names->init;
}

/* The children of a process, behind count that are there; a thread has its own. */
static size_t add_children(const struct strays *strays, pid_t parent, pid_t *pids, size_t count)
{
	char name[64], list[8 * CHILDREN];
	pid_t found[CHILDREN];
	struct dirent *entry;
	size_t more;
	DIR *tasks;

	if (strays->children_fd < 0) {
		more = search(strays, found, names_it, &parent);
		for (size_t i = 0; i < more && count < CHILDREN; i++)
			pids[count++] = found[i];
		return count;
	}
	snprintf(name, sizeof(name), "/proc/%d/task", (int)parent);
	tasks = opendir(name);
	while (tasks && (entry = readdir(tasks))) {
		snprintf(name, sizeof(name), "task/%.16s/children", entry->d_name);
		if (life_read(parent, name, list, sizeof(list)))
			count = add_pids(list, pids, count);
	}
	if (tasks)
		closedir(tasks);
	return count;
}

/* What is left of the process group or with the mark, and what descends from that. */
static size_t look_for(const struct strays *strays, pid_t *pids, pid_t group, mark_t mark)
{
	size_t children = strays->proc_fd < 0 ? 0 : list_children(strays, pids), count = 0;
	struct life process;

	for (size_t i = 0; i < children; i++) {
		if (!is_left_alone(strays, pids[i]) && life_look(pids[i], &process) &&
		    (process.group == group || (mark && mark_of(strays, pids[i]) == mark)))
			pids[count++] = pids[i];
	}
	for (size_t i = 0; i < count; i++)
		count = add_children(strays, pids[i], pids, count);
	return count;
}

void stray_note(struct strays *strays, pid_t group, mark_t mark)
{
	pid_t pids[CHILDREN];
	size_t count = look_for(strays, pids, group, mark);
	struct life process;

	strays->noted = (struct names){ 0 };
	for (size_t i = 0; i < count; i++) {
		if (life_look(pids[i], &process))
			add(&strays->noted, pids[i], process.name);
	}
}

bool stray_spare_noted(struct strays *strays, const char *program)
{
	char name[LIFE_NAME];

	snprintf(name, LIFE_NAME, "%s", program);
	if (!has_any(&strays->noted) || has_name(&strays->noted, name))
		return false;
	strays->spared = strays->noted;
	return true;
}

bool stray_spares(const struct strays *strays)
{
	return has_any(&strays->spared);
}

bool stray_is_left(const struct strays *strays, pid_t group, mark_t mark)
{
	pid_t pids[CHILDREN];
	size_t count = look_for(strays, pids, group, mark);
	struct life process;

	for (size_t i = 0; i < count; i++) {
		if (life_look(pids[i], &process) && !process.ending &&
		    !has(&strays->spared, pids[i], process.name))
			return true;
	}
	return false;
}

/* ---- ending them ---- */

bool stray_reap(pid_t pid, int *status)
{
	const struct timespec moment = { .tv_nsec = 1000000 };

	for (int tries = 0; tries < 2000; tries++) {
		if (waitpid(pid, status, WNOHANG) != 0)
			return true;
		if (tries > 0)
			nanosleep(&moment, NULL);
	}
	return false;
}

static enum stray whose(const struct strays *strays, const struct stray_owner *owner, mark_t mark,
			bool alone, pid_t pid, bool *others)
{
	mark_t its = mark_of(strays, pid);

	*others = false;
	if (its && its == mark)
		return STRAY_OWN;
	if (its) { /* of one that runs, or of one before, which was told */
		*others = owner && owner->has(owner->context, its);
		return STRAY_NONE;
	}
	*others = strays->strangers;
	return alone ? STRAY_OWN : STRAY_UNKNOWN;
}

/* Where nothing shows whether it has begun to exit, it is given a moment to. */
static bool is_ending(const struct strays *strays, pid_t pid)
{
	const struct timespec moment = { .tv_nsec = 1000000 };
	siginfo_t end;
	bool ending;

	if (strays->proc_fd >= 0) {
		life_parent(pid, &ending);
		return ending;
	}
	for (int tries = 0; tries < 20; tries++) {
		if (!is_child(pid, &end) || end.si_pid == pid)
			return true;
		nanosleep(&moment, NULL);
	}
	return false;
}

/* Of one that has no mark it is not known whose child it was. */
static struct maker as_maker(const struct strays *strays, pid_t pid)
{
	struct maker maker = { 0 };

	if (strays->proc_fd >= 0 && mark_of(strays, pid))
		maker.begun = life_begun(pid);
	if (maker.begun)
		maker.pid = pid;
	return maker;
}

void stray_bury(struct strays *strays, pid_t pid)
{
	struct maker maker = as_maker(strays, pid);

	if (waitpid(pid, NULL, WNOHANG) == pid)
		segments_remove(&maker);
}

/* True if it was ended: there may be more behind it. */
static bool end_one(struct strays *strays, const struct stray_owner *owner, mark_t mark, bool alone,
		    pid_t pid, enum stray *found)
{
	bool others, spared = false;
	struct life process;
	struct maker maker;
	enum stray what;

	if (is_left_alone(strays, pid) || (owner && owner->runs(owner->context, pid)))
		return false;
	what = whose(strays, owner, mark, alone, pid, &others);
	if (others)
		return false;
	maker = as_maker(strays, pid);
	if (!is_ending(strays, pid)) {
		if (stray_spares(strays) && life_look(pid, &process))
			spared = has(&strays->spared, pid, process.name);
		kill(pid, SIGKILL);
		if (what > *found && !spared)
			*found = what;
	}
	if (!stray_reap(pid, NULL)) {
		stray_spare(strays, pid);
		strays->stuck = true;
		return true;
	}
	segments_remove(&maker);
	return true;
}

enum stray stray_end(struct strays *strays, const struct stray_owner *owner, mark_t mark,
		     bool alone)
{
	enum stray found = STRAY_NONE;
	pid_t pids[CHILDREN];
	bool again = strays->sight != STRAY_BLIND && (!alone || has_children());

	for (int round = 0; again && round < ROUNDS; round++) {
		size_t count = list_children(strays, pids);

		again = false;
		for (size_t i = 0; i < count; i++)
			again |= end_one(strays, owner, mark, alone, pids[i], &found);
	}
	/* What is there and not found forks faster than it can be looked for. */
	if (strays->sight == STRAY_SEES_ONE && !strays->strangers && !strays->stuck &&
	    has_children())
		found = STRAY_OWN;
	return found;
}

bool stray_end_all(struct strays *strays)
{
	size_t before = strays->left_alone_count;

	stray_end(strays, NULL, 0, true);
	return strays->left_alone_count == before;
}

void stray_finish(struct strays *strays)
{
	if (strays->proc_fd >= 0)
		close(strays->proc_fd);
	if (strays->children_fd >= 0)
		close(strays->children_fd);
	free_shared_bytes(strays->last_mark, sizeof(*strays->last_mark));
	free(strays);
}

/* ---- after the end of the run ---- */

struct killed {
	struct maker makers[CHILDREN];
	size_t count;
	int patience; /* milliseconds, for all of them */
};

static bool kill_one(struct killed *killed, pid_t pid)
{
	time_t begun = life_begun(pid);

	if (kill(pid, SIGKILL) < 0)
		return false;
	if (begun && killed->count < CHILDREN)
		killed->makers[killed->count++] = (struct maker){ .pid = pid, .begun = begun };
	return true;
}

static void remove_segments_of(struct killed *killed)
{
	for (size_t i = 0; i < killed->count; i++) {
		life_await_end(killed->makers[i].pid, &killed->patience);
		segments_remove(&killed->makers[i]);
	}
	killed->count = 0;
}

/* Has it a mark of the run, and come to whom we came to, or been started by such a one? */
static bool is_orphan(const void *context, pid_t pid)
{
	const struct strays *strays = context;
	bool ending, first;

	life_parent(pid, &first);
	while (!first && mark_of(strays, pid)) {
		pid = life_parent(pid, &ending);
		if (pid == getppid())
			return true;
	}
	return false;
}

void stray_end_orphans(struct strays *strays)
{
	struct killed killed = { .patience = LIFE_PATIENCE };
	pid_t pids[CHILDREN];
	size_t count;

	strays->proc_fd = -1;
	open_proc(strays);
	for (int round = 0; strays->proc_fd >= 0 && round < ROUNDS; round++) {
		count = search(strays, pids, is_orphan, strays);
		if (count == 0)
			return;
		for (size_t i = 0; i < count; i++)
			kill_one(&killed, pids[i]);
		remove_segments_of(&killed);
	}
}

/* ---- after the end of who watched it, too ---- */

/* Some run's: nobody else has such a limit. */
static bool has_any_mark(pid_t pid)
{
	static const int candidates[] = { RLIMIT_LOCKS, RLIMIT_RSS };
	struct rlimit64 limit;

	for (size_t i = 0; i < sizeof(candidates) / sizeof(candidates[0]); i++) {
		if (prlimit64(pid, candidates[i], NULL, &limit) == 0 &&
		    limit.rlim_cur > LEAST_ROOM && limit.rlim_cur <= INT32_MAX)
			return true;
	}
	return false;
}

static bool is_below(pid_t pid, const char *directory)
{
	size_t length = strlen(directory);
	char *link = new_stringf("/proc/%d/cwd", (int)pid);
	char where[PATH_MAX];
	bool below = readlink(link, where, sizeof(where)) > (ssize_t)length &&
		     strncmp(where, directory, length) == 0 && where[length] == '/';

	free(link);
	return below;
}

void stray_end_below(const char *directory)
{
	struct killed killed = { .patience = LIFE_PATIENCE };
	bool again = true;

	for (int round = 0; again && round < ROUNDS; round++) {
		DIR *proc = opendir("/proc");
		struct dirent *entry;

		again = false;
		while (proc && (entry = readdir(proc))) {
			pid_t pid = atoi(entry->d_name);

			if (pid > 1 && is_below(pid, directory) && has_any_mark(pid))
				again |= kill_one(&killed, pid);
		}
		if (proc)
			closedir(proc);
		remove_segments_of(&killed);
	}
}
