/* hand.c - see hand.h. */
#include "where/hand.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/place.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HAND_DESCRIPTORS = 6, FIRST = 3, BESIDE = 40, PAGE = 4096 };

static int memory_file(void)
{
	int fd = memfd_create("walk", MFD_CLOEXEC);
	char page[PAGE];

	for (int i = 0; fd >= 0 && i < HAND_FILE_PAGES; i++) {
		memset(page, 'A' + i, sizeof(page));
		if (write(fd, page, sizeof(page)) != sizeof(page))
			fail_to_make("a memory file for the hand");
	}
	if (fd < 0)
		fail_to_make("a memory file for the hand");
	return fd;
}

static int open_again(int fd, int flags)
{
	char *path = place_of_descriptor(fd);
	int again = open(path, flags | O_CLOEXEC);

	if (again < 0)
		fail_to_make("a descriptor for the hand");
	free(path);
	return again;
}

static int open_path(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC);

	if (fd < 0)
		fail(EXIT_NOT_TESTED, "cannot open %s for the hand: %s", path, strerror(errno));
	return fd;
}

static void open_files(int *files)
{
	int ends[2];

	files[0] = memory_file();
	files[1] = open_again(files[0], O_RDONLY);
	files[2] = open_again(files[0], O_WRONLY);
	if (pipe2(ends, O_CLOEXEC) < 0)
		fail_to_make("a pipe for the hand");
	close(ends[1]);
	files[3] = ends[0];
	files[4] = open_path("/dev/zero", O_RDWR);
	files[5] = open_path("/", O_RDONLY | O_DIRECTORY);
}

/* In the child: the descriptors at their places, and no others; then the program. */
static void become(int orders, int reports, const int *files, char **words)
{
	int kept[HAND_DESCRIPTORS];

	for (int i = 0; i < HAND_DESCRIPTORS; i++)
		kept[i] = fcntl(files[i], F_DUPFD, BESIDE);
	orders = fcntl(orders, F_DUPFD, BESIDE);
	reports = fcntl(reports, F_DUPFD, BESIDE);
	dup2(orders, 0);
	dup2(reports, 1);
	for (int i = 0; i < HAND_DESCRIPTORS; i++)
		dup2(kept[i], FIRST + i);
	if (close_range(FIRST + HAND_DESCRIPTORS, ~0u, 0) < 0) { /* older than 5.9 */
		for (int fd = FIRST + HAND_DESCRIPTORS; fd < 1024; fd++)
			close(fd);
	}
	personality(ADDR_NO_RANDOMIZE);
	prctl(PR_SET_PDEATHSIG, SIGKILL); /* it may hang in what it was told to do */
	signal(SIGPIPE, SIG_DFL);
	if (strchr(words[0], '/'))
		execv(words[0], words); /* what the kernel can not run is no script */
	else
		execvp(words[0], words);
	_exit(127);
}

void hand_start(struct hand *hand, const char *build, const struct lines *prefix)
{
	int files[HAND_DESCRIPTORS], to[2], from[2];
	char **words = new_bytes((prefix->count + 2) * sizeof(*words));
	char *program = new_stringf("%s/hand", build);

	for (size_t i = 0; i < prefix->count; i++)
		words[i] = prefix->at[i];
	words[prefix->count] = program;
	words[prefix->count + 1] = NULL;
	if (access(program, X_OK) < 0)
		fail(EXIT_NOT_TESTED, "there is no %s (%s); make hand builds it", program,
		     strerror(errno));
	open_files(files);
	if (pipe2(to, O_CLOEXEC) < 0 || pipe2(from, O_CLOEXEC) < 0)
		fail_to_make("pipes for the hand");
	signal(SIGPIPE, SIG_IGN);
	fflush(NULL);
	hand->process = fork();
	if (hand->process == 0)
		become(to[0], from[1], files, words);
	if (hand->process < 0)
		fail_to_make("a process for the hand");
	close(to[0]);
	close(from[1]);
	for (int i = 0; i < HAND_DESCRIPTORS; i++)
		close(files[i]);
	hand->patience = HAND_PATIENCE;
	hand->orders = to[1];
	hand->reports = from[0];
	free(program);
	free(words);
}

void hand_stop(struct hand *hand)
{
	close(hand->orders);
	close(hand->reports);
	kill(hand->process, SIGKILL); /* it may hang in what it was told to do */
	while (waitpid(hand->process, NULL, 0) < 0 && errno == EINTR)
		;
}

static bool write_all(int fd, const void *bytes, size_t count)
{
	const char *at = bytes;

	while (count > 0) {
		ssize_t done = write(fd, at, count);

		if (done < 0 && errno != EINTR)
			return false;
		at += done > 0 ? done : 0;
		count -= done > 0 ? (size_t)done : 0;
	}
	return true;
}

/*
 * What a look took longer than it was to does not count: both were stopped, or the machine was
 * (clock.h).
 */
static bool says_something(const struct hand *hand)
{
	const int look = AWAKE_LOOK * 1000;
	struct pollfd ready = { .fd = hand->reports, .events = POLLIN };

	for (int silent = 0; silent < hand->patience; silent += look) {
		if (poll(&ready, 1, look) != 0)
			return true;
	}
	return false;
}

static bool read_exactly(const struct hand *hand, void *bytes, size_t count)
{
	char *at = bytes;

	while (count > 0) {
		ssize_t done;

		/* A hand that hangs has come to its end as well. */
		if (!says_something(hand))
			return false;
		done = read(hand->reports, at, count);

		if (done == 0 || (done < 0 && errno != EINTR))
			return false;
		at += done > 0 ? done : 0;
		count -= done > 0 ? (size_t)done : 0;
	}
	return true;
}

bool hand_do(struct hand *hand, const struct hand_order *orders, size_t count,
	     struct hand_report *reports)
{
	return write_all(hand->orders, orders, count * sizeof(*orders)) &&
	       read_exactly(hand, reports, count * sizeof(*reports));
}

char *hand_maps(struct hand *hand)
{
	const struct hand_order order = { .number = HAND_MAPS };
	struct hand_report report;
	char *text;

	if (!hand_do(hand, &order, 1, &report) || report.result > HAND_SCRATCH_BYTES)
		return NULL;
	text = new_bytes(report.result + 1);
	text[report.result] = '\0';
	if (read_exactly(hand, text, report.result))
		return text;
	free(text);
	return NULL;
}

char *hand_file(const struct hand *hand, const char *name)
{
	char *path = new_stringf("/proc/%d/%s", (int)hand->process, name);
	char *text = read_file(path, NULL);

	free(path);
	return text;
}
