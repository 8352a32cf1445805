/* remote.c - see remote.h. */
#include "where/remote.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "judge/verdict.h"
#include "where/program.h"
#include "where/route.h"
#include "where/wire.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	CUT_SECONDS = 5,   /* to say why nobody reads there any more */
	BOOT_SECONDS = 60, /* the slowest stock kernel seen needed 8, under software emulation */
	NOISE_LIMIT = 1 << 20, /* bytes that a login or firmware says before the driver, at most */
	SHOWN_BYTES = 500,     /* of a line that came before the driver */
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
	double booted; /* when it was started */
	bool again;    /* for the second time */
	size_t noise;  /* bytes that came before the driver */
	struct wire_reader reader;
	struct told *running; /* started and not told, or NULL */
	enum face_kind running_face;
	bool up;		/* it has told its target */
	bool lost;		/* results that were to come did not */
	double heard;		/* when it said last what brings the run on: awake_seconds(), */
	double spoke;		/* and by the clock, which a stopped driver does not stop */
	struct contact contact; /* its words are owned; nothing behind nonsense is believed */
};

struct remote {
	struct plan *plan;
	const struct request *request;
	const struct route *route;
	void *way; /* the state of the route */
	const struct listener *listener;
	struct told *told; /* in the order of the plan, the rounds of a case together */
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

static size_t machines_for(const struct remote *remote)
{
	size_t count = remote->route->machines(remote->way, remote->plan);

	return count < remote->plan->count ? count : remote->plan->count;
}

static void start_machine(struct remote *remote, struct machine *machine)
{
	struct lines words = { 0 };

	remote->route->add_options(remote->way, &words);
	add_arguments(&words, remote, machine);
	machine->contact.link =
		remote->route->start(remote->way, machine->number, &words, machine->again);
	machine->booted = machine->heard = awake_seconds();
	machine->spoke = seconds_now();
	lines_free(&words);
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

static void start_machines(struct remote *remote)
{
	const struct route *route = remote->route;

	remote->count = machines_for(remote);
	remote->patience =
		remote->factor * (route->quiet + longest_timeout(remote->plan) * route->timeouts);
	remote->machines = new_bytes(remote->count * sizeof(*remote->machines));
	for (size_t i = 0; i < remote->count; i++) {
		remote->machines[i].number = i;
		start_machine(remote, &remote->machines[i]);
	}
}

static void free_words(struct contact *contact)
{
	free(contact->refusal);
	free(contact->nonsense);
	free(contact->before);
	free(contact->fault_words);
}

static void stop_all(struct remote *remote)
{
	for (size_t i = 0; i < remote->count; i++) {
		struct machine *machine = &remote->machines[i];

		link_stop(machine->contact.link);
		wire_free(&machine->reader);
		free_words(&machine->contact);
	}
	free(remote->machines);
	free(remote->told);
	free(remote->target_line);
	remote->route->close(remote->way);
	remote->count = 0;
}

/* ---- what the machines say ---- */

static bool can_be_emulator(const struct remote *remote, const char *emulator)
{
	return !emulator || !remote->route->can_be_emulator ||
	       remote->route->can_be_emulator(remote->way, emulator);
}

/* The guest said what it is: now results can come.  False if another said otherwise. */
static bool take_target(struct remote *remote, struct machine *machine, const char *line)
{
	const struct route *route = remote->route;
	struct plan *plan = remote->plan;

	if (!can_be_emulator(remote, machine->reader.target.emulator))
		return false;
	machine->up = true;
	if (remote->target_line && strcmp(line, remote->target_line) != 0) {
		if (route->refused_as_other)
			machine->contact.refusal = new_string(route->refused_as_other);
		return false;
	}
	if (remote->target_line)
		return true;
	plan->target = machine->reader.target;
	machine->reader.target = (struct target){ 0 };
	if (route->came_up)
		route->came_up(remote->way, &plan->target, machine->again);
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
 * here again, by the lines, and what passed there did so by the lines that are expected here.
 */
static bool take_face(struct remote *remote, struct machine *machine, struct told *told)
{
	struct face_result result = machine->reader.face_result;
	const struct lines *expected = &remote->plan->at[told->turn.which].expected;
	enum verdict said = result.verdict;

	machine->reader.face_result = (struct face_result){ 0 };
	if (said == VERDICT_FAIL || said == VERDICT_CRASH)
		verdict_of_lines(&result, expected);
	else if (said == VERDICT_TIMEOUT)
		verdict_of_timeout(&result, expected);
	if (result.verdict != said ||
	    (said == VERDICT_PASS && machine->reader.sum != wire_sum(expected))) {
		face_result_free(&result);
		return false;
	}
	if (remote->route->doubts_clock)
		doubt_clock(&result, seconds_now() - machine->spoke);
	if (said == VERDICT_PASS)
		lines_add_all(&result.canonical, expected);
	else
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

/* One that applies is skipped only where its programs can not be started, and none was. */
static bool may_be(const struct asked *asked, const struct told *told, enum wire_event event)
{
	if (event != WIRE_SKIP)
		return !asked->skip;
	return asked->skip || (program_can_be_barred(&asked->test->facts) &&
			       !told->faces[FACE_ASM] && !told->faces[FACE_C]);
}

/*
 * The case that the event is about, if it may be: asked for there, not told already, and
 * skipped if it does not apply, or can not be started there.
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
	    !may_be(&remote->plan->at[told->turn.which], told, event))
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
		machine->contact.ended = true;
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

/* Why there will be no more results, in a line. */
static char *end_of_machine(const struct remote *remote, const struct machine *machine)
{
	return remote->route->end(remote->way, machine->number, &machine->contact);
}

static void never_up(struct remote *remote)
{
	const struct machine *machine = &remote->machines[0];
	char *reason = end_of_machine(remote, machine);
	char *words = remote->route->never_up(remote->way, &machine->contact, reason,
					      seconds_now() - remote->started);

	stop_all(remote);
	fail(EXIT_NOT_TESTED, "%s", words);
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
		result.verdict = remote->route->verdict(&machine->contact);
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
	char *reason = end_of_machine(remote, machine);
	char *console = link_console(machine->contact.link, ROUTE_CONSOLE_LINES);
	bool any = false, shown = false;

	for (size_t i = 0; i < count; i++) {
		struct told *told = &remote->told[i];

		if (told->whole || !is_asked(remote, machine, told->turn.which))
			continue;
		any = true;
		shown |= lose(remote, machine, told, reason, console);
	}
	if (any && !remote->route->has_console) /* what it complained by is in the reason */
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
	if (!machine->up && link_moved(machine->contact.link) > begun)
		begun = link_moved(machine->contact.link);
	if (!machine->up)
		return begun + (link_is_cut(machine->contact.link) ? CUT_SECONDS : BOOT_SECONDS) *
				       remote->factor;
	return machine->heard + remote->patience;
}

/* The machines that may still say something. */
struct alive {
	struct link **links;
	struct machine **machines;
	size_t count;
};

/* One that did not come up, where nothing was judged yet, may be started once more. */
static bool is_to_be_tried_again(const struct remote *remote, const struct machine *machine)
{
	const struct contact *contact = &machine->contact;

	if (machine->up || machine->again || contact->ended || contact->nonsense)
		return false;
	return remote->route->is_worth_it &&
	       remote->route->is_worth_it(remote->way, contact->fault);
}

static void try_again(struct remote *remote, struct machine *machine)
{
	char *reason = end_of_machine(remote, machine);

	put(stderr, PUT_LINE, "mmap2-suite: %s did not come up, trying once more (%s)\n",
	    remote->route->name(remote->way), reason);
	link_stop(machine->contact.link);
	wire_free(&machine->reader);
	free_words(&machine->contact);
	machine->contact = (struct contact){ 0 };
	machine->again = true;
	start_machine(remote, machine);
	free(reason);
}

static void forget_before(struct contact *contact)
{
	free(contact->before);
	contact->before = NULL;
}

/* What comes before the driver is a login's, or why there will be none. */
static void note_before(struct contact *contact, const char *line)
{
	size_t length = strlen(line);

	while (length && line[length - 1] == ' ')
		length--;
	if (length == 0)
		return;
	free(contact->before);
	contact->before =
		new_stringf("%.*s", length < SHOWN_BYTES ? (int)length : SHOWN_BYTES, line);
}

/* The last of the lines that came, and were not looked at any more. */
static void note_rest(struct contact *contact, const char *rest)
{
	char *lines = new_string(rest);
	char *next = lines, *line;

	while ((line = strsep(&next, "\n")))
		note_before(contact, line);
	free(lines);
}

static void leave_machine(struct remote *remote, struct alive *alive, size_t which,
			  enum link_state state)
{
	struct machine *machine = alive->machines[which];
	struct contact *contact = &machine->contact;

	contact->state = state;
	contact->greeted = machine->reader.greeted;
	if (!contact->greeted)
		note_rest(contact, link_rest(contact->link));
	if (state == LINK_GONE)
		contact->fault = link_fault(contact->link, &contact->fault_words);
	if (is_to_be_tried_again(remote, machine)) {
		try_again(remote, machine);
		alive->links[which] = contact->link;
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

/* A line that came before the driver may say why there will be none. */
static void hear_before(const struct remote *remote, struct machine *machine, const char *line)
{
	const struct route *route = remote->route;
	struct contact *contact = &machine->contact;
	const char *before = contact->before ? contact->before : "empty lines";

	machine->noise += strlen(line) + 1;
	if (machine->noise > NOISE_LIMIT && route->hear)
		contact->refusal =
			new_stringf("says what is no driver's, without an end: %.80s", before);
	else if (machine->noise > NOISE_LIMIT)
		contact->nonsense = nonsense_of(machine, WIRE_GARBAGE, before);
	else if (route->hear)
		contact->refusal = route->hear(remote->way, machine->number, contact->link, line);
}

static void take_line(struct remote *remote, struct alive *alive, size_t which, char *line)
{
	struct machine *machine = alive->machines[which];
	struct contact *contact = &machine->contact;
	char *whole = new_string(line);
	bool greeted = machine->reader.greeted;
	enum wire_event event = wire_read(&machine->reader, line);

	if (!machine->reader.greeted) {
		if (strlen(whole) > SHOWN_BYTES)
			whole[SHOWN_BYTES] = '\0';
		note_before(contact, whole);
		hear_before(remote, machine, whole);
	} else if (!greeted) {
		forget_before(contact);
		/* What a login and a driver say at their start is no reason of an end. */
		if (remote->route->hear)
			link_forget_console(contact->link);
	}
	if (event != WIRE_NOTHING) {
		if (!take_event(remote, machine, event, whole))
			contact->nonsense = nonsense_of(machine, event, whole);
		machine->heard = awake_seconds();
		machine->spoke = seconds_now();
	}
	free(whole);
	if ((contact->ended || contact->nonsense || contact->refusal) && !is_enough(remote))
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
		alive.links[i] = remote->machines[i].contact.link;
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
		complaint = link_complaint(remote->machines[i].contact.link);
	if (complaint)
		put(stderr, PUT_LINE, "mmap2-suite: the kernel complained on its console: %s\n",
		    complaint);
}

/*
 * Of a machine that cost no result, but did not come to the end that a driver comes to: it said
 * what is none, or died.  What it had told stands, and is not all that was to be told.  In a line,
 * for the caller to free; NULL: there is none.
 */
static char *unsound_end(const struct remote *remote)
{
	for (size_t i = 0; i < remote->count; i++) {
		const struct machine *machine = &remote->machines[i];
		const struct contact *contact = &machine->contact;
		char *reason, *words;

		if (machine->lost || (contact->ended && !contact->nonsense))
			continue;
		reason = end_of_machine(remote, machine);
		words = new_stringf("after its last result: %s", reason);
		free(reason);
		return words;
	}
	return NULL;
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

struct ending remote_run(struct plan *plan, const struct request *request,
			 const struct listener *listener)
{
	struct remote remote = {
		.plan = plan, .request = request, .route = request->route, .listener = listener
	};
	struct ending ending = { 0 };
	bool heard_out;

	remote.started = seconds_now();
	remote.factor = request->timeout_factor;
	remote.way = remote.route->open(request);
	if (remote.route->slowness)
		remote.factor *= remote.route->slowness(remote.way);
	make_told(&remote);
	start_machines(&remote);
	heard_out = listen_to_all(&remote);
	if (!remote.target_line) {
		if (heard_out)
			never_up(&remote);
		stop_all(&remote);
		leave(EXIT_INTERRUPTED);
	}
	/* One that ended before another had told the target; of all others everything is told. */
	for (size_t i = 0; i < remote.count && heard_out && !is_enough(&remote); i++)
		lose_the_rest(&remote, &remote.machines[i]);
	tell_complaint(&remote);
	if (heard_out && !is_enough(&remote))
		ending.unsound = unsound_end(&remote);
	if (!heard_out)
		ending.interrupted = pending_signal();
	ending.seconds = seconds_now() - remote.started;
	/* Where no machine holds them back any more signals are noted, so that all is told. */
	interrupt_defer();
	stop_all(&remote);
	return ending;
}
