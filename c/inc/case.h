/*
 * case.h - the frame of a case's C face and the calls that state what was seen.
 *
 * The counterpart of asm/inc/case.inc: the same lines of doc/report-protocol.md.  A face
 * states, it never judges.  Nothing here allocates, uses stdio or lets the stack grow
 * between two snapshots, so that a difference of snapshots holds the question's effect
 * and nothing else.
 *
 * call_NAME() makes the call through glibc and reports it; it returns what glibc
 * returned and leaves errno as glibc left it.  Addresses are reported as they are,
 * a failure as -errno, as eax has it.
 */
#ifndef CASE_H
#define CASE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* Newer than the headers of the build host: linux/mman.h, asm-generic/mman-common.h. */
#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif
#ifndef MAP_UNINITIALIZED
#define MAP_UNINITIALIZED 0x4000000
#endif
#ifndef PROT_SEM
#define PROT_SEM 0x8
#endif
#ifndef MAP_TYPE
#define MAP_TYPE 0x0f
#endif
#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif
/* glibc leaves it out on i386, where the kernel ignores the bit (mman(2) MAP_32BIT). */
#ifndef MAP_32BIT
#define MAP_32BIT 0x40
#endif
/* arch/x86/include/uapi/asm/mman.h, since Linux 6.6. */
#ifndef MAP_ABOVE4G
#define MAP_ABOVE4G 0x80
#endif

/* Since Linux 5.14 and 6.13, and a call since 6.10 (asm-generic/mman-common.h, unistd.h). */
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#endif
#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif
#ifndef SYS_mseal
#define SYS_mseal 462
#endif

/* One face; its id is checked against its file's name by the build. */
struct face {
	const char *id;
	void (*body)(void);
};

/*
 * CASE("family/name") { ... } - the body of the face.  Every face of the program is found
 * through the section "faces", so no list of them is kept.
 */
#define CASE(name) CASE_COUNTED(name, __COUNTER__)
/* The faces of a family are compiled as one unit, so each has names of its own there. */
#define CASE_COUNTED(name, number) CASE_NUMBERED(name, number)
#define CASE_NUMBERED(name, number) CASE_NAMED(name, face_body_##number, face_entry_##number)
#define CASE_NAMED(name, face_body, face_entry)                                                    \
	static void face_body(void);                                                               \
	_Static_assert(__builtin_strcmp(&__FILE__[sizeof(__FILE__) - sizeof("c/" name ".c")],      \
					"c/" name ".c") == 0,                                      \
		       "id and path disagree");                                                    \
	static const struct face face_entry                                                        \
		__attribute__((section("faces"), used)) = { name, face_body };                     \
	static void face_body(void)

/*
 * Starts the program again by execve, in place of this one: the face runs from its beginning
 * there, with started_again true and no first line, so that the report goes on.
 */
void start_again(void);
extern int started_again;

/* The areas, with flags where all is looked at; compared page by page with those before. */
void maps(const char *name);

/* The same, compared area by area: for cases about merging and splitting. */
void areas(const char *name);

/* Fields ("VmLck VmRSS") of /proc/self/status. */
void status(const char *name, const char *fields);

/* Fields ("Rss VmFlags.lo") of the area of /proc/self/smaps that holds address. */
void smaps(const char *name, const void *address, const char *fields);

/* Reads a byte, stores a byte, calls the code there: what came of it, or the fault. */
void peek(const void *address);
void poke(void *address, unsigned char byte);
void call_into(const void *address);

/*
 * premise("fork", fork()) - the result of a call that only prepares the question, if it is not -1.
 * Where it failed the report ends with that: the question was not asked.  premise_is() does the
 * same for every result but the one that is needed.
 */
long premise(const char *name, long result);
void premise_is(const char *name, long result, long needed);

/* A number that the face states; an address that the kernel or the loader chose. */
void value(const char *name, unsigned int number);
void address(const char *name, const void *where);

/* How a child ended: the status word of waitpid(). */
void ended(const char *name, int wait_status);

/* count (1 to 16) bytes at offset of the file, through a descriptor of its own. */
void file_bytes(const char *path, unsigned int offset, unsigned int count);

/* mincore() of the range (at most 512 pages), a digit for each page. */
void residency(const void *address, size_t length);

/* From now on this process signs its lines with name. */
void who(const char *name);

/*
 * A call of any name with count arguments and what it gave: for what has no call_ below.
 * report_path_call() is for one whose first argument is a path, which is told too.
 */
void report_call(const char *name, unsigned int count, const uint32_t *arguments, uint32_t result);
void report_path_call(const char *name, unsigned int count, const uint32_t *arguments,
		      uint32_t result);

/* What eax holds where glibc says -1 and errno. */
uint32_t eax_of(long result);

/* The register file around one int 80h, in the order of a `registers` line. */
struct registers {
	uint32_t eax, ebx, ecx, edx, esi, edi, ebp, esp, eflags, ds, es, fs, gs;
};

/*
 * Loads eax..ebp and the flags from *before, executes int 80h and stores all of them to
 * *after; esp and the segment registers of *before are filled in.  For what no wrapper can
 * ask: registers and flags on both sides of the trap.
 */
void int80(struct registers *before, struct registers *after);
void registers(const char *name, const struct registers *file);

/* glibc's mmap(); offset in bytes, reported as mmap2's, in 4096-byte units. */
void *call_mmap(void *address, size_t length, int prot, int flags, int fd, off64_t offset);

/* The raw mmap2 through syscall(2), for an offset or argument that mmap() refuses itself. */
void *call_mmap2(void *address, size_t length, int prot, int flags, int fd, uint32_t page_offset);

/* The old mmap, number 90: glibc has no wrapper.  words has six entries. */
void *call_old_mmap(const uint32_t *words);
/* The same where the words can not be read: reported as the call of the pointer. */
void *call_old_mmap_pointer(const void *words);

int call_munmap(void *address, size_t length);
int call_mprotect(void *address, size_t length, int prot);
/* new_address is handed on only with MREMAP_FIXED or MREMAP_DONTUNMAP, else reported 0. */
void *call_mremap(void *old_address, size_t old_length, size_t new_length, int flags,
		  void *new_address);
int call_msync(void *address, size_t length, int flags);
int call_remap_file_pages(void *address, size_t length, int prot, size_t page_offset, int flags);
int call_mlock(const void *address, size_t length);
int call_mlock2(const void *address, size_t length, unsigned int flags);
int call_munlock(const void *address, size_t length);
int call_mlockall(int flags);
int call_munlockall(void);
int call_mincore(void *address, size_t length, unsigned char *vector);
int call_madvise(void *address, size_t length, int advice);
int call_mseal(void *address, size_t length, unsigned int flags);
int call_prctl(int option, unsigned int argument, void *where, size_t length, const char *name);

int call_open(const char *path, int flags, mode_t mode);
int call_close(int fd);
int call_ftruncate(int fd, off64_t length);
ssize_t call_read(int fd, void *buffer, size_t count);
ssize_t call_write(int fd, const void *buffer, size_t count);
int call_personality(unsigned long persona);
int call_memfd_create(const char *name, unsigned int flags);
int call_fcntl(int fd, int command, int argument);
/* brk(0) and brk(address) as the kernel answers: the break afterwards. */
void *call_brk(void *address);

#endif
