/* target-options.c - the command line: a word a line. */
#include "fuzz.h"

#include "command/options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 32 };

static void parse_options(void *context)
{
	char *text = new_string(context);
	char *argv[WORDS + 1] = { text };
	char *next = text;
	struct options options;
	int argc = 0;

	while (argc < WORDS && (argv[argc] = strsep(&next, "\n")))
		argc++;
	argv[argc] = NULL;
	optind = 0; /* getopt(3): starts anew */
	opterr = 0;
	options_parse(&options, argc, argv);
	fuzz_demand(options.jobs > 0 && options.repeat > 0 &&
			    options.selection.shard <= options.selection.shards,
		    "what was parsed can be run");
	options_free(&options);
	free(text);
}

void fuzz_options(const char *data, size_t size)
{
	static FILE *nowhere;
	FILE *saved = stdout;

	(void)size;
	if (!nowhere)
		nowhere = fopen("/dev/null", "we");
	stdout = nowhere; /* --help */
	fuzz_survives(parse_options, (void *)data);
	stdout = saved;
}
