/*
 * target.h - facts of the kernel and processor under test, and conditions on them.
 *
 * Facts are read once, on the target (asm/inc/facts.asm runs there, under the prefix if
 * there is one), and never by asking the behaviour that a case is about: a regression
 * would hide itself.
 */
#ifndef TARGET_H
#define TARGET_H

#include <stdbool.h>
#include <stddef.h>

struct report;

struct target {
	char *release;		 /* uname -r */
	char *machine;		 /* uname -m, under PER_LINUX */
	unsigned int version[2]; /* 6, 1 of 6.1.176 */
	bool native;		 /* an i386 kernel; else a 32-bit program on an x86-64 one */
	bool nx;	/* the processor can refuse to execute a page, and the kernel asks it to */
	bool pku;	/* protection keys are switched on: PROT_EXEC alone can be execute-only */
	bool root;	/* the driver may do what cases of "user: root" ask for */
	char *emulator; /* "qemu-i386", "valgrind", "uml"; NULL: the kernel itself answers */
	unsigned int emulator_version[2];
	bool vm;    /* nobody else uses the machine: global state may change */
	bool tmpfs; /* the scratch directory lies on one; the driver says so */
};

/* Reads the facts from the report of the facts program.  False if one is missing. */
bool target_read(struct target *target, const struct report *report);
/* Sets what follows from uname alone; all other facts are false.  False if release is none. */
bool target_set(struct target *target, const char *release, const char *machine);

/* Says that an emulator stands between: "qemu-i386 version 7.2.22" or "valgrind-3.19.0". */
void target_set_emulator(struct target *target, const char *version_line);
void target_free(struct target *target);

/*
 * What this process lacks of what the cases of "user: root" ask for, although it may be root,
 * as it is in a container: "CAP_IPC_LOCK"; NULL: nothing (capabilities(7)).
 */
const char *target_missing_capability(void);

/*
 * Is the condition true of the target?  Terms joined by commas: native compat nx no-nx
 * pku no-pku root vm tmpfs, linux<6.1 linux>=6.17, qemu-i386 valgrind uml (with a version
 * too: qemu-i386<10.0), real (no emulator), own-process (none in the program's process, under
 * its limits).  A term that is unknown is CONDITION_BAD.
 * *term, if term is not NULL, is set to the first term that is bad or not met (not
 * zero-terminated: *term_length).
 */
enum condition { CONDITION_MET, CONDITION_UNMET, CONDITION_BAD };
enum condition target_check(const struct target *target, const char *condition, const char **term,
			    size_t *term_length);

#endif
