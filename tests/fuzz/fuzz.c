/* fuzz.c - see fuzz.h.  Stands in for harness/base/fail.c: an end of the run comes back here. */
#include "fuzz.h"

#include "base/fail.h"
#include "base/text.h"

#include <fcntl.h>
#include <limits.h>
#include <search.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- ends of a run ---- */

static jmp_buf back;
static bool inside;

void fuzz_demand(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "fuzz: does not hold: %s\n", what);
	abort();
}

void fail_cleanup(void (*cleanup)(void *context), void *context)
{
	(void)cleanup;
	(void)context;
}

void fail_forget(const void *context)
{
	(void)context;
}

void fail_undo(void)
{
}

void fail_for_bisect(void)
{
}

void leave(int status)
{
	fuzz_demand(inside, "nothing ends a run outside of a parser");
	fuzz_demand(status == EXIT_AS_EXPECTED || status == EXIT_USAGE || status == EXIT_NOT_TESTED,
		    "a bad input ends with 2 or 125");
	longjmp(back, 1);
}

static void demand_words(const char *format, va_list arguments)
{
	char line[1 << 16];
	int length = vsnprintf(line, sizeof(line), format, arguments);

	fuzz_demand(length > 0, "an end says why");
}

void fail(enum exit_status status, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	demand_words(format, arguments);
	va_end(arguments);
	leave(status);
}

void fail_to_make(const char *what)
{
	fail(EXIT_NOT_TESTED, "cannot make %s", what);
}

void fail_at(const char *path, int line, const char *format, ...)
{
	va_list arguments;

	fuzz_demand(path && line >= 0, "a place is a path and a line");
	va_start(arguments, format);
	demand_words(format, arguments);
	va_end(arguments);
	leave(EXIT_USAGE);
}

/* ---- memory of a parser that did not return ---- */

/* The linker's --wrap sends the driver's allocations here. */
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void __real_free(void *old);
char *__real_strndup(const char *string, size_t length);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void __wrap_free(void *old);
char *__wrap_strndup(const char *string, size_t length);

static void *allocated; /* tsearch(3) */

static int compare_pointers(const void *one, const void *other)
{
	return (one > other) - (one < other);
}

static void *remember(void *memory)
{
	if (inside && memory)
		tsearch(memory, &allocated, compare_pointers);
	return memory;
}

static void forget(void *memory)
{
	if (memory)
		tdelete(memory, &allocated, compare_pointers);
}

void *__wrap_calloc(size_t count, size_t size)
{
	return remember(__real_calloc(count, size));
}

void *__wrap_realloc(void *old, size_t size)
{
	forget(old);
	return remember(__real_realloc(old, size));
}

char *__wrap_strndup(const char *string, size_t length)
{
	return remember(__real_strndup(string, length));
}

void __wrap_free(void *old)
{
	forget(old);
	__real_free(old);
}

static void keep(void *memory)
{
	(void)memory;
}

bool fuzz_survives(void (*parse)(void *context), void *context)
{
	volatile bool returned = false;

	if (setjmp(back) == 0) {
		inside = true;
		parse(context);
		returned = true;
	}
	inside = false;
	/* What a parser returned is its caller's to free; what it left behind is ours. */
	tdestroy(allocated, returned ? keep : __real_free);
	allocated = NULL;
	return returned;
}

/* ---- files ---- */

static char root[] = "/dev/shm/mmap2-suite-fuzz.XXXXXX"; /* a disk would be the slowest part */

static void remove_root(void)
{
	static const char *const names[] = {
		"cases/f/c.case",
		"cases/TAGS",
		"asm/f/c.asm",
		"expected/f/c.exp",
		"file",
		"cases/f",
		"cases",
		"asm/f",
		"asm",
		"expected/f",
		"expected",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char path[PATH_MAX];

		snprintf(path, sizeof(path), "%s/%s", root, names[i]);
		remove(path);
	}
	rmdir(root);
}

static void make_folder(const char *name)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), "%s/%s", root, name);
	fuzz_demand(mkdir(path, 0700) == 0, "a folder can be made");
}

const char *fuzz_root(void)
{
	static bool made;

	if (made)
		return root;
	made = true;
	fuzz_demand(mkdtemp(root) != NULL, "a folder can be made");
	atexit(remove_root);
	make_folder("cases");
	make_folder("cases/f");
	make_folder("asm");
	make_folder("asm/f");
	make_folder("expected");
	make_folder("expected/f");
	fuzz_file("cases/TAGS", "word - any\n", 11);
	fuzz_file("asm/f/c.asm", "; f/c - a claim.\n", 17);
	return root;
}

const char *fuzz_file(const char *name, const char *data, size_t size)
{
	static char path[PATH_MAX];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", fuzz_root(), name);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	fuzz_demand(fd >= 0 && write(fd, data, size) == (ssize_t)size, "a file can be written");
	fuzz_demand(fd < 256, "no parser leaves descriptors open");
	close(fd);
	return path;
}

/* ---- the one that runs ---- */

static const struct {
	const char *name;
	fuzz_target *run;
} targets[] = {
	{ "archive", fuzz_archive },   { "baseline", fuzz_baseline }, { "case", fuzz_case },
	{ "expected", fuzz_expected }, { "known", fuzz_known },	      { "maps", fuzz_maps },
	{ "options", fuzz_options },   { "report", fuzz_report },     { "wire", fuzz_wire },
};

static fuzz_target *asked_target(void)
{
	const char *name = getenv("FUZZ");

	for (size_t i = 0; name && i < sizeof(targets) / sizeof(targets[0]); i++) {
		if (strcmp(targets[i].name, name) == 0)
			return targets[i].run;
	}
	fprintf(stderr, "fuzz: FUZZ must be a target:");
	for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++)
		fprintf(stderr, " %s", targets[i].name);
	fputc('\n', stderr);
	exit(EXIT_USAGE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static fuzz_target *target;
	char *copy = malloc(size + 1);

	if (!target)
		target = asked_target();
	fuzz_demand(copy != NULL, "there is memory");
	memcpy(copy, data, size);
	copy[size] = '\0';
	target(copy, size);
	free(copy);
	return 0;
}
