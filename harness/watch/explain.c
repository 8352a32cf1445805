/* explain.c - see explain.h. */
#include "watch/explain.h"

#include "report/errnos.h"
#include "report/pages.h"
#include "watch/meanings.h"
#include "watch/reasons.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t mapped(const struct step *step, int index)
{
	return step_mapping(step, index);
}

/* ---- what may be true of a step ---- */

static bool is_length_zero(const struct step *step)
{
	return mapped(step, 1) == 0;
}

static bool no_type(const struct step *step)
{
	uint32_t type = mapped(step, 3) & TYPE;

	return type == 0 || type > 3;
}

static bool is_fixed_unaligned(const struct step *step)
{
	return mapped(step, 3) & FIXED && mapped(step, 0) % PAGE_BYTES != 0;
}

static bool block_offset_unaligned(const struct step *step)
{
	return step->has_block && step->block[5] % PAGE_BYTES != 0;
}

static bool first_unaligned(const struct step *step)
{
	return step->arguments[0] % PAGE_BYTES != 0;
}

static bool no_block(const struct step *step)
{
	return step->table == TABLE_I386 && step->call == 90 && !step->has_block;
}

static bool length_is_error(const struct step *step)
{
	return errnos_is(mapped(step, 1));
}

static bool length_huge(const struct step *step)
{
	return mapped(step, 1) > 0xc0000000;
}

static bool fixed_high(const struct step *step)
{
	return mapped(step, 3) & (FIXED | NOREPLACE) && mapped(step, 0) >= 0xbf000000;
}

static bool new_length_zero(const struct step *step)
{
	return step->arguments[2] == 0;
}

static bool descriptor_writes_only(const struct step *step)
{
	return explain_access(step->task, mapped(step, 4)) == O_WRONLY;
}

static bool shared_store_read_only(const struct step *step)
{
	return (mapped(step, 3) & TYPE) != 2 && mapped(step, 2) & 2 &&
	       explain_access(step->task, mapped(step, 4)) == O_RDONLY;
}

static bool fd_is_none(const struct step *step)
{
	return (int)mapped(step, 4) == -1;
}

static bool fd_is_error(const struct step *step)
{
	return (int)mapped(step, 4) < -1 && errnos_is(mapped(step, 4));
}

static bool fixed_low(const struct step *step)
{
	return mapped(step, 3) & (FIXED | NOREPLACE) && mapped(step, 0) < 0x10000;
}

/* ---- the sentences ---- */

/* The first that fits; of a call NULL: of any of the family. */
static const struct reason {
	const char *call; /* "mmap": both of them */
	int number;
	bool (*holds)(const struct step *step); /* NULL: always */
	const char *sentence;
} reasons[] = {
	{ "mmap", EINVAL, is_length_zero, "a length of 0 maps nothing, and is refused" },
	{ "mmap", EINVAL, no_type,
	  "flags say neither MAP_SHARED nor MAP_PRIVATE: one of them has to be there" },
	{ "mmap", EINVAL, is_fixed_unaligned,
	  "with MAP_FIXED the address has to be that of a page" },
	{ "mmap", EINVAL, block_offset_unaligned,
	  "number 90 takes the offset in bytes, and they have to be whole pages" },
	{ "mmap", EINVAL, NULL, "flags or the offset are none that the kernel takes" },
	{ "mmap", EFAULT, no_block,
	  "number 90 takes one argument, the address of six words, and cannot read them at ebx" },
	{ "mmap", EBADF, fd_is_none,
	  "-1 is no descriptor, and without MAP_ANONYMOUS (20h) one is needed" },
	{ "mmap", EBADF, fd_is_error,
	  "the descriptor is a negative number: the open before it had failed" },
	{ "mmap", EBADF, NULL, "no file is open under that descriptor" },
	{ "mmap", EACCES, descriptor_writes_only,
	  "the file is open for writing only, and every mapping reads" },
	{ "mmap", EACCES, shared_store_read_only,
	  "the file is open for reading only: stores to a shared mapping would change it" },
	{ "mmap", EACCES, NULL,
	  "the descriptor does not allow that (no regular file, or its mode)" },
	{ "mmap", ENODEV, NULL,
	  "what the descriptor is (a pipe, a folder, a socket) has no pages" },
	{ "mmap", EPERM, fixed_low,
	  "the lowest 64 KiB are the kernel's to keep free (vm.mmap_min_addr)" },
	{ "mmap", EPERM, NULL, "the file system or a seal does not allow it" },
	{ "mmap", ENOMEM, length_is_error,
	  "the length is an errno: the call that should have given it had failed" },
	{ "mmap", ENOMEM, length_huge, "no address space of 32 bits has so much" },
	{ "mmap", ENOMEM, fixed_high, "there it would lie beyond what a program may have" },
	{ "mmap", ENOMEM, NULL,
	  "there is no free range so long, or a limit (ulimit -v) is reached" },
	{ "mmap", EEXIST, NULL, "MAP_FIXED_NOREPLACE, and something lives there already" },
	{ "mmap", EAGAIN, NULL, "more would be locked than the limit allows (ulimit -l)" },
	{ "mmap", EOVERFLOW, NULL, "offset and length together go beyond what a file can have" },
	{ "mmap", ETXTBSY, NULL, "the file is being written or executed" },
	{ "mmap", EOPNOTSUPP, NULL,
	  "MAP_SHARED_VALIDATE, and one of the flags is not known there" },

	{ "munmap", EINVAL, first_unaligned, "the address is not that of a page" },
	{ "munmap", EINVAL, NULL, "the length is 0, or goes beyond the address space" },
	{ "munmap", ENOMEM, NULL,
	  "cutting the area in two would make too many (vm.max_map_count)" },
	{ "mremap", EINVAL, new_length_zero, "the new length is 0" },
	{ "mremap", EINVAL, NULL, "an address is not that of a page, or the flags do not fit" },
	{ "mremap", EFAULT, NULL, "the old range is not one area that is mapped" },
	{ "mremap", ENOMEM, NULL,
	  "there is no room to grow in place, and without MREMAP_MAYMOVE it must not move" },
	{ "mprotect", EINVAL, first_unaligned, "the address is not that of a page" },
	{ "mprotect", EINVAL, NULL, "prot has bits that are none" },
	{ "mprotect", ENOMEM, NULL, "a part of the range is not mapped" },
	{ "mprotect", EACCES, NULL,
	  "a shared mapping of a file that was opened for reading cannot be made writable" },
	{ "msync", EINVAL, first_unaligned, "the address is not that of a page" },
	{ "msync", EINVAL, NULL, "flags are none, or MS_ASYNC with MS_SYNC" },
	{ "msync", ENOMEM, NULL, "a part of the range is not mapped" },
	{ "msync", EBUSY, NULL, "MS_INVALIDATE, and a part of it is locked" },
	{ "madvise", EINVAL, NULL, "the address is not that of a page, or the advice is none" },
	{ "madvise", ENOMEM, NULL, "a part of the range is not mapped" },
	{ "madvise", EBADF, NULL, "that advice is for files, and this is none" },
	{ "mincore", EINVAL, NULL, "the address is not that of a page" },
	{ "mincore", ENOMEM, NULL, "a part of the range is not mapped" },
	{ "mincore", EFAULT, NULL, "the vector, a byte for each page, cannot be written" },
	{ "mlock", ENOMEM, NULL,
	  "a part of the range is not mapped, or the limit (ulimit -l) is reached" },
	{ "mlock", EPERM, NULL, "the limit on locked memory is 0 (ulimit -l)" },
	{ "munlock", ENOMEM, NULL, "a part of the range is not mapped" },
	{ "shmat", EINVAL, NULL, "no segment has that id, or the address does not fit" },
	{ "shmdt", EINVAL, NULL, "no segment is attached there" },
	{ NULL, ENOSYS, NULL, "this kernel has no call of that number" },
	{ NULL, EFAULT, NULL, "a pointer points where nothing can be read, or written" },
	{ NULL, EBADF, NULL, "no file is open under that descriptor" },
	{ NULL, ENOENT, NULL, "there is no file of that name" },
	{ NULL, ENOEXEC, NULL, "this kernel cannot run such a file" },
	{ NULL, EACCES, NULL, "the file's mode does not allow it" },
	{ NULL, EINVAL, NULL, "an argument is none that the call takes" },
	{ NULL, ENOMEM, NULL, "there is no memory, or no room in the address space, for that" },
};

static bool is_of(const char *call, const struct step *step)
{
	if (!call)
		return true;
	if (strcmp(call, "mmap") == 0)
		return meaning_maps(step->meaning);
	return step->meaning && strcmp(call, step->meaning->name) == 0;
}

const char *explain_failure(const struct step *step)
{
	if (!step_failed(step))
		return NULL;
	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
		const struct reason *reason = &reasons[i];

		if (reason->number == -step->result && is_of(reason->call, step) &&
		    (!reason->holds || reason->holds(step)))
			return reason->sentence;
	}
	return NULL;
}

struct reason_told reasons_at(int i)
{
	if (i >= (int)(sizeof(reasons) / sizeof(reasons[0])))
		return (struct reason_told){ 0 };
	return (struct reason_told){ reasons[i].call, reasons[i].number, reasons[i].sentence };
}

int explain_access(const struct task *task, int fd)
{
	char path[60], line[128];
	int access = -1;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/fdinfo/%d", (int)task->pid, fd);
	file = fopen(path, "re");
	if (!file)
		return -1;
	while (access < 0 && fgets(line, sizeof(line), file)) {
		if (strncmp(line, "flags:", 6) == 0)
			access = strtol(line + 6, NULL, 8) & O_ACCMODE;
	}
	fclose(file);
	return access;
}
