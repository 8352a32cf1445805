/* site-kernel.c - a site (site.h): the virtual machines of --kernel. */
#include "base/fail.h"
#include "base/segments.h"
#include "command/building.h"
#include "command/site.h"
#include "where/route.h"

#include <stdlib.h>
#include <string.h>

/* A User-mode Linux is a program; what is no kernel at all is told later. */
static bool is_machine_itself(const char *kernel)
{
	return segments_are_in(kernel) || strstr(kernel, "uml");
}

/* What a machine needs: the program, and Debian's packages. */
static const struct machine_needs {
	const char *name, *program, *packages;
} machine_needs[] = {
	{ "qemu", SITE_QEMU, " qemu-system-x86" },
	{ "v86", "node", " nodejs npm seabios" },
	{ "bochs", "bochs", " bochs bochs-term" },
};

/* NULL: it is a script of the user's, or none. */
static const struct machine_needs *needs_of_machine(const struct options *options)
{
	const char *name = options->machine ? options->machine : machine_needs[0].name;

	for (size_t i = 0; i < sizeof(machine_needs) / sizeof(machine_needs[0]); i++) {
		if (strcmp(machine_needs[i].name, name) == 0)
			return &machine_needs[i];
	}
	return NULL;
}

static void build_kernel(const struct options *options)
{
	const struct machine_needs *machine = needs_of_machine(options);
	struct lines needs = { 0 };
	char *again =
		new_stringf("--install%s%s --kernel %s", options->machine ? " --machine " : "",
			    options->machine ? options->machine : "", options->sites.at[0]);

	for (size_t i = 0; machine && i < options->sites.count && needs.count == 0; i++) {
		if (!is_machine_itself(options->sites.at[i]))
			building_need(&needs, machine->program);
	}
	building_install_by(&needs, again);
	building_make(options, &needs, "vm");
	lines_free(&needs);
	free(again);
}

static void add_packages_kernel(const struct options *options, struct text *packages)
{
	const struct machine_needs *machine = needs_of_machine(options);

	text_addf(packages, "%s cpio libc6-i386 gzip xz-utils zstd lz4",
		  machine ? machine->packages : "");
}

static void fetch_for_kernel(const struct options *options)
{
	int status = EXIT_AS_EXPECTED;

	if (options->machine && strcmp(options->machine, "v86") == 0)
		status = building_fetch(options, "emulators", "v86");
	if (status != EXIT_AS_EXPECTED)
		leave(status);
}

static void name_kernel_again(const struct options *options, struct text *text)
{
	if (options->machine)
		options_add_word(text, "--machine", options->machine);
	if (options->memory != OPTIONS_USUAL_MEMORY)
		text_addf(text, " --mem %d", options->memory);
	if (options->append)
		options_add_word(text, "--append", options->append);
}

const struct site site_kernel = {
	.option = "--kernel",
	.route = &route_by_kernel,
	.paths = true,
	.boots = true,
	.takes_processors = true,
	.one_by_one = true,
	.build = build_kernel,
	.add_packages = add_packages_kernel,
	.fetch = fetch_for_kernel,
	.name_again = name_kernel_again,
};
