/* needs.c - see needs.h. */
#include "case/needs.h"

#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>

static char *needs_condition(const struct target *target, const char *condition, bool *lacking)
{
	const char *term;
	size_t length;

	if (target_check(target, condition, &term, &length) == CONDITION_MET)
		return NULL;
	*lacking = target_lacks_term(target, term, length);
	return target_why_not(target, term, length);
}

char *needs_of_facts(const struct target *target, const struct case_facts *facts, bool *lacking)
{
	char *why = NULL;

	if (facts->user == USER_ROOT)
		why = needs_condition(target, "root", lacking);
	/* Some of it is kept for root (vm.admin_reserve_kbytes): execve is ENOMEM. */
	if (facts->user == USER_NOBODY && target->facts[FACT_ROOM].answer == ANSWER_NO)
		why = needs_condition(target, "room", lacking);
	/* The frame of every program sets handlers, and opens the files that are laid for it. */
	if (!why && target->facts[FACT_SIGACTION].answer == ANSWER_NO)
		why = needs_condition(target, "sigaction", lacking);
	if (!why && facts->fixture_count > 0 && target->facts[FACT_OPEN].answer == ANSWER_NO)
		why = needs_condition(target, "open", lacking);
	/* Whoever serves a FUSE has pages of its files taken away, and areas of them never join. */
	if (!why && facts->fixture_count > 0 &&
	    target->facts[FACT_KERNEL_FILES].answer == ANSWER_NO)
		why = needs_condition(target, "kernel-files", lacking);
	if (!why && facts->has_personality)
		why = needs_condition(
			target, facts->personality & READ_IMPLIES_EXEC ? "exec-bit" : "personality",
			lacking);
	if (!why && facts->needs)
		why = needs_condition(target, facts->needs, lacking);
	return why;
}

/* What begins a line, what else it has (or NULL), and what must be there for it. */
static const struct {
	const char *begins, *has, *needs;
} needed[] = {
	{ "maps ", NULL, "maps" },
	{ "areas ", NULL, "maps" },
	{ "smaps ", NULL, "smaps" },
	{ "status ", NULL, "status" },
	{ "ended ", NULL, "fork" },
	{ "fork(", NULL, "fork" },
	{ "vfork(", NULL, "fork" },
	{ "clone(", NULL, "fork" },
	{ "wait4(", NULL, "fork" },
	{ "waitpid(", NULL, "fork" },
	{ "execve(", NULL, "exec" },
	{ "ptrace(", NULL, "ptrace" },
	{ "memfd_create(", NULL, "memfd" },
	{ "mseal(", NULL, "mseal" },
	{ "remap_file_pages(", NULL, "remap-file-pages" },
	{ "process_vm_readv(", NULL, "process-vm" },
	{ "open(", NULL, "open" },
	{ "bytes ", NULL, "open" },
	{ "bytes ", NULL, "pread64" },
	{ "prctl(", NULL, "prctl" },
	{ "open(\"/dev/null\"", NULL, "devices" },
	{ "open(\"/dev/zero\"", NULL, "devices" },
	{ "open(\"/dev/full\"", NULL, "devices" },
	{ "open(\"/dev/random\"", NULL, "devices" },
	{ "open(\"/dev/mem\"", NULL, "dev-mem" },
	{ "mmap2(", NULL, "mmap2" },
	{ "mmap2(", "PROT_WRITE|PROT_EXEC", "write-exec" },
	{ "mmap(", NULL, "old-mmap" },
	{ "mmap(", "PROT_WRITE|PROT_EXEC", "write-exec" },
	{ "munmap(", NULL, "munmap" },
	{ "mprotect(", NULL, "mprotect" },
	{ "mprotect(", "PROT_EXEC", "late-exec" },
	{ "mremap(", NULL, "mremap" },
	{ "madvise(", NULL, "madvise" },
	{ "msync(", NULL, "msync" },
	{ "mincore(", NULL, "mincore" },
	{ "resident ", NULL, "mincore" },
	{ "+ ", " = ", "mincore" },
	{ "+ ", " = ", "mprotect" },
	{ "mlock(", NULL, "mlock" },
	{ "mlock2(", NULL, "mlock2" },
	{ "mlockall(", NULL, "mlockall" },
	{ "munlock(", NULL, "munlock" },
	{ "munlockall(", NULL, "munlockall" },
	{ "prctl(65,", NULL, "mdwe" },
	{ "open(", NULL, "openat" },
	{ "open(", "O_RDWR", "open-write" },
	{ "open(", "O_WRONLY", "open-write" },
	{ "open(", "O_CREAT", "open-create" },
	{ "ftruncate64(", NULL, "ftruncate64" },
	{ "fcntl64(", NULL, "fcntl64" },
	{ "pwrite64(", NULL, "pwrite64" },
	{ "utek_mmap(", NULL, "mmap2" },
	{ "mks_mmap(", NULL, "mmap2" },
	{ "read ", " = SIG", "sigreturn" },
	{ "write ", " = SIG", "sigreturn" },
	{ "run ", " = SIG", "sigreturn" },
	{ "+ ", " SIG", "sigreturn" },
};

/* Behind "child: ", the signature of a process; NULL if the line has none. */
static const char *behind_signature(const char *line)
{
	const char *end = line + strcspn(line, " (:");

	return end > line && end[0] == ':' && end[1] == ' ' ? end + 2 : NULL;
}

/* Does the line show memory that is read and not executed? */
static bool shows_read_alone(const char *line)
{
	static const char *const shown[] = { " r--p ", " r--s ", " rw-p ", " rw-s ",
					     "VmFlags.ex = no" };
	bool shows = text_begins_with(line, "run ") && strstr(line, " = SIGSEGV");

	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]) && !shows; i++)
		shows = strstr(line, shown[i]);
	return shows;
}

static char *needs_of_line(const struct target *target, const char *line, bool *lacking)
{
	const char *signed_line = behind_signature(line);
	char *why = signed_line ? needs_condition(target, "fork", lacking) : NULL;

	if (signed_line)
		line = signed_line;
	if (!why && shows_read_alone(line))
		why = needs_condition(target, "read-alone", lacking);
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]) && !why; i++) {
		if (text_begins_with(line, needed[i].begins) &&
		    (!needed[i].has || strstr(line, needed[i].has)))
			why = needs_condition(target, needed[i].needs, lacking);
	}
	return why;
}

char *needs_of_lines(const struct target *target, const struct lines *expected, bool *lacking)
{
	char *why = NULL;

	for (size_t i = 0; i < expected->count && !why; i++)
		why = needs_of_line(target, expected->at[i], lacking);
	return why;
}
