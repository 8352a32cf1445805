/* site-through.c - a site (site.h): the machines that the commands of --through lead to. */
#include "command/building.h"
#include "command/site.h"
#include "where/route.h"

/* What is carried there, and started there by what leads there. */
static void build_through(const struct options *options)
{
	struct lines needs = { 0 };

	building_need(&needs, "gzip");
	building_need(&needs, "sha256sum");
	building_make(options, &needs, "portable");
	lines_free(&needs);
}

const struct site site_through = {
	.option = "--through",
	.route = &route_by_command,
	.shared = true,
	.takes_prefix = true,
	.prefix_is_there = true,
	.build = build_through,
};
