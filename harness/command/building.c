/* building.c - see building.h. */
#include "command/building.h"

#include "base/fail.h"
#include "command/script.h"

/*
 * Builds the parts of tools/build, and asks there for what is needed afterwards: what is missing is
 * said before minutes go into a build.
 */
void building_make(const struct options *options, const struct lines *needs, const char *parts)
{
	struct lines words = { 0 };
	int status;

	lines_add(&words, new_string(options->build));
	if (needs)
		lines_add_all(&words, needs);
	lines_add_split(&words, parts, " ");
	status = script_run(options, "tools/build", &words, 0);
	if (status != 0) /* it has said why */
		leave(status);
	lines_free(&words);
}

void building_need(struct lines *needs, const char *program)
{
	lines_addf(needs, "-n");
	lines_addf(needs, "%s", program);
}

void building_install_by(struct lines *needs, const char *words)
{
	lines_addf(needs, "-i");
	lines_addf(needs, "%s", words);
}

void building_install(const struct options *options, const char *packages)
{
	struct lines words = { 0 };
	int status;

	lines_add_split(&words, packages, " ");
	status = script_run(options, "tools/install", &words, SCRIPT_ASKS);
	if (status != 0)
		leave(status);
	lines_free(&words);
}

int building_fetch(const struct options *options, const char *kind, const char *name)
{
	struct lines words = { 0 };
	int status;

	lines_addf(&words, "%s", kind);
	lines_addf(&words, "%s", name);
	status = script_run(options, "vm/fetch", &words, SCRIPT_QUIET);
	lines_free(&words);
	return status;
}
