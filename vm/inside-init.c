/*
 * inside-init.c - the first process of the machine that vm/inside boots.
 *
 * Lays a file system over the host's own that keeps what is written in memory, runs one command
 * there as root, and hands on what it says.  Linked statically: there is nothing yet to load
 * libraries from.  What the initramfs holds beside it (vm/inside writes it):
 *
 *   /modules/NN-NAME.ko   loaded in the order of their names
 *   /command, /environment, /folder   words with a zero byte behind each
 *   /memory               folders that begin empty: a tmpfs each
 *   /out                  a folder that is the host's own, or nothing
 *   /copied               the folder of the host whose copy /copy is, or nothing
 *   /terminal             rows and columns if the command talks to a terminal, or nothing
 *
 * Ports (virtio-serial): 1 is its standard output, 2 its standard error, 3 the exit status in
 * decimal, once everything else was written.  hvc0 is the terminal.  Whatever fails before the
 * command runs is one line on the console, and no status.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define PORTS 2

static void power_off(void)
{
	sync();
	reboot(RB_POWER_OFF);
	for (;;)
		pause();
}

static void give_up(const char *what, const char *which)
{
	dprintf(2, "inside: %s %s: %s\n", what, which, strerror(errno));
	power_off();
}

/* The words of a file, and NULL behind them; they live as long as the machine. */
static char **read_words(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC), count = 0;
	struct stat status;
	char *text, **words;

	if (file < 0 || fstat(file, &status) || !(text = malloc(status.st_size + 1)) ||
	    !(words = malloc((status.st_size + 1) * sizeof(*words))) ||
	    read(file, text, status.st_size) != status.st_size)
		give_up("cannot read", path);
	close(file);
	for (char *word = text; word < text + status.st_size; word += strlen(word) + 1)
		words[count++] = word;
	words[count] = NULL;
	return words;
}

static void load_modules(void)
{
	struct dirent **names;
	int count = scandir("/modules", &names, NULL, alphasort);

	if (count < 0)
		give_up("cannot read", "/modules");
	for (int i = 0; i < count; i++) {
		char path[300];
		int file;

		if (names[i]->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "/modules/%s", names[i]->d_name);
		file = open(path, O_RDONLY | O_CLOEXEC);
		if (file < 0 || (syscall(SYS_finit_module, file, "", 0) && errno != EEXIST))
			give_up("cannot load", path);
		close(file);
	}
}

static void mount_at(const char *source, const char *target, const char *type, unsigned long flags,
		     const char *data)
{
	if (mount(source, target, type, flags, data))
		give_up("cannot mount", target);
}

static void make_folder(const char *path, mode_t mode)
{
	if (mkdir(path, mode) && errno != EEXIST)
		give_up("cannot make", path);
}

/* Puts the copy that came with the initramfs in the place of the host's own. */
static void place_copy(const char *folder)
{
	char path[4096 + sizeof("/new")];

	snprintf(path, sizeof(path), "/new%s", folder);
	mount_at("/copy", path, NULL, MS_BIND, NULL);
}

/* The host's root below, a tmpfs above; the whole becomes the root. */
static void enter_root(const char *copied)
{
	make_folder("/lower", 0755);
	make_folder("/upper", 0755);
	make_folder("/new", 0755);
	mount_at("host", "/lower", "9p", MS_RDONLY,
		 "trans=virtio,version=9p2000.L,cache=loose,msize=512000");
	mount_at("upper", "/upper", "tmpfs", 0, "size=75%");
	make_folder("/upper/files", 0755);
	make_folder("/upper/work", 0755);
	mount_at("root", "/new", "overlay", 0,
		 "lowerdir=/lower,upperdir=/upper/files,workdir=/upper/work");
	if (copied)
		place_copy(copied);
	if (chdir("/new") || mount(".", "/", NULL, MS_MOVE, NULL) || chroot("."))
		give_up("cannot enter", "the root of the host");
}

static void mount_rest(char **memory, const char *out)
{
	mount_at("proc", "/proc", "proc", 0, NULL);
	mount_at("sysfs", "/sys", "sysfs", 0, NULL);
	mount_at("devtmpfs", "/dev", "devtmpfs", 0, NULL);
	make_folder("/dev/pts", 0755);
	make_folder("/dev/shm", 01777);
	mount_at("devpts", "/dev/pts", "devpts", 0, "ptmxmode=666");
	mount_at("shm", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777");
	if (symlink("/proc/self/fd", "/dev/fd") || symlink("/proc/self/fd/0", "/dev/stdin") ||
	    symlink("/proc/self/fd/1", "/dev/stdout") || symlink("/proc/self/fd/2", "/dev/stderr"))
		give_up("cannot fill", "/dev");
	for (; *memory; memory++)
		mount_at("memory", *memory, "tmpfs", 0, "mode=1777");
	if (out)
		mount_at("out", out, "9p", 0, "trans=virtio,version=9p2000.L,msize=512000");
}

/* The kernel makes the nodes of the ports some time after it has loaded their driver. */
static int open_port(const char *path)
{
	int port = -1;

	for (int i = 0; i < 3000 && port < 0; i++) {
		port = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY);
		if (port < 0 && errno != ENOENT && errno != ENXIO && errno != ENODEV)
			break;
		if (port < 0)
			usleep(10 * 1000);
	}
	if (port < 0)
		give_up("cannot open", path);
	return port;
}

static void run_command(char **command, char **environment, const char *folder)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	if (chdir(folder)) {
		dprintf(2, "inside: cannot enter %s: %s\n", folder, strerror(errno));
		_exit(125);
	}
	environ = environment;
	execvp(command[0], command);
	dprintf(2, "inside: cannot execute %s: %s\n", command[0], strerror(errno));
	_exit(errno == ENOENT ? 127 : 126);
}

static void take_terminal(int terminal, char **size)
{
	struct winsize window = { atoi(size[0]), size[1] ? atoi(size[1]) : 0, 0, 0 };

	ioctl(terminal, TIOCSWINSZ, &window);
	setsid();
	if (ioctl(terminal, TIOCSCTTY, 0) || dup2(terminal, 0) < 0 || dup2(terminal, 1) < 0 ||
	    dup2(terminal, 2) < 0)
		_exit(125);
}

static void take_pipes(int pipes[PORTS][2])
{
	int null = open("/dev/null", O_RDWR);

	setsid();
	if (dup2(null, 0) < 0)
		_exit(125);
	for (int i = 0; i < PORTS; i++)
		if (dup2(pipes[i][1], i + 1) < 0)
			_exit(125);
}

static void write_all(int port, const char *data, ssize_t length)
{
	while (length > 0) {
		ssize_t written = write(port, data, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return; /* nobody reads any more */
		data += written;
		length -= written;
	}
}

/* Hands on what is there; false once nothing more can come. */
static int hand_on(int from, int to)
{
	static char data[65536];
	ssize_t length = read(from, data, sizeof(data));

	if (length > 0)
		write_all(to, data, length);
	return length > 0 || (length < 0 && (errno == EINTR || errno == EAGAIN));
}

/* Waits for every child, for whom the first process is the parent of all orphans. */
static int reap(pid_t command, int *status)
{
	int ended, one;
	pid_t pid;

	ended = 0;
	while ((pid = waitpid(-1, &one, WNOHANG)) > 0) {
		if (pid != command)
			continue;
		*status = WIFSIGNALED(one) ? 128 + WTERMSIG(one) : WEXITSTATUS(one);
		ended = 1;
	}
	return ended;
}

static void heard_child(int signal)
{
	(void)signal;
}

/* Until the command has ended; what it wrote until then is handed on, whoever else may write. */
static int attend(pid_t command, int pipes[PORTS][2], const int ports[PORTS])
{
	struct pollfd polls[PORTS];
	sigset_t none;
	int status = 125, ended = 0, ready;

	sigemptyset(&none);
	for (int i = 0; i < PORTS; i++)
		polls[i] = (struct pollfd){ pipes ? pipes[i][0] : -1, POLLIN, 0 };
	do {
		const struct timespec now = { 0, 0 };

		ended = ended || reap(command, &status);
		ready = ppoll(polls, PORTS, ended ? &now : NULL, &none);
		for (int i = 0; i < PORTS && ready > 0; i++)
			if (polls[i].revents && !hand_on(polls[i].fd, ports[i]))
				polls[i].fd = -1;
	} while (!ended || ready > 0);
	return status;
}

static pid_t start(char **words[3], char **terminal, int pipes[PORTS][2])
{
	int port = terminal[0] ? open_port("/dev/hvc0") : -1;
	pid_t pid;

	for (int i = 0; i < PORTS; i++)
		if (pipe2(pipes[i], O_CLOEXEC | O_NONBLOCK) || fcntl(pipes[i][1], F_SETFL, 0))
			give_up("cannot make", "a pipe");
	pid = fork();
	if (pid < 0)
		give_up("cannot make", "a process");
	if (!pid) {
		if (terminal[0])
			take_terminal(port, terminal);
		else
			take_pipes(pipes);
		run_command(words[0], words[1], words[2][0]);
	}
	for (int i = 0; i < PORTS; i++)
		close(pipes[i][1]);
	return pid;
}

int main(void)
{
	char **words[3] = { read_words("/command"), read_words("/environment"),
			    read_words("/folder") };
	char **memory = read_words("/memory"), **out = read_words("/out");
	char **copied = read_words("/copied");
	char **terminal = read_words("/terminal");
	int ports[PORTS], pipes[PORTS][2], said, status;
	sigset_t child;

	load_modules();
	enter_root(copied[0]);
	mount_rest(memory, out[0]);
	ports[0] = open_port("/dev/vport0p1");
	ports[1] = open_port("/dev/vport0p2");
	said = open_port("/dev/vport0p3");
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, NULL);
	signal(SIGCHLD, heard_child);
	status = attend(start(words, terminal, pipes), pipes, ports);
	dprintf(said, "%d\n", status);
	power_off();
}
