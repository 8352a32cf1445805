/* crew.c - see crew.h. */
#include "walk/crew.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/put.h"
#include "walk/dying.h"
#include "walk/pair.h"
#include "walk/record.h"
#include "walk/start.h"

#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	UP_SECONDS = 60,     /* for a kernel to boot, and a hand to start */
	SILENT_SECONDS = 60, /* that a round or a try may take */
	SAVED_SECONDS = 2,   /* between two writings of the record */
	CONSOLE_LINES = 15,
};

struct member {
	struct link *link; /* NULL: it has ended */
	struct work work;
	bool up, again, finding;
	uint64_t round;		   /* that it is at */
	double heard;		   /* awake_seconds() */
	struct finding difference; /* that it is saying */
};

struct crew {
	const struct crew_request *request;
	struct crew_result *result;
	struct starter *starter;
	struct answerer answerer;
	struct member members[RECORD_SHARES];
	struct record record;
	uint64_t until; /* rounds from there on are of no interest any more */
	double begun, told, saved;
	bool late;
};

/* ---- starting ---- */

/* As many differences as are wanted are found: rounds behind them are of no interest. */
static void bound(struct crew *crew)
{
	const struct crew_result *result = crew->result;

	if (result->count < (size_t)crew->request->work.differences)
		return;
	crew->until = 0;
	for (size_t i = 0; i < result->count; i++) {
		if (result->differences[i].round > crew->until)
			crew->until = result->differences[i].round;
	}
}

/* What the record has, if it has one, and what is done now. */
static void check_same(const struct crew_request *request, const char *recorded, const char *now)
{
	if (recorded && strcmp(recorded, now) != 0)
		fail(EXIT_USAGE, "%s is the record of: %s; this is: %s", request->record, recorded,
		     now);
}

/* Shares are as the record has them; else one a worker. */
static void take_record(struct crew *crew)
{
	const struct crew_request *request = crew->request;
	struct record *record = &crew->record;

	if (request->record)
		record_read(record, request->record, &crew->result->differences,
			    &crew->result->count);
	check_same(request, record->work, request->command);
	check_same(request, record->place, request->place);
	bound(crew);
	for (size_t i = 0; i < record->count; i++)
		crew->result->before += record->shares[i].calls;
	if (record->count)
		return;
	record->count = (size_t)request->request->jobs;
	if (record->count > RECORD_SHARES)
		record->count = RECORD_SHARES;
	if (record->count > work_rounds(&request->work))
		record->count = (size_t)work_rounds(&request->work);
	for (size_t i = 0; i < record->count; i++)
		record->shares[i].next = i;
	record->work = new_string(request->command);
	record->place = new_string(request->place);
}

/* What is left of its share of the calls; false: nothing. */
static bool plan_member(const struct crew *crew, size_t which, struct work *work)
{
	const struct record *record = &crew->record;
	const struct share *share = &record->shares[which];

	*work = crew->request->work;
	work->first = share->next;
	work->each = record->count;
	if (work->limit) {
		uint64_t all = work->limit / record->count + (which < work->limit % record->count);

		if (share->calls >= all)
			return false;
		work->limit = all - share->calls;
	}
	return work->first < work_rounds(work) && work->first <= crew->until;
}

static void start_member(struct crew *crew, struct member *member)
{
	member->link = starter_start(crew->starter, &member->work, member->again);
	member->heard = awake_seconds();
	member->round = member->work.first;
}

/* Where nothing is left to be asked, the target is asked for its name still. */
static void start_all(struct crew *crew)
{
	struct member *first = &crew->members[0];
	bool any = false;

	for (size_t i = 0; i < crew->record.count; i++) {
		struct member *member = &crew->members[i];

		if (!plan_member(crew, i, &member->work))
			continue;
		start_member(crew, member);
		any = true;
	}
	if (any)
		return;
	first->work.first = first->work.last = 1;
	first->work.limit = 0;
	start_member(crew, first);
	first->round = 0;
}

static void stop_member(struct member *member)
{
	if (member->link)
		link_stop(member->link);
	member->link = NULL;
	finding_free(&member->difference);
}

static void stop_all(struct crew *crew)
{
	for (size_t i = 0; i < crew->record.count; i++)
		stop_member(&crew->members[i]);
}

/* ---- keeping ---- */

/* What can not be kept is not asked on for; that is told behind what was found. */
static void save(struct crew *crew, bool always)
{
	struct crew_result *result = crew->result;

	if (!crew->request->record || !crew->record.target ||
	    (!always && seconds_now() - crew->saved < SAVED_SECONDS))
		return;
	crew->saved = seconds_now();
	free(result->unrecorded);
	result->unrecorded = record_write(&crew->record, crew->request->record, result->differences,
					  result->count);
	if (result->unrecorded)
		crew->late = true;
}

/* ---- what differs ---- */

/* One of the same kind that is there already, or NULL. */
static struct finding *find_like(const struct crew_result *result, const struct finding *difference)
{
	char *name = finding_name(difference);
	struct finding *like = NULL;

	for (size_t i = 0; i < result->count && !like; i++) {
		char *other = finding_name(&result->differences[i]);

		if (strcmp(name, other) == 0)
			like = &result->differences[i];
		free(other);
	}
	free(name);
	return like;
}

/* Another of the same kind is counted with it, and the earliest is kept.  Takes it over. */
static void add_difference(struct crew *crew, struct finding *difference)
{
	struct crew_result *result = crew->result;
	struct finding *like = find_like(result, difference);
	struct finding other = *difference;

	*difference = (struct finding){ 0 };
	/* A round that a run was killed in is made again. */
	other.met = !like ? 1 : like->met + (like->round != other.round);
	if (!like) {
		result->differences = grow_by_one(result->differences, result->count,
						  sizeof(*result->differences));
		result->differences[result->count++] = other;
	} else if (other.round < like->round) {
		finding_free(like);
		*like = other;
	} else {
		like->met = other.met;
		finding_free(&other);
	}
	bound(crew);
	save(crew, true);
}

/* ---- listening ---- */

static void tell_progress(struct crew *crew)
{
	double now = seconds_now();
	uint64_t calls = 0;

	if (!isatty(STDERR_FILENO) || now - crew->told < 1)
		return;
	crew->told = now;
	for (size_t i = 0; i < crew->record.count; i++)
		calls += crew->record.shares[i].calls;
	put(stderr, PUT_LINE, "\r%zu calls, %.0f s, %zu differences ", (size_t)calls,
	    now - crew->begun, crew->result->count);
}

/* What was found until then is told still. */
static void break_off(struct crew *crew)
{
	stop_all(crew);
	crew->result->broken = true;
}

static void take_nonsense(struct crew *crew, const char *line)
{
	put(stderr, PUT_LINE, "mmap2-suite: a worker said what this program does not know: %s\n",
	    line);
	break_off(crew);
}

/* One of the same version may answer otherwise: it may have been built to do so. */
static void take_build(struct crew *crew)
{
	const char *build = crew->answerer.build;
	struct record *record = &crew->record;

	if (!record->build)
		record->build = new_string(build ? build : "unknown");
	else if (!build || strcmp(record->build, build) != 0)
		fail(EXIT_USAGE,
		     "%s is the record of another build of %s%s; a new file begins anew",
		     crew->request->record, record->target,
		     build ? "" : ", or of this one, which can not be told");
}

static void take_greeting(struct crew *crew, struct member *member, const char *line)
{
	struct crew_result *result = crew->result;
	int version, length = 0;
	char sees[8], *target;

	if (sscanf(line, "walk %d %7s %n", &version, sees, &length) != 2 || !length ||
	    version != WORK_VERSION) {
		take_nonsense(crew, line);
		return;
	}
	member->up = true;
	starter_came_up(crew->starter, member->again);
	target = new_stringf("%s%s", line + length, crew->answerer.emulator);
	check_same(crew->request, crew->record.target, target);
	if (!crew->record.target)
		crew->record.target = new_string(target);
	if (!result->target) {
		take_build(crew);
		result->target = new_string(target);
		result->kernel = new_string(line + length);
	}
	free(target);
	result->whole = strcmp(sees, "whole") == 0;
}

static void take_done(struct crew *crew, size_t which, const char *line)
{
	struct share *share = &crew->record.shares[which];
	uint64_t round, calls, passed_over;

	if (sscanf(line, "did %" SCNu64 " %" SCNu64 " %" SCNu64, &round, &calls, &passed_over) !=
		    3 ||
	    round != share->next || calls > PAIR_MOST) {
		take_nonsense(crew, line);
		return;
	}
	share->next = round + crew->record.count;
	share->calls += calls;
	share->passed_over += passed_over;
	crew->members[which].round = share->next;
	save(crew, false);
	tell_progress(crew);
}

static void take_bare(struct crew *crew, const char *line)
{
	double bare, compared;

	if (sscanf(line, "bare %lg %lg", &bare, &compared) != 2)
		return;
	crew->result->bare += bare / 1e9;
	crew->result->compared += compared / 1e9;
}

/* One that ends though rounds are left, and nothing was found, did not do what it was told. */
static void take_last(struct crew *crew, size_t which, const char *line)
{
	struct work left;

	if (crew->result->count == 0 && plan_member(crew, which, &left))
		take_nonsense(crew, line);
	else
		stop_member(&crew->members[which]);
}

static void take_line(struct crew *crew, size_t which, const char *line)
{
	struct member *member = &crew->members[which];

	member->heard = awake_seconds();
	if (!member->up) { /* User-mode Linux says a word of its own before */
		if (text_begins_with(line, "walk "))
			take_greeting(crew, member, line);
	} else if (text_begins_with(line, "did ")) {
		take_done(crew, which, line);
	} else if (text_begins_with(line, "round ")) {
		member->round = strtoull(line + 6, NULL, 10);
	} else if (text_begins_with(line, "found ")) {
		member->finding = true;
		member->difference.round = member->round;
	} else if (strcmp(line, "told") == 0) {
		member->finding = false;
		if (finding_is_whole(&member->difference))
			add_difference(crew, &member->difference);
		else
			take_nonsense(crew, line);
	} else if (text_begins_with(line, "bare ")) {
		take_bare(crew, line);
	} else if (strcmp(line, "end") == 0) {
		take_last(crew, which, line);
	} else {
		finding_take(&member->difference, line);
	}
}

/* ---- one that ends before its time ---- */

static void never_came_up(struct crew *crew, struct member *member)
{
	char *console = link_console(member->link, CONSOLE_LINES);

	if (starter_is_here(crew->starter)) /* it has said why */
		put(stderr, PUT_TEXT, "%s",
		    *console ? console : "mmap2-suite: a worker did not start\n");
	else
		put(stderr, PUT_TEXT,
		    "mmap2-suite: %s did not come up; the end of its console:\n%s\n",
		    crew->request->request->sites->at[0], console);
	free(console);
	break_off(crew);
}

/* Of one that is gone why it says nothing of its target, to be freed; NULL: that may have died. */
static char *why_not_its_target(const struct crew *crew, struct member *member)
{
	char *end, *what;

	if (link_death(member->link))
		return NULL;
	if (!starter_is_here(crew->starter)) {
		link_fault(member->link, &what);
		return what;
	}
	/* What is tried there dies in a process of its own. */
	end = link_end(member->link);
	what = new_stringf("a worker %s", end);
	free(end);
	return what;
}

/* What ended is no answer of the target. */
static void take_fault(struct crew *crew, const struct member *member, const char *what)
{
	put(stderr, PUT_LINE, "mmap2-suite: %s, in round %zu, of which nothing is known\n", what,
	    (size_t)member->round);
	break_off(crew);
}

/*
 * The target has died under the round that was begun: its steps are found out by making them again,
 * each told before it is made, and then made fewer.
 */
static void take_death(struct crew *crew, struct member *member, bool silent)
{
	struct dying dying = {
		.starter = crew->starter,
		.work = member->work,
		.round = member->round,
		.factor = starter_factor(crew->starter),
	};
	const char *death = link_death(member->link);
	bool died = death;
	struct finding difference = { .round = member->round };
	char *console = link_console(member->link, CONSOLE_LINES);

	difference.death = death    ? new_stringf("the kernel died: %s", death)
			   : silent ? new_string("nothing came for a long time")
			   : !*console
				   ? new_string("the worker or its machine ended")
				   : new_stringf("the worker or its machine ended: %s", console);
	put(stderr, PUT_LINE, "mmap2-suite: %s, in round %zu; it is made again, call by call\n",
	    difference.death, (size_t)member->round);
	stop_member(member);
	free(console);
	dying_find(&dying, &difference);
	if (difference.once && !died) {
		finding_free(&difference);
		if (dying.interrupted) {
			crew->result->interrupted = SIGINT;
			stop_all(crew);
		} else {
			take_fault(crew, member, "it did not do so again");
		}
		return;
	}
	crew->record.shares[member - crew->members].next = member->round + crew->record.count;
	add_difference(crew, &difference);
}

static void take_end(struct crew *crew, struct member *member, bool silent)
{
	char *what = NULL;

	if (member->up && !silent)
		what = why_not_its_target(crew, member);
	if (what) {
		take_fault(crew, member, what);
		free(what);
	} else if (member->up) {
		take_death(crew, member, silent);
	} else if (!member->again && !starter_is_here(crew->starter)) {
		stop_member(member);
		member->again = true;
		start_member(crew, member);
	} else {
		never_came_up(crew, member);
	}
}

/* ---- the whole ---- */

/* Those whose rounds are of interest still, and how long the first of them may be silent. */
static size_t alive(struct crew *crew, struct link **links, size_t *which, double *patience)
{
	double factor = starter_factor(crew->starter);
	size_t count = 0;

	*patience = AWAKE_LOOK * 10;
	for (size_t i = 0; i < crew->record.count; i++) {
		struct member *member = &crew->members[i];
		bool wanted = !member->up ||
			      (member->round <= crew->until && (member->finding || !crew->late));
		double silent = awake_seconds() - member->heard;

		if (!member->link)
			continue;
		if (!wanted) {
			stop_member(member);
		} else if (silent > (member->up ? SILENT_SECONDS : UP_SECONDS) * factor) {
			take_end(crew, member, true);
		}
		if (!member->link)
			continue;
		which[count] = i;
		links[count++] = member->link;
	}
	return count;
}

static void listen_to_all(struct crew *crew)
{
	struct link *links[RECORD_SHARES];
	size_t which[RECORD_SHARES], at = 0, count;
	double patience;

	while ((count = alive(crew, links, which, &patience)) > 0) {
		enum link_state state;
		char *line;

		if (at >= count)
			at = 0;
		state = link_read(links, count, patience, &at, &line);
		if (state == LINK_INTERRUPTED) {
			crew->result->interrupted = SIGINT;
			return;
		}
		if (state == LINK_LINE)
			take_line(crew, which[at], line);
		else if (state == LINK_GONE)
			take_end(crew, &crew->members[which[at]], false);
		if (crew->request->seconds && seconds_now() - crew->begun > crew->request->seconds)
			crew->late = true;
	}
}

static int by_round(const void *one, const void *other)
{
	const struct finding *left = one, *right = other;

	return left->round < right->round ? -1 : left->round > right->round;
}

static void add_up(struct crew *crew)
{
	const struct work *work = &crew->request->work;
	const struct record *record = &crew->record;
	struct crew_result *result = crew->result;

	for (size_t i = 0; i < record->count; i++) {
		const struct share *share = &record->shares[i];

		result->walked.calls += share->calls;
		result->walked.passed_over += share->passed_over;
		for (uint64_t round = i; work->planes && round < share->next;
		     round += record->count)
			result->questions += work_questions(work, round);
	}
	result->workers = record->count;
}

static void finish(struct crew *crew)
{
	struct crew_result *result = crew->result;

	stop_all(crew);
	save(crew, true);
	add_up(crew);
	result->seconds = seconds_now() - crew->begun;
	if (result->count)
		qsort(result->differences, result->count, sizeof(*result->differences), by_round);
	while (result->count > (size_t)crew->request->work.differences)
		finding_free(&result->differences[--result->count]);
	if (isatty(STDERR_FILENO) && crew->told > 0)
		fputc('\n', stderr);
	record_free(&crew->record);
	starter_free(crew->starter);
}

void crew_run(const struct crew_request *request, struct crew_result *result)
{
	struct crew *crew = new_bytes(sizeof(*crew));

	*result = (struct crew_result){ 0 };
	*crew = (struct crew){ .request = request, .result = result, .until = UINT64_MAX };
	take_record(crew);
	crew->starter = starter_new(request->request, request->root);
	starter_ask(crew->starter, &crew->answerer);
	crew->begun = seconds_now();
	start_all(crew);
	listen_to_all(crew);
	interrupt_defer();
	finish(crew);
	free(crew->answerer.emulator);
	free(crew->answerer.build);
	free(crew);
}

void crew_free(struct crew_result *result)
{
	for (size_t i = 0; i < result->count; i++)
		finding_free(&result->differences[i]);
	free(result->differences);
	free(result->target);
	free(result->kernel);
	free(result->unrecorded);
	*result = (struct crew_result){ 0 };
}
