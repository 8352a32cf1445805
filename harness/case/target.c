/* target.c - see target.h. */
#include "case/target.h"

#include "base/near.h"
#include "case/settings.h"
#include "case/told.h"

#include <ctype.h>
#include <limits.h>
#include <linux/capability.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNREFUSED(call) call " that no seccomp filter refuses"

/* The conditions that are facts: tools/lint-cases reads their names here, too. */
static const struct {
	const char *name;
	enum fact_kind kind;
	enum fact_answer wanted;
	const char *words; /* what is missing, where the target can not do it; or NULL */
} conditions[] = {
	{ "native", FACT_NATIVE, ANSWER_YES, NULL },
	{ "compat", FACT_NATIVE, ANSWER_NO, NULL },
	{ "nx", FACT_NX, ANSWER_YES, NULL },
	{ "no-nx", FACT_NX, ANSWER_NO, NULL },
	{ "pku", FACT_PKU, ANSWER_YES, NULL },
	{ "no-pku", FACT_PKU, ANSWER_NO, NULL },
	{ "root", FACT_ROOT, ANSWER_YES, NULL },
	{ "vm", FACT_VM, ANSWER_YES, NULL },
	{ "tmpfs", FACT_TMPFS, ANSWER_YES, NULL },
	{ "own-files", FACT_OWN_FILES, ANSWER_YES, "files that are mapped themselves" },
	{ "kernel-files", FACT_KERNEL_FILES, ANSWER_YES,
	  "files that the kernel alone answers for" },
	{ "real", FACT_REAL, ANSWER_YES, NULL },
	{ "own-process", FACT_OWN_PROCESS, ANSWER_YES, NULL },
	{ "own-space", FACT_OWN_SPACE, ANSWER_YES, NULL },
	{ "space", FACT_SPACE, ANSWER_YES, NULL },
	{ "thp", FACT_THP, ANSWER_YES, NULL },
	{ "no-thp", FACT_THP, ANSWER_NO, NULL },
	{ "hugetlb", FACT_HUGETLB, ANSWER_YES, "huge pages" },
	{ "empty-pool", FACT_EMPTY_POOL, ANSWER_YES, "empty pool of huge pages" },
	{ "three-gib", FACT_3GIB, ANSWER_YES, "3 GiB for programs" },
	{ "top-down", FACT_TOP_DOWN, ANSWER_YES, "layout from the top down" },
	{ "overcommit", FACT_OVERCOMMIT, ANSWER_YES, "overcommitted memory" },
	{ "room", FACT_ROOM, ANSWER_YES, "room to commit 80 MiB" },
	{ "limit-room", FACT_LIMIT_ROOM, ANSWER_YES, "64 MiB left of CommitLimit" },
	{ "low-limit", FACT_LOW_LIMIT, ANSWER_YES, NULL },
	{ "data-limit", FACT_DATA_LIMIT, ANSWER_YES, "RLIMIT_DATA that is heeded" },
	{ "small-private", FACT_SMALL_PRIVATE, ANSWER_YES, "private memory page by page" },
	{ "small-shared", FACT_SMALL_SHARED, ANSWER_YES, "shared memory page by page" },
	{ "default-areas", FACT_AREAS, ANSWER_YES, "limit of 65530 areas" },
	{ "randomised", FACT_RANDOMISED, ANSWER_YES, "randomised layout" },
	{ "min-addr", FACT_MIN_ADDR, ANSWER_YES, "mmap_min_addr above 0" },
	{ "default-min-addr", FACT_DEFAULT_MIN, ANSWER_YES, "mmap_min_addr of 65536" },
	{ "below-1-gib", FACT_BELOW_GIB, ANSWER_YES, NULL },
	{ "memory", FACT_MEMORY, ANSWER_YES, "32 MiB of memory" },
	{ "vdso", FACT_VDSO, ANSWER_YES, "vdso" },
	{ "vdso-pages", FACT_VDSO_PAGES, ANSWER_YES, "vdso of several pages" },
	{ "fast-entry", FACT_FAST_ENTRY, ANSWER_YES, "vdso with sysenter or syscall" },
	{ "personality", FACT_PERSONALITY, ANSWER_YES, "personality that a program starts with" },
	{ "exec-bit", FACT_EXEC_BIT, ANSWER_YES, "READ_IMPLIES_EXEC that a program starts with" },
	{ "read-alone", FACT_READ_ALONE, ANSWER_YES, "memory that is read and not executed" },
	{ "proc", FACT_PROC, ANSWER_YES, "/proc" },
	{ "own-proc", FACT_OWN_PROC, ANSWER_YES, "/proc of its own PID namespace" },
	{ "maps", FACT_MAPS, ANSWER_YES, "readable /proc/self/maps" },
	{ "smaps", FACT_SMAPS, ANSWER_YES, "readable /proc/self/smaps" },
	{ "status", FACT_STATUS, ANSWER_YES, "readable /proc/self/status" },
	{ "fork", FACT_FORK, ANSWER_YES, "fork" },
	{ "threads", FACT_THREADS, ANSWER_YES, "four threads at once" },
	{ "exec", FACT_EXEC, ANSWER_YES, "execve of /proc/self/exe" },
	{ "ptrace", FACT_PTRACE, ANSWER_YES, "ptrace" },
	{ "memfd", FACT_MEMFD, ANSWER_YES, "memfd_create" },
	{ "sysctl", FACT_SYSCTL, ANSWER_YES, "/proc/sys" },
	{ "sockets", FACT_SOCKETS, ANSWER_YES, "sockets" },
	{ "swap", FACT_SWAP, ANSWER_YES, "support of swapping" },
	{ "ksm", FACT_KSM, ANSWER_YES, "KSM" },
	{ "devices", FACT_DEVICES, ANSWER_YES, "/dev/null, zero, full and random" },
	{ "dev-exec", FACT_DEV_EXEC, ANSWER_YES, "/dev that allows execution" },
	{ "dev-mem", FACT_DEV_MEM, ANSWER_YES, NULL },
	{ "segments", FACT_SEGMENTS, ANSWER_YES, "two segments of shared memory" },
	{ "attributes", FACT_ATTRIBUTES, ANSWER_YES, "attributes of files" },
	{ "open", FACT_OPEN, ANSWER_YES, "open" },
	{ "pread64", FACT_PREAD, ANSWER_YES, "pread64" },
	{ "prctl", FACT_PRCTL, ANSWER_YES, "prctl" },
	{ "sigaction", FACT_SIGACTION, ANSWER_YES, "rt_sigaction" },
	{ "setrlimit", FACT_SETRLIMIT, ANSWER_YES, "setrlimit" },
	{ "mseal", FACT_MSEAL, ANSWER_YES, UNREFUSED("mseal") },
	{ "remap-file-pages", FACT_REMAP, ANSWER_YES, UNREFUSED("remap_file_pages") },
	{ "process-vm", FACT_PROCESS_VM, ANSWER_YES, UNREFUSED("process_vm_readv") },
	{ "mmap2", FACT_MMAP2, ANSWER_YES, UNREFUSED("mmap2") },
	{ "old-mmap", FACT_OLD_MMAP, ANSWER_YES, UNREFUSED("old mmap") },
	{ "write-exec", FACT_WRITE_EXEC, ANSWER_YES,
	  UNREFUSED("mmap2 of what is written and executed") },
	{ "late-exec", FACT_LATE_EXEC, ANSWER_YES, UNREFUSED("mprotect to PROT_EXEC") },
	{ "munmap", FACT_MUNMAP, ANSWER_YES, UNREFUSED("munmap") },
	{ "mprotect", FACT_MPROTECT, ANSWER_YES, UNREFUSED("mprotect") },
	{ "mremap", FACT_MREMAP, ANSWER_YES, UNREFUSED("mremap") },
	{ "madvise", FACT_MADVISE, ANSWER_YES, UNREFUSED("madvise") },
	{ "msync", FACT_MSYNC, ANSWER_YES, UNREFUSED("msync") },
	{ "mincore", FACT_MINCORE, ANSWER_YES, UNREFUSED("mincore") },
	{ "mlock", FACT_MLOCK, ANSWER_YES, UNREFUSED("mlock") },
	{ "mlock2", FACT_MLOCK2, ANSWER_YES, UNREFUSED("mlock2") },
	{ "mlockall", FACT_MLOCKALL, ANSWER_YES, UNREFUSED("mlockall") },
	{ "munlock", FACT_MUNLOCK, ANSWER_YES, UNREFUSED("munlock") },
	{ "munlockall", FACT_MUNLOCKALL, ANSWER_YES, UNREFUSED("munlockall") },
	{ "mdwe", FACT_MDWE, ANSWER_YES, UNREFUSED("PR_SET_MDWE") },
	{ "open-write", FACT_OPEN_WRITE, ANSWER_YES, UNREFUSED("open to write") },
	{ "open-create", FACT_OPEN_CREATE, ANSWER_YES, UNREFUSED("open with O_CREAT") },
	{ "openat", FACT_OPENAT, ANSWER_YES, UNREFUSED("openat") },
	{ "ftruncate64", FACT_FTRUNCATE, ANSWER_YES, UNREFUSED("ftruncate64") },
	{ "fcntl64", FACT_FCNTL, ANSWER_YES, UNREFUSED("fcntl64") },
	{ "pwrite64", FACT_PWRITE, ANSWER_YES, UNREFUSED("pwrite64") },
	{ "sigreturn", FACT_SIGRETURN, ANSWER_YES, UNREFUSED("rt_sigreturn") },
};

enum { CONDITIONS = sizeof(conditions) / sizeof(conditions[0]) };

/* Names of emulators with a list in known/. */
static const char *const emulators[] = { "qemu-i386", "valgrind", "proot", "uml", "v86", "bochs" };

enum { EMULATORS = sizeof(emulators) / sizeof(emulators[0]) };

/* ---- versions ---- */

bool version_read(struct version *version, const char *text, const char **end)
{
	*version = (struct version){ 0 };
	while (version->known < 3) {
		size_t digits = strspn(text, "0123456789");
		uint64_t number;

		if (!text_number(text, digits, UINT_MAX, &number))
			break;
		version->number[version->known++] = (unsigned int)number;
		text += digits;
		if (*text != '.' || !isdigit((unsigned char)text[1]) || version->known == 3)
			break;
		text++;
	}
	if (end)
		*end = text;
	return version->known >= 2;
}

void version_write(struct text *text, const struct version *version)
{
	for (int i = 0; i < version->known; i++)
		text_addf(text, "%s%u", i ? "." : "", version->number[i]);
}

void emulator_write(struct text *text, const char *name, const struct version *version)
{
	text_addf(text, "%s%s", name, version->known ? "=" : "");
	version_write(text, version);
}

void target_tell_emulator(struct text *text, const struct target *target)
{
	if (target->emulator) {
		text_addf(text, " on %s%s", target->emulator,
			  target->emulator_version.known ? " " : "");
		version_write(text, &target->emulator_version);
	} else if (target->interpreter) {
		text_addf(text, " on an unknown emulator, %s (--emulator NAME says which)",
			  target->interpreter);
	}
}

/* Is the one older than the limit?  Unknown where a number decides that is not known. */
static enum fact_answer older(const struct version *one, const struct version *limit)
{
	for (int i = 0; i < limit->known; i++) {
		if (i >= one->known)
			return ANSWER_UNKNOWN;
		if (one->number[i] != limit->number[i])
			return one->number[i] < limit->number[i] ? ANSWER_YES : ANSWER_NO;
	}
	return ANSWER_NO;
}

/* ---- reading facts ---- */

void target_set_fact(struct target *target, enum fact_kind kind, enum fact_answer answer,
		     const char *why)
{
	struct fact *fact = &target->facts[kind];
	char *copy = why ? new_string(why) : NULL;

	free(fact->why);
	*fact = (struct fact){ answer, copy };
}

const char *target_fact_name(enum fact_kind kind)
{
	for (int i = 0; i < CONDITIONS; i++) {
		if (conditions[i].kind == kind && conditions[i].wanted == ANSWER_YES)
			return conditions[i].name;
	}
	return NULL;
}

enum fact_kind target_fact_kind(const char *name)
{
	for (int i = 0; i < CONDITIONS; i++) {
		if (conditions[i].wanted == ANSWER_YES && strcmp(conditions[i].name, name) == 0)
			return conditions[i].kind;
	}
	return FACTS;
}

static bool has_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)); at += length) {
		if ((at == text || isspace((unsigned char)at[-1])) &&
		    (at[length] == '\0' || isspace((unsigned char)at[length])))
			return true;
	}
	return false;
}

static void set_yes_or_no(struct target *target, enum fact_kind kind, bool yes)
{
	target_set_fact(target, kind, yes ? ANSWER_YES : ANSWER_NO, NULL);
}

bool target_is_valgrind_tool(const struct target *target)
{
	size_t length = target->interpreter ? strlen(target->interpreter) : 0;

	return length > 10 && strcmp(target->interpreter + length - 10, "-x86-linux") == 0;
}

/*
 * By the processor that the program ran on.  User-mode Linux runs on its host's and knows no keys
 * (arch/um/Kconfig); an i386 kernel sets none (arch/x86/Kconfig:
 * X86_INTEL_MEMORY_PROTECTION_KEYS).  Valgrind has its kernel protect memory, with keys that the
 * processor which it shows does not have.
 */
static void read_keys(struct target *target, const struct report *report)
{
	char *no_cpuinfo = told_unreadable(report, "cpuinfo", "/proc/cpuinfo");
	const char *flags = told_text(report, "flags");
	bool below = target_is_valgrind_tool(target);
	int on = 0;

	if (!told_result(report, "keys", &on))
		target_set_fact(target, FACT_PKU, ANSWER_UNKNOWN, "the processor was not asked");
	else if ((on || below) && no_cpuinfo)
		target_set_fact(target, FACT_PKU, ANSWER_UNKNOWN, no_cpuinfo);
	else
		set_yes_or_no(target, FACT_PKU,
			      below ? flags && has_word(flags, "ospke")
				    : on && !target_is_uml(target));
	free(no_cpuinfo);
}

static void read_no_execute(struct target *target, const struct report *report)
{
	const char *flags = told_text(report, "flags");
	char *no_cpuinfo = told_unreadable(report, "cpuinfo", "/proc/cpuinfo");
	char *no_meminfo = told_unreadable(report, "meminfo", "/proc/meminfo");
	bool uml = target_is_uml(target);
	bool nx = flags && has_word(flags, "nx");

	/* Of another processor, on which an emulator runs: what that can do is not known by it. */
	if (!no_cpuinfo && !flags && !uml)
		no_cpuinfo = new_string("/proc/cpuinfo has no flags");
	if (!no_meminfo && !told_text(report, "pae") && !told_text(report, "no-pae"))
		no_meminfo = new_string("/proc/meminfo has neither DirectMap2M nor DirectMap4M");

	/*
	 * Without PAE the page tables have no NX bit, whatever the processor can do
	 * (asm/inc/facts.asm).  Those of User-mode Linux have none either
	 * (arch/um/include/asm/pgtable.h).
	 */
	if (no_cpuinfo)
		target_set_fact(target, FACT_NX, ANSWER_UNKNOWN, no_cpuinfo);
	else if (nx && !uml && no_meminfo && target->facts[FACT_NATIVE].answer == ANSWER_YES)
		target_set_fact(target, FACT_NX, ANSWER_UNKNOWN, no_meminfo);
	else
		set_yes_or_no(target, FACT_NX, nx && !uml && !told_text(report, "no-pae"));
	free(no_cpuinfo);
	free(no_meminfo);
}

/* The capability that is missing of those that cases of "user: root" need, or NULL. */
static const char *missing_capability(unsigned long effective)
{
	static const struct {
		unsigned int number;
		const char *name;
	} asked[] = {
		{ CAP_IPC_LOCK, "CAP_IPC_LOCK" },
		{ CAP_SYS_RAWIO, "CAP_SYS_RAWIO" },
		{ CAP_SYS_PTRACE, "CAP_SYS_PTRACE" },
	};

	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		if (!(effective & CAP_TO_MASK(asked[i].number)))
			return asked[i].name;
	}
	return NULL;
}

/* Is this user namespace the initial one?  Elsewhere capabilities count only inside. */
static enum fact_answer is_initial_namespace(const struct report *report, char **why)
{
	const char *link = told_text(report, "user-namespace");
	int result = 0;

	*why = NULL;
	/* PROC_USER_INIT_INO of include/linux/proc_ns.h */
	if (link && strncmp(link, "user:", 5) == 0)
		return strcmp(link, "user:[4026531837]") == 0 ? ANSWER_YES : ANSWER_NO;
	/* A kernel without CONFIG_USER_NS has no such link, but the rest of /proc. */
	*why = told_unreadable(report, "status", "/proc/self/status");
	if (!*why && told_result(report, "user-namespace", &result) && result == -2)
		return ANSWER_YES;
	free(*why);
	*why = told_unreadable(report, "user-namespace", "/proc/self/ns/user");
	return ANSWER_UNKNOWN;
}

static void read_root(struct target *target, const struct report *report)
{
	const char *effective = told_text(report, "capabilities");
	const char *missing =
		effective ? missing_capability(strtoul(effective, NULL, 16)) : "capabilities";
	char *why;
	int user;
	enum fact_answer initial = is_initial_namespace(report, &why);

	if (!told_result(report, "euid", &user)) {
		target_set_fact(target, FACT_ROOT, ANSWER_UNKNOWN, "its user was not asked");
	} else if (user != 0) {
		target_set_fact(target, FACT_ROOT, ANSWER_NO, NULL);
	} else if (missing) {
		char *with = new_stringf("with %s", missing);

		target_set_fact(target, FACT_ROOT, ANSWER_NO, with);
		free(with);
	} else {
		target_set_fact(target, FACT_ROOT, initial,
				initial == ANSWER_NO ? "outside of a user namespace" : why);
	}
	free(why);
}

/* What the target can do at all. */
static void read_abilities(struct target *target, const struct report *report)
{
	for (enum fact_kind kind = FACT_PROC; kind < FACTS; kind++) {
		struct text cause = { 0 };
		int result = 0;
		bool told = told_result(report, target_fact_name(kind), &result);
		bool told_if_refused = kind >= FACT_MSEAL;

		if (!told && !told_if_refused) {
			target_set_fact(target, kind, ANSWER_UNKNOWN, "it was not asked");
		} else if (!told || result > 0) {
			target_set_fact(target, kind, ANSWER_YES, NULL);
		} else {
			if (kind == FACT_DEV_MEM)
				text_add(&cause, "that can be opened: ");
			if (kind == FACT_OWN_PROC && result == 0)
				text_add(&cause, "its numbers are of another");
			else
				told_add_cause(&cause, result);
			target_set_fact(target, kind, ANSWER_NO, cause.data);
		}
		text_free(&cause);
	}
	/* What is tried in a child is not tried without one. */
	for (int i = 0; i < 2; i++) {
		enum fact_kind kind = i ? FACT_EXEC : FACT_PTRACE;

		if (target->facts[FACT_FORK].answer == ANSWER_NO)
			target_set_fact(target, kind, ANSWER_UNKNOWN, "there is no fork to try it");
	}
}

/* A tracer from the start, which may answer for the kernel, as proot(1) does. */
static bool is_traced(const struct report *report)
{
	const char *tracer = told_text(report, "tracer");

	return tracer && strcmp(tracer, "0") != 0;
}

/*
 * proot(1) says that its own file is what was executed.  It has programs run on the processor, and
 * answers for the kernel where paths, the heap and execve are concerned: known/proot.known.
 */
static bool is_proot(const struct report *report, const char *exe)
{
	const char *slash = strrchr(exe, '/');

	return is_traced(report) && slash && strcmp(slash + 1, "proot") == 0;
}

/* Does the kernel execute the program itself, or another file that interprets it? */
static void read_interpreter(struct target *target, const struct report *report,
			     const char *program)
{
	enum { HEAD = 52 }; /* Elf32_Ehdr: its entry and sizes are those of one program alone */
	const char *exe = told_text(report, "exe");
	const char *head = told_text(report, "exe-head");
	size_t length;
	char *file = read_file(program, &length);
	bool proot = exe && is_proot(report, exe);
	struct text own = { 0 };
	char *why = NULL;

	for (size_t i = 0; file && i < HEAD && i < length; i++)
		text_addf(&own, "%02x", (unsigned char)file[i]);
	if (!exe || exe[0] != '/' || !head || own.length != 2 * HEAD) {
		why = told_unreadable(report, "exe", "/proc/thread-self/exe");
		target_set_fact(target, FACT_REAL, ANSWER_UNKNOWN, why);
		target_set_fact(target, FACT_OWN_PROCESS, ANSWER_UNKNOWN, why);
	} else if (strcmp(head, own.data) == 0 || proot) {
		target_set_fact(target, FACT_REAL, ANSWER_YES, NULL);
		target_set_fact(target, FACT_OWN_PROCESS, ANSWER_YES, NULL);
		if (proot)
			target_name_machine(target, "proot", NULL);
	} else if (is_traced(report)) {
		why = new_stringf("it is traced, and told that it is %s", exe);
		target_set_fact(target, FACT_REAL, ANSWER_UNKNOWN, why);
		target_set_fact(target, FACT_OWN_PROCESS, ANSWER_UNKNOWN, why);
	} else {
		target_set_fact(target, FACT_REAL, ANSWER_NO, NULL);
		target_set_fact(target, FACT_OWN_PROCESS, ANSWER_NO, NULL);
		target->interpreter = new_string(exe);
	}
	free(why);
	text_free(&own);
	free(file);
}

/* What it starts may run under another emulator, or none: a prefix is not asked then. */
static void read_started(struct target *target, const struct report *report)
{
	const char *exe = told_text(report, "exe"), *started = told_text(report, "exec-exe");
	char *why;

	if (!exe || !started || strcmp(exe, started) == 0)
		return;
	why = new_stringf("by %s, not by %s", started, exe);
	target_set_fact(target, FACT_EXEC, ANSWER_NO, why);
	free(why);
}

/* An emulator that lives in the program's process has areas there, which it may show or hide. */
static void read_own_space(struct target *target, const struct report *report)
{
	const struct fact *real = &target->facts[FACT_REAL];
	const struct snapshot *areas = told_areas(report);
	char *why = NULL;

	if (target->emulator) {
		why = new_stringf("without areas of %s", target->emulator);
		target_set_fact(target, FACT_OWN_SPACE, ANSWER_NO, why);
		free(why);
		return;
	}
	if (real->answer != ANSWER_NO) {
		target_set_fact(target, FACT_OWN_SPACE, real->answer, real->why);
		return;
	}
	if (!areas) {
		why = told_unreadable(report, "maps", "/proc/self/maps");
		target_set_fact(target, FACT_OWN_SPACE, ANSWER_UNKNOWN, why);
		free(why);
		return;
	}
	for (size_t i = 0; !why && i < areas->count; i++) {
		if (strcmp(areas->areas[i].object, target->interpreter) == 0)
			why = new_stringf("without areas of %s", target->interpreter);
	}
	target_set_fact(target, FACT_OWN_SPACE, why ? ANSWER_NO : ANSWER_YES, why);
	free(why);
}

/*
 * Can programs look at all of it, as asm/inc/report.asm does?  They do so where their output is a
 * memory file.  VmFlags stand in smaps since 3.8; what an emulator writes there is its own.  Where
 * areas lie and what is counted is told as a kernel does that is set as Linux sets itself.
 */
static void read_space(struct target *target, const struct report *report)
{
	static const struct {
		enum fact_kind kind;
		const char *why;
	} needed[] = {
		{ FACT_REAL, "an emulator shows areas of its own" },
		{ FACT_OWN_SPACE, "an emulator shows areas of its own" },
		{ FACT_SMAPS, "/proc/self/smaps can not be read" },
		{ FACT_STATUS, "/proc/self/status can not be read" },
		{ FACT_TOP_DOWN, "areas are placed upward" },
		{ FACT_OVERCOMMIT, "overcommit_memory is 2" },
	};
	static const struct version since = { { 3, 8 }, 2 };
	const char *why = NULL;
	int seals;

	for (size_t i = 0; !why && i < sizeof(needed) / sizeof(needed[0]); i++) {
		if (target->facts[needed[i].kind].answer != ANSWER_YES)
			why = needed[i].why;
	}
	if (!why && older(&target->version, &since) != ANSWER_NO)
		why = "smaps has no VmFlags before 3.8";
	if (!why && (!told_result(report, "seals", &seals) || seals < 0))
		why = "standard output is no memory file";
	target_set_fact(target, FACT_SPACE, why ? ANSWER_NO : ANSWER_YES, why);
}

/* X.Y.Z behind the word before it in text, if X.Y is that of the release. */
static bool read_patch(struct version *version, const char *text, const char *before)
{
	const char *at = text ? strstr(text, before) : NULL;
	struct version found;

	if (!at || !version_read(&found, at + strlen(before), NULL) || found.known != 3 ||
	    found.number[0] != version->number[0] || found.number[1] != version->number[1])
		return false;
	*version = found;
	return true;
}

/*
 * The third number: distributions keep it at 0 in the name of a release and count on behind it
 * (6.1.0-50-amd64 is Debian's 6.1.176); then uname -v has it, or Ubuntu's version_signature.
 */
static void find_patch_level(struct target *target, const struct report *report)
{
	const char *signature = told_text(report, "signature");
	const char *last = signature ? strrchr(signature, ' ') : NULL;
	const char *end;

	version_read(&target->version, target->release, &end);
	if (read_patch(&target->version, told_text(report, "version"), "Debian ") ||
	    read_patch(&target->version, last, " "))
		return;
	if (target->version.known == 3 && target->version.number[2] == 0 && *end == '-' &&
	    isdigit((unsigned char)end[1]))
		target->version.known = 2;
}

/* As uname says. */
static bool is_native_by_name(const struct target *target)
{
	return strcmp(target->machine, "x86_64") != 0;
}

static void set_native(struct target *target)
{
	set_yes_or_no(target, FACT_NATIVE, is_native_by_name(target));
}

bool target_set(struct target *target, const char *release, const char *machine)
{
	*target = (struct target){ 0 };
	if (!version_read(&target->version, release, NULL))
		return false;
	target->release = new_string(release);
	target->machine = new_string(machine);
	set_native(target);
	return true;
}

bool target_read(struct target *target, const struct report *report, const char *program,
		 int refused)
{
	const char *release = told_text(report, "release");
	const char *machine = told_text(report, "machine");
	const char *vendor = told_text(report, "vendor");

	if (!release || !machine || !report->done || !target_set(target, release, machine))
		return false;
	find_patch_level(target, report);
	read_interpreter(target, report, program);
	read_own_space(target, report);
	if (vendor && strstr(vendor, "User Mode"))
		target_name_emulator(target, "uml", &target->version);
	settings_read(target, report, refused);
	read_keys(target, report);
	read_no_execute(target, report);
	read_root(target, report);
	read_abilities(target, report);
	read_started(target, report);
	read_space(target, report);
	return true;
}

uint64_t target_task_end(const struct target *target)
{
	if (target->task_end && target->facts[FACT_OWN_PROCESS].answer == ANSWER_YES)
		return target->task_end;
	if (target->facts[FACT_REAL].answer != ANSWER_YES)
		return 0xfffff000;
	return target->facts[FACT_NATIVE].answer == ANSWER_YES ? 0xc0000000 : 0xffffe000;
}

/* ---- emulators ---- */

void target_name_machine(struct target *target, const char *name, const struct version *version)
{
	char *copy = new_string(name);

	free(target->emulator);
	target->emulator = copy;
	target->emulator_version = version ? *version : (struct version){ 0 };
}

void target_name_emulator(struct target *target, const char *name, const struct version *version)
{
	target_name_machine(target, name, version);
	target_set_fact(target, FACT_REAL, ANSWER_NO, NULL);
	/* Its code segment is none of the kernel's. */
	set_native(target);
	target_set_fact(target, FACT_SPACE, ANSWER_NO, "an emulator shows areas of its own");
	/* A User-mode Linux makes processes of its own; the others live in the program's. */
	set_yes_or_no(target, FACT_OWN_PROCESS, target_is_uml(target));
}

bool target_is_uml(const struct target *target)
{
	return target->emulator && strcmp(target->emulator, "uml") == 0;
}

/* NAME, then the first digits that follow: 7.2 of "qemu-i386 version 7.2.22 (Debian ...)". */
bool target_set_emulator(struct target *target, const char *version_line)
{
	static const struct {
		const char *begins, *name;
	} known[] = {
		{ "qemu-i386 version ", "qemu-i386" },
		{ "valgrind-", "valgrind" },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t length = strlen(known[i].begins);
		struct version version;

		if (strncmp(version_line, known[i].begins, length) == 0 &&
		    version_read(&version, version_line + length, NULL)) {
			target_name_emulator(target, known[i].name, &version);
			return true;
		}
	}
	return false;
}

static bool is_called(const char *name, const char *word, size_t length)
{
	return strlen(name) == length && strncmp(name, word, length) == 0;
}

static bool is_listed_emulator(const char *name, size_t length)
{
	for (int i = 0; i < EMULATORS; i++) {
		if (is_called(emulators[i], name, length))
			return true;
	}
	return false;
}

bool target_may_name_emulator(const char *name)
{
	for (int i = 0; i < CONDITIONS; i++) {
		if (strcmp(conditions[i].name, name) == 0)
			return false;
	}
	return strcmp(name, "linux") != 0 && strcmp(name, "any") != 0;
}

void target_free(struct target *target)
{
	for (int i = 0; i < FACTS; i++)
		free(target->facts[i].why);
	free(target->emulator);
	free(target->interpreter);
	free(target->release);
	free(target->machine);
	*target = (struct target){ 0 };
}

/* ---- conditions ---- */

static enum condition condition_of(enum fact_answer answer)
{
	return answer == ANSWER_YES  ? CONDITION_MET
	       : answer == ANSWER_NO ? CONDITION_UNMET
				     : CONDITION_UNKNOWN;
}

/* Is it the emulator of that name?  Unknown where there may be one that nobody named. */
static enum condition check_emulator(const struct target *target, const char *name, size_t length)
{
	if (target->emulator)
		return is_called(target->emulator, name, length) ? CONDITION_MET : CONDITION_UNMET;
	return target->facts[FACT_REAL].answer == ANSWER_UNKNOWN ? CONDITION_UNKNOWN
								 : CONDITION_UNMET;
}

/* NAME, NAME<1.2 or NAME>=1.2.3 of the kernel (linux) or of an emulator. */
static enum condition check_version(const struct target *target, const char *term)
{
	size_t length = strcspn(term, "<>");
	bool linux_itself = length == 5 && strncmp(term, "linux", 5) == 0;
	const char *sign = term + length;
	bool before = sign[0] == '<';
	struct version limit;
	const char *end;
	enum condition named = CONDITION_MET;
	enum fact_answer is_older;

	if (!linux_itself && !is_listed_emulator(term, length) &&
	    !(target->emulator && is_called(target->emulator, term, length)))
		return CONDITION_BAD;
	if (!linux_itself)
		named = check_emulator(target, term, length);
	if (*sign == '\0')
		return linux_itself ? CONDITION_BAD : named;
	if (!(before || strncmp(sign, ">=", 2) == 0) ||
	    !version_read(&limit, sign + (before ? 1 : 2), &end) || *end)
		return CONDITION_BAD;
	if (named != CONDITION_MET)
		return named;
	is_older = older(linux_itself ? &target->version : &target->emulator_version, &limit);
	if (is_older == ANSWER_UNKNOWN)
		return CONDITION_UNKNOWN;
	return (is_older == ANSWER_YES) == before ? CONDITION_MET : CONDITION_UNMET;
}

/* Which of conditions[] the term is, or -1. */
static int find_condition(const char *term, size_t length)
{
	for (int i = 0; i < CONDITIONS; i++) {
		const char *name = conditions[i].name;

		if (*name == *term && strlen(name) == length && strncmp(name, term, length) == 0)
			return i;
	}
	return -1;
}

static enum condition check_term(const struct target *target, const char *term)
{
	int i = find_condition(term, strlen(term));
	enum fact_answer answer;

	if (i < 0)
		return check_version(target, term);
	answer = target->facts[conditions[i].kind].answer;
	if (conditions[i].wanted == ANSWER_NO && answer != ANSWER_UNKNOWN)
		answer = answer == ANSWER_YES ? ANSWER_NO : ANSWER_YES;
	return condition_of(answer);
}

enum condition target_check(const struct target *target, const char *condition, const char **term,
			    size_t *term_length)
{
	enum condition all = CONDITION_MET;

	for (const char *at = condition;; at++) {
		size_t length = strcspn(at, ",");
		char word[64];
		enum condition one = CONDITION_BAD;

		if (length < sizeof(word)) {
			memcpy(word, at, length);
			word[length] = '\0';
			one = check_term(target, word);
		}
		if (one > all) {
			if (term) {
				*term = at;
				*term_length = length;
			}
			all = one;
		}
		at += length;
		if (*at == '\0')
			return all;
	}
}

/* Of a term that is none: it, and what there is. */
static char *why_bad(const char *term, size_t length, const char *emulator)
{
	char *word = new_stringf("%.*s", (int)length, term);
	struct near near = { 0 };
	struct text text = { 0 };
	char *told;

	for (int i = 0; i < CONDITIONS; i++)
		near_consider(&near, word, conditions[i].name, 2);
	for (int i = 0; i < EMULATORS; i++)
		near_consider(&near, word, emulators[i], 2);
	told = near_told(&near, "");
	text_addf(&text, "%s%s (there are", word, told);
	free(told);
	for (int i = 0; i < CONDITIONS; i++)
		text_addf(&text, " %s", conditions[i].name);
	text_add(&text, " linux<6.1 linux>=6.12.113");
	for (int i = 0; i < EMULATORS; i++)
		text_addf(&text, " %s", emulators[i]);
	if (emulator && !is_listed_emulator(emulator, strlen(emulator)))
		text_addf(&text, " %s", emulator);
	text_addf(&text, " %s<1.2)", emulators[0]);
	free(word);
	return text_take(&text);
}

/* A term that is none of the facts: its name, and how it bounds the version. */
struct named {
	const char *name;
	size_t length;
	char sign; /* '<', '>' for ">=", or 0 */
	struct version limit;
};

static struct named name_of(const char *term)
{
	size_t length = strcspn(term, "<>");
	struct named named = { .name = term, .length = length, .sign = term[length] };

	if (named.sign)
		version_read(&named.limit, term + length + (named.sign == '<' ? 1 : 2), NULL);
	return named;
}

/* An emulator between, and none of the machines on which the kernel itself answers. */
static bool lives_in_process(const struct named *named)
{
	return is_called("qemu-i386", named->name, named->length) ||
	       is_called("valgrind", named->name, named->length);
}

static bool is_between(const struct named *named)
{
	return lives_in_process(named) || is_called("uml", named->name, named->length);
}

/* No version is older than the one and not older than the other. */
static bool bounds_exclude(const struct named *before, const struct named *from)
{
	struct version least = from->limit;

	least.known = 3; /* the others are 0 */
	return before->sign == '<' && from->sign == '>' &&
	       older(&least, &before->limit) != ANSWER_YES;
}

static const char *why_names_exclude(const struct named *one, const struct named *other)
{
	bool same =
		one->length == other->length && strncmp(one->name, other->name, one->length) == 0;

	if (same && (bounds_exclude(one, other) || bounds_exclude(other, one)))
		return "no version is both";
	if (!same && !is_called("linux", one->name, one->length) &&
	    !is_called("linux", other->name, other->length))
		return "a target has one emulator";
	return NULL;
}

/* What target_name_emulator() sets. */
static const char *why_emulator_excludes(const struct named *named, enum fact_kind kind)
{
	if (kind == FACT_REAL && is_between(named))
		return "no kernel itself answers there";
	if (kind == FACT_SPACE && is_between(named))
		return "an emulator shows areas of its own";
	if (kind == FACT_OWN_PROCESS && lives_in_process(named))
		return "it lives in the program's process";
	return NULL;
}

bool target_may_be(const struct target *target)
{
	const struct fact *native = &target->facts[FACT_NATIVE];
	enum fact_answer by_name = is_native_by_name(target) ? ANSWER_YES : ANSWER_NO;
	struct named emulator = name_of(target->emulator ? target->emulator : "");

	if (native->answer != ANSWER_UNKNOWN && native->answer != by_name && !native->why)
		return false;
	for (int kind = 0; target->emulator && kind < FACTS; kind++) {
		if (target->facts[kind].answer == ANSWER_YES &&
		    why_emulator_excludes(&emulator, kind))
			return false;
	}
	return true;
}

/* Why two terms that are some are never met at once; NULL: they may be. */
static const char *why_exclude(const char *one, const char *other)
{
	int i = find_condition(one, strlen(one)), j = find_condition(other, strlen(other));
	struct named first = name_of(one), second = name_of(other);

	if (i >= 0 && j >= 0)
		return conditions[i].kind == conditions[j].kind &&
				       conditions[i].wanted != conditions[j].wanted
			       ? "the one is where the other is not"
			       : NULL;
	if (i >= 0)
		return why_emulator_excludes(&second, conditions[i].kind);
	if (j >= 0)
		return why_emulator_excludes(&first, conditions[j].kind);
	return why_names_exclude(&first, &second);
}

/* Why the condition, which is one, is true of no target; NULL: it may be of some. */
static char *why_never(const char *condition)
{
	struct lines terms = { 0 };
	char *text = NULL;

	lines_add_split(&terms, condition, ",");
	for (size_t i = 0; i < terms.count; i++) {
		for (size_t j = i + 1; j < terms.count && !text; j++) {
			const char *why = why_exclude(terms.at[i], terms.at[j]);

			if (why)
				text = new_stringf(
					"%s can never be true: %s and %s exclude one another (%s)",
					condition, terms.at[i], terms.at[j], why);
		}
	}
	lines_free(&terms);
	return text;
}

char *target_why_no_condition(const char *condition, const char *emulator, const char *what)
{
	char *name = emulator ? new_string(emulator) : NULL;
	const struct target nothing = { .emulator = name };
	const char *term;
	size_t length;
	char *problem, *bad;

	if (target_check(&nothing, condition, &term, &length) == CONDITION_BAD) {
		bad = why_bad(term, length, emulator);
		problem = new_stringf("unknown %s: %s", what, bad);
		free(bad);
	} else {
		problem = why_never(condition);
	}
	free(name);
	return problem;
}

/* ---- words ---- */

/* Why it is not known which version, or which emulator, it is. */
static char *unknown_version(const struct target *target, const char *term, size_t length)
{
	size_t name = strcspn(term, "<>");

	if (name == 5 && strncmp(term, "linux", 5) == 0)
		return new_stringf("%.*s is unknown: release %s does not tell the third number",
				   (int)length, term, target->release);
	return new_stringf("%.*s is unknown: %s (--emulator says it)", (int)length, term,
			   target->emulator ? "its version was not told"
					    : "so is whether there is an emulator");
}

char *target_why_not(const struct target *target, const char *term, size_t length)
{
	int i = find_condition(term, length);
	const struct fact *fact = i < 0 ? NULL : &target->facts[conditions[i].kind];
	char *word = new_stringf("%.*s", (int)length, term);
	enum condition one = check_term(target, word);
	char *text;

	if (!fact && one == CONDITION_UNKNOWN)
		text = unknown_version(target, term, length);
	else if (one == CONDITION_UNKNOWN)
		text = new_stringf("%s is unknown: %s", word, fact->why ? fact->why : "not told");
	else if (fact && conditions[i].words)
		text = new_stringf("needs %s (%s)", conditions[i].words,
				   fact->why ? fact->why : "there is none");
	else if (fact && fact->why)
		text = new_stringf("needs %s %s", word, fact->why);
	else
		text = new_stringf("needs %s", word);
	free(word);
	return text;
}

/* Of the column of names, the longest of which has room. */
static int name_width(void)
{
	size_t width = 0;

	for (int i = 0; i < CONDITIONS; i++) {
		size_t length = strlen(conditions[i].name);

		if (conditions[i].wanted == ANSWER_YES && length > width)
			width = length;
	}
	return (int)width;
}

void target_list(struct lines *lines, const struct target *target)
{
	static const char *const answers[] = {
		[ANSWER_UNKNOWN] = "unknown",
		[ANSWER_NO] = "no",
		[ANSWER_YES] = "yes",
	};
	struct text version = { 0 };
	int width = name_width();

	version_write(&version, &target->version);
	lines_addf(lines, "%-*s %s", width, "version", version.data);
	text_free(&version);
	lines_addf(lines, "%-*s %llx", width, "end", (unsigned long long)target_task_end(target));
	for (int i = 0; i < CONDITIONS; i++) {
		const struct fact *fact = &target->facts[conditions[i].kind];
		const char *why = fact->answer == ANSWER_YES ? NULL : fact->why;

		if (conditions[i].wanted == ANSWER_YES)
			lines_addf(lines, "%-*s %s%s%s%s", width, conditions[i].name,
				   answers[fact->answer], why ? " (" : "", why ? why : "",
				   why ? ")" : "");
	}
}

/* The names of the facts that are unknown, joined by commas. */
static void add_unknown(struct text *text, const struct target *target)
{
	size_t before = text->length;

	for (int i = 0; i < CONDITIONS; i++) {
		if (conditions[i].wanted == ANSWER_YES &&
		    target->facts[conditions[i].kind].answer == ANSWER_UNKNOWN)
			text_addf(text, "%s%s", text->length > before ? ", " : "",
				  conditions[i].name);
	}
}

/* "has no fork (ENOSYS), no ptrace (EPERM)", and "nx is unknown (...)" in a text of its own. */
static void add_lack(struct text *missing, struct text *unknown, const struct target *target, int i)
{
	const struct fact *fact = &target->facts[conditions[i].kind];
	const char *why = fact->why ? fact->why : "not told";

	if (conditions[i].wanted == ANSWER_NO)
		return;
	if (fact->answer == ANSWER_UNKNOWN)
		text_addf(unknown, "%s%s is unknown (%s)", unknown->length ? ", " : "",
			  conditions[i].name, why);
	else if (fact->answer == ANSWER_NO && conditions[i].words)
		text_addf(missing, "%sno %s (%s)", missing->length ? ", " : " has ",
			  conditions[i].words, why);
}

static bool lies_in_proc(enum fact_kind kind)
{
	return kind == FACT_OWN_PROC || kind == FACT_MAPS || kind == FACT_SMAPS ||
	       kind == FACT_STATUS || kind == FACT_EXEC || kind == FACT_SYSCTL;
}

char *target_lacks(const struct target *target)
{
	bool no_proc = target->facts[FACT_PROC].answer == ANSWER_NO;
	struct text text = { 0 }, unknown = { 0 };

	for (int i = 0; i < CONDITIONS; i++) {
		enum fact_kind kind = conditions[i].kind;

		/* Most of what is missing without /proc is missing because of that. */
		if (!no_proc || (target->facts[kind].answer == ANSWER_NO && !lies_in_proc(kind)))
			add_lack(&text, &unknown, target, i);
	}
	if (no_proc) {
		add_unknown(&unknown, target);
		text_add(&unknown, unknown.length ? " are unknown" : "");
	}
	if (unknown.length)
		text_addf(&text, "%s%s", text.length ? ", " : ": ", unknown.data);
	text_free(&unknown);
	return text.length ? text_take(&text) : NULL;
}

bool target_lacks_term(const struct target *target, const char *term, size_t length)
{
	int i = find_condition(term, length);
	char *word = new_stringf("%.*s", (int)length, term);
	bool lacks =
		(i >= 0 && conditions[i].words) || check_term(target, word) == CONDITION_UNKNOWN;

	free(word);
	return lacks;
}
