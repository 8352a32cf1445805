/* calls.c - see calls.h.  The order of arguments is the kernel's (syscalls(2) and the pages there).
 */
#include "report/calls.h"

#include <stddef.h>
#include <string.h>

static const struct call calls[] = {
	{ "mmap2",
	  192,
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_MAP, ARG_INT, ARG_OFFSET },
	  RESULT_AREA,
	  1,
	  3 },
	{ "mmap",
	  90,
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_MAP, ARG_INT, ARG_OFFSET },
	  RESULT_AREA,
	  1,
	  3 },
	{ "mmap", 90, { ARG_ADDRESS }, RESULT_NUMBER, 0, 0 },
	{ "mremap",
	  163,
	  { ARG_ADDRESS, ARG_LENGTH, ARG_LENGTH, ARG_MREMAP, ARG_ADDRESS },
	  RESULT_AREA,
	  2,
	  3 },
	{ "munmap", 91, { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mprotect", 125, { ARG_ADDRESS, ARG_LENGTH, ARG_PROT }, RESULT_NUMBER, 0, 0 },
	{ "msync", 144, { ARG_ADDRESS, ARG_LENGTH, ARG_MSYNC }, RESULT_NUMBER, 0, 0 },
	{ "remap_file_pages",
	  257,
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_OFFSET, ARG_MAP },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "mlock", 150, { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mlock2", 376, { ARG_ADDRESS, ARG_LENGTH, ARG_MLOCK }, RESULT_NUMBER, 0, 0 },
	{ "munlock", 151, { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mlockall", 152, { ARG_MCL }, RESULT_NUMBER, 0, 0 },
	{ "munlockall", 153, { ARG_END }, RESULT_NUMBER, 0, 0 },
	{ "mincore", 218, { ARG_ADDRESS, ARG_LENGTH, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "madvise", 219, { ARG_ADDRESS, ARG_LENGTH, ARG_MADVISE }, RESULT_NUMBER, 0, 0 },
	{ "mseal", 462, { ARG_ADDRESS, ARG_LENGTH, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "brk", 45, { ARG_ADDRESS }, RESULT_ADDRESS, 0, 0 },
	{ "open", 5, { ARG_PATH, ARG_OPEN, ARG_OCTAL }, RESULT_NUMBER, 0, 0 },
	{ "close", 6, { ARG_INT }, RESULT_NUMBER, 0, 0 },
	{ "read", 3, { ARG_INT, ARG_BLOCK, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "write", 4, { ARG_INT, ARG_BLOCK, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "pread64",
	  180,
	  { ARG_INT, ARG_BLOCK, ARG_LENGTH, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "pwrite64",
	  181,
	  { ARG_INT, ARG_BLOCK, ARG_LENGTH, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "process_vm_readv",
	  347,
	  { ARG_BLOCK, ARG_BLOCK, ARG_INT, ARG_BLOCK, ARG_INT, ARG_HEX },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "ftruncate64", 194, { ARG_INT, ARG_OFFSET, ARG_OFFSET }, RESULT_NUMBER, 0, 0 },
	{ "fallocate",
	  324,
	  { ARG_INT, ARG_HEX, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "sync_file_range",
	  314,
	  { ARG_INT, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_HEX },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "dup", 41, { ARG_INT }, RESULT_NUMBER, 0, 0 },
	{ "pipe", 42, { ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "socketcall", 102, { ARG_INT, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "ipc",
	  117,
	  { ARG_INT, ARG_INT, ARG_HEX, ARG_HEX, ARG_BLOCK, ARG_HEX },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "eventfd2", 328, { ARG_INT, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "epoll_create1", 329, { ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "memfd_create", 356, { ARG_PATH, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "fcntl64", 221, { ARG_INT, ARG_INT, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "unlink", 10, { ARG_PATH }, RESULT_NUMBER, 0, 0 },
	{ "personality", 136, { ARG_PERSONALITY }, RESULT_PERSONALITY, 0, 0 },
	{ "prctl",
	  172,
	  { ARG_INT, ARG_HEX, ARG_ADDRESS, ARG_LENGTH, ARG_ADDRESS },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "setrlimit", 75, { ARG_INT, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "execve", 11, { ARG_PATH, ARG_BLOCK, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "fork", 2, { ARG_END }, RESULT_PROCESS, 0, 0 },
	{ "vfork", 190, { ARG_END }, RESULT_PROCESS, 0, 0 },
	{ "clone",
	  120,
	  { ARG_HEX, ARG_BLOCK, ARG_BLOCK, ARG_BLOCK, ARG_BLOCK },
	  RESULT_PROCESS,
	  0,
	  0 },
	{ "waitpid", 7, { ARG_BLOCK, ARG_BLOCK, ARG_HEX }, RESULT_PROCESS, 0, 0 },
	{ "wait4", 114, { ARG_BLOCK, ARG_BLOCK, ARG_HEX, ARG_BLOCK }, RESULT_PROCESS, 0, 0 },
	{ "getpid", 20, { ARG_END }, RESULT_PROCESS, 0, 0 },
	/* No calls of Linux: asm/inc/utek.asm and mks.asm. */
	{ "utek_mmap",
	  NO_NUMBER,
	  { ARG_UTEK_PROCESS, ARG_ADDRESS, ARG_ADDRESS, ARG_LENGTH, ARG_UTEK_PROT, ARG_UTEK_SHARE },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "mks_mmap",
	  NO_NUMBER,
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_MAP, ARG_INT, ARG_OFFSET },
	  RESULT_AREA,
	  1,
	  3 },
};

static int argument_count(const struct call *call)
{
	int count = 0;

	while (call->arguments[count] != ARG_END)
		count++;
	return count;
}

bool calls_is_pointer(enum argument kind)
{
	return kind == ARG_BLOCK || kind == ARG_PATH;
}

int calls_number(const char *name)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].name, name) == 0)
			return calls[i].number;
	}
	return NO_NUMBER;
}

const char *calls_name(uint32_t number)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (calls[i].number != NO_NUMBER && (uint32_t)calls[i].number == number)
			return calls[i].name;
	}
	return NULL;
}

void calls_list(struct lines *names)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		lines_add(names, new_string(calls[i].name));
}

const struct call *calls_find(const char *name, int arguments)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].name, name) == 0 && argument_count(&calls[i]) == arguments)
			return &calls[i];
	}
	return NULL;
}

void calls_tell_counts(struct text *text, const char *name)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].name, name) == 0)
			text_addf(text, "%s%d", text->length ? " or " : "",
				  argument_count(&calls[i]));
	}
}
