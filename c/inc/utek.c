/*
 * utek.c - UTek's mmap with Linux's calls: the C equivalent of asm/inc/utek.asm.
 *
 * Beside every check stands the claim (U-..) of doc/claims that it answers.  Two rules hold
 * throughout: an area of the caller that exists is never touched by a call that is refused
 * (MAP_FIXED_NOREPLACE), and what Linux cannot do is refused with EOPNOTSUPP.
 */
#include "utek.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>

/* The arguments, as every kind of mapping needs them. */
struct request {
	pid_t process; /* pid, or the caller's own for M_SELF */
	char *from, *to;
	size_t len;
	int prot;
	bool share;
};

/* An area of a process, as its line in /proc/PID/maps has it. */
struct area {
	unsigned long start, end;
	char perms[5];
	unsigned long long offset;
};

static int refuse(int error)
{
	errno = error;
	return -1;
}

static bool is_vme(int pid)
{
	return pid == M_VMEEXT || pid == M_VMESTD || pid == M_VMESHORT;
}

static bool runs_past_the_end(const void *start, size_t len)
{
	return (uintptr_t)start + (len - 1) < (uintptr_t)start;
}

static bool on_boundary(uintptr_t number)
{
	return number % 4096 == 0;
}

/* What is wrong whatever the caller's memory looks like. */
static int check_arguments(int pid, const void *from, const void *to, size_t len, unsigned int prot)
{
	const unsigned int self = M_R_SELF | M_W_SELF;

	if (!on_boundary((uintptr_t)to) || !on_boundary(len)) /* U-17, U-18 */
		return refuse(EINVAL);
	if (len == 0) /* U-18: not positive */
		return refuse(EINVAL);
	if (runs_past_the_end(to, len)) /* U-20; the kernel knows the real limit */
		return refuse(EMRANGE);
	if (pid != M_ZFILL) { /* U-05: fromaddr is ignored */
		if (!on_boundary((uintptr_t)from))
			return refuse(EINVAL);
		if (runs_past_the_end(from, len))
			return refuse(EMRANGE);
	}
	if (is_vme(pid)) /* U-06: prot is ignored */
		return 0;
	if (prot & ~0x3ffu) /* no class that there is */
		return refuse(EINVAL);
	/* U-10: Linux has no protection of a mapping against users and groups. */
	if (prot & ~self)
		return refuse(EOPNOTSUPP);
	return 0;
}

/* munmap() and close() on the way out: errno stays that of what failed. */
static int undo(void *where, size_t len)
{
	int saved = errno;

	munmap(where, len);
	return refuse(saved);
}

static void close_file(int fd)
{
	int saved = errno;

	close(fd);
	errno = saved;
}

/*
 * A new area at to and nowhere else.  Whoever does not know MAP_FIXED_NOREPLACE (Linux before
 * 4.17, an emulator) takes to for a hint and avoids what is there: U-19 as well.
 */
static int map_in_place(const struct request *request, int prot, int flags, int fd, off64_t offset)
{
	void *area =
		mmap64(request->to, request->len, prot, flags | MAP_FIXED_NOREPLACE, fd, offset);

	if (area == MAP_FAILED)
		return -1;
	if (area == request->to)
		return 0;
	munmap(area, request->len);
	return refuse(EMCOLLIDE);
}

/*
 * U-05, U-15, U-16: zero-filled on demand.  MAP_SHARED, so that the area can be mapped again
 * and shared later: memory of MAP_PRIVATE cannot (mm/mremap.c, "duplicate").
 */
static int map_zero_fill(const struct request *request)
{
	return map_in_place(request, request->prot, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

/* The object of fd from offset on, shared, at to; closes fd. */
static int map_file(const struct request *request, int fd, off64_t offset)
{
	int result = map_in_place(request, request->prot, MAP_SHARED, fd, offset);

	close_file(fd);
	return result;
}

static int open_mode(const struct request *request)
{
	return request->prot & PROT_WRITE ? O_RDWR : O_RDONLY;
}

/* U-04: physical memory; share is ignored.  U-21: EACCES for who may not open it. */
static int map_physical(const struct request *request)
{
	int fd = open("/dev/mem", open_mode(request));

	if (fd < 0)
		return refuse(errno == ENOENT ? ENXIO : errno);
	return map_file(request, fd, (uintptr_t)request->from);
}

/* U-06, U-07: VME; prot and share are ignored.  The spaces have 32, 24 and 16 address bits. */
static int map_vme(int pid, const struct request *request)
{
	uint32_t first = (uintptr_t)request->from;
	uint32_t last = first + request->len - 1;

	if ((first ^ last) >> 24) /* U-07: a 16 MB boundary between them */
		return refuse(EINVAL);
	if ((pid == M_VMESTD && last >> 24) || (pid == M_VMESHORT && last >> 16))
		return refuse(EMRANGE);
	if (access("/dev/bus/vme/m0", F_OK) < 0) /* drivers/staging/vme_user */
		return refuse(ENXIO);
	/* A bus: its windows are set up by whoever knows the board, not by a mapping. */
	return refuse(EOPNOTSUPP);
}

/* len bytes of the process at from to where. */
static int copy_bytes(const struct request *request, void *where)
{
	const struct iovec to = { where, request->len };
	const struct iovec from = { request->from, request->len };
	ssize_t copied = process_vm_readv(request->process, &to, 1, &from, 1, 0);

	if (copied == (ssize_t)request->len)
		return 0;
	if (copied >= 0 || errno == EFAULT) /* U-21: not there or not readable, even in part */
		return refuse(EACCES);
	return -1; /* U-22: ESRCH; U-23: EPERM */
}

/* U-09: new memory at to that holds what is at from now. */
static int map_copy(const struct request *request)
{
	if (map_in_place(request, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) < 0)
		return -1;
	if (copy_bytes(request, request->to) < 0 ||
	    mprotect(request->to, request->len, request->prot) < 0) /* U-12 */
		return undo(request->to, request->len);
	return 0;
}

/*
 * U-14: the pages at to get memory of their own.  It is made elsewhere and takes the place of
 * the old mapping in one step, so that a failure before that leaves the old one.
 */
static int separate(const struct request *request)
{
	void *elsewhere = mmap(NULL, request->len, PROT_READ | PROT_WRITE,
			       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (elsewhere == MAP_FAILED)
		return -1;
	if (copy_bytes(request, elsewhere) < 0 ||
	    mprotect(elsewhere, request->len, request->prot) < 0 ||
	    mremap(elsewhere, request->len, request->len, MREMAP_MAYMOVE | MREMAP_FIXED,
		   request->to) == MAP_FAILED)
		return undo(elsewhere, request->len);
	return 0;
}

/* The next line of maps, without what follows the offset.  1; 0 at the end; -1 with an errno. */
static int read_area(int fd, struct area *area)
{
	char text[64];
	size_t count = 0;
	ssize_t got;
	char next;

	while ((got = read(fd, &next, 1)) == 1 && next != '\n') {
		if (count < sizeof(text) - 1)
			text[count++] = next;
	}
	text[count] = '\0';
	if (got < 0)
		return -1;
	return sscanf(text, "%lx-%lx %4s %llx", &area->start, &area->end, area->perms,
		      &area->offset) == 4;
}

/* The area that holds the whole range, if there is one and its memory can be shared. */
static int find_area(const struct request *request, struct area *area)
{
	uintptr_t from = (uintptr_t)request->from;
	char path[64];
	int fd, got = 0;
	bool found = false;

	snprintf(path, sizeof(path), "/proc/%d/maps", request->process);
	fd = open(path, O_RDONLY);
	if (fd < 0 && errno == ENOENT) /* U-22 */
		return refuse(ESRCH);
	if (fd < 0 && errno == EACCES) /* U-23, as process_vm_readv() says it */
		return refuse(EPERM);
	if (fd < 0)
		return -1;
	while (!found && (got = read_area(fd, area)) > 0)
		found = from < area->end;
	close_file(fd);
	if (got < 0)
		return -1;
	/* Linux maps one area at a time, and memory of MAP_PRIVATE has no second mapping. */
	if (!found || from < area->start || from + request->len > area->end ||
	    area->perms[3] != 's')
		return refuse(EOPNOTSUPP);
	return 0;
}

/* U-03, U-08: the caller's memory at a second address. */
static int map_shared_self(const struct request *request)
{
	struct area area;

	if (find_area(request, &area) < 0)
		return -1;
	/* Takes the place; then an old length of 0 asks for a second mapping. */
	if (map_in_place(request, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) < 0)
		return -1;
	if (mremap(request->from, 0, request->len, MREMAP_MAYMOVE | MREMAP_FIXED, request->to) ==
		    MAP_FAILED ||
	    mprotect(request->to, request->len, request->prot) < 0) /* U-12, U-21 */
		return undo(request->to, request->len);
	return 0;
}

/*
 * U-02, U-08: memory of another process.  /proc/PID/map_files leads to the object of one of its
 * areas; following it needs CAP_CHECKPOINT_RESTORE or CAP_SYS_ADMIN, else EPERM (U-23).
 */
static int map_shared_process(const struct request *request)
{
	struct area area;
	char path[64];
	int fd;

	if (find_area(request, &area) < 0)
		return -1;
	snprintf(path, sizeof(path), "/proc/%d/map_files/%lx-%lx", request->process, area.start,
		 area.end);
	fd = open(path, open_mode(request));
	if (fd < 0)
		return -1;
	return map_file(request, fd, area.offset + ((uintptr_t)request->from - area.start));
}

/* U-03: an area of the caller.  One that is not there is ENOMEM, which is EMRANGE. */
static int map_self(const struct request *request)
{
	if (msync(request->from, request->len, MS_ASYNC) < 0) /* does nothing but look */
		return -1;
	if (request->from != request->to)
		return request->share ? map_shared_self(request) : map_copy(request);
	if (request->share) /* U-13 */
		return mprotect(request->to, request->len, request->prot);
	return separate(request);
}

int utek_mmap(int pid, void *fromaddr, void *toaddr, unsigned int len, unsigned int prot,
	      unsigned int share)
{
	const struct request request = {
		.process = pid == M_SELF ? getpid() : pid,
		.from = fromaddr,
		.to = toaddr,
		.len = len,
		.prot = (int)prot, /* the same bits (U-10) */
		.share = share != PRIVATE,
	};

	if (check_arguments(pid, fromaddr, toaddr, len, prot) < 0)
		return -1;
	if (pid == M_ZFILL)
		return map_zero_fill(&request);
	if (pid == M_PHYS)
		return map_physical(&request);
	if (is_vme(pid))
		return map_vme(pid, &request);
	if (pid == M_SELF)
		return map_self(&request);
	if (pid < 0) /* U-22: below all names */
		return refuse(ESRCH);
	return request.share ? map_shared_process(&request) : map_copy(&request);
}

int call_utek_mmap(int pid, void *fromaddr, void *toaddr, unsigned int len, unsigned int prot,
		   unsigned int share)
{
	int result = utek_mmap(pid, fromaddr, toaddr, len, prot, share);
	const uint32_t arguments[] = { (uint32_t)pid,
				       (uint32_t)(uintptr_t)fromaddr,
				       (uint32_t)(uintptr_t)toaddr,
				       len,
				       prot,
				       share };

	report_call("utek_mmap", 6, arguments, eax_of(result));
	return result;
}
