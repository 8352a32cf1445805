/* by-command.c - a route (route.h): machines that commands lead to (through.h), one each. */
#include "base/text.h"
#include "where/route.h"
#include "where/through.h"

#include <stdlib.h>
#include <string.h>

enum { QUIET_WAY_SECONDS = 30 }; /* the way may be slow */

struct by_command {
	const struct request *request;
	char **sent; /* to each: the line in front of the archive, or NULL */
};

static void *open_commands(const struct request *request)
{
	struct by_command *by = new_bytes(sizeof(*by));

	by->request = request;
	by->sent = new_bytes(request->sites->count * sizeof(*by->sent));
	return by;
}

static void close_commands(void *state)
{
	struct by_command *by = state;

	for (size_t i = 0; i < by->request->sites->count; i++)
		free(by->sent[i]);
	free(by->sent);
	free(by);
}

static size_t machines_of_commands(const void *state, const struct plan *plan)
{
	const struct by_command *by = state;

	(void)plan;
	return by->request->sites->count;
}

static void add_options_of_agent(const void *state, struct lines *options)
{
	const struct by_command *by = state;
	const struct request *request = by->request;
	struct text prefix = { 0 };

	lines_addf(options, "--wire");
	if (request->jobs_given)
		lines_addf(options, "--jobs=%d", request->jobs);
	if (request->scratch)
		lines_addf(options, "--scratch=%s", request->scratch);
	if (request->own_machine)
		lines_addf(options, "--own-machine");
	text_add_words(&prefix, request->prefix);
	if (prefix.length)
		lines_addf(options, "--exec=%s", prefix.data);
	text_free(&prefix);
}

static struct through_request way_of(const struct by_command *by, size_t number)
{
	const struct request *request = by->request;

	return (struct through_request){
		.command = request->sites->at[number],
		.build = request->build,
		.scratch = request->scratch,
	};
}

static struct link *start_command(void *state, size_t number, const struct lines *words, bool again)
{
	struct through_request way = way_of(state, number);

	(void)again;
	way.arguments = *words;
	return through_start(&way);
}

static char *hear_command(void *state, size_t number, struct link *link, const char *line)
{
	const struct by_command *by = state;
	const struct through_request way = way_of(by, number);

	return through_hear(&way, link, line, &by->sent[number]);
}

/*
 * The last line that is none of blanks, of those that the command complained by, or else of what
 * came before the driver; "" for none.
 */
static char *last_complaint(const struct contact *contact)
{
	char *console = link_console(contact->link, ROUTE_CONSOLE_LINES);
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
	if (*last == '\0' && contact->before && !text_begins_with(contact->before, "there ")) {
		free(last);
		last = new_stringf(": %s", contact->before);
	}
	return last;
}

/* What leads nowhere: a word that is no way, a refused login. */
static char *end_before_driver(const struct contact *contact, const char *command, const char *last)
{
	char *end = link_end(contact->link);
	char *words =
		new_stringf("%s %s%s", command, end, *last ? last : " before it said anything");

	free(end);
	return words;
}

static char *end_of_command(const void *state, size_t number, const struct contact *contact)
{
	const struct by_command *by = state;
	const char *command = by->request->sites->at[number];
	char *last, *end;

	if (contact->refusal)
		return new_stringf("%s %s", command, contact->refusal);
	if (contact->nonsense)
		return new_stringf("%s said what is no result: %s", command, contact->nonsense);
	last = last_complaint(contact);
	if (contact->state == LINK_GONE && !contact->greeted)
		end = end_before_driver(contact, command, last);
	else if (contact->state == LINK_SILENT && link_is_cut(contact->link))
		end = new_stringf("%s reads no more, and says nothing%s", command, last);
	else if (contact->state == LINK_SILENT)
		end = new_stringf("nothing came from %s for a long time%s", command, last);
	else if (contact->fault_words)
		end = new_stringf("%s broke off: %s%s", command, contact->fault_words, last);
	else
		end = new_stringf("%s ended before the results did%s", command, last);
	free(last);
	return end;
}

/* It may have died, or the way to it has. */
static enum verdict verdict_of_command(const struct contact *contact)
{
	(void)contact;
	return VERDICT_BROKEN;
}

static char *command_never_up(const void *state, const struct contact *contact, const char *reason,
			      double seconds)
{
	const struct by_command *by = state;

	(void)contact;
	(void)seconds;
	return new_stringf("%s: %s", by->request->site_option, reason);
}

const struct route route_by_command = {
	.open = open_commands,
	.close = close_commands,
	.machines = machines_of_commands,
	.quiet = QUIET_WAY_SECONDS,
	.timeouts = 2,
	.add_options = add_options_of_agent,
	.start = start_command,
	.hear = hear_command,
	.refused_as_other = "is not set up as the others are (facts shows how); --each asks every "
			    "one all cases",
	.end = end_of_command,
	.verdict = verdict_of_command,
	.never_up = command_never_up,
};
