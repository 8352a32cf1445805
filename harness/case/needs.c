/* needs.c - see needs.h. */
#include "case/needs.h"

#include "case/expected.h"

#include <stdlib.h>
#include <string.h>

static char *needs_condition(const struct target *target, const char *condition, bool *lacking)
{
	const char *term;
	size_t length;

	if (target_check(target, condition, &term, &length) == CONDITION_MET)
		return NULL;
	*lacking = target_lacks_term(target, term, length);
	return target_why_not(target, term, length);
}

static char *needs_of_case(const struct target *target, const struct case_file *file, bool *lacking)
{
	char *why = NULL;

	if (file->user == USER_ROOT)
		why = needs_condition(target, "root", lacking);
	if (!why && file->needs)
		why = needs_condition(target, file->needs, lacking);
	return why;
}

/* What begins a line, and what must be there for it. */
static const struct {
	const char *begins, *needs;
} needed[] = {
	{ "maps ", "maps" },	      { "areas ", "maps" },  { "smaps ", "smaps" },
	{ "status ", "status" },      { "ended ", "fork" },  { "fork(", "fork" },
	{ "vfork(", "fork" },	      { "clone(", "fork" },  { "wait4(", "fork" },
	{ "waitpid(", "fork" },	      { "execve(", "exec" }, { "ptrace(", "ptrace" },
	{ "memfd_create(", "memfd" },
};

/* Behind "child: ", the signature of a process; NULL if the line has none. */
static const char *behind_signature(const char *line)
{
	const char *end = line + strcspn(line, " (:");

	return end > line && end[0] == ':' && end[1] == ' ' ? end + 2 : NULL;
}

static char *needs_of_line(const struct target *target, const char *line, bool *lacking)
{
	const char *signed_line = behind_signature(line);
	char *why = signed_line ? needs_condition(target, "fork", lacking) : NULL;

	if (signed_line)
		line = signed_line;
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]) && !why; i++) {
		if (strncmp(line, needed[i].begins, strlen(needed[i].begins)) == 0)
			why = needs_condition(target, needed[i].needs, lacking);
	}
	return why;
}

char *needs_unmet(const struct target *target, const struct case_file *file, const char *root,
		  struct lines *expected, bool skipped, bool *lacking)
{
	char *why = needs_of_case(target, file, lacking);
	char *unknown = NULL;

	/* Read even if the case is skipped: a bad file is told on every target. */
	if (expected)
		unknown = expected_read(expected, root, file->id, target, skipped || why);
	if (why) {
		free(unknown);
		return why;
	}
	*lacking = unknown;
	for (size_t i = 0; expected && i < expected->count && !unknown; i++)
		unknown = needs_of_line(target, expected->at[i], lacking);
	return unknown;
}
