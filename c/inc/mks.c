/*
 * mks.c - mmap of the MKS Toolkit with Linux's: the C equivalent of asm/inc/mks.asm.
 *
 * Thin: it answers what Linux answers differently and leaves the rest to the kernel.  Beside
 * every check stands the claim (K-..) of doc/claims that it answers.
 */
#include "mks.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>

/* 0, or the errno of a flags or prot that MKS does not take. */
static int check_flags(int prot, int flags, int fildes)
{
	const int known = MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANON | MAP_VARIABLE;
	const int types = MAP_SHARED | MAP_PRIVATE; /* both: Linux's MAP_SHARED_VALIDATE */
	const int places = MAP_FIXED | MAP_VARIABLE;

	if (flags & ~known)
		return EINVAL;
	if ((flags & types) == 0 || (flags & types) == types)
		return EINVAL;
	if ((flags & places) == places) /* K-09: not both */
		return EINVAL;
	if (flags & MAP_ANON && fildes != -1) /* K-25 */
		return EINVAL;
	/* K-29: i386 keeps every combination of the three; another bit is none of them. */
	if (prot & ~(PROT_READ | PROT_WRITE | PROT_EXEC))
		return ENOTSUP;
	return 0;
}

/* K-30, K-31: ENXIO if a regular file has no bytes for the last page, which is whole (K-19). */
static int check_range(size_t len, int fildes, off64_t off)
{
	struct stat64 status;

	if (fstat64(fildes, &status) < 0) /* EBADF, as the kernel would say */
		return errno;
	if (!S_ISREG(status.st_mode))
		return 0;
	return ((uint64_t)off >> 12) + (((uint64_t)len + 4095) >> 12) <=
			       ((uint64_t)status.st_size + 4095) >> 12
		       ? 0
		       : ENXIO;
}

/* False also where the two numbers can not be had.  More areas than vm.max_map_count is when the
 * kernel refuses (mm/mmap.c:do_mmap). */
static bool too_many_areas(void)
{
	char chunk[512];
	long areas_left = 0;
	ssize_t count;
	int fd;

	fd = open("/proc/sys/vm/max_map_count", O_RDONLY);
	if (fd < 0)
		return false;
	count = read(fd, chunk, sizeof(chunk) - 1);
	close(fd);
	if (count <= 0)
		return false;
	chunk[count] = '\0';
	areas_left = atol(chunk);

	fd = open("/proc/self/maps", O_RDONLY);
	if (fd < 0)
		return false;
	while ((count = read(fd, chunk, sizeof(chunk))) > 0) {
		for (ssize_t i = 0; i < count; i++)
			areas_left -= chunk[i] == '\n';
	}
	close(fd);
	return areas_left < 0;
}

void *mks_mmap(void *addr, size_t len, int prot, int flags, int fildes, off64_t off)
{
	int refused = check_flags(prot, flags, fildes);
	void *area;

	if (!refused && !(flags & MAP_ANON))
		refused = check_range(len, fildes, off);
	if (refused) {
		errno = refused;
		return MAP_FAILED;
	}
	area = mmap64(addr, len, prot, flags, fildes, off); /* MAP_VARIABLE is nothing to Linux */
	if (area == MAP_FAILED && errno == ENOMEM)	    /* K-26: for too many areas as well */
		errno = too_many_areas() ? EMFILE : ENOMEM;
	return area;
}

void *call_mks_mmap(void *addr, size_t len, int prot, int flags, int fildes, off64_t off)
{
	void *area = mks_mmap(addr, len, prot, flags, fildes, off);
	const uint32_t arguments[] = { (uint32_t)(uintptr_t)addr, len, prot, flags, fildes,
				       (uint32_t)(off >> 12) };

	report_call("mks_mmap", 6, arguments, eax_of((long)(intptr_t)area));
	return area;
}
