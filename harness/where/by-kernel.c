/* by-kernel.c - a route (route.h): virtual machines that boot the kernel under test. */
#include "base/text.h"
#include "where/booting.h"
#include "where/guest.h"
#include "where/route.h"

#include <stdlib.h>
#include <string.h>

enum {
	QUIET_GUEST_SECONDS = 10,
	WORTH_A_BOOT = 100,  /* cases that take about as long as a boot */
	ENOUGH_MEMORY = 256, /* in MiB: every kernel seen comes up with it */
};

struct by_kernel {
	const struct request *request;
	struct booting *booting;
};

static void *open_kernel(const struct request *request)
{
	struct by_kernel *by = new_bytes(sizeof(*by));

	by->request = request;
	by->booting = booting_new(request);
	return by;
}

static void close_kernel(void *state)
{
	struct by_kernel *by = state;

	booting_free(by->booting);
	free(by);
}

/* As many as are asked for; else one a processor, but none for a handful of cases. */
static size_t machines_of_kernel(const void *state, const struct plan *plan)
{
	const struct by_kernel *by = state;
	size_t count = by->request->jobs;
	size_t worth = plan->count * plan->rounds / WORTH_A_BOOT;

	if (by->request->jobs_given)
		return count;
	/* Words for QEMU may name what only one machine can have: a port, a file. */
	if (by->request->qemu->count || worth < 1)
		return 1;
	return count < worth ? count : worth;
}

static int slowness_of_kernel(const void *state)
{
	const struct by_kernel *by = state;

	return booting_slowness(by->booting);
}

static void add_options_of_guest(const void *state, struct lines *options)
{
	(void)state;
	lines_addf(options, "--jobs=1"); /* a kernel dies under one case, not under several */
}

static struct link *start_kernel(void *state, size_t number, const struct lines *words, bool again)
{
	struct by_kernel *by = state;

	(void)number;
	return booting_start(by->booting, words, again);
}

static bool is_kernel_worth_it(const void *state, enum link_fault fault)
{
	const struct by_kernel *by = state;

	return booting_is_worth_it(by->booting, fault);
}

static const char *name_of_kernel(const void *state)
{
	const struct by_kernel *by = state;

	return by->request->sites->at[0];
}

/* Known failures hang on it: an emulator is only what the user says, or User-mode Linux is. */
static bool guest_can_be_emulator(const void *state, const char *emulator)
{
	const struct by_kernel *by = state;
	const char *told = by->request->emulator;

	if (told)
		return strcmp(emulator, told) == 0;
	return booting_is_uml(by->booting) && strcmp(emulator, "uml") == 0;
}

static void kernel_came_up(void *state, struct target *target, bool again)
{
	struct by_kernel *by = state;

	booting_came_up(by->booting, again);
	if (!by->request->emulator)
		booting_name_target(by->booting, target);
}

static char *end_of_kernel(const void *state, size_t number, const struct contact *contact)
{
	const char *death = link_death(contact->link);
	const char *complaint = link_complaint(contact->link);

	(void)state;
	(void)number;
	if (death && !contact->ended)
		return new_stringf("the kernel died: %s", death);
	if (contact->nonsense)
		return new_stringf("the guest said what is no result: %s", contact->nonsense);
	if (contact->ended)
		return new_string("the guest ended without telling it");
	if (contact->fault_words)
		return new_string(contact->fault_words);
	if (contact->state == LINK_SILENT)
		return new_stringf("the kernel hangs: nothing came for a long time%s%s; a busy "
				   "or slow host wants --timeout-mul",
				   complaint ? " after " : "", complaint ? complaint : "");
	return new_string("the machine ended before the results did");
}

static enum verdict verdict_of_kernel(const struct contact *contact)
{
	if (contact->nonsense || contact->ended)
		return VERDICT_BROKEN;
	if (link_death(contact->link))
		return VERDICT_CRASH;
	if (contact->fault != LINK_SOUND)
		return VERDICT_BROKEN;
	return contact->state == LINK_SILENT ? VERDICT_TIMEOUT : VERDICT_CRASH;
}

static char *kernel_never_up(const void *state, const struct contact *contact, const char *reason,
			     double seconds)
{
	const struct by_kernel *by = state;
	char *console = link_console(contact->link, ROUTE_CONSOLE_LINES);
	char *little = by->request->memory < ENOUGH_MEMORY
			       ? new_stringf("  it has %d MiB of memory, which may be too little "
					     "(--mem)\n",
					     by->request->memory)
			       : new_string("");
	/* ENOEXEC (init/main.c:kernel_init). */
	const char *foreign = strstr(console, "/init (error -8)")
				      ? "  it runs no i386 programs (CONFIG_IA32_EMULATION, "
					"ia32_emulation=)\n"
				      : "";
	char *words = new_stringf("%s did not come up in %.0f seconds: %s\n%s%s"
				  "  started by: %s\n"
				  "  the end of its console:\n%s",
				  name_of_kernel(state), seconds, reason, little, foreign,
				  link_command(contact->link), *console ? console : "  (nothing)");

	free(console);
	free(little);
	return words;
}

const struct route route_by_kernel = {
	.open = open_kernel,
	.close = close_kernel,
	.machines = machines_of_kernel,
	.slowness = slowness_of_kernel,
	.quiet = QUIET_GUEST_SECONDS,
	.timeouts = GUEST_SLOWNESS,
	.add_options = add_options_of_guest,
	.start = start_kernel,
	.is_worth_it = is_kernel_worth_it,
	.name = name_of_kernel,
	.can_be_emulator = guest_can_be_emulator,
	.came_up = kernel_came_up,
	.doubts_clock = true,
	.end = end_of_kernel,
	.verdict = verdict_of_kernel,
	.never_up = kernel_never_up,
	.has_console = true,
};
