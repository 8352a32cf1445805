/*
 * tamper.c - runs an i386 program and alters one of its calls: does the suite notice?
 *
 *	tamper LOG KIND:N PROGRAM [ARGUMENT]...
 *	tamper LOG count PROGRAM [ARGUMENT]...
 *	tamper LOG plan:PLAN PROGRAM [ARGUMENT]...
 *	tamper LOG was:PLAN PROGRAM [ARGUMENT]...
 *	tamper LOG is:PLAN PROGRAM [ARGUMENT]...
 *
 * For --exec of the driver (tools/tamper).  The N-th call that KIND applies to is altered: its
 * arguments on the way in (the program has its registers back as they were), its result on the way
 * out, or the memory behind it.  A line "FACE ID KIND N" in LOG says that it was, with "refused"
 * behind it if the call with its altered arguments was.  "count" alters
 * nothing, and says for each kind to how many calls it applies.
 *
 * A line "FACE ID KIND N" of the file PLAN says which call of that program is altered; one that has
 * no line is let alone.  "was:" and "is:" say instead what the call left behind, as one number:
 * without being altered, and altered.  Where these are the same the alteration was none.  The
 * program starts without randomisation then, and ends there.  A byte is looked at when the program
 * makes the next call that could see it: it may store there itself.  What keeps areas from merging
 * is looked at at every call up to the end, for a neighbour may come later, and so is what only
 * brings pages in, at those calls that could tell whether a page is present.
 *
 * Calls count from the first line of the report on.  The program that states facts is let alone.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __i386__
#error "registers of i386 programs, as an i386 program sees them: gcc -m32"
#endif

/* arch/x86/entry/syscalls/syscall_32.tbl */
enum {
	NR_exit = 1,
	NR_read = 3,
	NR_write = 4,
	NR_open = 5,
	NR_close = 6,
	NR_lseek = 19,
	NR_ptrace = 26,
	NR_dup = 41,
	NR_mmap = 90,
	NR_munmap = 91,
	NR_ftruncate = 93,
	NR_mprotect = 125,
	NR_llseek = 140,
	NR_msync = 144,
	NR_mlock = 150,
	NR_munlock = 151,
	NR_mlockall = 152,
	NR_munlockall = 153,
	NR_mremap = 163,
	NR_rt_sigreturn = 173,
	NR_rt_sigaction = 174,
	NR_pread64 = 180,
	NR_pwrite64 = 181,
	NR_mmap2 = 192,
	NR_ftruncate64 = 194,
	NR_mincore = 218,
	NR_madvise = 219,
	NR_fcntl64 = 221,
	NR_exit_group = 252,
	NR_remap_file_pages = 257,
	NR_openat = 295,
	NR_mlock2 = 376,
};

enum { PAGE = 4096, TASKS = 64 };

struct call {
	pid_t pid;
	uint32_t nr;
	uint32_t arg[6]; /* as the program passed them; what alter_in() leaves is passed */
	uint32_t result; /* on the way out */
	struct user_regs_struct regs; /* on the way out */
};

struct task {
	pid_t pid;
	bool fresh;   /* it begins with a stop of its own */
	bool inside;  /* between the two stops of a call */
	bool altered; /* of that call: the arguments are to be put back */
	bool skipped;
	uint32_t skipped_result;
	struct call call;
};

static bool failed(const struct call *call)
{
	return call->result >= (uint32_t)-4095;
}

static uint32_t pages(uint32_t length)
{
	return (length + PAGE - 1) & ~(PAGE - 1);
}

/* ---- what the tracer does in the program's stead ---- */

/*
 * Another call of the program, right behind the one that it is stopped in: in front of the place
 * where every call ends, sysenter too, is an int 80h (arch/x86/entry/vdso/vdso32/system_call.S).
 */
static uint32_t inject(const struct call *call, uint32_t nr, uint32_t a, uint32_t b, uint32_t c,
		       uint32_t d, uint32_t e, uint32_t f)
{
	struct user_regs_struct regs = call->regs;
	int status;

	regs.eip -= 2;
	regs.orig_eax = -1;
	regs.eax = nr;
	regs.ebx = a;
	regs.ecx = b;
	regs.edx = c;
	regs.esi = d;
	regs.edi = e;
	regs.ebp = f;
	ptrace(PTRACE_SETREGS, call->pid, 0, &regs);
	for (int stop = 0; stop < 2; stop++) {
		ptrace(PTRACE_SYSCALL, call->pid, 0, 0);
		if (waitpid(call->pid, &status, __WALL) < 0 || !WIFSTOPPED(status))
			return -EINTR;
	}
	ptrace(PTRACE_GETREGS, call->pid, 0, &regs);
	ptrace(PTRACE_SETREGS, call->pid, 0, (void *)&call->regs);
	return regs.eax;
}

static uint32_t map_anonymous(const struct call *call, uint32_t where, uint32_t length,
			      uint32_t prot, uint32_t flags)
{
	return inject(call, NR_mmap2, where, length, prot, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1,
		      0);
}

/* The byte at an address of the program, whatever its protection; -1: there is none. */
static int peek(const struct call *call, uint32_t where)
{
	long word;

	errno = 0;
	word = ptrace(PTRACE_PEEKDATA, call->pid, where & -4u, 0);
	return errno ? -1 : (int)(word >> 8 * (where & 3) & 0xff);
}

static bool poke(const struct call *call, uint32_t where, uint8_t byte)
{
	unsigned int shift = 8 * (where & 3);
	long word;

	errno = 0;
	word = ptrace(PTRACE_PEEKDATA, call->pid, where & -4u, 0);
	if (errno)
		return false;
	word = (word & ~(0xffl << shift)) | (long)byte << shift;
	return ptrace(PTRACE_POKEDATA, call->pid, where & -4u, word) == 0;
}

/* ---- the kinds ---- */

/*
 * in: on the way in; alters call->arg, or skips the call; false: does not apply.
 * out: on the way out; alters call->result or memory, if really is true; false: does not apply, or
 * what it applies to is not there.
 */
struct kind {
	const char *name;
	uint32_t nr, other_nr;
	bool (*in)(struct call *call, uint32_t what);
	bool (*out)(struct call *call, uint32_t what, bool really);
	uint32_t what;
};

enum { ADDR, LENGTH, PROT, FLAGS, FD, OFFSET };

static bool in_prot_add(struct call *call, uint32_t what)
{
	bool applies = !(call->arg[2] & what);

	call->arg[2] |= what;
	return applies;
}

static bool in_prot_drop(struct call *call, uint32_t what)
{
	bool applies = call->arg[2] & what;

	call->arg[2] &= ~what;
	return applies;
}

static bool in_flag_add(struct call *call, uint32_t what)
{
	bool applies = !(call->arg[3] & what);

	call->arg[3] |= what;
	return applies;
}

static bool in_flag_drop(struct call *call, uint32_t what)
{
	bool applies = call->arg[3] & what;

	call->arg[3] &= ~what;
	return applies;
}

static bool in_to_private(struct call *call, uint32_t what)
{
	bool applies = (call->arg[FLAGS] & MAP_TYPE) == MAP_SHARED;

	(void)what;
	call->arg[FLAGS] ^= MAP_SHARED | MAP_PRIVATE;
	return applies;
}

static bool in_to_shared(struct call *call, uint32_t what)
{
	bool applies = (call->arg[FLAGS] & MAP_TYPE) == MAP_PRIVATE;

	(void)what;
	call->arg[FLAGS] ^= MAP_SHARED | MAP_PRIVATE;
	return applies;
}

static bool in_noreplace_to_fixed(struct call *call, uint32_t what)
{
	bool applies = call->arg[FLAGS] & MAP_FIXED_NOREPLACE;

	(void)what;
	call->arg[FLAGS] &= ~MAP_FIXED_NOREPLACE;
	call->arg[FLAGS] |= MAP_FIXED;
	return applies;
}

static bool in_fixed(struct call *call, uint32_t what)
{
	bool applies = call->arg[ADDR] && !(call->arg[FLAGS] & (MAP_FIXED | MAP_FIXED_NOREPLACE));

	(void)what;
	call->arg[FLAGS] |= MAP_FIXED;
	return applies;
}

/* what: the argument that is made a page more, as it counts. */
static bool in_page_more(struct call *call, uint32_t what)
{
	if (what == OFFSET && call->arg[FLAGS] & MAP_ANONYMOUS)
		return false;
	call->arg[what] += what == OFFSET ? 1 : PAGE;
	return true;
}

static bool in_page_less(struct call *call, uint32_t what)
{
	uint32_t unit = what == OFFSET ? 1 : PAGE;

	if (what == OFFSET && (call->arg[FLAGS] & MAP_ANONYMOUS || call->arg[OFFSET] == 0))
		return false;
	if (what != OFFSET && pages(call->arg[what]) <= PAGE)
		return false;
	call->arg[what] -= unit;
	return true;
}

static bool is_hint(const struct call *call)
{
	return !(call->arg[FLAGS] & (MAP_FIXED | MAP_FIXED_NOREPLACE));
}

static bool in_hint_ignored(struct call *call, uint32_t what)
{
	bool applies = is_hint(call) && call->arg[ADDR];

	(void)what;
	call->arg[ADDR] = 0;
	return applies;
}

static bool in_hint_more(struct call *call, uint32_t what)
{
	bool applies = is_hint(call) && call->arg[ADDR];

	(void)what;
	call->arg[ADDR] += PAGE;
	return applies;
}

static bool in_hint_given(struct call *call, uint32_t what)
{
	bool applies = is_hint(call) && call->arg[ADDR] == 0;

	call->arg[ADDR] = what;
	return applies;
}

static bool in_skip(struct call *call, uint32_t what)
{
	(void)what;
	call->nr = -1;
	return true;
}

static bool out_result_more(struct call *call, uint32_t what, bool really)
{
	if (failed(call))
		return false;
	if (really)
		call->result += what;
	return true;
}

static bool out_fails(struct call *call, uint32_t what, bool really)
{
	if (failed(call))
		return false;
	if (really)
		call->result = -what;
	return true;
}

static bool out_other_errno(struct call *call, uint32_t what, bool really)
{
	(void)what;
	if (!failed(call))
		return false;
	if (really)
		call->result = call->result == (uint32_t)-EINVAL ? -ENOMEM : -EINVAL;
	return true;
}

static bool out_succeeds(struct call *call, uint32_t what, bool really)
{
	if (!failed(call))
		return false;
	if (really)
		call->result = what;
	return true;
}

/* what: 0 the first byte, 1 the last. */
static bool out_byte(struct call *call, uint32_t what, bool really)
{
	uint32_t where = call->result + (what ? pages(call->arg[LENGTH]) - 1 : 0);
	int byte;

	if (failed(call) || call->arg[LENGTH] == 0)
		return false;
	if (!really) /* to look would populate it */
		return true;
	byte = peek(call, where);
	return byte >= 0 && poke(call, where, (uint8_t)(byte + 1));
}

/*
 * In the place of the area another with the same contents that merges with nothing: one that was
 * touched elsewhere keeps the offset of there (mm/mremap.c:move_vma), without the page, too.
 */
static bool out_no_merge(struct call *call, uint32_t what, bool really)
{
	uint32_t length = pages(call->arg[LENGTH]);
	uint32_t elsewhere;

	(void)what;
	if (failed(call) || !(call->arg[FLAGS] & MAP_ANONYMOUS) ||
	    (call->arg[FLAGS] & MAP_TYPE) != MAP_PRIVATE || !(call->arg[PROT] & PROT_WRITE) ||
	    length == 0 || length > 64 * PAGE)
		return false;
	if (!really)
		return true;
	elsewhere = map_anonymous(call, 0, length, call->arg[PROT],
				  call->arg[FLAGS] & ~(MAP_FIXED | MAP_FIXED_NOREPLACE));
	poke(call, elsewhere, 0);
	inject(call, NR_mremap, elsewhere, length, length, MREMAP_MAYMOVE | MREMAP_FIXED,
	       call->result, 0);
	inject(call, NR_madvise, call->result, length, MADV_DONTNEED, 0, 0, 0);
	return true;
}

static bool out_leaves_area(struct call *call, uint32_t what, bool really)
{
	if (failed(call) != what)
		return false;
	if (really)
		map_anonymous(call, 0, PAGE, PROT_READ, 0);
	return true;
}

static bool out_leaves_descriptor(struct call *call, uint32_t what, bool really)
{
	(void)what;
	if (call->arg[FLAGS] & MAP_ANONYMOUS || (int)call->arg[FD] < 0)
		return false;
	if (really)
		inject(call, NR_dup, call->arg[FD], 0, 0, 0, 0, 0);
	return true;
}

/* Is there an area at the page? */
static bool is_mapped(const struct call *call, uint32_t where)
{
	char path[32], line[512];
	bool found = false;
	FILE *maps;

	snprintf(path, sizeof(path), "/proc/%d/maps", call->pid);
	maps = fopen(path, "re");
	while (maps && fgets(line, sizeof(line), maps)) {
		unsigned long start, end;

		if (sscanf(line, "%lx-%lx ", &start, &end) == 2 && where >= start && where < end)
			found = true;
	}
	if (maps)
		fclose(maps);
	return found;
}

static bool out_refused_unmaps(struct call *call, uint32_t what, bool really)
{
	if (!failed(call) || call->arg[ADDR] & (PAGE - 1) || !is_mapped(call, call->arg[ADDR]))
		return false;
	if (what && !(call->arg[FLAGS] & what))
		return false;
	if (really)
		inject(call, NR_munmap, call->arg[ADDR], PAGE, 0, 0, 0, 0);
	return true;
}

/* The page behind the new area, or behind what was changed, goes. */
static bool out_takes_next(struct call *call, uint32_t what, bool really)
{
	uint32_t end = (what ? call->result : call->arg[ADDR]) + pages(call->arg[LENGTH]);

	if (failed(call) || !is_mapped(call, end))
		return false;
	if (really)
		inject(call, NR_munmap, end, PAGE, 0, 0, 0, 0);
	return true;
}

static bool out_advises(struct call *call, uint32_t what, bool really)
{
	uint32_t where = call->nr == NR_mprotect ? call->arg[ADDR] : call->result;

	if (failed(call) || call->arg[LENGTH] == 0)
		return false;
	if (really)
		inject(call, NR_madvise, where, pages(call->arg[LENGTH]), what, 0, 0, 0);
	return true;
}

/* The first page of what was moved is as new. */
static bool out_loses_contents(struct call *call, uint32_t what, bool really)
{
	(void)what;
	if (failed(call))
		return false;
	return !really || (peek(call, call->result) > 0 && poke(call, call->result, 0));
}

static bool out_vector(struct call *call, uint32_t what, bool really)
{
	int byte;

	(void)what;
	if (failed(call) || !really)
		return !failed(call);
	byte = peek(call, call->arg[2]);
	return byte >= 0 && poke(call, call->arg[2], (uint8_t)(byte ^ 1));
}

#define MMAP NR_mmap2, 0
static const struct kind kinds[] = {
	{ "mmap-address-page-more", MMAP, NULL, out_result_more, PAGE },
	{ "mmap-success-is-EIO", MMAP, NULL, out_fails, EIO },
	{ "mmap-other-errno", MMAP, NULL, out_other_errno, 0 },
	{ "mmap-refusal-succeeds", MMAP, NULL, out_succeeds, 0x70000000 },
	{ "mmap-prot+read", MMAP, in_prot_add, NULL, PROT_READ },
	{ "mmap-prot-read", MMAP, in_prot_drop, NULL, PROT_READ },
	{ "mmap-prot+write", MMAP, in_prot_add, NULL, PROT_WRITE },
	{ "mmap-prot-write", MMAP, in_prot_drop, NULL, PROT_WRITE },
	{ "mmap-prot+exec", MMAP, in_prot_add, NULL, PROT_EXEC },
	{ "mmap-prot-exec", MMAP, in_prot_drop, NULL, PROT_EXEC },
	{ "mmap-length-page-more", MMAP, in_page_more, NULL, LENGTH },
	{ "mmap-length-page-less", MMAP, in_page_less, NULL, LENGTH },
	{ "mmap-offset-page-more", MMAP, in_page_more, NULL, OFFSET },
	{ "mmap-offset-page-less", MMAP, in_page_less, NULL, OFFSET },
	{ "mmap-shared-to-private", MMAP, in_to_private, NULL, 0 },
	{ "mmap-private-to-shared", MMAP, in_to_shared, NULL, 0 },
	{ "mmap-file-to-anonymous", MMAP, in_flag_add, NULL, MAP_ANONYMOUS },
	{ "mmap-fixed-dropped", MMAP, in_flag_drop, NULL, MAP_FIXED },
	{ "mmap-hint-fixed", MMAP, in_fixed, NULL, 0 },
	{ "mmap-noreplace-dropped", MMAP, in_flag_drop, NULL, MAP_FIXED_NOREPLACE },
	{ "mmap-noreplace-to-fixed", MMAP, in_noreplace_to_fixed, NULL, 0 },
	{ "mmap+noreserve", MMAP, in_flag_add, NULL, MAP_NORESERVE },
	{ "mmap-noreserve", MMAP, in_flag_drop, NULL, MAP_NORESERVE },
	{ "mmap+locked", MMAP, in_flag_add, NULL, MAP_LOCKED },
	{ "mmap-locked", MMAP, in_flag_drop, NULL, MAP_LOCKED },
	{ "mmap+populate", MMAP, in_flag_add, NULL, MAP_POPULATE },
	{ "mmap-populate", MMAP, in_flag_drop, NULL, MAP_POPULATE },
	{ "mmap+growsdown", MMAP, in_flag_add, NULL, MAP_GROWSDOWN },
	{ "mmap-growsdown", MMAP, in_flag_drop, NULL, MAP_GROWSDOWN },
	{ "mmap-hint-ignored", MMAP, in_hint_ignored, NULL, 0 },
	{ "mmap-hint-page-more", MMAP, in_hint_more, NULL, 0 },
	{ "mmap-null-elsewhere", MMAP, in_hint_given, NULL, 0x58000000 },
	{ "mmap-skipped", MMAP, in_skip, NULL, 0 },
	{ "mmap-first-byte", MMAP, NULL, out_byte, 0 },
	{ "mmap-last-byte", MMAP, NULL, out_byte, 1 },
	{ "mmap-never-merges", MMAP, NULL, out_no_merge, 0 },
	{ "mmap-refused-unmaps", MMAP, NULL, out_refused_unmaps, MAP_FIXED | MAP_FIXED_NOREPLACE },
	{ "mmap-refused-leaves-area", MMAP, NULL, out_leaves_area, 1 },
	{ "mmap-leaves-area", MMAP, NULL, out_leaves_area, 0 },
	{ "mmap-leaves-descriptor", MMAP, NULL, out_leaves_descriptor, 0 },
	{ "mmap-takes-next-page", MMAP, NULL, out_takes_next, 1 },
	{ "mmap-not-for-children", MMAP, NULL, out_advises, MADV_DONTFORK },
	{ "mmap-not-in-dumps", MMAP, NULL, out_advises, MADV_DONTDUMP },
	{ "munmap-success-is-EIO", NR_munmap, 0, NULL, out_fails, EIO },
	{ "munmap-other-errno", NR_munmap, 0, NULL, out_other_errno, 0 },
	{ "munmap-skipped", NR_munmap, 0, in_skip, NULL, 0 },
	{ "munmap-page-more", NR_munmap, 0, in_page_more, NULL, LENGTH },
	{ "munmap-page-less", NR_munmap, 0, in_page_less, NULL, LENGTH },
	{ "munmap-refused-unmaps", NR_munmap, 0, NULL, out_refused_unmaps, 0 },
	{ "munmap-leaves-area", NR_munmap, 0, NULL, out_leaves_area, 0 },
	{ "mprotect-success-is-EIO", NR_mprotect, 0, NULL, out_fails, EIO },
	{ "mprotect-other-errno", NR_mprotect, 0, NULL, out_other_errno, 0 },
	{ "mprotect-skipped", NR_mprotect, 0, in_skip, NULL, 0 },
	{ "mprotect-page-more", NR_mprotect, 0, in_page_more, NULL, LENGTH },
	{ "mprotect-page-less", NR_mprotect, 0, in_page_less, NULL, LENGTH },
	{ "mprotect+read", NR_mprotect, 0, in_prot_add, NULL, PROT_READ },
	{ "mprotect-read", NR_mprotect, 0, in_prot_drop, NULL, PROT_READ },
	{ "mprotect+write", NR_mprotect, 0, in_prot_add, NULL, PROT_WRITE },
	{ "mprotect-write", NR_mprotect, 0, in_prot_drop, NULL, PROT_WRITE },
	{ "mprotect+exec", NR_mprotect, 0, in_prot_add, NULL, PROT_EXEC },
	{ "mprotect-exec", NR_mprotect, 0, in_prot_drop, NULL, PROT_EXEC },
	{ "mprotect-takes-next-page", NR_mprotect, 0, NULL, out_takes_next, 0 },
	{ "mprotect-refused-unmaps", NR_mprotect, 0, NULL, out_refused_unmaps, 0 },
	{ "mremap-success-is-EIO", NR_mremap, 0, NULL, out_fails, EIO },
	{ "mremap-other-errno", NR_mremap, 0, NULL, out_other_errno, 0 },
	{ "mremap-address-page-more", NR_mremap, 0, NULL, out_result_more, PAGE },
	{ "mremap-page-more", NR_mremap, 0, in_page_more, NULL, 2 },
	{ "mremap-page-less", NR_mremap, 0, in_page_less, NULL, 2 },
	{ "mremap-old-page-more", NR_mremap, 0, in_page_more, NULL, 1 },
	{ "mremap+maymove", NR_mremap, 0, in_flag_add, NULL, MREMAP_MAYMOVE },
	{ "mremap-dontunmap", NR_mremap, 0, in_flag_drop, NULL, 4 },
	{ "mremap-loses-contents", NR_mremap, 0, NULL, out_loses_contents, 0 },
	{ "mremap-refused-unmaps", NR_mremap, 0, NULL, out_refused_unmaps, 0 },
	{ "mremap-leaves-area", NR_mremap, 0, NULL, out_leaves_area, 0 },
	{ "msync-skipped", NR_msync, 0, in_skip, NULL, 0 },
	{ "msync-other-errno", NR_msync, 0, NULL, out_other_errno, 0 },
	{ "madvise-skipped", NR_madvise, 0, in_skip, NULL, 0 },
	{ "madvise-page-more", NR_madvise, 0, in_page_more, NULL, LENGTH },
	{ "madvise-other-errno", NR_madvise, 0, NULL, out_other_errno, 0 },
	{ "mlock-skipped", NR_mlock, NR_mlock2, in_skip, NULL, 0 },
	{ "mlock-page-more", NR_mlock, NR_mlock2, in_page_more, NULL, LENGTH },
	{ "mlock-other-errno", NR_mlock, NR_mlock2, NULL, out_other_errno, 0 },
	{ "munlock-skipped", NR_munlock, NR_munlockall, in_skip, NULL, 0 },
	{ "mlockall-skipped", NR_mlockall, 0, in_skip, NULL, 0 },
	{ "remap_file_pages-skipped", NR_remap_file_pages, 0, in_skip, NULL, 0 },
	{ "remap_file_pages-page-further", NR_remap_file_pages, 0, in_page_more, NULL, ADDR },
	{ "mincore-first-page", NR_mincore, 0, NULL, out_vector, 0 },
	{ "ftruncate-skipped", NR_ftruncate64, NR_ftruncate, in_skip, NULL, 0 },
	{ "pwrite-skipped", NR_pwrite64, 0, in_skip, NULL, 0 },
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

/* ---- what a call left behind ---- */

struct sum {
	uint64_t value; /* FNV-1a */
};

static void add_bytes(struct sum *sum, const void *bytes, size_t count)
{
	const uint8_t *at = bytes;

	for (size_t i = 0; i < count; i++)
		sum->value = (sum->value ^ at[i]) * 0x100000001b3;
}

/* What is in an area that is not the program's own: its first bytes and its last ones. */
static void add_contents(struct sum *sum, int memory, unsigned long start, unsigned long end)
{
	static uint8_t bytes[8 * PAGE];
	ssize_t count;

	count = pread64(memory, bytes, sizeof(bytes) < end - start ? sizeof(bytes) : end - start,
			(off64_t)start);
	add_bytes(sum, bytes, count > 0 ? (size_t)count : 0);
	if (end - start <= sizeof(bytes))
		return;
	count = pread64(memory, bytes, sizeof(bytes), (off64_t)(end - sizeof(bytes)));
	add_bytes(sum, bytes, count > 0 ? (size_t)count : 0);
}

/*
 * A line of smaps; of that of an area not the inode, nor where its file lies; which of its pages
 * are present only with pages.
 */
static bool add_line(struct sum *sum, char *line, bool pages, unsigned long *start,
		     unsigned long *end)
{
	static const char *const fields[] = { "VmFlags:", "Rss:", "Anonymous:", "Locked:" };
	size_t count = pages ? sizeof(fields) / sizeof(fields[0]) : 1;
	char perms[5], offset[17], path[256] = "";
	const char *name;

	if (sscanf(line, "%lx-%lx %4s %16s %*s %*s %255[^\n]", start, end, perms, offset, path) >=
	    4) {
		name = strrchr(path, '/') ? strrchr(path, '/') : path;
		add_bytes(sum, line, strcspn(line, " "));
		add_bytes(sum, perms, sizeof(perms));
		add_bytes(sum, offset, strlen(offset));
		add_bytes(sum, name, strlen(name));
		return name[0] != '[';
	}
	for (size_t i = 0; i < count; i++) {
		if (strncmp(line, fields[i], strlen(fields[i])) == 0)
			add_bytes(sum, line, strlen(line));
	}
	return false;
}

static void add_descriptors(struct sum *sum, pid_t pid)
{
	char path[64], target[64];

	for (int fd = 0; fd < 64; fd++) {
		snprintf(path, sizeof(path), "/proc/%d/fd/%d", pid, fd);
		if (readlink(path, target, sizeof(target)) > 0)
			add_bytes(sum, &fd, sizeof(fd));
	}
}

/* Memory of the case, which is not that of its program (asm/inc/case.inc, FACE_LDFLAGS). */
static bool is_outside(uint32_t address)
{
	return address >= 0x08063000 && (address < 0x10000000 || address >= 0x20000000);
}

/*
 * The result, the areas and the descriptors; with pages, which of them are present, and what is in
 * those that lie outside of the program.
 */
static uint64_t left_behind(const struct call *call, bool pages)
{
	struct sum sum = { 0xcbf29ce484222325 };
	char path[32], line[512];
	unsigned long start, end;
	int memory;
	FILE *smaps;

	add_bytes(&sum, &call->result, sizeof(call->result));
	add_descriptors(&sum, call->pid);
	snprintf(path, sizeof(path), "/proc/%d/mem", call->pid);
	memory = open(path, O_RDONLY | O_CLOEXEC);
	snprintf(path, sizeof(path), "/proc/%d/smaps", call->pid);
	for (int round = 0; round < (pages ? 2 : 1); round++) { /* reading makes them present */
		smaps = fopen(path, "re");
		while (smaps && fgets(line, sizeof(line), smaps)) {
			struct sum ignored = { 0 };

			if (add_line(round ? &ignored : &sum, line, pages, &start, &end) && round &&
			    is_outside(start))
				add_contents(&sum, memory, start, end);
		}
		if (smaps)
			fclose(smaps);
	}
	if (memory >= 0)
		close(memory);
	return sum.value;
}

/* ---- which one ---- */

struct plan {
	const struct kind *kind; /* NULL: none */
	bool counts;
	unsigned long nth;
	bool looks, alters; /* says what the call left behind; alters it */
	bool waits;	    /* to say it, for a call that could see it */
	uint32_t result;    /* of the call that it waits behind */
	bool snapshot;	    /* is being taken: its file is opened next */
	bool follows;	    /* to say it at the end, of every call up to there */
	struct sum followed;
	pid_t program;
	unsigned long seen[KINDS];
	bool begun, over; /* the report, up to the end of the case */
	bool done;	  /* it was altered */
	int log;
	char face[4];
	const char *id;
};

static bool is_call_of(const struct kind *kind, const struct call *call)
{
	return call->nr == kind->nr || (kind->other_nr && call->nr == kind->other_nr);
}

static void tell(const struct plan *plan, const char *kind, unsigned long n, const char *what)
{
	dprintf(plan->log, "%s %s %s %lu%s\n", plan->face, plan->id, kind, n, what);
}

/* Is this the call that is to be altered?  It is one more that the kind applies to. */
static bool is_it(struct plan *plan, const struct kind *kind)
{
	return ++plan->seen[kind - kinds] == plan->nth && plan->kind == kind;
}

static void count_in(struct plan *plan, const struct call *call)
{
	for (int i = 0; i < KINDS; i++) {
		struct call copy = *call;

		if (kinds[i].in && is_call_of(&kinds[i], call) && kinds[i].in(&copy, kinds[i].what))
			plan->seen[i]++;
	}
}

static void count_out(struct plan *plan, struct call *call)
{
	for (int i = 0; i < KINDS; i++) {
		if (kinds[i].out && is_call_of(&kinds[i], call) &&
		    kinds[i].out(call, kinds[i].what, false))
			plan->seen[i]++;
	}
}

/* Does the word stand in the text of the program, of which a line at most is looked at? */
static bool says(const struct call *call, uint32_t text, const char *word)
{
	char line[128];
	struct iovec here = { line, sizeof(line) - 1 };
	struct iovec there = { (void *)(uintptr_t)text, PAGE - text % PAGE };
	ssize_t length;

	if (there.iov_len > here.iov_len)
		there.iov_len = here.iov_len;
	length = process_vm_readv(call->pid, &here, 1, &there, 1, 0);
	line[length > 0 ? length : 0] = '\0';
	line[strcspn(line, "\n")] = '\0';
	return strstr(line, word);
}

static bool is_one_of(const struct call *call, const uint32_t *numbers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (call->nr == numbers[i])
			return true;
	}
	return false;
}

/*
 * By these calls nothing sees what is in a page, but for files that tell it; what they read from
 * memory and write to it they bring in, as the program's own accesses do.
 */
static bool sees_memory(const struct call *call)
{
	static const char *const telling[] = { "smaps", "pagemap", "stat", "io" };
	static const uint32_t blind[] = { NR_read,    NR_write,	       NR_close,	NR_lseek,
					  NR_llseek,  NR_pwrite64,     NR_pread64,	NR_open,
					  NR_fcntl64, NR_rt_sigaction, NR_rt_sigreturn, NR_openat };

	if (!is_one_of(call, blind, sizeof(blind) / sizeof(blind[0])))
		return true;
	if (call->nr != NR_open && call->nr != NR_openat)
		return false;
	for (size_t i = 0; i < sizeof(telling) / sizeof(telling[0]); i++) {
		if (says(call, call->arg[call->nr == NR_openat], telling[i]))
			return true;
	}
	return false;
}

/* By these nothing sees either whether a page is present: they are about areas. */
static bool sees_pages(const struct call *call)
{
	static const uint32_t blind[] = { NR_mmap,     NR_mmap2,  NR_munmap,
					  NR_mprotect, NR_mremap, NR_remap_file_pages };

	return sees_memory(call) && !is_one_of(call, blind, sizeof(blind) / sizeof(blind[0]));
}

static bool sees_contents(const struct call *call)
{
	return sees_memory(call) ||
	       ((call->nr == NR_write || call->nr == NR_pwrite64) && is_outside(call->arg[1]));
}

/* The head of a snapshot, which reads smaps for the flags, and tells no pages. */
static bool begins_snapshot(const struct call *call)
{
	return call->nr == NR_write && call->arg[0] == 1 && call->arg[2] < 80 &&
	       (says(call, call->arg[1], "maps ") || says(call, call->arg[1], "areas ")) &&
	       !says(call, call->arg[1], "smaps ");
}

/* What the frame does at the end is no call of the case (asm/inc/report.asm:report_space_end). */
static bool is_frames_end(const struct call *call)
{
	return call->nr == NR_write && call->arg[0] == 1 && says(call, call->arg[1], "space end");
}

static bool brings_pages_in(const struct kind *kind)
{
	return kind->in && kind->nr == NR_mmap2 && kind->what == MAP_POPULATE;
}

static void tell_sum(const struct plan *plan, uint64_t sum)
{
	char number[32];

	snprintf(number, sizeof(number), " %llx", (unsigned long long)sum);
	tell(plan, plan->kind->name, plan->nth, number);
	exit(0);
}

/* ... and that is the end of the program. */
static void tell_left_behind(struct plan *plan, const struct call *call)
{
	plan->follows = plan->kind->out == out_no_merge || brings_pages_in(plan->kind);
	if (plan->follows)
		return;
	if (!plan->waits && plan->kind->out == out_byte) {
		plan->waits = true;
		plan->result = call->result;
		return;
	}
	tell_sum(plan, left_behind(call, true));
}

/* The call is about to be made; one that ends the program, or its case, is the last one. */
static void follow(struct plan *plan, const struct call *call)
{
	bool ends = call->nr == NR_exit || call->nr == NR_exit_group || is_frames_end(call);
	bool pages =
		ends || plan->kind->out == out_no_merge || (sees_pages(call) && !plan->snapshot);
	uint64_t now = left_behind(call, pages);

	add_bytes(&plan->followed, &call->nr, sizeof(call->nr));
	add_bytes(&plan->followed, &now, sizeof(now));
	if (ends && call->pid == plan->program) /* others may go on behind a child's */
		tell_sum(plan, plan->followed.value);
}

/* ---- the two stops of a call ---- */

static void way_in(struct plan *plan, struct task *task, struct user_regs_struct *regs)
{
	struct call *call = &task->call;
	const uint32_t arguments[] = { regs->ebx, regs->ecx, regs->edx,
				       regs->esi, regs->edi, regs->ebp };
	struct call altered;

	*call = (struct call){ .pid = task->pid, .nr = (uint32_t)regs->orig_eax };
	memcpy(call->arg, arguments, sizeof(arguments));
	task->altered = task->skipped = false;
	if (plan->waits && sees_contents(call) && !plan->snapshot) {
		call->result = plan->result;
		tell_left_behind(plan, call);
	}
	if (call->nr == NR_write)
		plan->snapshot = begins_snapshot(call);
	if (plan->follows)
		follow(plan, call);
	if (is_frames_end(call))
		plan->over = true;
	if (!plan->begun || plan->done || plan->over)
		return;
	if (plan->counts)
		count_in(plan, call);
	if (!plan->kind || !plan->kind->in || !is_call_of(plan->kind, call))
		return;
	altered = *call;
	if (!plan->kind->in(&altered, plan->kind->what) || !is_it(plan, plan->kind))
		return;
	plan->done = true;
	task->altered = true;
	if (!plan->alters)
		return;
	task->skipped = altered.nr != call->nr;
	task->skipped_result = call->nr == NR_mmap2	 ? call->arg[ADDR]
			       : call->nr == NR_pwrite64 ? call->arg[2]
							 : 0;
	regs->orig_eax = (long)altered.nr;
	regs->ebx = (long)altered.arg[0];
	regs->ecx = (long)altered.arg[1];
	regs->edx = (long)altered.arg[2];
	regs->esi = (long)altered.arg[3];
	regs->edi = (long)altered.arg[4];
	regs->ebp = (long)altered.arg[5];
	ptrace(PTRACE_SETREGS, task->pid, 0, regs);
}

static void put_back(struct task *task, struct user_regs_struct *regs)
{
	const struct call *call = &task->call;

	regs->ebx = (long)call->arg[0];
	regs->ecx = (long)call->arg[1];
	regs->edx = (long)call->arg[2];
	regs->esi = (long)call->arg[3];
	regs->edi = (long)call->arg[4];
	regs->ebp = (long)call->arg[5];
	if (task->skipped)
		regs->eax = (long)task->skipped_result;
	ptrace(PTRACE_SETREGS, task->pid, 0, regs);
}

static void way_out(struct plan *plan, struct task *task, struct user_regs_struct *regs)
{
	struct call *call = &task->call;

	if (task->altered && plan->looks) {
		call->result = task->skipped ? task->skipped_result : (uint32_t)regs->eax;
		tell_left_behind(plan, call);
		put_back(task, regs);
	} else if (task->altered) {
		call->result = (uint32_t)regs->eax;
		/* With the arguments altered it is refused as well: nothing may have been altered.
		 */
		tell(plan, plan->kind->name, plan->nth,
		     !task->skipped && failed(call) ? " refused" : "");
		put_back(task, regs);
	}
	if (call->nr == NR_write && call->arg[0] == 1)
		plan->begun = true;
	if (!plan->begun || plan->done || plan->over)
		return;
	call->result = (uint32_t)regs->eax;
	call->regs = *regs;
	if (plan->counts)
		count_out(plan, call);
	if (!plan->kind || !plan->kind->out || !is_call_of(plan->kind, call) ||
	    !plan->kind->out(call, plan->kind->what, false) || !is_it(plan, plan->kind))
		return;
	plan->done = true;
	if (plan->looks) {
		if (plan->alters)
			plan->kind->out(call, plan->kind->what, true);
		tell_left_behind(plan, call);
		return;
	}
	if (plan->kind->out(call, plan->kind->what, true))
		tell(plan, plan->kind->name, plan->nth, "");
	regs->eax = (long)call->result;
	regs->orig_eax = -1;
	ptrace(PTRACE_SETREGS, task->pid, 0, regs);
}

/* ---- the program ---- */

static struct task *find_task(struct task *tasks, pid_t pid)
{
	for (int i = 0; i < TASKS; i++) {
		if (tasks[i].pid == pid)
			return &tasks[i];
	}
	for (int i = 0; i < TASKS; i++) {
		if (tasks[i].pid == 0) {
			tasks[i] = (struct task){ .pid = pid, .fresh = true };
			return &tasks[i];
		}
	}
	fprintf(stderr, "tamper: more than %d processes\n", TASKS);
	exit(125);
}

/* False: the process is let go. */
static bool at_call(struct plan *plan, struct task *task)
{
	struct user_regs_struct regs;

	if (ptrace(PTRACE_GETREGS, task->pid, 0, &regs) < 0)
		return true;
	task->inside = !task->inside;
	if (!task->inside) {
		way_out(plan, task, &regs);
		return true;
	}
	/* One that has a tracer can have no other. */
	if (regs.orig_eax == NR_ptrace && regs.ebx == PTRACE_TRACEME)
		return false;
	way_in(plan, task, &regs);
	return true;
}

/* Goes on after a stop. */
static void go_on(struct plan *plan, struct task *task, int status)
{
	int signal = WSTOPSIG(status);
	int event = status >> 16;

	if (signal == (SIGTRAP | 0x80)) {
		if (!at_call(plan, task)) {
			ptrace(PTRACE_DETACH, task->pid, 0, 0);
			task->pid = 0;
			return;
		}
		signal = 0;
	} else if (event || (task->fresh && signal == SIGSTOP)) {
		signal = 0;
	}
	task->fresh = false;
	/* Nothing more is altered: the rest goes at its own pace. */
	if (plan->done && !plan->waits && !plan->follows && !task->inside) {
		ptrace(PTRACE_DETACH, task->pid, 0, signal);
		task->pid = 0;
		return;
	}
	ptrace(PTRACE_SYSCALL, task->pid, 0, signal);
}

enum {
	OPTIONS = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
		  PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL
};

/* Until the program has ended; its status of waitpid. */
static int trace(struct plan *plan, pid_t program)
{
	static struct task tasks[TASKS];
	int status;

	for (;;) {
		pid_t pid = waitpid(-1, &status, __WALL);
		struct task *task;

		if (pid < 0)
			return 0;
		if (pid == program && !WIFSTOPPED(status))
			return status;
		task = find_task(tasks, pid);
		if (!WIFSTOPPED(status))
			task->pid = 0;
		else
			go_on(plan, task, status);
	}
}

/* Ends as the program did. */
static void end_as(int status)
{
	struct rlimit none = { 0, 0 };

	if (WIFEXITED(status))
		exit(WEXITSTATUS(status));
	setrlimit(RLIMIT_CORE, &none);
	signal(WTERMSIG(status), SIG_DFL);
	raise(WTERMSIG(status));
	exit(125);
}

static int start(const struct plan *plan, char **argv)
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		if (plan->looks)
			personality((unsigned long)personality(0xffffffff) | ADDR_NO_RANDOMIZE);
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		execv(argv[0], argv);
		fprintf(stderr, "tamper: %s: %s\n", argv[0], strerror(errno));
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status))
		exit(125);
	if (ptrace(PTRACE_SETOPTIONS, pid, 0, OPTIONS) < 0)
		exit(125);
	ptrace(PTRACE_SYSCALL, pid, 0, 0);
	return pid;
}

static bool choose_kind(struct plan *plan, const char *name, unsigned long nth)
{
	for (int i = 0; i < KINDS; i++) {
		if (strcmp(kinds[i].name, name) == 0)
			plan->kind = &kinds[i];
	}
	plan->nth = nth;
	return plan->kind && plan->nth;
}

/* The line of the program; without one nothing is altered. */
static bool choose_from(struct plan *plan, const char *path)
{
	char line[256], face[4], id[128], kind[64];
	FILE *file = fopen(path, "re");
	unsigned long nth;
	bool good = file;

	while (good && !plan->kind && fgets(line, sizeof(line), file)) {
		good = sscanf(line, "%3s %127s %63s %lu", face, id, kind, &nth) == 4;
		if (good && strcmp(face, plan->face) == 0 && strcmp(id, plan->id) == 0)
			good = choose_kind(plan, kind, nth);
	}
	if (file)
		fclose(file);
	return good;
}

static bool choose(struct plan *plan, const char *what)
{
	const char *colon = strchr(what, ':');
	char kind[64];

	plan->alters = true;
	if (strcmp(what, "count") == 0)
		return plan->counts = true;
	if (!colon)
		return false;
	if (strncmp(what, "was:", 4) == 0 || strncmp(what, "is:", 3) == 0) {
		plan->alters = what[0] == 'i';
		plan->looks = true;
		return choose_from(plan, colon + 1);
	}
	if (strncmp(what, "plan:", 5) == 0)
		return choose_from(plan, colon + 1);
	snprintf(kind, sizeof(kind), "%.*s", (int)(colon - what), what);
	return choose_kind(plan, kind, strtoul(colon + 1, NULL, 10));
}

/* FAMILY/NAME, the end of a path or the argument of faces. */
static void name_program(struct plan *plan, char **argv)
{
	char *at = argv[0] + strlen(argv[0]);

	strcpy(plan->face, argv[1] ? "c" : "asm");
	plan->id = argv[1];
	for (int slashes = 0; !plan->id && at > argv[0]; at--) {
		if (at[-1] == '/' && ++slashes == 2)
			plan->id = at;
	}
	if (!plan->id)
		plan->id = argv[0];
}

#define USAGE "usage: tamper LOG KIND:N|count|plan:PLAN|was:PLAN|is:PLAN PROGRAM [ARGUMENT]...\n"

int main(int argc, char **argv)
{
	struct plan plan = { 0 };
	int status;

	if (argc == 2 && strcmp(argv[1], "kinds") == 0) {
		for (int i = 0; i < KINDS; i++)
			puts(kinds[i].name);
		return 0;
	}
	if (argc < 4) {
		fputs(USAGE, stderr);
		return 2;
	}
	name_program(&plan, argv + 3);
	if (!choose(&plan, argv[2])) {
		fputs(USAGE, stderr);
		return 2;
	}
	if (strcmp(plan.id, "inc/facts") == 0 || (!plan.kind && !plan.counts))
		execv(argv[3], argv + 3);
	plan.log = open(argv[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (plan.log < 0) {
		fprintf(stderr, "tamper: %s: %s\n", argv[1], strerror(errno));
		return 125;
	}
	/* Out of the way of the descriptors that a case counts on: exec closes it, fork is before.
	 */
	plan.program = start(&plan, argv + 3);
	status = trace(&plan, plan.program);
	for (int i = 0; i < KINDS && plan.counts; i++) {
		if (plan.seen[i])
			tell(&plan, kinds[i].name, plan.seen[i], "");
	}
	end_as(status);
}
