/* settings.c - see settings.h. */
#include "case/settings.h"

#include "case/told.h"
#include "report/errnos.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>

enum {
	DEFAULT_AREAS = 65530, /* DEFAULT_MAX_MAP_COUNT of include/linux/mm.h */
	DEFAULT_MIN_ADDR =
		65536, /* what security/Kconfig recommends, and CONFIG_LSM_MMAP_MIN_ADDR */
};

static void set_with_reason(struct target *target, enum fact_kind kind, bool yes, const char *why)
{
	target_set_fact(target, kind, yes ? ANSWER_YES : ANSWER_NO, yes ? NULL : why);
}

/* Takes why over. */
static void set_unknown(struct target *target, enum fact_kind kind, char *why)
{
	target_set_fact(target, kind, ANSWER_UNKNOWN, why);
	free(why);
}

/* ---- sysctls ---- */

/* The number that the file says, which the fact name tells of; else the fact kind is unknown. */
static bool read_setting(struct target *target, enum fact_kind kind, const struct report *report,
			 const char *const names[3], long *number)
{
	char *why = told_unreadable(report, names[0], names[2]);
	const char *text = told_text(report, names[1]);
	char *end;

	if (!why && text) {
		*number = strtol(text, &end, 10);
		if (end > text)
			return true;
	}
	set_unknown(target, kind, why ? why : new_stringf("%s says no number", names[2]));
	return false;
}

static void read_sysctl(struct target *target, enum fact_kind kind, const struct report *report,
			const char *const names[3], bool (*is_so)(long number))
{
	long number;
	char *why;

	if (!read_setting(target, kind, report, names, &number))
		return;
	why = new_stringf("%s is %ld", strrchr(names[2], '/') + 1, number);
	set_with_reason(target, kind, is_so(number), why);
	free(why);
}

static bool is_zero(long number)
{
	return number == 0;
}

static bool is_not_zero(long number)
{
	return number != 0;
}

static bool is_not_never(long mode)
{
	return mode != 2; /* OVERCOMMIT_NEVER */
}

static bool is_default_areas(long number)
{
	return number == DEFAULT_AREAS;
}

/*
 * security/commoncap.c:cap_mmap_addr goes by the sysctl alone, which 0 switches off; hints and the
 * search by the larger of it and CONFIG_LSM_MMAP_MIN_ADDR (security/min_addr.c), which nothing
 * tells.
 */
static bool is_default_min_addr(long number)
{
	return number == DEFAULT_MIN_ADDR;
}

static void read_sysctls(struct target *target, const struct report *report)
{
	static const char *const overcommit[] = { "overcommit", "overcommit-mode",
						  "/proc/sys/vm/overcommit_memory" };
	static const char *const layout[] = { "legacy", "legacy-layout",
					      "/proc/sys/vm/legacy_va_layout" };
	static const char *const least[] = { "least", "least-address",
					     "/proc/sys/vm/mmap_min_addr" };
	static const char *const random[] = { "randomise", "randomise-mode",
					      "/proc/sys/kernel/randomize_va_space" };
	static const char *const areas[] = { "areas", "areas-limit", "/proc/sys/vm/max_map_count" };

	read_sysctl(target, FACT_OVERCOMMIT, report, overcommit, is_not_never);
	read_sysctl(target, FACT_TOP_DOWN, report, layout, is_zero);
	read_sysctl(target, FACT_AREAS, report, areas, is_default_areas);
	read_sysctl(target, FACT_RANDOMISED, report, random, is_not_zero);
	read_sysctl(target, FACT_MIN_ADDR, report, least, is_not_zero);
	read_sysctl(target, FACT_DEFAULT_MIN, report, least, is_default_min_addr);
}

/* ---- huge pages ---- */

/* Whether some are set aside, or given beyond that. */
static void read_pool(struct target *target, const struct report *report, const char *total)
{
	static const char *const surplus[] = { "surplus", "surplus-limit",
					       "/proc/sys/vm/nr_overcommit_hugepages" };
	long number = strtol(total, NULL, 10);
	char *why;

	if (number == 0) {
		read_sysctl(target, FACT_EMPTY_POOL, report, surplus, is_zero);
		return;
	}
	why = new_stringf("HugePages_Total is %ld", number);
	target_set_fact(target, FACT_EMPTY_POOL, ANSWER_NO, why);
	free(why);
}

/*
 * There are some, and of the size that an entry of the page middle directory maps, as cases take
 * it: with default_hugepagesz=1G MAP_HUGETLB means others.
 */
static void read_hugetlb(struct target *target, const struct report *report, const char *total)
{
	enum { TWO_MIB = 2 << 10, FOUR_MIB = 4 << 10 /* without PAE */ };
	const char *size = told_text(report, "huge-page-size");
	long kib = size ? strtol(size, NULL, 10) : TWO_MIB;
	char *why = total ? new_stringf("Hugepagesize is %ld kB", kib)
			  : new_string("/proc/meminfo has no HugePages_Total");

	set_with_reason(target, FACT_HUGETLB, total && (kib == TWO_MIB || kib == FOUR_MIB), why);
	free(why);
}

static void read_huge_pages(struct target *target, const struct report *report)
{
	const char *total = told_text(report, "huge-pages");
	char *no_meminfo = told_unreadable(report, "meminfo", "/proc/meminfo");

	for (enum fact_kind kind = FACT_THP; kind <= FACT_EMPTY_POOL && no_meminfo; kind++)
		target_set_fact(target, kind, ANSWER_UNKNOWN, no_meminfo);
	if (no_meminfo) {
		free(no_meminfo);
		return;
	}
	set_with_reason(target, FACT_THP, told_text(report, "anonymous-huge-pages"), NULL);
	read_hugetlb(target, report, total);
	if (total)
		read_pool(target, report, total);
	else
		target_set_fact(target, FACT_EMPTY_POOL, ANSWER_YES, NULL);
}

/* ---- pages that are larger than one ---- */

/* "always" of "[always] inherit madvise never", which the fact name tells; else "". */
static char *chosen(const struct report *report, const char *name)
{
	const char *modes = told_text(report, name);
	const char *at = modes ? strchr(modes, '[') : NULL;

	return at ? new_stringf("%.*s", (int)strcspn(at + 1, "]"), at + 1) : new_string("");
}

/* Do such pages come without madvise? */
static bool comes_by_itself(const char *mode)
{
	return strcmp(mode, "always") == 0 || strcmp(mode, "force") == 0 ||
	       strcmp(mode, "within_size") == 0;
}

/*
 * Are there none by themselves?  Of private ones the largest, of the page middle directory, do not
 * count: an area that has room for one is told as such (report/ending.h).  The sizes below it are
 * there since 6.8, in shared memory since 6.11; what inherits is as all of them together
 * (Documentation/admin-guide/mm/transhuge.rst).
 */
static void read_sizes(struct target *target, enum fact_kind kind, const struct report *report,
		       const char *group, const char *file)
{
	static const int sizes[] = { 16, 32, 64, 128, 256, 512, 1024 };
	char *name = new_stringf("%s-mode", group);
	char *all = chosen(report, name);
	char *why = NULL;

	free(name);
	if (kind == FACT_SMALL_SHARED && comes_by_itself(all))
		why = new_stringf("%s is %s", file, all);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]) && !why; i++) {
		char *mode;

		name = new_stringf("%s-mode-%d", group, sizes[i]);
		mode = chosen(report, name);
		if (comes_by_itself(strcmp(mode, "inherit") == 0 ? all : mode))
			why = new_stringf("hugepages-%dkB/%s is %s", sizes[i], file, mode);
		free(mode);
		free(name);
	}
	set_with_reason(target, kind, !why, why);
	free(why);
	free(all);
}

/* Built without, or on a processor without, there is no such folder. */
static void read_page_sizes(struct target *target, const struct report *report)
{
	char *why =
		told_unreadable(report, "private", "/sys/kernel/mm/transparent_hugepage/enabled");

	if (!why) {
		read_sizes(target, FACT_SMALL_PRIVATE, report, "private", "enabled");
		read_sizes(target, FACT_SMALL_SHARED, report, "shared", "shmem_enabled");
	} else if (target->facts[FACT_THP].answer == ANSWER_NO) {
		target_set_fact(target, FACT_SMALL_PRIVATE, ANSWER_YES, NULL);
		target_set_fact(target, FACT_SMALL_SHARED, ANSWER_YES, NULL);
	} else {
		target_set_fact(target, FACT_SMALL_PRIVATE, ANSWER_UNKNOWN, why);
		target_set_fact(target, FACT_SMALL_SHARED, ANSWER_UNKNOWN, why);
	}
	free(why);
}

/* ---- what is counted ---- */

/* mm/mmap.c:may_expand_vm, which asks for RLIMIT_DATA since 4.5. */
static void read_data_limit(struct target *target, const struct report *report)
{
	const char *ignored = told_text(report, "data-limit-ignored");
	char *why = told_unreadable(report, "data-limit",
				    "/sys/module/kernel/parameters/ignore_rlimit_data");

	if (why && target_check(target, "linux>=4.5", NULL, NULL) != CONDITION_UNMET)
		target_set_fact(target, FACT_DATA_LIMIT, ANSWER_UNKNOWN, why);
	else
		set_with_reason(target, FACT_DATA_LIMIT, !ignored || *ignored != 'Y',
				"ignore_rlimit_data is Y");
	free(why);
}

/* ---- how much there is ---- */

/* MemTotal and SwapTotal are what mm/util.c:__vm_enough_memory goes by (fs/proc/meminfo.c). */
static void read_memory(struct target *target, const struct report *report)
{
	const char *memory = told_text(report, "memory");
	const char *swap = told_text(report, "swap-space");
	char *why = told_unreadable(report, "meminfo", "/proc/meminfo");
	long long sum;

	if (!why && !(memory && swap))
		why = new_string("/proc/meminfo does not have MemTotal and SwapTotal");
	if (why) {
		set_unknown(target, FACT_BELOW_GIB, why);
		return;
	}
	sum = strtoll(memory, NULL, 10) + strtoll(swap, NULL, 10);
	why = new_stringf("of memory and swap: there are %lld MiB", sum >> 10);
	set_with_reason(target, FACT_BELOW_GIB, sum < 1 << 20, why);
	free(why);
}

/*
 * mm/util.c:__vm_enough_memory: where memory is never promised beyond the limit, a program has no
 * more than what is left of it, less by a 32nd of what it has mapped, which is 96 MiB at most, and
 * by what is kept for root (vm.user_reserve_kbytes, vm.admin_reserve_kbytes).  Every Linux tells
 * the limit, whether it heeds it or not (fs/proc/meminfo.c).
 */
static void read_room_to_commit(struct target *target, const struct report *report)
{
	enum { ROOM = 80 << 10 /* KiB, which sufficed for every case */ };
	const struct fact *promised = &target->facts[FACT_OVERCOMMIT];
	const char *limit = told_text(report, "commit-limit");
	const char *committed = told_text(report, "committed");
	char *why = told_unreadable(report, "meminfo", "/proc/meminfo");
	bool no_limit = promised->answer == ANSWER_YES || (!why && !limit);
	long long left;

	if (!why && limit && !committed)
		why = new_string("/proc/meminfo has no Committed_AS");
	left = why || !limit ? 0 : strtoll(limit, NULL, 10) - strtoll(committed, NULL, 10);
	if (no_limit || left >= ROOM) {
		target_set_fact(target, FACT_ROOM, ANSWER_YES, NULL);
		free(why);
	} else if (why || promised->answer == ANSWER_UNKNOWN) {
		set_unknown(target, FACT_ROOM, why ? why : new_string(promised->why));
	} else {
		why = new_stringf("overcommit_memory is 2, and %lld MiB are left of CommitLimit",
				  left >> 10);
		target_set_fact(target, FACT_ROOM, ANSWER_NO, why);
		free(why);
	}
}

/*
 * The same for a case that sets the mode itself: what the limit leaves to who is not root, and
 * whether it is so low that 1 GiB is beyond it.
 */
static void read_commit_limit(struct target *target, const struct report *report)
{
	static const char *const reserve[] = { "admin-reserve", "admin-reserve-size",
					       "/proc/sys/vm/admin_reserve_kbytes" };
	enum { ROOM = 64 << 10, GIB = 1 << 20 /* KiB */ };
	const char *limit = told_text(report, "commit-limit");
	const char *committed = told_text(report, "committed");
	char *why = told_unreadable(report, "meminfo", "/proc/meminfo");
	long long most, left;
	long reserved;

	if (!why && !(limit && committed))
		why = new_string("/proc/meminfo does not have CommitLimit and Committed_AS");
	if (why) {
		target_set_fact(target, FACT_LIMIT_ROOM, ANSWER_UNKNOWN, why);
		set_unknown(target, FACT_LOW_LIMIT, why);
		return;
	}
	most = strtoll(limit, NULL, 10);
	why = new_stringf("of less than 1 GiB: CommitLimit is %lld MiB", most >> 10);
	set_with_reason(target, FACT_LOW_LIMIT, most < GIB, why);
	free(why);
	if (!read_setting(target, FACT_LIMIT_ROOM, report, reserve, &reserved))
		return;
	left = most - strtoll(committed, NULL, 10) - reserved;
	why = new_stringf("%lld MiB are left", left > 0 ? left >> 10 : 0);
	set_with_reason(target, FACT_LIMIT_ROOM, left >= ROOM, why);
	free(why);
}

/* ---- how the kernel started the facts program ---- */

/*
 * The kernel's own code segment for 32-bit programs, which no tracer that answers for uname(2) can
 * change, and no emulator has to have: __USER_CS of arch/x86/include/asm/segment.h, and __USER32_CS
 * of an x86-64 kernel.
 */
static void read_kernel_width(struct target *target, const struct report *report)
{
	enum { USER_CS = 0x73, USER32_CS = 0x23 };
	enum fact_answer real = target->facts[FACT_REAL].answer;
	enum fact_answer said = target->facts[FACT_NATIVE].answer;
	enum fact_answer is;
	int segment;

	if (real == ANSWER_NO || !told_result(report, "code-segment", &segment))
		return;
	is = segment == USER_CS ? ANSWER_YES : ANSWER_NO;
	if (is == said || (segment != USER_CS && segment != USER32_CS))
		return;
	if (real == ANSWER_YES)
		target_set_fact(target, FACT_NATIVE, is, "uname is faked");
	else
		set_unknown(target, FACT_NATIVE,
			    new_stringf("uname says %s, and the code segment %s", target->machine,
					segment == USER_CS ? "i686" : "x86_64"));
}

/*
 * The stack begins less than 16 MiB below the end of the task: 8 MiB that the kernel moves it down
 * at most, its arguments and environment.  Every end that there is, but for x86-64's, is a multiple
 * of 128 MiB (arch/x86/Kconfig: PAGE_OFFSET), and x86-64 takes two pages off 4 GiB.  User-mode
 * Linux rounds its host's end down to 2 GiB (arch/um/kernel/um_arch.c:linux_main, PGDIR_SIZE).
 */
static void read_task_end(struct target *target, const struct report *report)
{
	enum { STEP = 128 << 20, BELOW = 16 << 20 };
	int stack;
	uint64_t end;
	char *why;

	if (target->facts[FACT_OWN_PROCESS].answer == ANSWER_NO) {
		target_set_fact(target, FACT_3GIB, ANSWER_YES, NULL);
		return;
	}
	if (!told_result(report, "stack", &stack)) {
		target_set_fact(target, FACT_3GIB, ANSWER_UNKNOWN, "the stack was not asked");
		return;
	}
	end = ((uint64_t)(uint32_t)stack + STEP - 1) / STEP * STEP;
	if (end - (uint32_t)stack > BELOW) {
		set_unknown(target, FACT_3GIB,
			    new_stringf("the stack lies at %x", (unsigned int)stack));
		return;
	}
	target->task_end = end > 0xffffe000 ? 0xffffe000 : end;
	why = new_stringf("they have %u MiB", (unsigned int)(end >> 20));
	set_with_reason(target, FACT_3GIB, end >= 0xc0000000, why);
	free(why);
}

/* The word that the fact name tells; else the fact kind is unknown. */
static bool read_word(struct target *target, enum fact_kind kind, const struct report *report,
		      const char *name, int *word)
{
	if (told_result(report, name, word))
		return true;
	target_set_fact(target, kind, ANSWER_UNKNOWN, "it was not asked");
	return false;
}

/* bytes: of the instruction by which it enters, two, as facts.asm tells them; 0: none was found. */
static void read_vdso(struct target *target, const struct report *report)
{
	enum { SYSENTER = 0x340f, SYSCALL = 0x050f, INT_80H = 0x80cd };
	int address, size, bytes;

	if (read_word(target, FACT_VDSO, report, "vdso", &address))
		set_with_reason(target, FACT_VDSO, address != 0, "AT_SYSINFO is not there");
	if (read_word(target, FACT_VDSO_PAGES, report, "vdso-size", &size))
		set_with_reason(target, FACT_VDSO_PAGES, size > 4096,
				size ? "it has one" : "AT_SYSINFO_EHDR is not there");
	if (read_word(target, FACT_FAST_ENTRY, report, "vdso-enters", &bytes))
		set_with_reason(target, FACT_FAST_ENTRY, bytes == SYSENTER || bytes == SYSCALL,
				bytes == INT_80H ? "it has int 80h"
						 : "none was found at AT_SYSINFO");
}

/* What became of TARGET_PERSONALITY. */
static void read_own_personality(struct target *target, const struct report *report, int refused)
{
	struct text cause = { 0 };
	int is;

	if (refused) {
		errnos_add(&cause, refused);
		target_set_fact(target, FACT_PERSONALITY, ANSWER_NO, cause.data);
		target_set_fact(target, FACT_EXEC_BIT, ANSWER_NO, cause.data);
		text_free(&cause);
		return;
	}
	if (!told_result(report, "personality", &is) || (is < 0 && is > -4096)) {
		target_set_fact(target, FACT_PERSONALITY, ANSWER_UNKNOWN, "it was not told");
		target_set_fact(target, FACT_EXEC_BIT, ANSWER_UNKNOWN, "it was not told");
		return;
	}
	set_with_reason(target, FACT_PERSONALITY, is & TARGET_PERSONALITY & ~READ_IMPLIES_EXEC,
			"what starts it changes it");
	set_with_reason(target, FACT_EXEC_BIT, is & READ_IMPLIES_EXEC, "what starts it loses it");
}

/* arch/x86/kernel/process_64.c:force_personality32, of an x86-64 kernel alone. */
static void read_noexec32(struct target *target, const struct report *report)
{
	enum { OFF = 'o' | 'f' << 8 | 'f' << 16 };
	int value;
	bool forced = target->facts[FACT_NATIVE].answer == ANSWER_NO &&
		      target->facts[FACT_REAL].answer == ANSWER_YES &&
		      told_result(report, "noexec32", &value) && value == OFF;

	set_with_reason(target, FACT_READ_ALONE, !forced,
			"noexec32=off gives every program READ_IMPLIES_EXEC");
}

/* The personality that a program is started with, or 0. */
static int personality_of(const struct report *report)
{
	int is;

	return told_result(report, "personality", &is) && (is >= 0 || is <= -4096) ? is : 0;
}

/*
 * A layout of its own that a program was started with; mmap_is_legacy() of arch/x86/mm/mmap.c.
 * User-mode Linux has no other, and no sysctl for it (mm/util.c:arch_pick_mmap_layout).
 */
static void read_layout(struct target *target, const struct report *report)
{
	int personality = personality_of(report);

	if (target_is_uml(target))
		target_set_fact(target, FACT_TOP_DOWN, ANSWER_NO, "User-mode Linux has none");
	else if (personality & ADDR_COMPAT_LAYOUT)
		target_set_fact(target, FACT_TOP_DOWN, ANSWER_NO,
				"its personality has ADDR_COMPAT_LAYOUT");
	/* fs/binfmt_elf.c:load_elf_binary */
	if (personality & ADDR_NO_RANDOMIZE)
		target_set_fact(target, FACT_RANDOMISED, ANSWER_NO,
				"its personality has ADDR_NO_RANDOMIZE");
}

void settings_read(struct target *target, const struct report *report, int refused)
{
	read_kernel_width(target, report);
	read_sysctls(target, report);
	read_huge_pages(target, report);
	read_page_sizes(target, report);
	read_data_limit(target, report);
	read_memory(target, report);
	read_room_to_commit(target, report);
	read_commit_limit(target, report);
	read_task_end(target, report);
	read_vdso(target, report);
	read_own_personality(target, report, refused);
	read_layout(target, report);
	read_noexec32(target, report);
}
