/* meanings.c - see meanings.h.  The order of arguments is the kernel's (syscalls(2)). */
#include "watch/meanings.h"

#include <stddef.h>
#include <string.h>

#define LABELS(...) .labels = { __VA_ARGS__, NULL }
#define KINDS(...) .kinds = { __VA_ARGS__ }
#define FAMILY .family = true

enum {
	ADDRESS = ARG_ADDRESS,
	LENGTH = ARG_LENGTH,
	OFFSET = ARG_OFFSET,
	NUMBER = ARG_INT,
	HEX = ARG_HEX,
	BLOCK = ARG_BLOCK,
	PATH = ARG_PATH,
	STRINGS = ARG_STRINGS,
};

static const struct meaning meanings[] = {
	{ "mmap2", LABELS("addr", "length", "prot", "flags", "fd", "pgoff"),
	  KINDS(ADDRESS, LENGTH, ARG_PROT, ARG_MAP, NUMBER, OFFSET), FAMILY },
	{ "munmap", LABELS("addr", "length"), KINDS(ADDRESS, LENGTH), FAMILY },
	{ "mremap", LABELS("old", "oldlen", "newlen", "flags", "new"),
	  KINDS(ADDRESS, LENGTH, LENGTH, ARG_MREMAP, ADDRESS), FAMILY },
	{ "mprotect", LABELS("addr", "length", "prot"), KINDS(ADDRESS, LENGTH, ARG_PROT), FAMILY },
	{ "pkey_mprotect", LABELS("addr", "length", "prot", "key"),
	  KINDS(ADDRESS, LENGTH, ARG_PROT, NUMBER), FAMILY },
	{ "msync", LABELS("addr", "length", "flags"), KINDS(ADDRESS, LENGTH, ARG_MSYNC), FAMILY },
	{ "madvise", LABELS("addr", "length", "advice"), KINDS(ADDRESS, LENGTH, ARG_MADVISE),
	  FAMILY },
	{ "mincore", LABELS("addr", "length", "vec"), KINDS(ADDRESS, LENGTH, BLOCK), FAMILY },
	{ "mlock", LABELS("addr", "length"), KINDS(ADDRESS, LENGTH), FAMILY },
	{ "mlock2", LABELS("addr", "length", "flags"), KINDS(ADDRESS, LENGTH, ARG_MLOCK), FAMILY },
	{ "munlock", LABELS("addr", "length"), KINDS(ADDRESS, LENGTH), FAMILY },
	{ "mlockall", LABELS("flags"), KINDS(ARG_MCL), FAMILY },
	{ "munlockall", .labels = { NULL }, FAMILY },
	{ "remap_file_pages", LABELS("addr", "length", "prot", "pgoff", "flags"),
	  KINDS(ADDRESS, LENGTH, ARG_PROT, OFFSET, ARG_MAP), FAMILY },
	{ "brk", LABELS("addr"), KINDS(ADDRESS), FAMILY },
	{ "shmat", LABELS("id", "addr", "flags"), KINDS(NUMBER, ADDRESS, HEX), FAMILY },
	{ "shmdt", LABELS("addr"), KINDS(ADDRESS), FAMILY },
	{ "ipc", LABELS("call", "first", "second", "third", "ptr", "fifth"),
	  KINDS(NUMBER, NUMBER, HEX, HEX, ADDRESS, HEX), FAMILY },
	{ "execve", LABELS("path", "argv", "envp"), KINDS(PATH, STRINGS, STRINGS), FAMILY },

	{ "execveat", LABELS("dir", "path", "argv", "envp", "flags"),
	  KINDS(NUMBER, PATH, STRINGS, STRINGS, HEX), FAMILY },
	{ "open", LABELS("path", "flags", "mode"), KINDS(PATH, ARG_OPEN, ARG_OCTAL) },
	{ "openat", LABELS("dir", "path", "flags", "mode"),
	  KINDS(NUMBER, PATH, ARG_OPEN, ARG_OCTAL) },
	{ "creat", LABELS("path", "mode"), KINDS(PATH, ARG_OCTAL) },
	{ "close", LABELS("fd"), KINDS(NUMBER) },
	{ "read", LABELS("fd", "buffer", "count"), KINDS(NUMBER, ADDRESS, LENGTH) },
	{ "write", LABELS("fd", "buffer", "count"), KINDS(NUMBER, ADDRESS, LENGTH) },
	{ "pread64", LABELS("fd", "buffer", "count", "low", "high"),
	  KINDS(NUMBER, ADDRESS, LENGTH, OFFSET, OFFSET) },
	{ "pwrite64", LABELS("fd", "buffer", "count", "low", "high"),
	  KINDS(NUMBER, ADDRESS, LENGTH, OFFSET, OFFSET) },
	{ "lseek", LABELS("fd", "offset", "whence"), KINDS(NUMBER, NUMBER, NUMBER) },
	{ "_llseek", LABELS("fd", "high", "low", "result", "whence"),
	  KINDS(NUMBER, OFFSET, OFFSET, ADDRESS, NUMBER) },
	{ "stat64", LABELS("path", "buffer"), KINDS(PATH, ADDRESS) },
	{ "fstat64", LABELS("fd", "buffer"), KINDS(NUMBER, ADDRESS) },
	{ "fstat", LABELS("fd", "buffer"), KINDS(NUMBER, ADDRESS) },
	{ "stat", LABELS("path", "buffer"), KINDS(PATH, ADDRESS) },
	{ "newfstatat", LABELS("dir", "path", "buffer", "flags"),
	  KINDS(NUMBER, PATH, ADDRESS, HEX) },
	{ "access", LABELS("path", "mode"), KINDS(PATH, ARG_OCTAL) },
	{ "readlink", LABELS("path", "buffer", "count"), KINDS(PATH, ADDRESS, LENGTH) },
	{ "unlink", LABELS("path"), KINDS(PATH) },
	{ "link", LABELS("old", "new"), KINDS(PATH, PATH) },
	{ "chdir", LABELS("path"), KINDS(PATH) },
	{ "ftruncate", LABELS("fd", "length"), KINDS(NUMBER, LENGTH) },
	{ "ftruncate64", LABELS("fd", "low", "high"), KINDS(NUMBER, OFFSET, OFFSET) },
	{ "memfd_create", LABELS("name", "flags"), KINDS(PATH, HEX) },
	{ "dup", LABELS("fd"), KINDS(NUMBER) },
	{ "dup2", LABELS("fd", "new"), KINDS(NUMBER, NUMBER) },
	{ "pipe", LABELS("fds"), KINDS(ADDRESS) },
	{ "fork", .labels = { NULL } },
	{ "vfork", .labels = { NULL } },
	{ "clone", LABELS("flags", "stack", "ptid", "tls", "ctid"),
	  KINDS(HEX, ADDRESS, ADDRESS, ADDRESS, ADDRESS) },
	{ "waitpid", LABELS("pid", "status", "options"), KINDS(NUMBER, ADDRESS, HEX) },
	{ "wait4", LABELS("pid", "status", "options", "usage"),
	  KINDS(NUMBER, ADDRESS, HEX, ADDRESS) },
	{ "getpid", .labels = { NULL } },
	{ "exit", LABELS("status"), KINDS(NUMBER) },
	{ "exit_group", LABELS("status"), KINDS(NUMBER) },
	{ "personality", LABELS("persona"), KINDS(ARG_PERSONALITY) },
	{ "set_thread_area", LABELS("desc"), KINDS(ADDRESS) },
	{ "futex", LABELS("addr", "op", "value", "timeout", "addr2", "value3"),
	  KINDS(ADDRESS, HEX, HEX, ADDRESS, ADDRESS, HEX) },
};

/* The two forms of mmap: 90 of i386 takes a block, 9 of x86-64 bytes for an offset. */
static const struct meaning block_mmap = { "mmap", LABELS("block"), KINDS(ADDRESS), FAMILY };
static const struct meaning wide_mmap = { "mmap",
					  LABELS("addr", "length", "prot", "flags", "fd", "offset"),
					  KINDS(ADDRESS, LENGTH, ARG_PROT, ARG_MAP, NUMBER, OFFSET),
					  FAMILY };

static const int family_i386[] = { 11,	45,  90,  91,  117, 125, 144, 150, 151, 152, 153,
				   163, 192, 218, 219, 257, 358, 376, 380, 397, 398, -1 };
static const int family_x86_64[] = { 9,	 10,  11,  12,	25,  26,  27,  28,  30,	 59,
				     67, 149, 150, 151, 152, 216, 322, 325, 329, -1 };
const int meanings_confused[] = { 9, 10, 12, 25, 26, 27, 28, -1 };

const struct meaning *meanings_find(enum table table, uint64_t number)
{
	struct text name = { 0 };
	const struct meaning *found = NULL;

	if (table == TABLE_I386 && number == 90)
		return &block_mmap;
	if (table == TABLE_X86_64 && number == 9)
		return &wide_mmap;
	if (numbers_add(&name, table, number)) {
		for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]) && !found; i++) {
			if (strcmp(meanings[i].name, name.data) == 0)
				found = &meanings[i];
		}
	}
	text_free(&name);
	return found;
}

int meaning_arguments(const struct meaning *meaning)
{
	int count = 0;

	if (!meaning)
		return 6;
	while (meaning->labels[count])
		count++;
	return count;
}

const int *meanings_family(enum table table)
{
	return table == TABLE_I386 ? family_i386 : family_x86_64;
}

bool meaning_maps(const struct meaning *meaning)
{
	return meaning &&
	       (strcmp(meaning->name, "mmap2") == 0 || strcmp(meaning->name, "mmap") == 0);
}
