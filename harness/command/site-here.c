/* site-here.c - a site (site.h): the running kernel, or the emulator of --exec. */
#include "command/building.h"
#include "command/site.h"

#include <stdlib.h>
#include <string.h>

/* The emulators that --install knows: their programs, and Debian's packages. */
static const struct emulator_needs {
	const char *program, *package;
} emulator_needs[] = {
	{ "qemu-i386", "qemu-user" },
	{ "valgrind", "valgrind" },
	{ "proot", "proot" },
};

enum { EMULATORS = sizeof(emulator_needs) / sizeof(emulator_needs[0]) };

/* One of those is asked for before the build, not behind it. */
static void add_needs(struct lines *needs, const struct lines *prefix)
{
	for (size_t i = 0; i < EMULATORS && prefix->count; i++) {
		char *again = new_stringf("--install --exec %s", emulator_needs[i].program);

		if (strcmp(prefix->at[0], emulator_needs[i].program) == 0) {
			building_need(needs, prefix->at[0]);
			building_install_by(needs, again);
		}
		free(again);
	}
}

static void build_here(const struct options *options)
{
	struct lines needs = { 0 };

	add_needs(&needs, &options->prefix);
	building_make(options, &needs, options_compare(options) ? "hand frame" : "cases");
	lines_free(&needs);
}

static bool has_word_with(const struct lines *words, const char *part)
{
	for (size_t i = 0; i < words->count; i++) {
		if (strstr(words->at[i], part))
			return true;
	}
	return false;
}

static void add_packages_here(const struct options *options, struct text *packages)
{
	for (size_t i = 0; i < EMULATORS; i++) {
		if (has_word_with(&options->prefix, emulator_needs[i].program))
			text_addf(packages, " %s", emulator_needs[i].package);
	}
}

const struct site site_here = {
	.takes_prefix = true,
	.build = build_here,
	.add_packages = add_packages_here,
};
