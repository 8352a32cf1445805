/* enter.c - see enter.h. */
#include "watch/enter.h"

#include "base/fail.h"
#include "base/text.h"
#include "watch/meanings.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- the filter ---- */

bool enter_can_filter(void)
{
	unsigned int action = SECCOMP_RET_TRACE;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

enum { FILTER_MOST = 128 };

struct filter {
	struct sock_filter at[FILTER_MOST];
	unsigned short count;
};

static void add(struct filter *filter, unsigned short code, unsigned char yes, unsigned char no,
		uint32_t value)
{
	filter->at[filter->count++] = (struct sock_filter){ code, yes, no, value };
}

static void add_load(struct filter *filter, size_t offset)
{
	add(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, offset);
}

static void trace_if_equal(struct filter *filter, const int *numbers)
{
	for (; *numbers >= 0; numbers++) {
		add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, *numbers);
		add(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_TRACE);
	}
}

/* The calls of one table: traced if they are of the family; all others go their way. */
static void add_table(struct filter *filter, uint32_t arch, enum table table)
{
	unsigned short jump;

	add_load(filter, offsetof(struct seccomp_data, arch));
	jump = filter->count;
	add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, arch);
	add_load(filter, offsetof(struct seccomp_data, nr));
	trace_if_equal(filter, meanings_family(table));
	if (table == TABLE_I386) {
		trace_if_equal(filter, meanings_confused);
		add(filter, BPF_JMP | BPF_JGE | BPF_K, 0, 1, ENTER_NO_CALL);
		add(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_TRACE);
	}
	filter->at[jump].jf = filter->count - jump - 1;
}

/* False and errno: the kernel does not take it. */
static bool install_filter(bool all)
{
	struct filter filter = { .count = 0 };
	struct sock_fprog program = { .filter = filter.at };

	if (!all) {
		add_table(&filter, AUDIT_ARCH_I386, TABLE_I386);
		add_table(&filter, AUDIT_ARCH_X86_64, TABLE_X86_64);
	}
	add(&filter, BPF_RET | BPF_K, 0, 0, all ? SECCOMP_RET_TRACE : SECCOMP_RET_ALLOW);
	program.len = filter.count;
	if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0)
		return true;
	/* Without privileges it has to give up those that it might get; ptrace takes them as well.
	 */
	return errno == EACCES && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* ---- the start ---- */

static void become(const struct entrance *entrance, char *const *argv, bool all, bool filtered,
		   int go, int said)
{
	sigset_t none;
	char byte;
	int reason;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	if (read(go, &byte, 1) != 1)
		_exit(EXIT_NOT_TESTED);
	if (!filtered || install_filter(all))
		execv(entrance->path, argv);
	reason = errno;
	if (write(said, &reason, sizeof(reason)) != sizeof(reason))
		_exit(EXIT_USAGE);
	_exit(EXIT_NOT_TESTED);
}

pid_t enter_start(struct entrance *entrance, const char *path, char *const *argv, bool all,
		  bool filtered)
{
	int go[2], said[2];

	entrance->path = path;
	if (pipe2(go, O_CLOEXEC) < 0 || pipe2(said, O_CLOEXEC) < 0)
		fail(EXIT_NOT_TESTED, "--watch: cannot make a pipe: %s", strerror(errno));
	fflush(NULL);
	entrance->pid = fork();
	if (entrance->pid < 0)
		fail(EXIT_NOT_TESTED, "--watch: cannot make a process: %s", strerror(errno));
	if (entrance->pid == 0) {
		close(go[1]);
		become(entrance, argv, all, filtered, go[0], said[1]);
	}
	close(go[0]);
	close(said[1]);
	entrance->go = go[1];
	entrance->said = said[0];
	return entrance->pid;
}

void enter_seize(struct entrance *entrance, unsigned long options)
{
	int reason;

	if (ptrace(PTRACE_SEIZE, entrance->pid, NULL, (void *)(uintptr_t)options) < 0) {
		reason = errno;
		kill(entrance->pid, SIGKILL);
		waitpid(entrance->pid, NULL, 0);
		fail(EXIT_NOT_TESTED,
		     "--watch: this kernel lets no program be traced: %s (a container: --cap-add "
		     "SYS_PTRACE; else: sysctl kernel.yama.ptrace_scope=1)",
		     strerror(reason));
	}
	if (write(entrance->go, "", 1) != 1)
		fail(EXIT_NOT_TESTED, "--watch: the program's process has ended");
}

void enter_failed(const struct entrance *entrance)
{
	int reason = 0;

	if (read(entrance->said, &reason, sizeof(reason)) != sizeof(reason))
		fail(EXIT_NOT_TESTED, "--watch: %s was killed while it was started",
		     entrance->path);
	if (reason == ENOEXEC)
		fail(EXIT_NOT_TESTED,
		     "--watch: this kernel cannot run %s, an i386 program; vm/inside -- "
		     "./run-tests.sh --watch ... does it in a virtual machine",
		     entrance->path);
	if (reason == ENOENT)
		fail(EXIT_NOT_TESTED,
		     "--watch: %s asks for a loader that is not there (Debian: libc6-i386)",
		     entrance->path);
	fail(EXIT_NOT_TESTED, "--watch: cannot execute %s: %s", entrance->path, strerror(reason));
}

void enter_check_own(const struct entrance *entrance)
{
	char exe[40], name[PATH_MAX];
	struct stat runs, asked;
	ssize_t length;

	snprintf(exe, sizeof(exe), "/proc/%d/exe", (int)entrance->pid);
	length = readlink(exe, name, sizeof(name));
	if (length < 0 || stat(exe, &runs) < 0 || stat(entrance->path, &asked) < 0 ||
	    (runs.st_dev == asked.st_dev && runs.st_ino == asked.st_ino))
		return;
	kill(entrance->pid, SIGKILL);
	waitpid(entrance->pid, NULL, __WALL);
	fail(EXIT_NOT_TESTED,
	     "--watch: the kernel runs this by %.*s (binfmt_misc), whose calls these would be; "
	     "vm/inside -- ./run-tests.sh --watch ... shows the program's",
	     (int)length, name);
}

void enter_close(const struct entrance *entrance)
{
	close(entrance->go);
	close(entrance->said);
}

/* ---- a call ---- */

const char *const door_names[DOORS] = {
	[DOOR_INT80] = "int 80h",
	[DOOR_SYSENTER] = "sysenter",
	[DOOR_SYSCALL] = "syscall",
};

/*
 * The instruction in front of ip.  Behind sysenter, and syscall of 32 bits, the kernel always comes
 * back to the vDSO, behind an int 80h that was not executed (arch/x86/entry/vdso/vdso32/
 * system_call.S): the two bytes before that tell.
 */
static void find_door(struct step *step, uint64_t ip)
{
	uint8_t bytes[4] = { 0 };

	step->site = ip - 2;
	step->door = step->table == TABLE_X86_64 ? DOOR_SYSCALL : DOOR_INT80;
	if (memory_read(step->task->tid, ip - 4, bytes, 4) != 4 &&
	    memory_read(step->task->tid, ip - 2, bytes + 2, 2) != 2)
		return;
	if (bytes[2] == 0xcd && bytes[3] == 0x80 && bytes[0] == 0x0f &&
	    (bytes[1] == 0x34 || bytes[1] == 0x05) && !step->before.wide) {
		step->site = ip - 4;
		step->door = bytes[1] == 0x34 ? DOOR_SYSENTER : DOOR_SYSCALL;
	} else if (bytes[2] == 0x0f && bytes[3] == 0x05) {
		step->door = DOOR_SYSCALL;
	}
}

static void add_string(struct text *text, pid_t tid, uint64_t address)
{
	enum { MOST = 60 };
	char *string = memory_string(tid, address);

	if (string && strlen(string) > MOST)
		text_addf(text, "\"%.*s\"...", MOST, string);
	else if (string)
		text_addf(text, "\"%s\"", string);
	else
		text_addf(text, "0x%llx", (unsigned long long)address);
	free(string);
}

/* What argv and envp point to: the first ones.  NULL: there is no such list. */
static char *read_list(const struct step *step, uint64_t address)
{
	enum { SHOWN = 8, MOST = 4096 };
	size_t size = step->table == TABLE_I386 ? 4 : 8;
	struct text text = { 0 };
	int count = 0;

	text_add(&text, "{");
	for (; count < MOST; count++) {
		uint64_t pointer = 0;

		if (memory_read(step->task->tid, address + count * size, &pointer, size) != size) {
			text_free(&text);
			return NULL;
		}
		if (pointer == 0)
			break;
		if (count < SHOWN) {
			text_add(&text, count ? ", " : "");
			add_string(&text, step->task->tid, pointer);
		}
	}
	if (count > SHOWN)
		text_addf(&text, ", and %d more", count - SHOWN);
	text_add(&text, "}");
	return text_take(&text);
}

static void read_strings(struct step *step)
{
	for (int i = 0; i < meaning_arguments(step->meaning); i++) {
		int kind = step->meaning ? step->meaning->kinds[i] : ARG_HEX;

		if (kind == ARG_PATH)
			step->strings[i] = memory_string(step->task->tid, step->arguments[i]);
		else if (kind == ARG_STRINGS)
			step->strings[i] = read_list(step, step->arguments[i]);
	}
}

/* What may be a variable of the program goes with the call, whose pages are nobody's then. */
static void read_word(struct step *step)
{
	uint64_t address = step->arguments[0];

	if (step->table == TABLE_I386 && step->call == 91 && address >= OWN_DATA_BEGIN &&
	    address < OWN_DATA_END && memory_read(step->task->tid, address, &step->word, 4) != 4)
		step->word = 0;
}

bool enter_read(struct step *step, uint64_t ip, uint64_t sp)
{
	(void)sp;
	if (!registers_read(step->task->tid, &step->before))
		return false;
	/* The kernel has put -ENOSYS there for now. */
	step->before.at[GPR_AX] = step->call;
	step->meaning = meanings_find(step->table, step->call);
	find_door(step, ip);
	read_strings(step);
	read_word(step);
	if (step->table == TABLE_I386 && step->call == 90)
		step->has_block = memory_read(step->task->tid, step->arguments[0], step->block,
					      sizeof(step->block)) == sizeof(step->block);
	return true;
}

/* ---- of /proc ---- */

/* The value of a line of /proc/TID/status, in that base; false: there is none. */
static bool read_status(pid_t tid, const char *name, int base, uint64_t *value)
{
	char path[40], line[256];
	size_t length = strlen(name);
	bool found = false;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)tid);
	file = fopen(path, "re");
	if (!file)
		return false;
	while (!found && fgets(line, sizeof(line), file)) {
		found = strncmp(line, name, length) == 0 && line[length] == ':';
		if (found)
			*value = strtoull(line + length + 1, NULL, base);
	}
	fclose(file);
	return found;
}

pid_t enter_process(pid_t tid)
{
	uint64_t value;

	return read_status(tid, "Tgid", 10, &value) ? (pid_t)value : tid;
}

bool enter_shares_space(pid_t tid, pid_t parent, bool vfork)
{
	/* kcmp(2) says so, where it is built in; else threads share, and vfork's child. */
	long same = syscall(SYS_kcmp, tid, parent, 1 /* KCMP_VM */, 0, 0);

	if (same >= 0)
		return same == 0;
	return vfork || enter_process(tid) == enter_process(parent);
}

bool enter_is_deadly(pid_t tid, int signal)
{
	uint64_t caught = 0, blocked = 0, bit = 1ull << (signal - 1);

	read_status(tid, "SigCgt", 16, &caught);
	read_status(tid, "SigBlk", 16, &blocked);
	/* The kernel forces a fault on who blocks or ignores it (force_sig_info_to_task). */
	return !(caught & bit) || (blocked & bit);
}
