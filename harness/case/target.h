/*
 * target.h - facts of the kernel and processor under test, and conditions on them.
 *
 * Facts are read once, on the target (asm/inc/facts.asm runs there, under the prefix if
 * there is one), and never by asking the behaviour that a case is about: a regression
 * would hide itself.  What can not be read is unknown, and a condition on it is neither met
 * nor unmet.
 */
#ifndef TARGET_H
#define TARGET_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct report;

enum fact_answer { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_YES };

/* The facts that answer yes or no; target.c has their names. */
enum fact_kind {
	FACT_NATIVE, /* an i386 kernel; else a 32-bit program on an x86-64 one */
	FACT_NX,     /* the processor can refuse to execute a page, and the kernel asks it to */
	FACT_PKU,    /* protection keys are switched on: PROT_EXEC alone can be execute-only */
	FACT_ROOT,   /* a program may do what cases of "user: root" ask for */
	FACT_VM,     /* nobody else uses the machine: global state may change; the driver says so */
	FACT_TMPFS,  /* the scratch directory lies on one; the driver says so */
	FACT_OWN_FILES, /* and on no overlayfs, which maps other files in their place; likewise */
	FACT_KERNEL_FILES, /* and on no FUSE, whose files a program answers for; likewise */
	FACT_REAL,	   /* the kernel itself answers, no emulator */
	FACT_OWN_PROCESS,  /* no emulator in the program's process, under the limits on it */
	FACT_OWN_SPACE,	   /* no areas of an emulator among those that the program is shown */
	FACT_SPACE,	   /* programs state their address space at their beginning and their end */
	/* Settings that a target may lawfully have: */
	FACT_THP,	    /* built with CONFIG_TRANSPARENT_HUGEPAGE */
	FACT_HUGETLB,	    /* there are huge pages, of 2 MiB, or 4 MiB without PAE */
	FACT_EMPTY_POOL,    /* none of them are set aside, and none are given beyond that */
	FACT_3GIB,	    /* programs have 3 GiB or more (CONFIG_VMSPLIT) */
	FACT_TOP_DOWN,	    /* areas are placed from the top down */
	FACT_OVERCOMMIT,    /* memory is promised beyond what there is: mode 0 or 1 */
	FACT_ROOM,	    /* programs may have 80 MiB more (mode 2, CommitLimit) */
	FACT_LIMIT_ROOM,    /* CommitLimit leaves 64 MiB, whatever the mode is */
	FACT_LOW_LIMIT,	    /* and is below 1 GiB */
	FACT_DATA_LIMIT,    /* RLIMIT_DATA is heeded for more than the heap */
	FACT_SMALL_PRIVATE, /* private memory comes page by page, or by huge ones where asked */
	FACT_SMALL_SHARED,  /* shared memory does, and files of a tmpfs */
	FACT_AREAS,	    /* vm.max_map_count is Linux's own */
	FACT_RANDOMISED,    /* every program finds areas and its stack at places of its own */
	FACT_MIN_ADDR,	    /* vm.mmap_min_addr keeps page 0 from those without CAP_SYS_RAWIO */
	FACT_DEFAULT_MIN,   /* and it is 65536, as distributions set it */
	FACT_BELOW_GIB,	    /* memory and swap together are less than 1 GiB */
	FACT_MEMORY,	    /* control groups let programs have 32 MiB; the driver says so */
	FACT_VDSO,	    /* AT_SYSINFO names a way into the kernel */
	FACT_VDSO_PAGES,    /* what lies there is longer than a page */
	FACT_FAST_ENTRY,    /* it enters by sysenter or syscall, not by int 80h */
	FACT_PERSONALITY,   /* personality(2) set before a program starts stays with it, */
	FACT_EXEC_BIT,	    /* also its READ_IMPLIES_EXEC, which a 64-bit prefix loses */
	FACT_READ_ALONE,    /* what is read is not executed too, unless that is asked for */
	FACT_PROC,	    /* from here on: what the target can do at all, FACT_PROC the first */
	FACT_OWN_PROC,	    /* processes have the numbers there that they have for themselves */
	FACT_MAPS,
	FACT_SMAPS,
	FACT_STATUS,
	FACT_FORK,
	FACT_THREADS,
	FACT_EXEC,
	FACT_PTRACE,
	FACT_MEMFD,
	FACT_SYSCTL,
	FACT_SOCKETS,
	FACT_SWAP,	 /* built with CONFIG_SWAP, whether there is any or not */
	FACT_KSM,	 /* CONFIG_KSM */
	FACT_DEVICES,	 /* /dev/null, zero, full and random are there */
	FACT_DEV_EXEC,	 /* /dev allows execution */
	FACT_DEV_MEM,	 /* /dev/mem can be opened to read and write */
	FACT_SEGMENTS,	 /* two segments of System V's shared memory */
	FACT_ATTRIBUTES, /* where the cases lie the file system has those of chattr(1) */
	FACT_OPEN,	 /* a folder of its own can be opened, so files can */
	FACT_PREAD,
	FACT_PRCTL,
	FACT_SIGACTION, /* without which no program can look at memory that may fault */
	FACT_SETRLIMIT,
	FACT_MSEAL, /* from here on: no seccomp filter refuses it, as the facts say of one */
	FACT_REMAP,
	FACT_PROCESS_VM,
	FACT_MMAP2,
	FACT_OLD_MMAP,
	FACT_WRITE_EXEC,
	FACT_LATE_EXEC,
	FACT_MUNMAP,
	FACT_MPROTECT,
	FACT_MREMAP,
	FACT_MADVISE,
	FACT_MSYNC,
	FACT_MINCORE,
	FACT_MLOCK,
	FACT_MLOCK2,
	FACT_MLOCKALL,
	FACT_MUNLOCK,
	FACT_MUNLOCKALL,
	FACT_MDWE,
	FACT_OPEN_WRITE,
	FACT_OPEN_CREATE,
	FACT_OPENAT,
	FACT_FTRUNCATE,
	FACT_FCNTL,
	FACT_PWRITE,
	FACT_SIGRETURN,
	FACTS,
};

struct fact {
	enum fact_answer answer;
	char *why; /* it is not yes: "ENOSYS", "/proc/cpuinfo can not be read (ENOENT)"; or NULL */
};

/* 6.12.117: those of the three numbers that are known. */
struct version {
	unsigned int number[3];
	int known;
};

struct target {
	char *release; /* uname -r */
	char *machine; /* uname -m, under PER_LINUX */
	struct version version;
	struct fact facts[FACTS];
	uint64_t task_end;		 /* of the memory for programs; 0: not known */
	char *emulator;			 /* "qemu-i386", "uml", "v86"; NULL: none, or no name */
	struct version emulator_version; /* known is 0 if nobody told */
	char *interpreter;		 /* the file that the kernel executes instead; or NULL */
};

/*
 * With this personality the facts program is to be started, that is told whether it stays:
 * WHOLE_SECONDS, which changes nothing for a program, and READ_IMPLIES_EXEC.
 */
enum { TARGET_PERSONALITY = 0x2400000 };

/*
 * Reads the facts from the report of the facts program, whose file is program (to tell whether
 * the kernel executes it itself).  refused is the errno with which TARGET_PERSONALITY could not be
 * set, or 0.  False if a fact is missing without which nothing is known.
 */
bool target_read(struct target *target, const struct report *report, const char *program,
		 int refused);
/* Sets what follows from uname alone; all other facts are unknown.  False if release is none. */
bool target_set(struct target *target, const char *release, const char *machine);

/*
 * The end of the memory that the kernel gives to a program, at most: what the top of the stack
 * showed.  Where it did not: PAGE_OFFSET of an i386 kernel (arch/x86/Kconfig, VMSPLIT_3G),
 * IA32_PAGE_OFFSET of x86-64 (arch/x86/include/asm/page_64_types.h).  With an emulator other than
 * User-mode Linux, or what may be one: what is no errno.
 */
uint64_t target_task_end(const struct target *target);

void target_set_fact(struct target *target, enum fact_kind kind, enum fact_answer answer,
		     const char *why);
/* "maps" of FACT_MAPS, as conditions and the wire have it; its kind, or FACTS if there is none. */
const char *target_fact_name(enum fact_kind kind);
enum fact_kind target_fact_kind(const char *name);

/* Its version, the end of the task, and a line for each fact, "nx yes" or "vdso no (AT_SYSINFO is
 * not there)", for the caller to free. */
void target_list(struct lines *lines, const struct target *target);

/* Reads "6.12.117" or "7.2" at the beginning of text; what follows is in *end.  False: none. */
bool version_read(struct version *version, const char *text, const char **end);
void version_write(struct text *text, const struct version *version);
/* NAME, or NAME=VERSION if one is known: as --emulator takes it. */
void emulator_write(struct text *text, const char *name, const struct version *version);

/*
 * What a program that is asked for its --version says of itself: "qemu-i386 version 7.2.22" or
 * "valgrind-3.19.0".  False if that is no emulator known here.
 */
bool target_set_emulator(struct target *target, const char *version_line);
/* The same by name, of what answers for the kernel; version may be NULL.  The name is a condition
 * then. */
void target_name_emulator(struct target *target, const char *name, const struct version *version);
/* Valgrind's own programs do not say what they are: its tools are files NAME-x86-linux. */
bool target_is_valgrind_tool(const struct target *target);
/* A User-mode Linux, which is a kernel, and shows what it is set to as one. */
bool target_is_uml(const struct target *target);
/* The kernel itself answers, on a machine of that name in the place of a processor: a condition,
 * too. */
void target_name_machine(struct target *target, const char *name, const struct version *version);
/* Can an emulator have that name, since no condition of it means something else? */
enum { TARGET_EMULATOR_NAME = 32 }; /* letters, at most */
bool target_may_name_emulator(const char *name);
/*
 * Can all that is said of it be so at once?  A kernel's width is that of its uname, or has a reason
 * (FACT_NATIVE, "uname is faked"); and emulators known here leave some facts no choice.
 */
bool target_may_be(const struct target *target);
/* " on qemu-i386 7.2.22"; nothing where none is known. */
void target_tell_emulator(struct text *text, const struct target *target);
void target_free(struct target *target);

/*
 * Is the condition true of the target?  Terms joined by commas: a fact by its name (native compat
 * nx no-nx pku no-pku root vm tmpfs real own-process own-space, a setting: thp ..., and what the
 * target can do: fork ...), linux<6.1 linux>=6.12.113, an emulator by its name, with a version too
 * (qemu-i386<10.0).  A term that is none of these is CONDITION_BAD; CONDITION_UNKNOWN: a fact is
 * unknown, and no term is unmet. *term, if term is not NULL, is set to the first term that decided
 * so (not zero-terminated: *term_length); only a condition that is met leaves it alone.
 */
enum condition { CONDITION_MET, CONDITION_UNKNOWN, CONDITION_UNMET, CONDITION_BAD };
enum condition target_check(const struct target *target, const char *condition, const char **term,
			    size_t *term_length);

/*
 * What is wrong with a condition on whatever target, in words, for the caller to free; NULL: it is
 * one, and may be true somewhere.  emulator is the name of one, too, or NULL; what is the
 * reader's word for it: "unknown need: sparc (there are native, ...)", "native,compat can never be
 * true: ...".
 */
char *target_why_no_condition(const char *condition, const char *emulator, const char *what);

/*
 * What is to be said of a term that is not met, in words, for the caller to free: "needs fork
 * (ENOSYS)", "nx is unknown: /proc/cpuinfo can not be read (ENOENT)".
 */
char *target_why_not(const struct target *target, const char *term, size_t length);

/*
 * What every target has and this not, behind "this target": " has no fork (ENOSYS), nx is unknown
 * (...)"; NULL: nothing.
 */
char *target_lacks(const struct target *target);
/* Is a term that is not met one of these? */
bool target_lacks_term(const struct target *target, const char *term, size_t length);

#endif
