/* vm.c - see vm.h. */
#include "vm.h"

#include "clock.h"
#include "fail.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct vm {
	pid_t pid;
	int port; /* what the guest's second serial port says */
	int signals;
	char *command;
	char *console_path, *initrd_path;
	struct text pending; /* read and not handed out */
	size_t taken;	     /* bytes of pending that were handed out */
	bool ended;
};

enum kernel_kind { KERNEL_I386, KERNEL_X86_64, KERNEL_UML };

static uint32_t little_endian(const unsigned char *at)
{
	return at[0] | at[1] << 8 | at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Documentation/arch/x86/boot.rst: "HdrS" at 202h, xloadflags at 236h, XLF_KERNEL_64 is bit 0. */
static enum kernel_kind kind_of(const char *path)
{
	unsigned char head[0x238] = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t count;

	if (fd < 0)
		fail(EXIT_USAGE, "--kernel: cannot read %s: %s", path, strerror(errno));
	count = read(fd, head, sizeof(head));
	close(fd);
	if (count > 20 && memcmp(head, "\177ELF\1", 5) == 0 && head[18] == 3)
		return KERNEL_UML;
	if (count < (ssize_t)sizeof(head) || little_endian(head + 0x202) != 0x53726448)
		fail(EXIT_USAGE, "--kernel: %s is no bzImage and no i386 User-mode Linux", path);
	return head[0x236] & 1 ? KERNEL_X86_64 : KERNEL_I386;
}

char *vm_find_kernel(const char *word)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");
	char *path = NULL;

	if (access(word, F_OK) == 0)
		return new_string(word);
	if (!strchr(word, '/')) {
		if (cache && *cache)
			path = new_stringf("%s/mmap2-suite/kernels/%s", cache, word);
		else
			path = new_stringf("%s/.cache/mmap2-suite/kernels/%s", home ? home : "",
					   word);
		if (access(path, F_OK) == 0)
			return path;
		free(path);
	}
	fail(EXIT_USAGE,
	     "--kernel: there is no %s, neither here nor among the fetched ones "
	     "(--fetch-kernels)",
	     word);
}

/* ---- the initrd: the shared archive and one more with the arguments ---- */

/* A file in "newc" form: Documentation/driver-api/early-userspace/buffer-format.rst. */
static void add_archive_file(struct text *archive, const char *name, const char *data,
			     size_t length, bool trailer)
{
	static const char zeros[4];
	size_t name_size = strlen(name) + 1;

	text_addf(archive, "070701%08x%08x%08x%08x%08x%08x%08zx%08x%08x%08x%08x%08zx%08x", 0,
		  trailer ? 0 : 0100644, 0, 0, 1, 0, length, 0, 0, 0, 0, name_size, 0);
	text_add_bytes(archive, name, name_size);
	text_add_bytes(archive, zeros, -archive->length % 4);
	text_add_bytes(archive, data, length);
	text_add_bytes(archive, zeros, -archive->length % 4);
}

static char *make_initrd(const struct vm_request *request)
{
	char *path = new_stringf("%s/initrd", request->scratch);
	struct text arguments = { 0 }, archive = { 0 };
	size_t length;
	char *base = read_file(request->initramfs, &length);
	FILE *file;

	if (!base)
		fail(EXIT_NOT_TESTED, "cannot read %s: %s", request->initramfs, read_problem());
	for (size_t i = 0; i < request->arguments.count; i++)
		text_addf(&arguments, "%s\n", request->arguments.at[i]);
	add_archive_file(&archive, "args", arguments.data, arguments.length, false);
	add_archive_file(&archive, "TRAILER!!!", "", 0, true);
	file = fopen(path, "we");
	if (!file || fwrite(base, 1, length, file) != length ||
	    fwrite(archive.data, 1, archive.length, file) != archive.length || fclose(file) != 0)
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, strerror(errno));
	free(base);
	text_free(&arguments);
	text_free(&archive);
	return path;
}

/* ---- command lines ---- */

static void add_words(struct lines *command, const char *const *words)
{
	for (; *words; words++)
		lines_add(command, new_string(*words));
}

/*
 * smap=off: QEMU before 9.1 makes the far returns of 64-bit code supervisor accesses, which
 * SMAP then refuses, in the name of the kernel: an oops that is the emulator's.
 *
 * mitigations=off: page table isolation makes every entry several times dearer in software
 * emulation, and has no part in what a call answers.  Nor have the tests that the ciphers make of
 * themselves and the search for ISA cards, which are half of the boot, nor the clearing of all
 * memory that the kernel takes for itself (init_on_alloc; off, a page that it forgets to clear
 * for a program shows).
 *
 * -M pc and not microvm, which stock i386 kernels do not always boot on.  oops=panic: a
 * kernel that complains must not go on as if nothing were; panic=-1 and -no-reboot end the
 * machine then.
 */
static void qemu_command(struct lines *command, const struct vm_request *request,
			 const char *initrd, const char *console, enum kernel_kind kind)
{
	const char *const fixed[] = {
		"qemu-system-x86_64", "-M",	    "pc",	"-display", "none",
		"-nodefaults",	      "-no-reboot", "-monitor", "none",	    NULL
	};

	add_words(command, fixed);
	lines_addf(command, "-cpu");
	/* An i386 kernel has no protection keys, and saves less without the large state. */
	lines_addf(command, "max,smap=off%s", kind == KERNEL_I386 ? ",xsave=off" : "");
	lines_addf(command, "-serial");
	lines_addf(command, "file:%s", console);
	lines_addf(command, "-serial");
	lines_addf(command, "stdio");
	lines_addf(command, "-m");
	lines_addf(command, "%s", request->memory);
	lines_addf(command, "-kernel");
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "-initrd");
	lines_addf(command, "%s", initrd);
	lines_addf(command, "-append");
	lines_addf(command,
		   "console=ttyS0 quiet loglevel=4 oops=panic panic=-1 mitigations=off "
		   "cryptomgr.notests init_on_alloc=0%s%s%s",
		   kind == KERNEL_I386 ? " noisapnp" : "", request->append ? " " : "",
		   request->append ? request->append : "");
	for (size_t i = 0; i < request->qemu.count; i++)
		lines_addf(command, "%s", request->qemu.at[i]);
	/*
	 * Last, so that an -accel of the user's comes before it.  The translations of some
	 * thousand short programs overflow a small cache, and all are lost then.
	 */
	lines_addf(command, "-accel");
	lines_addf(command, "tcg,tb-size=512");
}

/* Its console goes to standard error, its second serial line to standard output. */
static void uml_command(struct lines *command, const struct vm_request *request, const char *initrd)
{
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "mem=%sM", request->memory);
	lines_addf(command, "initrd=%s", initrd);
	lines_addf(command, "con=null");
	lines_addf(command, "con0=null,fd:2");
	lines_addf(command, "ssl1=null,fd:1");
	lines_addf(command, "quiet");
	lines_addf(command, "oops=panic");
	lines_addf(command, "panic=-1");
	if (request->append)
		lines_addf(command, "%s", request->append);
}

static char *joined(const struct lines *command)
{
	struct text text = { 0 };

	for (size_t i = 0; i < command->count && command->at[i]; i++) {
		bool quote = strchr(command->at[i], ' ') != NULL;

		text_addf(&text, "%s%s%s%s", i ? " " : "", quote ? "'" : "", command->at[i],
			  quote ? "'" : "");
	}
	return text_take(&text);
}

static pid_t start(char *const *argv, int port, int console)
{
	pid_t parent = getpid();
	pid_t pid = fork();
	sigset_t none;
	int null;

	if (pid != 0)
		return pid;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(127);
	null = open("/dev/null", O_RDWR);
	dup2(null, 0);
	dup2(port, 1);
	dup2(console, 2);
	execvp(argv[0], argv);
	dprintf(2, "cannot execute %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static bool in_path(const char *program)
{
	const char *path = getenv("PATH");
	char *copy = new_string(path ? path : "");
	char *next = copy;
	const char *folder;
	bool found = false;

	while (!found && (folder = strsep(&next, ":"))) {
		char *file = new_stringf("%s/%s", *folder ? folder : ".", program);

		found = access(file, X_OK) == 0;
		free(file);
	}
	free(copy);
	return found;
}

struct vm *vm_start(const struct vm_request *request)
{
	struct vm *vm = new_bytes(sizeof(*vm));
	enum kernel_kind kind = kind_of(request->kernel);
	struct lines command = { 0 };
	sigset_t waited;
	int ends[2];
	int console;

	if (kind != KERNEL_UML && !in_path("qemu-system-x86_64"))
		fail(EXIT_NOT_TESTED,
		     "qemu-system-x86_64 is missing; ./run-tests.sh --install --kernel %s "
		     "installs it",
		     request->kernel);
	vm->initrd_path = make_initrd(request);
	vm->console_path = new_stringf("%s/console", request->scratch);
	if (kind == KERNEL_UML)
		uml_command(&command, request, vm->initrd_path);
	else
		qemu_command(&command, request, vm->initrd_path, vm->console_path, kind);
	vm->command = joined(&command);
	lines_add(&command, NULL);
	sigemptyset(&waited);
	sigaddset(&waited, SIGINT);
	sigaddset(&waited, SIGTERM);
	sigaddset(&waited, SIGHUP);
	sigaddset(&waited, SIGPIPE);
	sigprocmask(SIG_BLOCK, &waited, NULL);
	vm->signals = signalfd(-1, &waited, SFD_CLOEXEC);
	console = open(vm->console_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (pipe2(ends, O_CLOEXEC) < 0 || vm->signals < 0 || console < 0)
		fail(EXIT_NOT_TESTED, "cannot open a pipe: %s", strerror(errno));
	vm->pid = start(command.at, ends[1], console);
	if (vm->pid < 0)
		fail(EXIT_NOT_TESTED, "cannot make a process: %s", strerror(errno));
	close(ends[1]);
	close(console);
	vm->port = ends[0];
	command.count--;
	lines_free(&command);
	return vm;
}

/* A whole line of what was read already, or NULL. */
static char *pending_line(struct vm *vm)
{
	char *start, *end;

	if (!vm->pending.data)
		return NULL;
	start = vm->pending.data + vm->taken;
	end = strchr(start, '\n');
	if (!end)
		return NULL;
	*end = '\0';
	vm->taken += end + 1 - start;
	if (end > start && end[-1] == '\r')
		end[-1] = '\0';
	return start;
}

static void read_more(struct vm *vm)
{
	char piece[4096];
	ssize_t count = read(vm->port, piece, sizeof(piece));

	if (count <= 0) {
		vm->ended = true;
		return;
	}
	memmove(vm->pending.data, vm->pending.data + vm->taken, vm->pending.length - vm->taken);
	vm->pending.length -= vm->taken;
	vm->taken = 0;
	for (ssize_t i = 0; i < count; i++) { /* a line with a NUL is no line */
		if (piece[i] == '\0')
			piece[i] = '?';
	}
	text_add_bytes(&vm->pending, piece, count);
}

/* The next machine in turn that has a line or has ended. */
static bool next_news(struct vm *const *machines, size_t count, size_t *which, char **line)
{
	for (size_t i = 1; i <= count; i++) {
		size_t at = (*which + i) % count;

		*line = pending_line(machines[at]);
		if (*line || machines[at]->ended) {
			*which = at;
			return true;
		}
	}
	return false;
}

enum vm_state vm_read(struct vm *const *machines, size_t count, double seconds, size_t *which,
		      char **line)
{
	double deadline = seconds_now() + seconds;
	struct pollfd *polled = new_bytes((count + 1) * sizeof(*polled));
	enum vm_state state = VM_SILENT;

	for (size_t i = 0; i < count; i++)
		polled[i] = (struct pollfd){ .fd = machines[i]->port, .events = POLLIN };
	/* Every machine waits for the same signals. */
	polled[count] = (struct pollfd){ .fd = machines[0]->signals, .events = POLLIN };
	for (;;) {
		double left = deadline - seconds_now();

		if (next_news(machines, count, which, line)) {
			state = *line ? VM_LINE : VM_GONE;
			break;
		}
		if (left <= 0)
			break;
		if (poll(polled, count + 1, left * 1000 + 1) < 0)
			continue;
		if (polled[count].revents) {
			state = VM_INTERRUPTED;
			break;
		}
		for (size_t i = 0; i < count; i++) {
			if (polled[i].revents)
				read_more(machines[i]);
		}
	}
	free(polled);
	return state;
}

const char *vm_command(const struct vm *vm)
{
	return vm->command;
}

/* The console so far; a byte of value 0 must not hide what stands behind it. */
static char *read_console(const struct vm *vm)
{
	size_t length;
	char *text = read_file(vm->console_path, &length);

	if (!text)
		return new_string("");
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '\0')
			text[i] = ' ';
	}
	return text;
}

char *vm_console(const struct vm *vm, int count)
{
	char *text = read_console(vm);
	char *start, *result;

	for (char *at = text; *at; at++) {
		if (*at == '\r' || (*at > 0 && *at < ' ' && *at != '\n' && *at != '\t'))
			*at = ' ';
	}
	start = text + strlen(text);
	while (start > text) {
		start--;
		if (*start == '\n' && start[1] != '\0' && --count == 0) {
			start++;
			break;
		}
	}
	result = new_string(start);
	free(text);
	return result;
}

char *vm_console_complaint(const struct vm *vm)
{
	static const char *const words[] = { "Kernel panic", "Oops", "BUG:", "WARNING:" };
	char *text = read_console(vm);
	char *next = text;
	char *line, *found = NULL;

	while (!found && (line = strsep(&next, "\n"))) {
		for (size_t i = 0; i < sizeof(words) / sizeof(words[0]) && !found; i++) {
			if (strstr(line, words[i])) {
				line[strcspn(line, "\r")] = '\0';
				found = new_string(line);
			}
		}
	}
	free(text);
	return found;
}

void vm_stop(struct vm *vm)
{
	kill(-vm->pid, SIGKILL);
	kill(vm->pid, SIGKILL);
	waitpid(vm->pid, NULL, 0);
	close(vm->port);
	close(vm->signals);
	unlink(vm->initrd_path);
	unlink(vm->console_path);
	text_free(&vm->pending);
	free(vm->command);
	free(vm->initrd_path);
	free(vm->console_path);
	free(vm);
}
