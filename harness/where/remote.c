/* remote.c - see remote.h. */
#include "where/remote.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "judge/verdict.h"
#include "run/scratch.h"
#include "run/watch.h"
#include "where/guest.h"
#include "where/through.h"
#include "where/vm.h"
#include "where/wire.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	BOOT_SECONDS = 60,   /* the slowest stock kernel seen needed 8, under software emulation */
	SILENT_SECONDS = 10, /* beside the longest timeout of a case, and the guest's factor */
	QUIET_SECONDS = 30,  /* the same of a machine that a command leads to: a way may be slow */
	CONSOLE_LINES = 15,
	SHOWN_BYTES = 500,  /* of a line of the guest's; a target's is shorter */
	WORTH_A_BOOT = 100, /* cases that take about as long as a boot */
};

_Static_assert((int)WIRE_LINE_LIMIT <= (int)LINK_LINE_LIMIT, "a line cut in pieces is garbage");

/* What the listener was told of a case in a round. */
struct told {
	struct turn turn;
	bool faces[FACES];
	bool whole; /* all there is to tell */
};

/* One of the machines that share the cases. */
struct machine {
	size_t number;
	struct link *link;
	struct through_request way; /* of one that a command leads to */
	char *refusal;		    /* why there will be no driver, or NULL */
	double booted;		    /* when it was started */
	bool again;		    /* for the second time */
	char *scratch;
	struct wire_reader reader;
	struct told *running; /* started and not told, or NULL */
	enum face_kind running_face;
	bool up;	/* it has told its target */
	bool ended;	/* it has told its end */
	char *nonsense; /* the line that is no result, or NULL; nothing behind it is believed */
	bool lost;	/* results that were to come did not */
	double heard;	/* when it said last what brings the run on: awake_seconds(), */
	double spoke;	/* and by the clock, which a stopped driver does not stop */
	enum link_state state; /* how it was left */
	enum link_fault fault; /* of a machine that is gone */
	char *fault_words;
};

struct remote {
	struct plan *plan;
	const struct request *request;
	const struct listener *listener;
	struct told *told; /* in the order of the plan, the rounds of a case together */
	const char *scratch;
	struct image image;
	struct booter booter;
	char *unpacked; /* what is booted first of the image (image.h), or NULL */
	struct machine *machines;
	size_t count;
	char *target_line; /* from the first machine that told the plan's target, or NULL */
	double started;
	double factor;	 /* of every limit */
	double patience; /* seconds without a word from a machine that is up */
};

/* ---- starting ---- */

static void add_number_option(struct lines *arguments, const char *option, double number)
{
	lines_addf(arguments, "--%s=%g", option, number);
}

/* A case is asked in one machine; neighbours in different ones, so that all end together. */
static bool is_asked(const struct remote *remote, const struct machine *machine, size_t which)
{
	return which % remote->count == machine->number;
}

static bool is_through(const struct remote *remote)
{
	return remote->request->through->count > 0;
}

static void arguments_of_guest(struct lines *arguments)
{
	lines_addf(arguments, "--root=/suite");
	lines_addf(arguments, "--build=/suite/build");
	lines_addf(arguments, "--jobs=1"); /* a kernel dies under one case, not under several */
}

static void arguments_of_way(struct lines *arguments, const struct request *request)
{
	struct text prefix = { 0 };

	lines_addf(arguments, "--wire");
	if (request->jobs_given)
		add_number_option(arguments, "jobs", request->jobs);
	if (request->scratch)
		lines_addf(arguments, "--scratch=%s", request->scratch);
	if (request->own_machine)
		lines_addf(arguments, "--own-machine");
	text_add_words(&prefix, request->prefix);
	if (prefix.length)
		lines_addf(arguments, "--exec=%s", prefix.data);
	text_free(&prefix);
}

/* What the driver there is told: the very cases, so that it chooses nothing itself. */
static void add_arguments(struct lines *arguments, const struct remote *remote,
			  const struct machine *machine)
{
	const struct plan *plan = remote->plan;
	const struct request *request = remote->request;

	lines_addf(arguments, "--no-known");
	add_number_option(arguments, "repeat", plan->rounds);
	add_number_option(arguments, "timeout-mul",
			  remote->factor < MOST_TIMEOUT_FACTOR ? remote->factor
							       : MOST_TIMEOUT_FACTOR);
	if (plan->face >= 0)
		lines_addf(arguments, "--face=%s", face_names[plan->face]);
	if (request->emulator) {
		struct text emulator = { 0 };

		text_add(&emulator, "--emulator=");
		emulator_write(&emulator, request->emulator, &request->emulator_version);
		lines_add(arguments, text_take(&emulator));
	}
	for (size_t i = 0; i < plan->count; i++) {
		if (is_asked(remote, machine, i))
			lines_addf(arguments, "%s", plan->at[i].test->id);
	}
}

/* As many as are asked for; else one a processor, but none for a handful of cases. */
static size_t machines_for(const struct plan *plan, const struct request *request)
{
	size_t count = request->jobs;
	size_t worth = plan->count * plan->rounds / WORTH_A_BOOT;

	if (request->through->count) {
		count = request->through->count;
	} else if (!request->jobs_given) {
		/* Words for QEMU may name what only one machine can have: a port, a file. */
		if (request->qemu->count || worth < 1)
			return 1;
		if (count > worth)
			count = worth;
	}
	return count < plan->count ? count : plan->count;
}

/* What did not come up unpacked is booted as the image itself. */
static const char *kernel_of(const struct remote *remote, const struct machine *machine)
{
	return remote->unpacked && !machine->again ? remote->unpacked : remote->image.path;
}

static void boot_kernel(struct remote *remote, struct machine *machine)
{
	const struct request *request = remote->request;
	char *initramfs = new_stringf("%s/vm/initramfs.cpio", request->build);
	struct vm_request wanted = {
		.booter = &remote->booter,
		.kernel = kernel_of(remote, machine),
		.kind = remote->image.kind,
		.initramfs = initramfs,
		.scratch = machine->scratch,
		.qemu = *request->qemu,
		.memory = request->memory,
		.append = request->append,
	};

	arguments_of_guest(&wanted.arguments);
	add_arguments(&wanted.arguments, remote, machine);
	machine->link = vm_start(&wanted);
	lines_free(&wanted.arguments);
	free(initramfs);
}

static void start_way(const struct remote *remote, struct machine *machine)
{
	const struct request *request = remote->request;

	machine->way = (struct through_request){
		.command = request->through->at[machine->number],
		.build = request->build,
		.scratch = request->scratch,
	};
	arguments_of_way(&machine->way.arguments, request);
	add_arguments(&machine->way.arguments, remote, machine);
	machine->link = through_start(&machine->way);
}

static void boot(struct remote *remote, struct machine *machine)
{
	if (is_through(remote))
		start_way(remote, machine);
	else
		boot_kernel(remote, machine);
	machine->booted = machine->heard = awake_seconds();
	machine->spoke = seconds_now();
}

/* The longest timeout of the cases, in seconds. */
static double longest_timeout(const struct plan *plan)
{
	double longest = 0;

	for (size_t i = 0; i < plan->count; i++) {
		if (plan->at[i].test->facts.timeout > longest)
			longest = plan->at[i].test->facts.timeout;
	}
	return longest;
}

static void boot_all(struct remote *remote)
{
	remote->count = machines_for(remote->plan, remote->request);
	remote->patience = SILENT_SECONDS + longest_timeout(remote->plan) * GUEST_SLOWNESS;
	if (is_through(remote))
		remote->patience = QUIET_SECONDS + longest_timeout(remote->plan) * 2;
	remote->patience *= remote->factor;
	remote->machines = new_bytes(remote->count * sizeof(*remote->machines));
	for (size_t i = 0; i < remote->count; i++) {
		struct machine *machine = &remote->machines[i];

		machine->number = i;
		machine->scratch = new_stringf("%s/%zu", remote->scratch, i);
		if (mkdir(machine->scratch, 0700) < 0)
			fail(EXIT_NOT_TESTED, "cannot make %s: %s", machine->scratch,
			     strerror(errno));
		boot(remote, machine);
	}
}

static void stop_all(struct remote *remote)
{
	for (size_t i = 0; i < remote->count; i++) {
		struct machine *machine = &remote->machines[i];

		link_stop(machine->link);
		rmdir(machine->scratch);
		wire_free(&machine->reader);
		free(machine->scratch);
		free(machine->nonsense);
		free(machine->refusal);
		free(machine->fault_words);
		lines_free(&machine->way.arguments);
	}
	free(remote->machines);
	free(remote->told);
	free(remote->target_line);
	free(remote->unpacked);
	image_free(&remote->image);
	booter_free(&remote->booter);
	remote->count = 0;
}

/* ---- what the machines say ---- */

/* Known failures hang on it: an emulator is only what the user says, or User-mode Linux is. */
static bool can_be_emulator(const struct remote *remote, const char *emulator)
{
	const char *told = remote->request->emulator;

	if (!emulator || is_through(remote)) /* the driver there has found it out, as here */
		return true;
	if (told)
		return strcmp(emulator, told) == 0;
	return remote->image.kind == IMAGE_UML && strcmp(emulator, "uml") == 0;
}

/* The guest said what it is: now results can come.  False if another said otherwise. */
static bool take_target(struct remote *remote, struct machine *machine, const char *line)
{
	struct plan *plan = remote->plan;

	if (!can_be_emulator(remote, machine->reader.target.emulator))
		return false;
	machine->up = true;
	if (remote->target_line && strcmp(line, remote->target_line) != 0) {
		if (is_through(remote))
			machine->refusal =
				new_string("is not set up as the others are (facts "
					   "shows how); --each asks every one all cases");
		return false;
	}
	if (remote->target_line)
		return true;
	/* Words for QEMU may have been the reason that it did not the first time. */
	if (machine->again && remote->unpacked && remote->request->qemu->count == 0)
		image_give_up(remote->unpacked);
	plan->target = machine->reader.target;
	machine->reader.target = (struct target){ 0 };
	if (!remote->request->emulator && !is_through(remote))
		booter_name_target(&remote->booter, &plan->target);
	remote->target_line = new_string(line);
	plan_settle(plan, NULL);
	listener_target(remote->listener);
	return true;
}

static char *command_of(const struct remote *remote, size_t which, enum face_kind face)
{
	char *door = front_door();
	char *command = new_stringf("%s%s --face %s %s", door, remote->request->same_judged,
				    face_names[face], remote->plan->at[which].test->id);

	free(door);
	return command;
}

/*
 * Small kernels take the time from interrupts that come in a burst when a busy host gets round to
 * it: the program was killed before its time.
 */
static void doubt_clock(struct face_result *face, double seconds)
{
	if (face->verdict != VERDICT_TIMEOUT || face->seconds <= 2 * seconds + 1)
		return;
	face->verdict = VERDICT_BROKEN;
	free(face->reason);
	face->reason = new_stringf("the guest's clock runs away: %.1f seconds of it were %.1f",
				   face->seconds, seconds);
}

static void tell_told_face(const struct remote *remote, struct told *told, enum face_kind face,
			   struct face_result *result)
{
	bool all = true;

	told->faces[face] = true;
	for (int i = 0; i < FACES; i++)
		all = all && (told->faces[i] || !plan_wants(remote->plan, i));
	told->whole = all;
	listener_face(remote->listener, told->turn, face, result);
}

/*
 * Takes over what the guest said of a face.  False if it is not so: a wrong answer is judged
 * here again, by the lines.
 */
static bool take_face(struct remote *remote, struct machine *machine, struct told *told)
{
	struct face_result result = machine->reader.face_result;
	const struct lines *expected = &remote->plan->at[told->turn.which].expected;
	enum verdict said = result.verdict;

	machine->reader.face_result = (struct face_result){ 0 };
	if (said == VERDICT_FAIL || said == VERDICT_CRASH)
		verdict_of_lines(&result, expected);
	if (result.verdict != said) {
		face_result_free(&result);
		return false;
	}
	if (!is_through(remote)) /* there several run side by side, by a clock of some use */
		doubt_clock(&result, seconds_now() - machine->spoke);
	for (size_t i = 0; said == VERDICT_PASS && i < expected->count; i++)
		lines_add(&result.canonical, new_string(expected->at[i]));
	if (said != VERDICT_PASS)
		result.command = command_of(remote, told->turn.which, machine->reader.face);
	machine->running = NULL;
	tell_told_face(remote, told, machine->reader.face, &result);
	return true;
}

static struct told *find_told(const struct remote *remote, const char *id, int round)
{
	const struct plan *plan = remote->plan;

	for (size_t i = 0; i < plan->count && round <= plan->rounds; i++) {
		if (strcmp(plan->at[i].test->id, id) == 0)
			return &remote->told[i * plan->rounds + round - 1];
	}
	return NULL;
}

/*
 * The case that the event is about, if it may be: asked for there, not told already, and
 * skipped if and only if it does not apply.
 */
static struct told *told_of(const struct remote *remote, const struct machine *machine,
			    enum wire_event event)
{
	const struct wire_reader *reader = &machine->reader;
	struct told *told;

	if (event == WIRE_GARBAGE || !machine->up)
		return NULL;
	told = find_told(remote, reader->id, reader->round);
	if (!told || told->whole || !is_asked(remote, machine, told->turn.which) ||
	    !remote->plan->at[told->turn.which].skip != (event != WIRE_SKIP))
		return NULL;
	if (event != WIRE_SKIP &&
	    (told->faces[reader->face] || !plan_wants(remote->plan, reader->face)))
		return NULL;
	return told;
}

/* False if the guest may not say it. */
static bool take_event(struct remote *remote, struct machine *machine, enum wire_event event,
		       const char *line)
{
	const struct listener *listener = remote->listener;
	struct told *told;

	if (event == WIRE_TARGET)
		return !machine->up && take_target(remote, machine, line);
	if (event == WIRE_END) {
		machine->ended = true;
		return machine->up;
	}
	told = told_of(remote, machine, event);
	if (!told)
		return false;
	if (event == WIRE_FACE)
		return take_face(remote, machine, told);
	if (event == WIRE_START) {
		machine->running = told;
		machine->running_face = machine->reader.face;
		listener_start(listener, told->turn, machine->running_face);
	} else {
		told->whole = true;
		listener_skip(listener, told->turn, machine->reader.reason);
	}
	return true;
}

/* ---- how machines end ---- */

/* The last line that is none of blanks, of those that the command complained by; "" for none. */
static char *last_complaint(struct link *link)
{
	char *console = link_console(link, CONSOLE_LINES);
	char *next = console, *line, *last = new_string("");

	while ((line = strsep(&next, "\n"))) {
		while (text_ends_with(line, "\r") || text_ends_with(line, " "))
			line[strlen(line) - 1] = '\0';
		if (line[strspn(line, " ")] == '\0')
			continue;
		free(last);
		last = new_stringf(": %s", line);
	}
	free(console);
	return last;
}

/* Why there will be no more results of a machine that a command leads to, in a line. */
static char *end_of_way(const struct machine *machine)
{
	char *last, *end;

	if (machine->refusal)
		return new_stringf("%s %s", machine->way.command, machine->refusal);
	if (machine->nonsense)
		return new_stringf("%s said what is no result: %s", machine->way.command,
				   machine->nonsense);
	last = last_complaint(machine->link);
	if (machine->state == LINK_SILENT)
		end = new_stringf("nothing came from %s for a long time%s", machine->way.command,
				  last);
	else if (machine->fault_words)
		end = new_stringf("%s broke off: %s%s", machine->way.command, machine->fault_words,
				  last);
	else
		end = new_stringf("%s ended before the results did%s", machine->way.command, last);
	free(last);
	return end;
}

/* The same of a virtual machine. */
static char *end_of_kernel(const struct machine *machine)
{
	const char *death = link_death(machine->link);
	const char *complaint = link_complaint(machine->link);

	if (death && !machine->ended)
		return new_stringf("the kernel died: %s", death);
	if (machine->nonsense)
		return new_stringf("the guest said what is no result: %s", machine->nonsense);
	if (machine->ended)
		return new_string("the guest ended without telling it");
	if (machine->fault_words)
		return new_string(machine->fault_words);
	if (machine->state == LINK_SILENT)
		return new_stringf("the kernel hangs: nothing came for a long time%s%s; a busy "
				   "or slow host wants --timeout-mul",
				   complaint ? " after " : "", complaint ? complaint : "");
	return new_string("the machine ended before the results did");
}

/* Why there will be no more results, in a line. */
static char *end_of_machine(const struct machine *machine)
{
	if (machine->way.command)
		return end_of_way(machine);
	return end_of_kernel(machine);
}

static void never_booted(struct remote *remote)
{
	const struct machine *machine = &remote->machines[0];
	char *console = link_console(machine->link, CONSOLE_LINES);
	char *reason = end_of_machine(machine);
	char *command = new_string(link_command(machine->link));

	if (is_through(remote)) {
		stop_all(remote);
		fail(EXIT_NOT_TESTED, "--through: %s", reason);
	}
	stop_all(remote);
	fail(EXIT_NOT_TESTED,
	     "%s did not come up in %.0f seconds: %s\n"
	     "  started by: %s\n"
	     "  the end of its console:\n%s",
	     remote->request->kernel, seconds_now() - remote->started, reason, command,
	     *console ? console : "  (nothing)");
}

/* What is said of the case under which the machine ended. */
static enum verdict verdict_of_running(const struct machine *machine)
{
	if (machine->nonsense || machine->ended || machine->way.command)
		return VERDICT_BROKEN;
	if (link_death(machine->link))
		return VERDICT_CRASH;
	if (machine->fault != LINK_SOUND)
		return VERDICT_BROKEN;
	return machine->state == LINK_SILENT ? VERDICT_TIMEOUT : VERDICT_CRASH;
}

/* Tells the face that lacks of a case that was not told whole; true if that ran. */
static bool lose(struct remote *remote, struct machine *machine, struct told *told,
		 const char *reason, const char *console)
{
	const struct listener *listener = remote->listener;
	struct face_result result = { .verdict = VERDICT_BROKEN, .judged = true };
	enum face_kind face = FACE_ASM;
	bool ran = told == machine->running;

	if (ran)
		face = machine->running_face;
	else if (told->faces[FACE_ASM] || !plan_wants(remote->plan, FACE_ASM))
		face = FACE_C;
	if (ran) {
		result.verdict = verdict_of_running(machine);
		result.died = true;
		result.reason = new_string(reason);
		result.errors = *console ? new_string(console) : NULL;
		result.command = command_of(remote, told->turn.which, face);
	} else {
		result.reason = new_stringf("did not run: %s", reason);
		result.unrun = true;
	}
	tell_told_face(remote, told, face, &result);
	if (!told->whole)
		listener_lost(listener, told->turn);
	told->whole = true;
	return ran;
}

/* The case under which the machine ended is judged by that; its others could not be. */
static void lose_the_rest(struct remote *remote, struct machine *machine)
{
	size_t count = remote->plan->count * remote->plan->rounds;
	char *reason = end_of_machine(machine);
	char *console = link_console(machine->link, CONSOLE_LINES);
	bool any = false, shown = false;

	for (size_t i = 0; i < count; i++) {
		struct told *told = &remote->told[i];

		if (told->whole || !is_asked(remote, machine, told->turn.which))
			continue;
		any = true;
		shown |= lose(remote, machine, told, reason, console);
	}
	if (any && machine->way.command) /* which ends with the last line of it */
		put(stderr, PUT_LINE, "mmap2-suite: %s\n", reason);
	else if (any && !shown && *console)
		put(stderr, PUT_TEXT, "mmap2-suite: %s; the end of the console:\n%s%s", reason,
		    console, console[strlen(console) - 1] == '\n' ? "" : "\n");
	machine->lost |= any;
	free(reason);
	free(console);
}

/* ---- listening ---- */

/* When the machine has been silent too long. */
static double deadline_of(const struct remote *remote, const struct machine *machine)
{
	double begun = machine->booted;

	/* Until the guest has said what it is no line is a sign of life. */
	if (!machine->up && link_moved(machine->link) > begun)
		begun = link_moved(machine->link);
	if (!machine->up)
		return begun + BOOT_SECONDS * remote->factor;
	return machine->heard + remote->patience;
}

/* The machines that may still say something. */
struct alive {
	struct link **links;
	struct machine **machines;
	size_t count;
};

/*
 * One that did not come up, where nothing was judged yet, is tried once more: a busy host starves
 * a kernel that looks for its timer, and not every kernel can be booted unpacked.
 */
static bool is_to_be_tried_again(const struct remote *remote, const struct machine *machine)
{
	if (machine->up || machine->again || machine->ended || machine->nonsense ||
	    is_through(remote))
		return false;
	return machine->fault != LINK_FAILED || remote->unpacked;
}

static void try_again(struct remote *remote, struct machine *machine)
{
	char *reason = end_of_machine(machine);

	put(stderr, PUT_LINE, "mmap2-suite: %s did not come up, trying once more (%s)\n",
	    remote->request->kernel, reason);
	link_stop(machine->link);
	wire_free(&machine->reader);
	free(machine->fault_words);
	free(reason);
	machine->fault_words = NULL;
	machine->fault = LINK_SOUND;
	machine->state = LINK_LINE;
	machine->again = true;
	boot(remote, machine);
}

static void leave_machine(struct remote *remote, struct alive *alive, size_t which,
			  enum link_state state)
{
	struct machine *machine = alive->machines[which];

	machine->state = state;
	if (state == LINK_GONE)
		machine->fault = link_fault(machine->link, &machine->fault_words);
	if (is_to_be_tried_again(remote, machine)) {
		try_again(remote, machine);
		alive->links[which] = machine->link;
		return;
	}
	alive->count--;
	alive->machines[which] = alive->machines[alive->count];
	alive->links[which] = alive->links[alive->count];
	if (remote->target_line)
		lose_the_rest(remote, machine);
}

/* What the guest said that it must not, fit to be shown. */
static char *nonsense_of(const struct machine *machine, enum wire_event event, const char *line)
{
	char *shown;

	if (event == WIRE_FACE) /* its last line says nothing */
		return new_stringf("a verdict of %s that its lines do not bear out",
				   machine->reader.id);
	shown = new_stringf("%.80s", line);
	for (char *at = shown; *at; at++) {
		if (*at < ' ' || *at > '~')
			*at = '?';
	}
	return shown;
}

static bool is_enough(const struct remote *remote)
{
	return listener_has_enough(remote->listener);
}

static void take_line(struct remote *remote, struct alive *alive, size_t which, char *line)
{
	struct machine *machine = alive->machines[which];
	char *shown = new_stringf("%.*s", SHOWN_BYTES, line);
	enum wire_event event = wire_read(&machine->reader, line);

	if (is_through(remote) && !machine->reader.greeted)
		machine->refusal = through_hear(&machine->way, machine->link, shown);
	if (event != WIRE_NOTHING) {
		if (!take_event(remote, machine, event, shown))
			machine->nonsense = nonsense_of(machine, event, shown);
		machine->heard = awake_seconds();
		machine->spoke = seconds_now();
	}
	free(shown);
	if ((machine->ended || machine->nonsense || machine->refusal) && !is_enough(remote))
		leave_machine(remote, alive, which, LINK_LINE);
}

static double next_deadline(const struct remote *remote, const struct alive *alive)
{
	double next = deadline_of(remote, alive->machines[0]);

	for (size_t i = 1; i < alive->count; i++) {
		double deadline = deadline_of(remote, alive->machines[i]);

		if (deadline < next)
			next = deadline;
	}
	return next;
}

static void leave_silent(struct remote *remote, struct alive *alive)
{
	double time = awake_seconds();

	for (size_t i = alive->count; i-- > 0;) {
		if (deadline_of(remote, alive->machines[i]) <= time)
			leave_machine(remote, alive, i, LINK_SILENT);
	}
}

/* Takes in lines until every machine has ended, or the run.  False if it was interrupted. */
static bool listen_to(struct remote *remote, struct alive *alive)
{
	size_t which = 0;

	while (alive->count > 0 && !is_enough(remote)) {
		double patience = next_deadline(remote, alive) - awake_seconds();
		enum link_state state = LINK_SILENT;
		char *line;

		if (which >= alive->count)
			which = 0;
		if (patience > 0)
			state = link_read(alive->links, alive->count, patience, &which, &line);
		if (state == LINK_INTERRUPTED)
			return false;
		if (state == LINK_LINE)
			take_line(remote, alive, which, line);
		else if (state == LINK_GONE)
			leave_machine(remote, alive, which, LINK_GONE);
		else
			leave_silent(remote, alive);
	}
	return true;
}

static bool listen_to_all(struct remote *remote)
{
	struct alive alive = { .count = remote->count };
	bool heard_out;

	alive.links = new_bytes(alive.count * sizeof(*alive.links));
	alive.machines = new_bytes(alive.count * sizeof(*alive.machines));
	for (size_t i = 0; i < alive.count; i++) {
		alive.machines[i] = &remote->machines[i];
		alive.links[i] = remote->machines[i].link;
	}
	heard_out = listen_to(remote, &alive);
	free(alive.links);
	free(alive.machines);
	return heard_out;
}

/* A kernel that warned under a case did not fail it, but its owner wants to know. */
static void tell_complaint(const struct remote *remote)
{
	const char *complaint = NULL;

	for (size_t i = 0; i < remote->count && !complaint; i++)
		complaint = link_complaint(remote->machines[i].link);
	if (complaint)
		put(stderr, PUT_LINE, "mmap2-suite: the kernel complained on its console: %s\n",
		    complaint);
}

/* Of one that did not cost a result, which would have told it. */
static void tell_nonsense(const struct remote *remote)
{
	for (size_t i = 0; i < remote->count; i++) {
		const struct machine *machine = &remote->machines[i];

		if (machine->nonsense && !machine->lost)
			put(stderr, PUT_LINE,
			    "mmap2-suite: after its last result the guest said what is none: %s\n",
			    machine->nonsense);
	}
}

static int pending_signal(void)
{
	sigset_t pending;

	sigpending(&pending);
	return sigismember(&pending, SIGPIPE) == 1 ? SIGPIPE : SIGINT;
}

static void make_told(struct remote *remote)
{
	const struct plan *plan = remote->plan;
	size_t rounds = plan->rounds;

	remote->told = new_bytes(plan->count * rounds * sizeof(*remote->told));
	for (size_t i = 0; i < plan->count * rounds; i++)
		remote->told[i].turn = (struct turn){ i / rounds, i % rounds + 1 };
}

static void find_machine(struct remote *remote)
{
	const struct request *request = remote->request;

	image_find(&remote->image, request->kernel);
	booter_find(&remote->booter, request->machine, request->build, &remote->image);
	remote->factor *= remote->booter.slowness;
}

struct ending remote_run(struct plan *plan, const struct request *request,
			 const struct listener *listener)
{
	struct remote remote = { .plan = plan, .request = request, .listener = listener };
	struct ending ending = { 0 };
	bool heard_out, tmpfs;

	remote.started = seconds_now();
	remote.factor = request->timeout_factor;
	if (!is_through(&remote))
		find_machine(&remote);
	remote.scratch = scratch_make(is_through(&remote) ? NULL : request->scratch, &tmpfs);
	watch_begin(NULL, -1);
	make_told(&remote);
	if (remote.booter.unpacked)
		remote.unpacked = image_unpacked(&remote.image);
	boot_all(&remote);
	heard_out = listen_to_all(&remote);
	if (!remote.target_line) {
		if (heard_out)
			never_booted(&remote);
		stop_all(&remote);
		leave(EXIT_INTERRUPTED);
	}
	/* One that ended before another had told the target; of all others everything is told. */
	for (size_t i = 0; i < remote.count && heard_out && !is_enough(&remote); i++)
		lose_the_rest(&remote, &remote.machines[i]);
	tell_complaint(&remote);
	tell_nonsense(&remote);
	if (!heard_out)
		ending.interrupted = pending_signal();
	ending.seconds = seconds_now() - remote.started;
	/* Where no machine holds them back any more signals are noted, so that all is told. */
	interrupt_defer();
	stop_all(&remote);
	return ending;
}
