/* calls.c - see calls.h.  The order of arguments is the kernel's (syscalls(2) and the pages there).
 */
#include "report/calls.h"

#include <stddef.h>
#include <string.h>

static const struct call calls[] = {
	{ "mmap2",
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_MAP, ARG_INT, ARG_OFFSET },
	  RESULT_AREA,
	  1,
	  3 },
	{ "mmap",
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_MAP, ARG_INT, ARG_OFFSET },
	  RESULT_AREA,
	  1,
	  3 },
	{ "mmap", { ARG_ADDRESS }, RESULT_NUMBER, 0, 0 },
	{ "mremap",
	  { ARG_ADDRESS, ARG_LENGTH, ARG_LENGTH, ARG_MREMAP, ARG_ADDRESS },
	  RESULT_AREA,
	  2,
	  3 },
	{ "munmap", { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mprotect", { ARG_ADDRESS, ARG_LENGTH, ARG_PROT }, RESULT_NUMBER, 0, 0 },
	{ "msync", { ARG_ADDRESS, ARG_LENGTH, ARG_MSYNC }, RESULT_NUMBER, 0, 0 },
	{ "remap_file_pages",
	  { ARG_ADDRESS, ARG_LENGTH, ARG_PROT, ARG_OFFSET, ARG_MAP },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "mlock", { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mlock2", { ARG_ADDRESS, ARG_LENGTH, ARG_MLOCK }, RESULT_NUMBER, 0, 0 },
	{ "munlock", { ARG_ADDRESS, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "mlockall", { ARG_MCL }, RESULT_NUMBER, 0, 0 },
	{ "munlockall", { ARG_END }, RESULT_NUMBER, 0, 0 },
	{ "mincore", { ARG_ADDRESS, ARG_LENGTH, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "madvise", { ARG_ADDRESS, ARG_LENGTH, ARG_MADVISE }, RESULT_NUMBER, 0, 0 },
	{ "mseal", { ARG_ADDRESS, ARG_LENGTH, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "brk", { ARG_ADDRESS }, RESULT_ADDRESS, 0, 0 },
	{ "open", { ARG_BLOCK, ARG_OPEN, ARG_OCTAL }, RESULT_NUMBER, 0, 0 },
	{ "close", { ARG_INT }, RESULT_NUMBER, 0, 0 },
	{ "read", { ARG_INT, ARG_BLOCK, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "write", { ARG_INT, ARG_BLOCK, ARG_LENGTH }, RESULT_NUMBER, 0, 0 },
	{ "pread64",
	  { ARG_INT, ARG_BLOCK, ARG_LENGTH, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "pwrite64",
	  { ARG_INT, ARG_BLOCK, ARG_LENGTH, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "ftruncate64", { ARG_INT, ARG_OFFSET, ARG_OFFSET }, RESULT_NUMBER, 0, 0 },
	{ "fallocate",
	  { ARG_INT, ARG_HEX, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "sync_file_range",
	  { ARG_INT, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_OFFSET, ARG_HEX },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "dup", { ARG_INT }, RESULT_NUMBER, 0, 0 },
	{ "pipe", { ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "socketcall", { ARG_INT, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "ipc", { ARG_INT, ARG_INT, ARG_HEX, ARG_HEX, ARG_BLOCK, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "eventfd2", { ARG_INT, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "epoll_create1", { ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "memfd_create", { ARG_BLOCK, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "fcntl64", { ARG_INT, ARG_INT, ARG_HEX }, RESULT_NUMBER, 0, 0 },
	{ "unlink", { ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "personality", { ARG_PERSONALITY }, RESULT_PERSONALITY, 0, 0 },
	{ "prctl",
	  { ARG_INT, ARG_HEX, ARG_ADDRESS, ARG_LENGTH, ARG_ADDRESS },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "setrlimit", { ARG_INT, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "execve", { ARG_BLOCK, ARG_BLOCK, ARG_BLOCK }, RESULT_NUMBER, 0, 0 },
	{ "fork", { ARG_END }, RESULT_PROCESS, 0, 0 },
	{ "vfork", { ARG_END }, RESULT_PROCESS, 0, 0 },
	{ "clone", { ARG_HEX, ARG_BLOCK, ARG_BLOCK, ARG_BLOCK, ARG_BLOCK }, RESULT_PROCESS, 0, 0 },
	{ "waitpid", { ARG_BLOCK, ARG_BLOCK, ARG_HEX }, RESULT_PROCESS, 0, 0 },
	{ "wait4", { ARG_BLOCK, ARG_BLOCK, ARG_HEX, ARG_BLOCK }, RESULT_PROCESS, 0, 0 },
	{ "getpid", { ARG_END }, RESULT_PROCESS, 0, 0 },
	/* No calls of Linux: asm/inc/utek.asm and mks.asm. */
	{ "utek_mmap",
	  { ARG_UTEK_PROCESS, ARG_ADDRESS, ARG_ADDRESS, ARG_LENGTH, ARG_UTEK_PROT, ARG_UTEK_SHARE },
	  RESULT_NUMBER,
	  0,
	  0 },
	{ "mks_mmap",
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

const struct call *calls_find(const char *name, int arguments)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].name, name) == 0 && argument_count(&calls[i]) == arguments)
			return &calls[i];
	}
	return NULL;
}
