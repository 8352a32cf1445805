/* link.c - see link.h. */
#include "where/link.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "report/signals.h"

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
	LINE_TOLD = 400,	 /* bytes of a line of it */
	CONSOLE_LINE = 1024,	 /* of a line, to look for complaints in */
	DRAIN_PIECES = 64,	 /* more than a pipe holds */
	TOLD_SECONDS = 5,	 /* that one who was asked to end may take in silence */
	CUT_GRACE = 5,	 /* seconds to end, where nobody reads what it is fed or says a word, */
	END_SECONDS = 2, /* between closing the port and the end of the process */
};

struct link {
	pid_t pid;
	int port;    /* its standard output: the wire */
	int console; /* its standard error */
	int input;   /* its standard input, or -1 */
	int signals;
	bool is_kernel, fed;
	char *command, *program;
	char *file;		 /* or NULL */
	const char *terminating; /* what it says when it was asked to end, or NULL */
	struct text outgoing;	 /* to be sent */
	size_t sent;		 /* bytes of it that were */
	double moved;		 /* when, by awake_seconds() */
	struct text pending;	 /* read of the port and not handed out */
	size_t taken;		 /* bytes of pending that were handed out */
	struct text shown;	 /* the end of the console */
	struct text line;	 /* of the console, not whole yet */
	char *death, *complaint; /* lines of the console, or NULL */
	bool terminated;	 /* it said so */
	bool left;		 /* the process has ended, whoever still holds its ports */
	bool ended;
	bool expected; /* to clear up */
};

/*
 * What is fed ends when we do, since nobody feeds it any more; a signal lets it clear up.  In a
 * session of its own, it asks nobody at our terminal for a password, and would be stopped for it.
 */
static void set_ends(bool fed)
{
	if (fed)
		setsid();
	else
		setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, fed ? SIGTERM : SIGKILL);
}

/*
 * input: its standard input, or -1.  Why it can not be executed goes into the pipe failed, as an
 * errno.
 */
static void become_machine(char *const *argv, int input, int port, int console, int failed)
{
	sigset_t none;
	int null, error;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	null = open("/dev/null", O_RDWR);
	dup2(input >= 0 ? input : null, 0);
	dup2(port, 1);
	dup2(console, 2);
	if (strchr(argv[0], '/')) /* execvp would hand a foreign program to a shell */
		execv(argv[0], argv);
	else
		execvp(argv[0], argv);
	error = errno;
	while (write(failed, &error, sizeof(error)) < 0 && errno == EINTR)
		continue;
	_exit(127);
}

static void make_pipe(int *ends)
{
	if (pipe2(ends, O_CLOEXEC) < 0)
		fail_to_make("a pipe");
}

static pid_t start(char *const *argv, int input, int port, int console)
{
	pid_t parent = getpid();
	int failed[2], error = 0;
	pid_t pid;

	make_pipe(failed);
	pid = fork();
	if (pid == 0) {
		set_ends(input >= 0);
		if (getppid() != parent)
			_exit(127);
		become_machine(argv, input, port, console, failed[1]);
	}
	close(failed[1]);
	while (pid > 0 && read(failed[0], &error, sizeof(error)) < 0 && errno == EINTR)
		continue;
	close(failed[0]);
	if (error != 0)
		fail(EXIT_NOT_TESTED, "cannot execute %s: %s%s", argv[0], strerror(error),
		     error == ENOEXEC ? " (this kernel does not run such programs)" : "");
	return pid;
}

static void wait_for_signals(struct link *link)
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
	link->signals = signalfd(-1, &set, SFD_CLOEXEC);
	if (link->signals < 0)
		fail_to_make("a descriptor for signals (signalfd)");
}

struct link *link_start(const struct link_process *process)
{
	struct link *link = new_bytes(sizeof(*link));
	char **argv = new_bytes((process->command->count + 1) * sizeof(*argv));
	int input[2] = { -1, -1 }, port[2], console[2];

	link->is_kernel = process->is_kernel;
	link->fed = process->fed;
	link->terminating = process->terminating;
	link->command = new_string(process->by_hand);
	link->program = new_string(basename(process->command->at[0]));
	link->file = process->file ? new_string(process->file) : NULL;
	for (size_t i = 0; i < process->command->count; i++)
		argv[i] = process->command->at[i];
	argv[process->command->count] = NULL;
	wait_for_signals(link);
	make_pipe(port);
	make_pipe(console);
	if (process->fed)
		make_pipe(input);
	link->pid = start(argv, input[0], port[1], console[1]);
	if (link->pid < 0)
		fail_to_make("a process");
	close(input[0]);
	close(port[1]);
	close(console[1]);
	link->input = input[1];
	link->port = port[0];
	link->console = console[0];
	fcntl(link->input, F_SETFL, O_NONBLOCK);
	fcntl(link->console, F_SETFL, O_NONBLOCK);
	free(argv);
	return link;
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
static void look_at_line(struct link *link)
{
	char *line;

	while (link->line.length && link->line.data[link->line.length - 1] == ' ')
		link->line.length--;
	if (link->line.length == 0)
		return;
	link->line.data[link->line.length] = '\0';
	line = link->line.data;
	if (!link->fed && !link->death && is_death(line))
		link->death = new_string(line);
	if (!link->fed && !link->complaint &&
	    (is_death(line) || strstr(line, "BUG:") || strstr(line, "WARNING:")))
		link->complaint = new_string(line);
	if (link->terminating && strstr(line, link->terminating))
		link->terminated = true;
	text_clear(&link->line);
}

/* A byte of value 0 must not hide what stands behind it, nor an escape move a terminal. */
static void take_console(struct link *link, char *piece, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool end = piece[i] == '\n';

		if (!end && ((unsigned char)piece[i] < ' ' || piece[i] == 127))
			piece[i] = ' ';
		if (!end)
			text_add_bytes(&link->line, &piece[i], 1);
		if (end || link->line.length == CONSOLE_LINE)
			look_at_line(link);
	}
	text_add_bytes(&link->shown, piece, count);
	if (link->shown.length > 2 * CONSOLE_KEPT)
		text_drop(&link->shown, link->shown.length - CONSOLE_KEPT);
}

/* False if there is nothing more to read now. */
static bool read_console(struct link *link)
{
	char piece[4096];
	ssize_t count = link->console < 0 ? -1 : read(link->console, piece, sizeof(piece));

	if (count > 0)
		take_console(link, piece, count);
	if (count == 0) {
		close(link->console);
		link->console = -1;
		look_at_line(link);
	}
	return count > 0;
}

/* What has been said up to now, of a console that may never be silent. */
static void drain_console(struct link *link)
{
	for (int i = 0; i < DRAIN_PIECES && read_console(link); i++)
		;
}

/* ---- sending ---- */

static bool is_sending(const struct link *link)
{
	return link->input >= 0 && link->sent < link->outgoing.length;
}

void link_send(struct link *link, const char *bytes, size_t count)
{
	text_add_bytes(&link->outgoing, bytes, count);
}

void link_expect(struct link *link)
{
	link->expected = true;
}

double link_moved(const struct link *link)
{
	return link->moved;
}

bool link_is_cut(const struct link *link)
{
	return link->fed && link->input < 0;
}

/* Nobody reads it any more; the signal that goes with it is not one for this process. */
static void end_input(struct link *link)
{
	const struct timespec now = { 0 };
	sigset_t broken;

	sigemptyset(&broken);
	sigaddset(&broken, SIGPIPE);
	sigtimedwait(&broken, NULL, &now);
	close(link->input);
	link->input = -1;
}

static void send_more(struct link *link)
{
	ssize_t count = write(link->input, link->outgoing.data + link->sent,
			      link->outgoing.length - link->sent);

	if (count < 0 && errno != EAGAIN && errno != EINTR)
		end_input(link);
	if (count <= 0)
		return;
	link->sent += count;
	link->moved = awake_seconds();
	if (!is_sending(link)) {
		text_clear(&link->outgoing);
		link->sent = 0;
	}
}

/* ---- reading ---- */

/* A whole line of what was read already, or NULL. */
static char *pending_line(struct link *link)
{
	char *start, *end;

	if (!link->pending.data)
		return NULL;
	start = link->pending.data + link->taken;
	end = strchr(start, '\n');
	if (!end && link->pending.length - link->taken >= LINK_LINE_LIMIT) {
		link->taken = link->pending.length;
		return start;
	}
	if (!end)
		return NULL;
	*end = '\0';
	link->taken += end + 1 - start;
	if (end > start && end[-1] == '\r')
		end[-1] = '\0';
	return start;
}

static void read_more(struct link *link)
{
	char piece[4096];
	ssize_t count = read(link->port, piece, sizeof(piece));

	if (count <= 0) {
		link->ended = true;
		return;
	}
	text_drop(&link->pending, link->taken);
	link->taken = 0;
	for (ssize_t i = 0; i < count; i++) { /* a line with a NUL is no line */
		if (piece[i] == '\0')
			piece[i] = '?';
	}
	text_add_bytes(&link->pending, piece, count);
}

const char *link_rest(const struct link *link)
{
	return link->pending.data ? link->pending.data + link->taken : "";
}

/* The next link in turn that has a line or has ended. */
static bool next_news(struct link *const *links, size_t count, size_t *which, char **line)
{
	for (size_t i = 1; i <= count; i++) {
		size_t at = (*which + i) % count;

		*line = pending_line(links[at]);
		if (*line || links[at]->ended) {
			*which = at;
			return true;
		}
	}
	return false;
}

enum { POLLED = 3 }; /* of a link: what it says, its console, what it is sent */

static void poll_for(struct pollfd *polled, const struct link *link)
{
	polled[0] = (struct pollfd){ .fd = link->port, .events = POLLIN };
	polled[1] = (struct pollfd){ .fd = link->console, .events = POLLIN };
	polled[2] = (struct pollfd){ .fd = link->input, .events = is_sending(link) ? POLLOUT : 0 };
}

/*
 * What it started may hold its ports for ever: where its process has ended, and nothing is left to
 * be read behind that, it has ended.  What is fed may have others speak for it.
 */
static void look_for_end(struct link *link)
{
	siginfo_t end = { 0 };

	if (link->fed)
		return;
	link->ended |= link->left;
	link->left = waitid(P_PID, link->pid, &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid;
}

/* Does one of them read no more since now? */
static bool read_ready(struct link *const *links, const struct pollfd *polled, size_t count)
{
	bool cut = false;

	for (size_t i = 0; i < count; i++, polled += POLLED) {
		if (polled[0].revents)
			read_more(links[i]);
		else
			look_for_end(links[i]);
		if (polled[1].revents)
			read_console(links[i]);
		if (polled[2].revents & POLLERR)
			end_input(links[i]);
		else if (polled[2].revents)
			send_more(links[i]);
		cut |= polled[2].revents && link_is_cut(links[i]);
	}
	return cut;
}

enum link_state link_read(struct link *const *links, size_t count, double seconds, size_t *which,
			  char **line)
{
	double deadline = awake_seconds() + seconds;
	struct pollfd *polled = new_bytes((POLLED * count + 1) * sizeof(*polled));
	struct pollfd *signals = &polled[POLLED * count];
	enum link_state state = LINK_SILENT;

	/* Every link waits for the same signals. */
	*signals = (struct pollfd){ .fd = links[0]->signals, .events = POLLIN };
	for (;;) {
		double left = deadline - awake_seconds();

		if (next_news(links, count, which, line)) {
			state = *line ? LINK_LINE : LINK_GONE;
			break;
		}
		if (left <= 0)
			break;
		for (size_t i = 0; i < count; i++)
			poll_for(&polled[POLLED * i], links[i]);
		if (poll(polled, POLLED * count + 1,
			 (left < AWAKE_LOOK ? left : AWAKE_LOOK) * 1000 + 1) < 0)
			continue;
		if (signals->revents) {
			state = LINK_INTERRUPTED;
			break;
		}
		if (read_ready(links, polled, count)) /* the time that it has is another then */
			break;
	}
	free(polled);
	return state;
}

const char *link_command(const struct link *link)
{
	return link->command;
}

/* Of a line that nobody reads to its end its beginning, where what it is about stands. */
static void add_console_line(struct text *text, const char *line, size_t length)
{
	if (length <= LINE_TOLD)
		text_addf(text, "%.*s", (int)length, line);
	else
		text_addf(text, "%.*s [%zu bytes more]", LINE_TOLD, line, length - LINE_TOLD);
}

void link_forget_console(struct link *link)
{
	drain_console(link);
	link->shown.length = 0;
}

char *link_console(struct link *link, int count)
{
	struct text text = { 0 };
	const char *start, *end;
	size_t length;

	drain_console(link);
	if (link->shown.length == 0)
		return new_string("");
	end = link->shown.data + link->shown.length;
	start = end;
	while (start > link->shown.data) {
		start--;
		if (*start == '\n' && start[1] != '\0' && --count == 0) {
			start++;
			break;
		}
	}
	for (; start < end; start += length + 1) {
		length = strcspn(start, "\n");
		add_console_line(&text, start, length);
		if (start + length < end)
			text_add(&text, "\n");
	}
	return text_take(&text);
}

const char *link_death(struct link *link)
{
	drain_console(link);
	return link->death;
}

const char *link_complaint(struct link *link)
{
	drain_console(link);
	return link->complaint;
}

/* ---- ends ---- */

/* How the process ended; it stays to be waited for.  False if it has not. */
static bool wait_for_end(const struct link *link, siginfo_t *end)
{
	double deadline = seconds_now() + END_SECONDS;

	do {
		*end = (siginfo_t){ 0 };
		if (waitid(P_PID, link->pid, end, WEXITED | WNOHANG | WNOWAIT) == 0 && end->si_pid)
			return true;
		usleep(5000);
	} while (seconds_now() < deadline);
	return false;
}

static char *fault_by_signal(const struct link *link, int number)
{
	struct text text = { 0 };

	if (link->fed)
		text_addf(&text, "%s was killed (", link->program);
	else if (signals_is_from_outside(number))
		text_add(&text, "the machine was killed from outside (");
	else if (!link->is_kernel)
		text_addf(&text, "%s itself died (", link->program);
	else
		return NULL;
	signals_add(&text, number);
	text_add(&text, number == SIGKILL ? ": by hand, or memory ran out)" : ")");
	return text_take(&text);
}

enum link_fault link_fault(struct link *link, char **what)
{
	siginfo_t end;

	*what = NULL;
	drain_console(link);
	if (!wait_for_end(link, &end))
		return LINK_SOUND;
	if (end.si_code != CLD_EXITED)
		*what = fault_by_signal(link, end.si_status);
	else if (link->terminated)
		*what = new_stringf("the machine was killed from outside (%s was asked to end)",
				    link->program);
	if (*what)
		return LINK_KILLED;
	if (link->is_kernel || end.si_code != CLD_EXITED || end.si_status == 0)
		return LINK_SOUND;
	*what = new_stringf("%s ended with status %d", link->program, end.si_status);
	return LINK_FAILED;
}

char *link_end(const struct link *link)
{
	struct text text = { 0 };
	siginfo_t end;

	if (!wait_for_end(link, &end))
		return new_string("closed its output");
	if (end.si_code == CLD_EXITED)
		return new_stringf("ended by itself with status %d", end.si_status);
	text_add(&text, "was killed by ");
	signals_add(&text, end.si_status);
	return text_take(&text);
}

/* Is nobody left of the process and of what it started in its group? */
static bool is_group_gone(pid_t pid, bool *reaped)
{
	*reaped = *reaped || waitpid(pid, NULL, WNOHANG) == pid;
	return *reaped && kill(-pid, 0) < 0 && errno == ESRCH;
}

enum { LAST_PIECES = 1024 }; /* of 4 KiB, more than a driver says once nobody listens */

/*
 * What is fed sees that nothing more comes, and clears up wherever it leads to; what it still says
 * must not keep it from that.  Where there is nothing to clear up there is nothing to tell.
 */
static void end_fed(struct link *link)
{
	double asked = seconds_now();
	int grace = link_is_cut(link) || !link->expected ? CUT_GRACE : LINK_GRACE;
	bool reaped = false, told = false;
	char piece[4096];
	int pieces = 0;

	close(link->input);
	fcntl(link->port, F_SETFL, O_NONBLOCK);
	while (!is_group_gone(link->pid, &reaped)) {
		if (link->expected && !told && seconds_now() > asked + TOLD_SECONDS) {
			put(stderr, PUT_LINE, "mmap2-suite: waiting for %s to clear up\n",
			    link->command);
			told = true;
		}
		if (seconds_now() > asked + grace) {
			if (link->expected)
				put(stderr, PUT_LINE,
				    "mmap2-suite: %s did not end in %d seconds, and was killed; "
				    "something may be left where it leads to\n",
				    link->command, grace);
			kill(-link->pid, SIGKILL);
			break;
		}
		while (pieces < LAST_PIECES && read(link->port, piece, sizeof(piece)) > 0)
			pieces++;
		if (pieces == LAST_PIECES && link->port >= 0) { /* it would say more for ever */
			close(link->port);
			link->port = -1;
		}
		drain_console(link);
		usleep(5000);
	}
	if (!reaped)
		waitpid(link->pid, NULL, 0);
}

static void kill_machine(const struct link *link)
{
	kill(-link->pid, SIGKILL);
	kill(link->pid, SIGKILL);
	waitpid(link->pid, NULL, 0);
}

void link_stop(struct link *link)
{
	if (link->fed)
		end_fed(link);
	else
		kill_machine(link);
	if (link->port >= 0)
		close(link->port);
	close(link->console);
	close(link->signals);
	if (link->file)
		unlink(link->file);
	text_free(&link->outgoing);
	text_free(&link->pending);
	text_free(&link->shown);
	text_free(&link->line);
	free(link->command);
	free(link->program);
	free(link->death);
	free(link->complaint);
	free(link->file);
	free(link);
}
