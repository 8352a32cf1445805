/* target.c - see target.h. */
#include "target.h"

#include "guest.h"
#include "report.h"
#include "text.h"

#include <ctype.h>
#include <linux/capability.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

const char *target_missing_capability(void)
{
	static const struct {
		unsigned int number;
		const char *name;
	} asked[] = {
		{ CAP_IPC_LOCK, "CAP_IPC_LOCK" },
		{ CAP_SYS_RAWIO, "CAP_SYS_RAWIO" },
		{ CAP_SYS_PTRACE, "CAP_SYS_PTRACE" },
	};
	struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3] = { 0 };

	syscall(SYS_capget, &header, sets);
	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		if (!(sets[CAP_TO_INDEX(asked[i].number)].effective & CAP_TO_MASK(asked[i].number)))
			return asked[i].name;
	}
	return NULL;
}

static const char *fact(const struct report *report, const char *name)
{
	for (size_t i = 0; i < report->count; i++) {
		if (report->statements[i].kind == STATE_FACT &&
		    strcmp(report->statements[i].name, name) == 0)
			return report->statements[i].words;
	}
	return NULL;
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

bool target_set(struct target *target, const char *release, const char *machine)
{
	*target = (struct target){ 0 };
	if (sscanf(release, "%u.%u", &target->version[0], &target->version[1]) != 2)
		return false;
	target->release = new_string(release);
	target->machine = new_string(machine);
	target->native = strcmp(machine, "x86_64") != 0;
	return true;
}

bool target_read(struct target *target, const struct report *report)
{
	const char *release = fact(report, "release");
	const char *machine = fact(report, "machine");
	const char *flags = fact(report, "flags");
	const char *vendor = fact(report, "vendor");

	if (!release || !machine || !report->done || !target_set(target, release, machine))
		return false;
	/*
	 * Without PAE the page tables have no NX bit, whatever the processor can do; such a
	 * kernel has huge pages of 4 MiB (asm/inc/facts.asm).  User-mode Linux shows its
	 * host's flags and has no such bit either (arch/um/include/asm/pgtable.h).
	 */
	target->nx = flags && has_word(flags, "nx") && !fact(report, "no-pae") &&
		     !(vendor && strstr(vendor, "User Mode"));
	/*
	 * pku is what the processor has, ospke that the kernel set CR4.PKE; an i386 kernel never
	 * does (arch/x86/Kconfig: X86_INTEL_MEMORY_PROTECTION_KEYS).
	 */
	target->pku = flags && has_word(flags, "ospke");
	if (vendor && strstr(vendor, "User Mode")) {
		target->emulator = new_string("uml");
		memcpy(target->emulator_version, target->version, sizeof(target->version));
	}
	target->root = geteuid() == 0 && !target_missing_capability();
	target->vm = guest_is_init();
	return true;
}

/* NAME, then the first digits that follow: 7.2 of "qemu-i386 version 7.2.22 (Debian ...)". */
void target_set_emulator(struct target *target, const char *version_line)
{
	size_t length = strcspn(version_line, " ");
	const char *digits = version_line;

	if (strncmp(version_line, "valgrind-", 9) == 0)
		length = 8;
	digits += length + strcspn(version_line + length, "0123456789");
	if (length == 0 || sscanf(digits, "%u.%u", &target->emulator_version[0],
				  &target->emulator_version[1]) != 2)
		return;
	free(target->emulator);
	target->emulator = new_stringf("%.*s", (int)length, version_line);
}

void target_free(struct target *target)
{
	free(target->emulator);
	free(target->release);
	free(target->machine);
	*target = (struct target){ 0 };
}

static bool older(const unsigned int *one, const unsigned int *other)
{
	if (one[0] != other[0])
		return one[0] < other[0];
	return one[1] < other[1];
}

/* The version that a name at the beginning of a term means, or NULL; *known: is it one? */
static const unsigned int *version_of(const struct target *target, const char *term, size_t length,
				      bool *known)
{
	static const char *const emulators[] = { "qemu-i386", "valgrind", "uml" };

	*known = length == 5 && strncmp(term, "linux", 5) == 0 && term[5] != '\0';
	if (*known)
		return target->version;
	for (size_t i = 0; i < sizeof(emulators) / sizeof(emulators[0]); i++) {
		if (strlen(emulators[i]) != length || strncmp(term, emulators[i], length) != 0)
			continue;
		*known = true;
		if (target->emulator && strcmp(target->emulator, emulators[i]) == 0)
			return target->emulator_version;
	}
	return NULL;
}

/* NAME, NAME<1.2 or NAME>=1.2 of the kernel (linux) or of an emulator. */
static enum condition check_version(const struct target *target, const char *term)
{
	size_t length = strcspn(term, "<>");
	unsigned int version[2];
	bool known;
	char end;
	const unsigned int *have = version_of(target, term, length, &known);

	if (!known)
		return CONDITION_BAD;
	term += length;
	if (*term == '\0')
		return have ? CONDITION_MET : CONDITION_UNMET;
	if (sscanf(term, "<%u.%u%c", &version[0], &version[1], &end) == 2)
		return have && older(have, version) ? CONDITION_MET : CONDITION_UNMET;
	if (sscanf(term, ">=%u.%u%c", &version[0], &version[1], &end) == 2)
		return have && !older(have, version) ? CONDITION_MET : CONDITION_UNMET;
	return CONDITION_BAD;
}

/* A User-mode Linux makes processes of its own; the other emulators live in the program's. */
static bool own_process(const struct target *target)
{
	return !target->emulator || strcmp(target->emulator, "uml") == 0;
}

static enum condition check_term(const struct target *target, const char *term)
{
	const struct {
		const char *name;
		bool met;
	} facts[] = {
		{ "native", target->native },
		{ "compat", !target->native },
		{ "nx", target->nx },
		{ "no-nx", !target->nx },
		{ "root", target->root },
		{ "vm", target->vm },
		{ "real", !target->emulator },
		{ "tmpfs", target->tmpfs },
		{ "pku", target->pku },
		{ "no-pku", !target->pku },
		{ "own-process", own_process(target) },
	};

	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++) {
		if (strcmp(term, facts[i].name) == 0)
			return facts[i].met ? CONDITION_MET : CONDITION_UNMET;
	}
	return check_version(target, term);
}

enum condition target_check(const struct target *target, const char *condition, const char **term,
			    size_t *term_length)
{
	enum condition all = CONDITION_MET;

	for (const char *at = condition;; at++) {
		size_t length = strcspn(at, ",");
		char word[32];
		enum condition one = CONDITION_BAD;

		if (length < sizeof(word)) {
			memcpy(word, at, length);
			word[length] = '\0';
			one = check_term(target, word);
		}
		if (one == CONDITION_BAD || (one == CONDITION_UNMET && all == CONDITION_MET)) {
			if (term) {
				*term = at;
				*term_length = length;
			}
			all = one;
		}
		if (one == CONDITION_BAD)
			return CONDITION_BAD;
		at += length;
		if (*at == '\0')
			return all;
	}
}
