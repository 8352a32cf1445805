/* site.c - see site.h. */
#include "command/site.h"

#include "base/fail.h"

/* Silence would look like success. */
void site_check(const struct options *options)
{
	const struct site *site = options->site;
	bool one = options->command == COMMAND_FACTS || options_compare(options);

	if (options->prefix.count && !site->takes_prefix)
		fail(EXIT_USAGE, "--exec does not go with %s", site->option);
	if (options->sites.count && options->only_here)
		fail(EXIT_USAGE, "--%s does not go with %s", options->only_here, site->option);
	if (options->only_there && !options->sites.count)
		fail(EXIT_USAGE, "--%s goes with --through or --kernel, and neither is there",
		     options->only_there);
	if (options->only_booted && !site->boots)
		fail(EXIT_USAGE, "--%s is of a machine that boots a kernel; --kernel says which",
		     options->only_booted);
	if (options->sites.count > 1 && one)
		fail(EXIT_USAGE, "%s takes one %s", options->spelled, site->option);
}
