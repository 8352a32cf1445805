/* session.c - see session.h. */
#include "session.h"

#include "base/fail.h"
#include "case/select.h"
#include "command/files.h"
#include "command/last-run.h"
#include "command/site.h"
#include "judge/verdict.h"
#include "run/groups.h"
#include "tell/common.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- which cases ---- */

static const char *elsewhere(const struct session *session)
{
	const struct options *options = &session->options;

	return options->sites.count == 1 ? options->sites.at[0] : NULL;
}

/*
 * Who takes more than its control group has is killed, and says nothing.  As measured: what a case
 * takes here, and its result in each round; the greatest program without `needs: memory`; and for
 * each of those that run side by side, room for one that has it.
 */
static void fit_to_memory(struct options *options, size_t cases)
{
	enum { CASE = 4 << 10, ROUND = 5 << 10, PROGRAM = 6 << 20, ROOM = 10 << 20 };
	long long memory = options->command == COMMAND_RUN ? groups_memory() : GROUPS_NO_LIMIT;
	long long driver = (long long)cases * (CASE + (long long)options->repeat * ROUND);
	long long least = driver + (options->site->route ? 0 : PROGRAM);

	if (memory == GROUPS_NO_LIMIT)
		return;
	if (memory < least)
		fail(EXIT_NOT_TESTED,
		     "the control group of this process (/proc/self/cgroup) has %lld MiB of "
		     "memory, and a run of %zu case%s takes %lld: raise its memory.max, or ask "
		     "for fewer at a time (--shard)",
		     memory >> 20, cases, cases == 1 ? "" : "s", (least >> 20) + 1);
	if ((memory - driver) / ROOM < options->jobs)
		options->jobs = memory - driver < ROOM ? 1 : (int)((memory - driver) / ROOM);
}

void session_choose(struct session *session)
{
	const struct options *options = &session->options;
	struct lines last_failed = { 0 }, ids = { 0 };
	struct archive *archive =
		session->archive ? archive_open(session->archive, options->root) : NULL;

	session->words.archive = archive;
	session->words.emulator = options->emulator;
	words_read(&session->words, options->root);
	select_all(&session->all_ids, options->root, archive);
	if (options->selection.only_failed)
		last_run_need(&last_failed, session->build, elsewhere(session));
	select_ids(&ids, &session->all_ids, &options->selection, &last_failed);
	fit_to_memory(&session->options, ids.count);
	session->tests = new_bytes(ids.count * sizeof(*session->tests));
	for (size_t i = 0; i < ids.count; i++) {
		struct test_case *test =
			case_read(options->root, ids.at[i], &session->words, !session->bare);

		if (select_tags(&test->facts, &options->selection, &session->words.tags))
			session->tests[session->count++] = test;
		else
			case_free(test);
	}
	lines_free(&last_failed);
	lines_free(&ids);
	session->words.archive = NULL;
	archive_free(archive);
	if (session->count == 0)
		fail(EXIT_USAGE, "no case is left by the options (--list shows them all)");
}

/* What is wrong with a file is said before anything runs. */
static void check_run(struct session *session)
{
	const struct options *options = &session->options;

	files_check_apart(options);
	if (options->against)
		session->baseline = baseline_read(options->against, options->face);
	files_check_written(options);
	if (options->write_known)
		known_check_new(options->write_known);
}

/* ---- telling ---- */

/* Is it none of the answers that are expected: here, or in the baseline? */
static bool is_unexpected(const struct session *session, const struct case_result *result)
{
	if (session->baseline)
		return !baseline_has(session->baseline, &session->run, result);
	return verdict_is_bad(result->verdict);
}

/* Where a case stands at the end of a run, however that came. */
enum standing { NOT_CHOSEN, NOT_REACHED, AS_EXPECTED, NOT_AS_EXPECTED };

static enum standing standing_of(const struct session *session, size_t which)
{
	const struct results *results = &session->run.results;
	enum standing standing = AS_EXPECTED;

	if (which >= results->cases) /* not even the target is known */
		return NOT_REACHED;
	for (size_t i = 0; i < results->rounds; i++) {
		const struct case_result *result = &results_rounds(results, which)[i];

		if (result->finished && is_unexpected(session, result))
			return NOT_AS_EXPECTED;
		if (!result->finished)
			standing = NOT_REACHED;
	}
	return standing;
}

/* Of all ids, for the caller to free. */
static enum standing *find_standings(const struct session *session)
{
	enum standing *standings = new_bytes(session->all_ids.count * sizeof(*standings));

	for (size_t i = 0; i < session->count; i++)
		standings[select_index(&session->all_ids, session->tests[i]->id)] =
			standing_of(session, i);
	return standings;
}

/*
 * What was not as expected and was not reached now is so still.  Who asks for a part of the list
 * or of the cases asks for the rest later: it stays, too; and so it does beside a run of other
 * cases that did not come to its end, which would leave less than anybody has seen.
 */
static char *record_in(const struct session *session, const enum standing *standings,
		       const char *place)
{
	const struct selection *selection = &session->options.selection;
	bool is_part = selection->only_failed || selection->shards > 1 || session->run.interrupted;
	struct lines before = { 0 }, now = { 0 };
	char *problem;

	last_run_read(&before, session->build, place);
	for (size_t i = 0; i < session->all_ids.count; i++) {
		const char *id = session->all_ids.at[i];
		bool stays = standings[i] == NOT_REACHED || (standings[i] == NOT_CHOSEN && is_part);

		if (standings[i] == NOT_AS_EXPECTED || (stays && lines_hold(&before, id)))
			lines_add(&now, new_string(id));
	}
	problem = last_run_write(&now, session->build, place);
	lines_free(&before);
	lines_free(&now);
	return problem;
}

static void record_last_run(struct session *session)
{
	enum standing *standings = find_standings(session);
	char *problem = record_in(session, standings, NULL), *other = NULL;

	if (elsewhere(session))
		other = record_in(session, standings, elsewhere(session));
	session->run.unlisted = problem || other;
	if (session->run.unlisted)
		put(stderr, PUT_LINE, "--failed does not know of this run: %s\n",
		    problem ? problem : other);
	free(other);
	free(problem);
	free(standings);
}

/* ---- listening ---- */

static void tell_results(struct session *session)
{
	struct run *run = &session->run;
	struct case_result *result;

	while (!run->stopped && (result = telling_next(&session->telling))) {
		run->stopped = session->options.first_fail && is_unexpected(session, result);
		telling_result(&session->telling, result);
	}
}

static struct case_result *result_of(struct session *session, struct turn turn)
{
	return &results_rounds(&session->run.results, turn.which)[turn.round - 1];
}

static void finish(struct session *session, struct case_result *result)
{
	verdict_of_case(result, &session->known);
	tell_results(session);
}

static void hear_face(void *context, struct turn turn, enum face_kind face,
		      struct face_result *said)
{
	struct session *session = context;
	struct case_result *result = result_of(session, turn);
	bool whole = true;

	result->faces[face] = *said;
	for (int i = 0; i < FACES; i++)
		whole = whole && (result->faces[i].judged || !plan_wants(&session->plan, i));
	if (whole)
		finish(session, result);
}

static void hear_lost(void *context, struct turn turn)
{
	struct session *session = context;

	finish(session, result_of(session, turn));
}

static void hear_skip(void *context, struct turn turn, const char *reason)
{
	struct session *session = context;
	struct case_result *result = result_of(session, turn);

	result->verdict = VERDICT_SKIP;
	result->reason = new_string(reason);
	result->finished = true;
	tell_results(session);
}

static bool is_enough(const void *context)
{
	const struct session *session = context;

	return session->run.stopped;
}

static void read_known(struct session *session)
{
	const struct options *options = &session->options;
	const struct target *target = &session->plan.target;

	if (!options->no_known)
		known_read_all(&session->known, options->root, &session->all_ids, target);
	for (size_t i = 0; i < options->known.count; i++)
		known_read(&session->known, options->known.at[i], &session->all_ids, target);
}

/* What its NASM face says of the files that it finds, if it says anything. */
static void check_head(const struct test_case *test, const struct session *session)
{
	char *path = new_stringf("%s/asm/%s.asm", session->options.root, test->id);
	struct case_facts said;

	facts_read_program(&said, path, path, &session->words);
	if ((said.fixture_count || said.limit_count || said.has_personality) &&
	    !facts_lay_out_same(&said, &test->facts))
		fail_at(path, 0, "its head says other files than its case file (make heads)");
	facts_free(&said);
	free(path);
}

void session_check(struct session *session)
{
	for (size_t i = 0; i < session->count; i++)
		check_head(session->tests[i], session);
	read_known(session);
}

/* What the target lacks, and what that costs, for the head line. */
static char *lacks_of(const struct plan *plan)
{
	char *what = target_lacks(&plan->target);
	char *lacks = NULL;

	if (what && plan->lacking)
		lacks = new_stringf("this target%s: %zu case%s skipped", what, plan->lacking,
				    plan->lacking == 1 ? " is" : "s are");
	free(what);
	return lacks;
}

static void hear_target(void *context)
{
	struct session *session = context;
	struct run *run = &session->run;

	run->face = session->options.face;
	run->verbose = session->options.verbose;
	run->quiet = session->options.quiet;
	run->again = options_same_target(&session->options, true);
	run->target = &session->plan.target;
	run->target_text = writer_target_text(run->target, &session->options.prefix);
	run->lacks = lacks_of(&session->plan);
	read_known(session);
	results_make(&run->results, session->tests, session->count, session->plan.rounds);
	telling_begin(&session->telling, run, session->options.outputs,
		      session->options.output_count, session->options.colour);
}

/* Compares with the baseline; the text of it, for the caller to free. */
static char *compare(struct session *session)
{
	char *text = NULL;
	size_t size;
	FILE *file = open_memstream(&text, &size);

	if (!file)
		fail(EXIT_NOT_TESTED, "out of memory");
	session->run.compared = true;
	session->run.changes =
		baseline_compare(session->baseline, &session->run, &session->all_ids, file);
	fclose(file);
	return text;
}

/* What is written of a run that was cut short would look as if it had been asked for no more. */
static bool was_cut_short(const struct session *session)
{
	return session->run.interrupted || session->run.stopped;
}

static bool save(const struct session *session)
{
	if (!was_cut_short(session))
		return baseline_save(session->options.save, &session->run);
	put(stderr, PUT_LINE, "--save: %s was not written\n", session->options.save);
	return true;
}

static bool write_known(const struct session *session)
{
	if (!was_cut_short(session))
		return known_write(session->options.write_known, &session->run.results,
				   session->run.target, session->run.target_text);
	put(stderr, PUT_LINE, "--write-known: %s was not written\n", session->options.write_known);
	return true;
}

static int end(struct session *session, const struct ending *ending)
{
	const struct options *options = &session->options;
	bool for_program = telling_to_program(options->outputs, options->output_count);
	char *comparison = NULL;
	bool written;

	session->run.seconds = ending->seconds;
	session->run.interrupted = ending->interrupted;
	session->run.unsound = ending->unsound;
	if (session->baseline)
		comparison = compare(session);
	writer_find_flaky(&session->run);
	session->run.common = common_of(&session->run);
	session->run.status = writer_status(&session->run);
	written = telling_end(&session->telling);
	record_last_run(session);
	if (options->save)
		written &= save(session);
	if (options->write_known)
		written &= write_known(session);
	if (comparison)
		put(for_program ? stderr : stdout, PUT_TEXT, "%s", comparison);
	free(comparison);
	writer_summary(&session->run, telling_in_colour(options->colour, stderr));
	if (!written && !session->run.interrupted)
		return EXIT_NOT_TESTED;
	return session->run.status;
}

int session_run(struct session *session, const struct request *request, runner *run)
{
	const struct listener listener = {
		.context = session,
		.target = hear_target,
		.face = hear_face,
		.skip = hear_skip,
		.lost = hear_lost,
		.enough = is_enough,
	};
	struct ending ending;

	check_run(session);
	ending = run(&session->plan, request, &listener);
	return end(session, &ending);
}

void session_free(struct session *session)
{
	plan_free(&session->plan);
	for (size_t i = 0; i < session->count; i++)
		case_free(session->tests[i]);
	results_free(&session->run.results);
	free(session->run.again);
	free(session->run.target_text);
	free(session->run.common);
	free(session->run.unsound);
	lines_free(&session->run.flaky);
	free(session->run.lacks);
	free(session->tests);
	free(session->build);
	baseline_free(session->baseline);
	known_free(&session->known);
	lines_free(&session->all_ids);
	words_free(&session->words);
	options_free(&session->options);
}
