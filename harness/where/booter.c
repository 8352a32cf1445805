/* booter.c - see booter.h. */
#include "where/booter.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/folder.h"
#include "base/place.h"
#include "base/put.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	SLOWEST = 1000,
	ABOUT_SECONDS = 30,    /* to say what it is, */
	ABOUT_LEAST = 5,       /* however short --timeout-mul makes it */
	ABOUT_LIMIT = 1 << 20, /* bytes of a file that it may write meanwhile */
};

static const char usual[] = "qemu";

/* ---- which script ---- */

static bool is_script(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}

/* "bochs, qemu, v86" */
static char *names_in(const char *folder)
{
	struct lines files = { 0 };
	struct text names = { 0 };

	folder_read(&files, folder);
	for (size_t i = 0; i < files.count; i++) {
		char *path = new_stringf("%s/%s", folder, files.at[i]);

		if (is_script(path))
			text_addf(&names, "%s%s", names.length ? ", " : "", files.at[i]);
		free(path);
	}
	lines_free(&files);
	return text_take(&names);
}

static char *find_script(const char *word, const char *build)
{
	char *folder, *path, *names;

	if (strchr(word, '/')) {
		path = place_absolute(word);
		if (!is_script(path))
			fail(EXIT_USAGE, "--machine: %s is no script that can be executed", word);
		return path;
	}
	folder = new_stringf("%s/vm/machines", build);
	path = new_stringf("%s/%s", folder, word);
	names = names_in(folder);
	if (!*names)
		fail(EXIT_NOT_TESTED,
		     "no machines in %s; a checkout of the suite has them (make vm)", folder);
	if (!is_script(path))
		fail(EXIT_USAGE,
		     "--machine: there is no %s; there are %s, and a path names a script of your "
		     "own",
		     word, names);
	free(names);
	free(folder);
	return path;
}

/* ---- what it says of itself ---- */

static void __attribute__((noreturn)) bad_word(const struct booter *booter, const char *line)
{
	fail(EXIT_USAGE, "--machine: %s says of itself what means nothing: %.80s", booter->name,
	     line);
}

/* NAME or NAME VERSION */
static void take_emulator(struct booter *booter, char *words, const char *line)
{
	char *name = next_word(&words);
	char *version = next_word(&words);

	if (booter->emulator || !name || !target_may_name_emulator(name) ||
	    strlen(name) > TARGET_EMULATOR_NAME ||
	    strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(name))
		bad_word(booter, line);
	booter->emulator = new_string(name);
	if (version)
		version_read(&booter->version, version, NULL);
}

static void take_slowness(struct booter *booter, char *words, const char *line)
{
	char *word = next_word(&words);
	char *end = word;
	long slowness = word ? strtol(word, &end, 10) : 0;

	if (slowness < 1 || slowness > SLOWEST || *end)
		bad_word(booter, line);
	booter->slowness = slowness;
}

static void take_about(struct booter *booter, char *said)
{
	char *line;

	while ((line = strsep(&said, "\n"))) {
		char *whole = new_string(line);
		char *words = line;
		char *word = next_word(&words);

		if (word && strcmp(word, "emulator") == 0)
			take_emulator(booter, words, whole);
		else if (word && strcmp(word, "slow") == 0)
			take_slowness(booter, words, whole);
		else if (word && strcmp(word, "unpacked") == 0)
			booter->unpacked = true;
		else if (word && strcmp(word, "i386") == 0)
			booter->only_i386 = true;
		else if (word)
			bad_word(booter, whole);
		free(whole);
	}
}

static void __attribute__((noreturn)) become_script(const struct booter *booter, int said)
{
	const struct rlimit size = { ABOUT_LIMIT, ABOUT_LIMIT };
	char *argv[] = { booter->path, "about", NULL };

	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(said, STDOUT_FILENO);
	setrlimit(RLIMIT_FSIZE, &size);
	execv(booter->path, argv);
	put(stderr, PUT_LINE, "mmap2-suite: --machine: cannot execute %s: %s\n", booter->path,
	    strerror(errno));
	_exit(EXIT_NOT_TESTED);
}

/* The exit status of the script, or -1: it does not end.  What it started goes with it. */
static int status_of(pid_t pid, double seconds)
{
	double deadline = awake_seconds() + seconds;
	siginfo_t end = { 0 };
	int status;

	while (end.si_pid != pid && awake_seconds() < deadline) {
		end = (siginfo_t){ 0 };
		if (waitid(P_PID, pid, &end, WEXITED | WNOHANG | WNOWAIT) == 0 && !end.si_pid)
			usleep(1000);
	}
	kill(-pid, SIGKILL);
	kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		continue;
	if (end.si_pid != pid)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Runs SCRIPT about, whose complaints are for the user; its exit status. */
static int ask(const struct booter *booter, int said, double factor)
{
	double seconds = ABOUT_SECONDS * factor;
	pid_t pid = fork();
	int status;

	if (pid == 0)
		become_script(booter, said);
	if (pid < 0)
		fail_to_make("a process");
	if (seconds < ABOUT_LEAST)
		seconds = ABOUT_LEAST;
	status = status_of(pid, seconds);
	if (status < 0)
		fail(EXIT_NOT_TESTED,
		     "--machine: %s did not end in %g seconds when it was asked what it is; "
		     "--timeout-mul gives it more",
		     booter->name, seconds);
	return status;
}

/* All that the script says when it is asked what it is. */
static void learn(struct booter *booter, double factor)
{
	int said = memfd_create("about", MFD_CLOEXEC);
	char text[1024] = "";
	ssize_t count;
	int status;

	if (said < 0)
		fail_to_make("a file in memory");
	status = ask(booter, said, factor);
	if (status == EXIT_USAGE || status == EXIT_NOT_TESTED) /* it has said why */
		leave(status);
	if (status != 0)
		fail(EXIT_NOT_TESTED,
		     "--machine: %s ended with status %d when it was asked what it is",
		     booter->name, status);
	count = pread(said, text, sizeof(text), 0);
	if (count < 0)
		fail(EXIT_NOT_TESTED, "cannot read what %s says: %s", booter->name,
		     strerror(errno));
	if (count == sizeof(text))
		fail(EXIT_USAGE, "--machine: %s says more of itself than %zu bytes", booter->name,
		     sizeof(text) - 1);
	close(said);
	take_about(booter, text);
}

void booter_find(struct booter *booter, const char *machine, const char *build,
		 const struct image *image, double factor)
{
	*booter = (struct booter){ .name = new_string(machine ? machine : usual), .slowness = 1 };
	if (image->kind == IMAGE_UML && strcmp(booter->name, usual) == 0)
		return; /* it is a machine itself, and needs no QEMU */
	booter->path = find_script(booter->name, build);
	learn(booter, factor);
	if (image->kind == IMAGE_UML)
		fail(EXIT_USAGE, "--machine %s boots a bzImage; %s is a User-mode Linux",
		     booter->name, image->path);
	if (image->kind == IMAGE_X86_64 && booter->only_i386)
		fail(EXIT_USAGE, "--machine %s boots kernels for i386; %s is one for x86-64",
		     booter->name, image->path);
}

void booter_free(struct booter *booter)
{
	free(booter->path);
	free(booter->name);
	free(booter->emulator);
	*booter = (struct booter){ 0 };
}

void booter_name_target(const struct booter *booter, struct target *target)
{
	if (booter->emulator)
		target_name_machine(target, booter->emulator, &booter->version);
}
