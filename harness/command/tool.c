/* tool.c - see tool.h. */
#include "command/tool.h"

#include "base/fail.h"
#include "base/place.h"
#include "command/script.h"

#include <string.h>

static void add(struct lines *words, const char *word)
{
	lines_add(words, new_string(word));
}

void tool_fetch(const struct options *options)
{
	const char *kind = options->words.at[0];

	if (strcmp(kind, "kernels") != 0 && strcmp(kind, "emulators") != 0)
		fail(EXIT_USAGE, "fetch takes kernels or emulators, not %s", kind);
	leave(script_run(options, "vm/fetch", &options->words, 0));
}

void tool_self_test(const struct options *options)
{
	struct lines words = { 0 };

	if (!place_in_path("bats"))
		fail(EXIT_NOT_TESTED,
		     "bats is missing; ./run-tests.sh --install --self-test installs it");
	for (char **word = options->rest; *word; word++)
		add(&words, *word);
	script_become(options, "tests/run", &words);
}
