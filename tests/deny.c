/*
 * deny.c - starts a program for which chosen system calls fail: what a sandbox, an emulator or a
 * kernel without the call looks like.
 *
 *	deny RULE[,RULE...] PROGRAM ARGUMENT...
 *
 * RULE is NAME[^N&BITS][=ERRNO][+SKIP][:PATH].  NAME is a call of the table below, or `process`,
 * which is every call that makes one, or `thread`.  It fails with the number ERRNO (38, ENOSYS, if
 * there is none; by SIGSYS who makes it, if that is `kill`), but for the first SKIP times, and only
 *for this path if there is one, and where argument N, the first is 0, has all of the BITS.  Calls
 *are known by their numbers on i386 and on x86-64, so that a rule holds for a program and for an
 *emulator that runs one; the execve of PROGRAM itself never fails.
 *
 * Ends as PROGRAM ends: with its exit status, or by the signal that killed it.
 * Source of the mechanism: seccomp_unotify(2).
 */
#include <err.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NONE = -1, CLONE3 = 435, FAILED = 125, RULES = 16, KILLED = 1 << 16 };

/* Which of the calls with this number. */
enum which { ANY, PROCESS, THREAD };

/* arch/x86/entry/syscalls/syscall_32.tbl, syscall_64.tbl; path is the argument that is one. */
static const struct call {
	const char *name;
	int i386, x86_64;
	int path;
	enum which which;
} calls[] = {
	{ "process", 2, 57, NONE, ANY },
	{ "process", 190, 58, NONE, ANY },
	{ "process", 120, 56, NONE, PROCESS },
	{ "process", CLONE3, CLONE3, NONE, PROCESS },
	{ "thread", 120, 56, NONE, THREAD },
	{ "thread", CLONE3, CLONE3, NONE, THREAD },
	{ "brk", 45, 12, NONE, ANY },
	{ "chmod", 15, 90, 0, ANY },
	{ "clone", 120, 56, NONE, PROCESS },
	{ "dup", 41, 32, NONE, ANY },
	{ "dup2", 63, 33, NONE, ANY },
	{ "epoll_create1", 329, 291, NONE, ANY },
	{ "eventfd2", 328, 290, NONE, ANY },
	{ "execve", 11, 59, 0, ANY },
	{ "fcntl", 55, 72, NONE, ANY },
	{ "fcntl", 221, 72, NONE, ANY },
	{ "ftruncate", 93, 77, NONE, ANY },
	{ "ftruncate", 194, 77, NONE, ANY },
	{ "getdents64", 220, 217, NONE, ANY },
	{ "getppid", 64, 110, NONE, ANY },
	{ "kill", 37, 62, NONE, ANY },
	{ "madvise", 219, 28, NONE, ANY },
	{ "memfd_create", 356, 319, NONE, ANY },
	{ "mincore", 218, 27, NONE, ANY },
	{ "mlock", 150, 149, NONE, ANY },
	{ "mlock2", 376, 325, NONE, ANY },
	{ "mlockall", 152, 151, NONE, ANY },
	{ "mmap2", 192, NONE, NONE, ANY },
	{ "mount", 21, 165, NONE, ANY },
	{ "mprotect", 125, 10, NONE, ANY },
	{ "mremap", 163, 25, NONE, ANY },
	{ "mseal", 462, 462, NONE, ANY },
	{ "msync", 144, 26, NONE, ANY },
	{ "munlock", 151, 150, NONE, ANY },
	{ "munlockall", 153, 152, NONE, ANY },
	{ "munmap", 91, 11, NONE, ANY },
	{ "oldmmap", 90, NONE, NONE, ANY },
	{ "open", 5, 2, 0, ANY },
	{ "open", 295, 257, 1, ANY },
	{ "personality", 136, 135, NONE, ANY },
	{ "pipe", 42, 22, NONE, ANY },
	{ "pipe", 331, 293, NONE, ANY },
	{ "pread64", 180, 17, NONE, ANY },
	{ "prctl", 172, 157, NONE, ANY },
	{ "process_vm_readv", 347, 310, NONE, ANY },
	{ "ptrace", 26, 101, NONE, ANY },
	{ "pwrite64", 181, 18, NONE, ANY },
	{ "read", 3, 0, NONE, ANY },
	{ "remap_file_pages", 257, 216, NONE, ANY },
	{ "rt_sigaction", 174, 13, NONE, ANY },
	{ "rt_sigreturn", 173, 15, NONE, ANY },
	{ "setrlimit", 75, 160, NONE, ANY },
	{ "setrlimit", 340, 302, NONE, ANY },
	{ "shmget", 395, 29, NONE, ANY },
	{ "shmget", 117, 29, NONE, ANY },
	{ "signalfd4", 327, 289, NONE, ANY },
	{ "socket", 102, 41, NONE, ANY },
	{ "socket", 359, 41, NONE, ANY },
	{ "unlink", 10, 87, 0, ANY },
	{ "wait", 7, 61, NONE, ANY },
	{ "wait", 114, 61, NONE, ANY },
	{ "write", 4, 1, NONE, ANY },
};

enum { CALLS = sizeof(calls) / sizeof(calls[0]) };

struct rule {
	const char *name;
	const char *path; /* or NULL: any */
	int error;
	long skip;
	int argument; /* that must have all of these bits, or NONE */
	uint64_t bits;
};

static struct rule rules[RULES];
static int rule_count;

static bool is_call(const char *name)
{
	for (int i = 0; i < CALLS; i++) {
		if (strcmp(calls[i].name, name) == 0)
			return true;
	}
	return false;
}

static void add_rule(char *word)
{
	struct rule *rule = &rules[rule_count];
	char *at;

	if (rule_count++ == RULES)
		errx(FAILED, "more than %d rules", RULES);
	*rule = (struct rule){ .name = word, .error = ENOSYS, .argument = NONE };
	if ((at = strchr(word, ':'))) {
		*at = '\0';
		rule->path = at + 1;
	}
	if ((at = strchr(word, '+'))) {
		*at = '\0';
		rule->skip = atol(at + 1);
	}
	if ((at = strchr(word, '='))) {
		*at = '\0';
		rule->error = strcmp(at + 1, "kill") == 0 ? KILLED : atoi(at + 1);
	}
	if ((at = strchr(word, '^'))) {
		*at = '\0';
		rule->argument = (int)strtol(at + 1, &at, 0);
		if (rule->argument < 0 || rule->argument > 5 || *at != '&')
			errx(FAILED, "no argument and its bits behind %s^", word);
		rule->bits = strtoull(at + 1, NULL, 0);
	}
	if (!is_call(word))
		errx(FAILED, "no such call: %s", word);
}

/* ---- the filter: calls of a rule ask the supervisor, all others are made ---- */

static struct sock_filter filter[5 * CALLS + 1];
static unsigned short filter_length;

static void put(uint16_t code, uint32_t k, uint8_t if_not)
{
	filter[filter_length++] = (struct sock_filter)BPF_JUMP(code, k, 0, if_not);
}

static void put_call(uint32_t architecture, int number)
{
	put(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0);
	put(BPF_JMP | BPF_JEQ | BPF_K, architecture, 3);
	put(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0);
	put(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 1);
	put(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF, 0);
}

/* The execve of PROGRAM waits for its answer, and the listener, closed by it, until then. */
static bool is_ruled(const char *name)
{
	if (strcmp(name, "execve") == 0)
		return true;
	for (int i = 0; i < rule_count; i++) {
		if (strcmp(rules[i].name, name) == 0)
			return true;
	}
	return false;
}

static void make_filter(uint32_t architecture, size_t number_at)
{
	for (int i = 0; i < CALLS; i++) {
		int number;

		memcpy(&number, (const char *)&calls[i] + number_at, sizeof(number));
		if (is_ruled(calls[i].name))
			put_call(architecture, number);
	}
}

/* The listener's number in this process; what comes after it may be a call of a rule. */
static int install_filter(void)
{
	struct sock_fprog program;

	make_filter(AUDIT_ARCH_I386, offsetof(struct call, i386));
	make_filter(AUDIT_ARCH_X86_64, offsetof(struct call, x86_64));
	put(BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0);
	program = (struct sock_fprog){ filter_length, filter };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		err(FAILED, "no_new_privs");
	return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER,
			    &program);
}

/* ---- the supervisor: answers for the calls of a rule ---- */

static bool read_memory(pid_t process, uint64_t from, void *to, size_t size)
{
	const struct iovec local = { to, size };
	const struct iovec remote = { (void *)(uintptr_t)from, size };

	return process_vm_readv(process, &local, 1, &remote, 1, 0) > 0;
}

static bool is_which(const struct call *call, const struct seccomp_notif *notice)
{
	uint64_t flags = notice->data.args[0];

	if (call->which == ANY)
		return true;
	if (notice->data.nr == CLONE3 && !read_memory(notice->pid, flags, &flags, sizeof(flags)))
		return false;
	return (flags & CLONE_THREAD ? THREAD : PROCESS) == call->which;
}

static bool is_path(const struct rule *rule, const struct call *call,
		    const struct seccomp_notif *notice)
{
	char path[4096] = "";

	if (!rule->path)
		return true;
	if (call->path == NONE)
		return false;
	/* A page that is not there ends the reading, not the path. */
	read_memory(notice->pid, notice->data.args[call->path], path, sizeof(path) - 1);
	return strcmp(path, rule->path) == 0;
}

static bool has_bits(const struct rule *rule, const struct seccomp_notif *notice)
{
	return rule->argument == NONE ||
	       (notice->data.args[rule->argument] & rule->bits) == rule->bits;
}

/* The errno that a rule has for this call, or 0: it may be made. */
static int error_for(const struct seccomp_notif *notice)
{
	for (int i = 0; i < CALLS; i++) {
		const struct call *call = &calls[i];
		int number = notice->data.arch == AUDIT_ARCH_I386 ? call->i386 : call->x86_64;

		if (number != notice->data.nr || !is_which(call, notice))
			continue;
		for (int r = 0; r < rule_count; r++) {
			struct rule *rule = &rules[r];

			if (strcmp(rule->name, call->name) == 0 && is_path(rule, call, notice) &&
			    has_bits(rule, notice) && rule->skip-- <= 0)
				return rule->error;
		}
	}
	return 0;
}

/* PROGRAM's own execve is known by its arguments, which lie where deny's do. */
static void answer(int listener, const char *const *arguments)
{
	struct seccomp_notif notice = { 0 };
	struct seccomp_notif_resp response = { 0 };

	if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &notice) < 0)
		return; /* whoever asked is gone */
	response.id = notice.id;
	if (notice.data.nr != SYS_execve || notice.data.args[1] != (uintptr_t)arguments)
		response.error = -error_for(&notice);
	if (response.error == -KILLED) {
		kill((pid_t)notice.pid, SIGSYS);
		return;
	}
	if (response.error == 0)
		response.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
	ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
}

static void end_as(pid_t child)
{
	int status;

	if (waitpid(child, &status, 0) < 0)
		err(FAILED, "waitpid");
	if (WIFEXITED(status))
		_exit(WEXITSTATUS(status));
	signal(WTERMSIG(status), SIG_DFL);
	raise(WTERMSIG(status));
	_exit(FAILED);
}

static void supervise(pid_t child, int process, int listener, const char *const *arguments)
{
	struct pollfd watched[] = { { .fd = process, .events = POLLIN },
				    { .fd = listener, .events = POLLIN } };

	while (poll(watched, 2, -1) >= 0 || errno == EINTR) {
		if (watched[1].revents & POLLIN)
			answer(listener, arguments);
		else if (watched[0].revents)
			end_as(child);
	}
	err(FAILED, "poll");
}

int main(int argc, char **argv)
{
	volatile int *shared; /* the child's number of the listener, once it is there */
	pid_t child;
	int process, listener;

	if (argc < 3)
		errx(FAILED, "usage: deny RULE[,RULE...] PROGRAM ARGUMENT...");
	for (char *word = strtok(argv[1], ","); word; word = strtok(NULL, ","))
		add_rule(word);
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		err(FAILED, "mmap");
	child = fork();
	if (child < 0)
		err(FAILED, "fork");
	if (child == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		*shared = install_filter();
		if (*shared < 0)
			err(FAILED, "seccomp");
		execvp(argv[2], argv + 2);
		err(FAILED, "%s", argv[2]);
	}
	process = pidfd_open(child, 0);
	while (*shared == 0 &&
	       waitid(P_PID, (id_t)child, &(siginfo_t){ 0 }, WEXITED | WNOHANG | WNOWAIT) == 0)
		usleep(1000);
	listener = pidfd_getfd(process, *shared, 0);
	if (listener < 0) /* the child has failed, and said why */
		end_as(child);
	supervise(child, process, listener, (const char *const *)argv + 2);
}
