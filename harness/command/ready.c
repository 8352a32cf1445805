/* ready.c - see ready.h. */
#include "command/ready.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/put.h"
#include "command/building.h"
#include "command/site.h"
#include "command/whole.h"
#include "watch/frame.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define FETCHED "6.1-amd64" /* of the kernels that can be fetched */

static const char own_file[] = "/proc/self/exe";
static const char own_name[] = "mmap2-suite";

/* ---- the suite ---- */

static char *own_folder(void)
{
	char *path = realpath(own_file, NULL);
	int why = errno;

	if (path) {
		*strrchr(path, '/') = '\0';
	} else {
		place_need_proc("where this program lies is not known: ");
		fail(EXIT_USAGE,
		     "cannot find out where this program lies (%s: %s); give --root and --build",
		     own_file, strerror(why));
	}
	return path;
}

static void find_suite(struct options *options)
{
	bool given = options->build != NULL;
	char *build = given ? place_absolute(options->build) : own_folder();
	char *beside, *cases;

	free(options->build);
	options->build = build;
	if (options->root)
		return;
	beside = new_stringf("%s/..", options->build);
	options->root = options->door ? new_string(options->door) : realpath(beside, NULL);
	cases = new_stringf("%s/cases", options->root ? options->root : "");
	if (!options->root || access(cases, F_OK) < 0) {
		if (errno == EACCES)
			fail(EXIT_NOT_TESTED, "cannot look for cases beside %s: %s", options->build,
			     strerror(errno));
		fail(EXIT_USAGE, "there are no cases beside %s; --root says where they lie",
		     options->build);
	}
	if (!given)
		whole_check(options->root, options->build);
	free(cases);
	free(beside);
}

/* Can what is needed be built? */
static bool is_suite(const struct options *options)
{
	char *path = new_stringf("%s/tools/build", options->root);
	bool there = !options->as_is && access(path, X_OK) == 0;

	free(path);
	return there;
}

/* For the scripts, and for what is told to be typed (front_door). */
static void name_build(const struct options *options)
{
	char *usual = new_stringf("%s/build", options->root);

	if (strcmp(options->build, usual) != 0)
		setenv("O", options->build, 1);
	free(usual);
}

/* ---- building ---- */

static bool is_own_file(const char *path)
{
	struct stat own, other;

	return stat(own_file, &own) == 0 && stat(path, &other) == 0 && own.st_dev == other.st_dev &&
	       own.st_ino == other.st_ino;
}

/* Who started this program without the door has not built it, perhaps for long. */
static void build_driver(const struct options *options, char **argv)
{
	char *path = new_stringf("%s/%s", options->build, own_name);

	if (!options->door && is_own_file(path)) {
		building_make(options, NULL, "driver");
		if (!is_own_file(path)) {
			execv(path, argv);
			fail(EXIT_NOT_TESTED, "cannot run %s: %s", path, strerror(errno));
		}
	}
	free(path);
}

/* Does it start programs of cases, or ask what target they would run on? */
static bool is_run(const struct options *options)
{
	return options->command == COMMAND_FACTS ||
	       (options->command == COMMAND_RUN && options->mode != MODE_LAY_OUT);
}

static void build_what_is_needed(const struct options *options)
{
	if (options->command == COMMAND_TRY || options->command == COMMAND_WATCH ||
	    options->command == COMMAND_RUNS_I386)
		building_make(options, NULL, "frame");
	else if (is_run(options) || options_compare(options))
		options->site->build(options);
}

static void install_what_is_needed(const struct options *options)
{
	const struct site *site = options->site;
	struct text packages = { 0 };

	text_add(&packages, "make nasm gcc-multilib");
	if (options->command == COMMAND_SELF_TEST)
		text_add(&packages,
			 " bats bats-assert bats-support bats-file parallel jq "
			 "libxml2-utils perl python3 clang-format cppcheck shellcheck "
			 "codespell mandoc yamllint qemu-system-x86 cpio zsh chromium bindfs");
	if (site->add_packages)
		site->add_packages(options, &packages);
	building_install(options, packages.data);
	text_free(&packages);
	if (site->fetch)
		site->fetch(options);
}

/* ---- a kernel ---- */

const char *const runs_names[] = {
	[RUNS_NOT] = "not",
	[RUNS_ITSELF] = "itself",
	[RUNS_BY_EMULATOR] = "by an emulator",
};

#define FACTS "/asm/inc/facts"

/* Where the facts program says that it lies, or NULL; the file that the kernel executes. */
static char *executed(int fd)
{
	struct text said = { 0 };
	char piece[4096];
	ssize_t count;
	char *found, *path = NULL;

	while ((count = read(fd, piece, sizeof(piece))) > 0)
		text_add_bytes(&said, piece, count);
	found = said.data ? strstr(said.data, "\nfact exe = ") : NULL;
	if (found) {
		found += strlen("\nfact exe = ");
		path = new_stringf("%.*s", (int)strcspn(found, "\n"), found);
	}
	text_free(&said);
	return path;
}

/* Starts the facts program; an error number.  What it says comes from *said. */
static int start_facts(char *program, pid_t *pid, int *said)
{
	char *argv[] = { program, NULL };
	posix_spawn_file_actions_t actions;
	int ends[2], error;

	if (pipe2(ends, O_CLOEXEC) < 0)
		fail_to_make("a pipe");
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	error = posix_spawn(pid, program, &actions, NULL, argv, NULL);
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	*said = ends[0];
	return error;
}

enum runs ready_runs_i386(const struct options *options)
{
	char *program = new_stringf("%s" FACTS, options->build);
	enum runs runs = RUNS_ITSELF;
	pid_t pid;
	int said;
	int error = start_facts(program, &pid, &said);
	char *path = executed(said);

	close(said);
	if (error == 0)
		waitpid(pid, NULL, 0);
	if (error != 0 && error != ENOENT) /* what is not built is told by the run */
		runs = RUNS_NOT;
	else if (path && !text_ends_with(path, FACTS))
		runs = RUNS_BY_EMULATOR;
	free(path);
	free(program);
	return runs;
}

static bool is_fetched(const char *kernel)
{
	char *path = place_in_cache("kernels", kernel);
	struct stat status;
	bool fetched = path && stat(path, &status) == 0 && status.st_size > 0;

	free(path);
	return fetched;
}

/* The first fetched kernel that a virtual machine could boot, in the order of the list; or NULL. */
static char *fetched_kernel(const struct options *options)
{
	char *path = new_stringf("%s/vm/kernels.list", options->root);
	char *list = read_file(path, NULL);
	char *next = list, *line, *found = NULL;

	while (!found && (line = strsep(&next, "\n"))) {
		const char *name = next_word(&line);

		if (name && name[0] != '#' && !text_ends_with(name, "-uml") && is_fetched(name))
			found = new_string(name);
	}
	free(list);
	free(path);
	return found;
}

static const char unable[] = "mmap2-suite: this kernel can not run i386 programs";

/*
 * What a run needs where this kernel can not be asked: a real one in a virtual machine, or else an
 * emulator.  False if no kernel can be had.
 */
static bool install_another_way(const struct options *options, bool in_machine)
{
	char *kernel = in_machine ? fetched_kernel(options) : NULL;

	if (in_machine && !kernel) {
		put(stderr, PUT_LINE, "%s; fetching %s to boot in a virtual machine\n", unable,
		    FETCHED);
		in_machine = building_fetch(options, "kernels", FETCHED) == 0;
	}
	building_install(options, in_machine ? "qemu-system-x86 cpio libc6-i386" : "qemu-user");
	free(kernel);
	return in_machine;
}

/*
 * Where this kernel can not be asked: a virtual machine, or qemu-i386, whichever is there.
 * Neither: the run says so.
 */
static void find_another_way(struct options *options)
{
	bool in_machine = options->command != COMMAND_TRY && !options->only_here;
	char *kernel = NULL;

	if (options->install)
		in_machine = install_another_way(options, in_machine);
	if (in_machine && place_in_path(SITE_QEMU))
		kernel = fetched_kernel(options);
	if (kernel) {
		put(stderr, PUT_LINE, "%s; using --kernel %s\n", unable, kernel);
		options->site = &site_kernel;
		lines_add(&options->sites, kernel);
		options->site->build(options);
	} else if (place_in_path("qemu-i386")) {
		put(stderr, PUT_LINE, "%s; using --exec qemu-i386\n", unable);
		lines_add(&options->prefix, new_string("qemu-i386"));
	}
}

static bool asks_this_kernel(const struct options *options)
{
	return options->sites.count == 0 && options->prefix.count == 0 &&
	       (options->command == COMMAND_TRY || is_run(options) || options_compare(options));
}

/* What lies without the suite around it (make portable, make install). */
static void check_alone(const struct options *options)
{
	if (options->install)
		fail(EXIT_USAGE, "--install is for the suite itself, not for what lies in %s",
		     options->root);
	if (options->command == COMMAND_FETCH || options->command == COMMAND_SELF_TEST)
		fail(EXIT_NOT_TESTED, "%s: %s has no scripts for that; a checkout of the suite has",
		     options->spelled, options->root);
	if (options->command == COMMAND_TRY && !frame_is_there(options->build))
		fail(EXIT_NOT_TESTED,
		     "%s: there is nothing in %s to link a program with; a checkout of the suite "
		     "has it",
		     options->spelled, options->build);
}

void ready_for(struct options *options, char **argv)
{
	if (options->command == COMMAND_HELP || options->command == COMMAND_VERSION ||
	    options->command == COMMAND_PREDICT || options->command == COMMAND_VIEW)
		return;
	find_suite(options);
	if (!is_suite(options)) {
		check_alone(options);
		return;
	}
	name_build(options);
	build_driver(options, argv);
	if (options->install)
		install_what_is_needed(options);
	build_what_is_needed(options);
	if (asks_this_kernel(options) && ready_runs_i386(options) == RUNS_NOT)
		find_another_way(options);
}

void whole_driver_needed(void)
{
	fail(EXIT_NOT_TESTED, "this program can only list, explain and try; make driver builds "
			      "the whole one");
}
