/* vm.c - see vm.h. */
#include "where/vm.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "report/names.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	CONSOLE_KEPT = 64 << 10, /* bytes: the end of a console that may have none */
	CONSOLE_LINE = 1024,	 /* of a line, to look for complaints in */
	DRAIN_PIECES = 64,	 /* more than a pipe holds */
	END_SECONDS = 2,	 /* between closing the port and the end of the process */
};

struct vm {
	pid_t pid;
	int port;    /* what the guest's second serial port says */
	int console; /* its first one, and what the machine's program says on standard error */
	int signals;
	bool uml;
	char *command, *program;
	char *initrd_path;
	struct text pending;	 /* read of the port and not handed out */
	size_t taken;		 /* bytes of pending that were handed out */
	struct text shown;	 /* the end of the console */
	struct text line;	 /* of the console, not whole yet */
	char *death, *complaint; /* lines of the console, or NULL */
	bool terminated;	 /* QEMU says that it was asked to end */
	bool ended;
};

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

/* cpio(5): it pads what it ends with to a block of 512 bytes. */
static bool is_whole(const char *archive, size_t length)
{
	static const char end[] = "TRAILER!!!";
	size_t looked = length < 512 + sizeof(end) ? length : 512 + sizeof(end);

	return memmem(archive + length - looked, looked, end, sizeof(end)) != NULL;
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
	if (!is_whole(base, length))
		fail(EXIT_NOT_TESTED, "%s is cut off; remove it, and it is made again",
		     request->initramfs);
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

/* Where the two serial ports and the initrd are: for the driver, and for a person. */
struct ways {
	const char *console, *port, *initrd;
};

/*
 * smap=off: QEMU before 9.1 makes the far returns of 64-bit code supervisor accesses, which
 * SMAP then refuses, in the name of the kernel: an oops that is the emulator's.
 *
 * mitigations=off: page table isolation makes every entry several times dearer in software
 * emulation, and has no part in what a call answers.  Nor have the tests that the ciphers make of
 * themselves and the search for ISA cards, which are half of the boot, nor the clearing of all
 * memory that the kernel takes for itself (init_on_alloc; off, a page that it forgets to clear
 * for a program shows).  no_timer_check: on a busy host the timer seems broken to it.
 *
 * -M pc and not microvm, which stock i386 kernels do not always boot on.  oops=panic: a
 * kernel that complains must not go on as if nothing were; panic=-1 and -no-reboot end the
 * machine then.
 */
static void qemu_command(struct lines *command, const struct vm_request *request,
			 const struct ways *ways)
{
	bool native = request->kind == IMAGE_I386;

	const char *const fixed[] = {
		"qemu-system-x86_64", "-M",	    "pc",	"-display", "none",
		"-nodefaults",	      "-no-reboot", "-monitor", "none",	    NULL
	};

	add_words(command, fixed);
	lines_addf(command, "-cpu");
	/* An i386 kernel has no protection keys, and saves less without the large state. */
	lines_addf(command, "max,smap=off%s", native ? ",xsave=off" : "");
	lines_addf(command, "-serial");
	lines_addf(command, "%s", ways->console);
	lines_addf(command, "-serial");
	lines_addf(command, "%s", ways->port);
	lines_addf(command, "-m");
	lines_addf(command, "%s", request->memory);
	lines_addf(command, "-kernel");
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "-initrd");
	lines_addf(command, "%s", ways->initrd);
	lines_addf(command, "-append");
	lines_addf(command,
		   "console=ttyS0 quiet loglevel=4 oops=panic panic=-1 mitigations=off "
		   "cryptomgr.notests init_on_alloc=0 no_timer_check%s%s%s",
		   native ? " noisapnp" : "", request->append ? " " : "",
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

static void uml_command(struct lines *command, const struct vm_request *request,
			const struct ways *ways)
{
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "mem=%sM", request->memory);
	lines_addf(command, "initrd=%s", ways->initrd);
	lines_addf(command, "con=null");
	lines_addf(command, "con0=null,%s", ways->console);
	lines_addf(command, "ssl1=null,%s", ways->port);
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

/* The results come on standard output, the console on standard error. */
static void driver_command(struct lines *command, const struct vm_request *request,
			   const char *initrd)
{
	if (request->kind == IMAGE_UML)
		uml_command(command, request, &(struct ways){ "fd:2", "fd:1", initrd });
	else
		qemu_command(command, request,
			     &(struct ways){ "file:/dev/stderr", "stdio", initrd });
}

/* What a person would type to see the console: the driver's own files are gone by then. */
static char *persons_command(const struct vm_request *request)
{
	struct lines command = { 0 };
	char *line;

	if (request->kind == IMAGE_UML)
		uml_command(&command, request,
			    &(struct ways){ "fd:1", "null", request->initramfs });
	else
		qemu_command(&command, request,
			     &(struct ways){ "stdio", "null", request->initramfs });
	line = joined(&command);
	lines_free(&command);
	return line;
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

static void wait_for_signals(struct vm *vm)
{
	static const int waited[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE };
	struct sigaction now;
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(waited) / sizeof(waited[0]); i++) {
		/* One that is ignored (nohup) stays so: interrupt.h. */
		if (sigaction(waited[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
			sigaddset(&set, waited[i]);
	}
	interrupt_defer(); /* one that is still pending at the end changes nothing */
	sigprocmask(SIG_BLOCK, &set, NULL);
	vm->signals = signalfd(-1, &set, SFD_CLOEXEC);
}

struct vm *vm_start(const struct vm_request *request)
{
	struct vm *vm = new_bytes(sizeof(*vm));
	struct lines command = { 0 };
	int port[2], console[2];

	vm->uml = request->kind == IMAGE_UML;
	if (!vm->uml && !in_path("qemu-system-x86_64"))
		fail(EXIT_NOT_TESTED,
		     "qemu-system-x86_64 is missing; ./run-tests.sh --install --kernel %s "
		     "installs it",
		     request->kernel);
	vm->initrd_path = make_initrd(request);
	driver_command(&command, request, vm->initrd_path);
	vm->command = persons_command(request);
	vm->program = new_string(command.at[0]);
	lines_add(&command, NULL);
	wait_for_signals(vm);
	if (vm->signals < 0 || pipe2(port, O_CLOEXEC) < 0 || pipe2(console, O_CLOEXEC) < 0)
		fail(EXIT_NOT_TESTED, "cannot open a pipe: %s", strerror(errno));
	vm->pid = start(command.at, port[1], console[1]);
	if (vm->pid < 0)
		fail(EXIT_NOT_TESTED, "cannot make a process: %s", strerror(errno));
	close(port[1]);
	close(console[1]);
	vm->port = port[0];
	vm->console = console[0];
	fcntl(vm->console, F_SETFL, O_NONBLOCK);
	command.count--;
	lines_free(&command);
	return vm;
}

/* ---- the console ---- */

/* After these lines there is no kernel any more; after all other complaints there is. */
static bool is_death(const char *line)
{
	static const char *const words[] = {
		"Kernel panic",		 "Oops",
		"BUG: unable to handle", "BUG: kernel NULL pointer",
		"kernel BUG at",	 "double fault",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strstr(line, words[i]))
			return true;
	}
	return false;
}

/* A line of the console is whole, or long enough. */
static void look_at_line(struct vm *vm)
{
	char *line;

	while (vm->line.length && vm->line.data[vm->line.length - 1] == ' ')
		vm->line.length--;
	if (vm->line.length == 0)
		return;
	vm->line.data[vm->line.length] = '\0';
	line = vm->line.data;
	if (!vm->death && is_death(line))
		vm->death = new_string(line);
	if (!vm->complaint && (is_death(line) || strstr(line, "BUG:") || strstr(line, "WARNING:")))
		vm->complaint = new_string(line);
	if (!vm->uml && strstr(line, "qemu-system-x86_64: terminating on signal"))
		vm->terminated = true;
	text_clear(&vm->line);
}

/* A byte of value 0 must not hide what stands behind it, nor an escape move a terminal. */
static void take_console(struct vm *vm, char *piece, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool end = piece[i] == '\n';

		if (!end && ((piece[i] >= 0 && piece[i] < ' ') || piece[i] == 127))
			piece[i] = ' ';
		if (!end)
			text_add_bytes(&vm->line, &piece[i], 1);
		if (end || vm->line.length == CONSOLE_LINE)
			look_at_line(vm);
	}
	text_add_bytes(&vm->shown, piece, count);
	if (vm->shown.length > 2 * CONSOLE_KEPT) {
		size_t old = vm->shown.length - CONSOLE_KEPT;

		memmove(vm->shown.data, vm->shown.data + old, CONSOLE_KEPT + 1);
		vm->shown.length = CONSOLE_KEPT;
	}
}

/* False if there is nothing more to read now. */
static bool read_console(struct vm *vm)
{
	char piece[4096];
	ssize_t count = vm->console < 0 ? -1 : read(vm->console, piece, sizeof(piece));

	if (count > 0)
		take_console(vm, piece, count);
	if (count == 0) {
		close(vm->console);
		vm->console = -1;
		look_at_line(vm);
	}
	return count > 0;
}

/* What has been said up to now, of a console that may never be silent. */
static void drain_console(struct vm *vm)
{
	for (int i = 0; i < DRAIN_PIECES && read_console(vm); i++)
		;
}

/* ---- reading ---- */

/* A whole line of what was read already, or NULL. */
static char *pending_line(struct vm *vm)
{
	char *start, *end;

	if (!vm->pending.data)
		return NULL;
	start = vm->pending.data + vm->taken;
	end = strchr(start, '\n');
	if (!end && vm->pending.length - vm->taken >= VM_LINE_LIMIT) {
		vm->taken = vm->pending.length;
		return start;
	}
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

static void read_all(struct vm *const *machines, const struct pollfd *polled, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (polled[2 * i].revents)
			read_more(machines[i]);
		if (polled[2 * i + 1].revents)
			read_console(machines[i]);
	}
}

enum vm_state vm_read(struct vm *const *machines, size_t count, double seconds, size_t *which,
		      char **line)
{
	double deadline = awake_seconds() + seconds;
	struct pollfd *polled = new_bytes((2 * count + 1) * sizeof(*polled));
	struct pollfd *signals = &polled[2 * count];
	enum vm_state state = VM_SILENT;

	for (size_t i = 0; i < count; i++)
		polled[2 * i] = (struct pollfd){ .fd = machines[i]->port, .events = POLLIN };
	/* Every machine waits for the same signals. */
	*signals = (struct pollfd){ .fd = machines[0]->signals, .events = POLLIN };
	for (;;) {
		double left = deadline - awake_seconds();

		if (next_news(machines, count, which, line)) {
			state = *line ? VM_LINE : VM_GONE;
			break;
		}
		if (left <= 0)
			break;
		for (size_t i = 0; i < count; i++)
			polled[2 * i + 1] =
				(struct pollfd){ .fd = machines[i]->console, .events = POLLIN };
		if (poll(polled, 2 * count + 1,
			 (left < AWAKE_LOOK ? left : AWAKE_LOOK) * 1000 + 1) < 0)
			continue;
		if (signals->revents) {
			state = VM_INTERRUPTED;
			break;
		}
		read_all(machines, polled, count);
	}
	free(polled);
	return state;
}

const char *vm_command(const struct vm *vm)
{
	return vm->command;
}

char *vm_console(struct vm *vm, int count)
{
	char *start;

	drain_console(vm);
	if (vm->shown.length == 0)
		return new_string("");
	start = vm->shown.data + vm->shown.length;
	while (start > vm->shown.data) {
		start--;
		if (*start == '\n' && start[1] != '\0' && --count == 0) {
			start++;
			break;
		}
	}
	return new_string(start);
}

const char *vm_death(struct vm *vm)
{
	drain_console(vm);
	return vm->death;
}

const char *vm_complaint(struct vm *vm)
{
	drain_console(vm);
	return vm->complaint;
}

/* ---- ends ---- */

/* How the process ended; it stays to be waited for.  False if it has not. */
static bool wait_for_end(const struct vm *vm, siginfo_t *end)
{
	double deadline = seconds_now() + END_SECONDS;

	do {
		*end = (siginfo_t){ 0 };
		if (waitid(P_PID, vm->pid, end, WEXITED | WNOHANG | WNOWAIT) == 0 && end->si_pid)
			return true;
		usleep(5000);
	} while (seconds_now() < deadline);
	return false;
}

/* Signals that no program gives itself. */
static bool is_from_outside(int number)
{
	return number == SIGKILL || number == SIGTERM || number == SIGINT || number == SIGHUP ||
	       number == SIGQUIT || number == SIGXCPU;
}

static char *fault_by_signal(const struct vm *vm, int number)
{
	struct text text = { 0 };

	if (is_from_outside(number))
		text_add(&text, "the machine was killed from outside (");
	else if (!vm->uml) /* such a program is the kernel under test itself */
		text_addf(&text, "%s itself died (", vm->program);
	else
		return NULL;
	names_add_signal(&text, number);
	text_add(&text, number == SIGKILL ? ": by hand, or memory ran out)" : ")");
	return text_take(&text);
}

enum vm_fault vm_fault(struct vm *vm, char **what)
{
	siginfo_t end;

	*what = NULL;
	drain_console(vm);
	if (!wait_for_end(vm, &end))
		return VM_SOUND;
	if (end.si_code != CLD_EXITED)
		*what = fault_by_signal(vm, end.si_status);
	else if (vm->terminated)
		*what = new_string("the machine was killed from outside (QEMU was asked to end)");
	if (*what)
		return VM_KILLED;
	if (vm->uml || end.si_code != CLD_EXITED || end.si_status == 0)
		return VM_SOUND;
	*what = new_stringf("%s ended with status %d", vm->program, end.si_status);
	return VM_FAILED;
}

void vm_stop(struct vm *vm)
{
	kill(-vm->pid, SIGKILL);
	kill(vm->pid, SIGKILL);
	waitpid(vm->pid, NULL, 0);
	close(vm->port);
	close(vm->console);
	close(vm->signals);
	unlink(vm->initrd_path);
	text_free(&vm->pending);
	text_free(&vm->shown);
	text_free(&vm->line);
	free(vm->command);
	free(vm->program);
	free(vm->death);
	free(vm->complaint);
	free(vm->initrd_path);
	free(vm);
}
