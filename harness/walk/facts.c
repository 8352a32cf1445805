/* facts.c - see facts.h. */
#include "walk/facts.h"

#include "base/text.h"
#include "case/target.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

static uint32_t read_number_file(const char *path, uint32_t otherwise)
{
	char *text = read_file(path, NULL);
	uint32_t number = text ? (uint32_t)strtoul(text, NULL, 10) : otherwise;

	free(text);
	return number;
}

static uint64_t limit_of(int resource, bool hard)
{
	struct rlimit64 limit;

	prlimit64(0, resource, NULL, &limit);
	return hard ? limit.rlim_max : limit.rlim_cur;
}

static enum model_fact has_flag(const char *flag)
{
	char *text = read_file("/proc/cpuinfo", NULL);
	bool has = text && strstr(text, flag);

	free(text);
	return has ? MODEL_YES : MODEL_NO;
}

void facts_of_kernel(struct model_kernel *kernel)
{
	struct version version = { 0 };
	struct utsname name;

	uname(&name);
	version_read(&version, name.release, NULL);
	if (strstr(name.version, "Debian ")) /* the release has the series alone: 6.1.0-50-amd64 */
		version_read(&version, strstr(name.version, "Debian ") + 7, NULL);
	model_kernel_usual(kernel, strcmp(name.machine, "x86_64") == 0,
			   MODEL_VERSION(version.number[0], version.number[1], version.number[2]));
	kernel->layout_known = true;
	kernel->uml = has_flag("User Mode Linux") == MODEL_YES;
	kernel->capable = geteuid() == 0 ? MODEL_YES : MODEL_NO;
	kernel->least_address = read_number_file("/proc/sys/vm/mmap_min_addr", 65536);
	kernel->least_hint = kernel->least_address;
	if (kernel->least_hint_most < kernel->least_hint) /* security/Kconfig's 65536, at most */
		kernel->least_hint_most = kernel->least_hint;
	kernel->most_areas = read_number_file("/proc/sys/vm/max_map_count", 65530);
	kernel->limit_as = limit_of(RLIMIT_AS, false);
	kernel->limit_data = limit_of(RLIMIT_DATA, false);
	kernel->limit_data_hard = limit_of(RLIMIT_DATA, true);
	kernel->limit_stack = limit_of(RLIMIT_STACK, false);
	kernel->limit_memlock = limit_of(RLIMIT_MEMLOCK, false);
	kernel->no_swap = access("/proc/swaps", F_OK) < 0;
	/* arch/um searches from the bottom, 0x40000000 (its TASK_UNMAPPED_BASE) */
	kernel->legacy = kernel->limit_stack == MODEL_UNLIMITED || kernel->uml;
	kernel->other_least = kernel->other_most = kernel->other_data_most = 0;
}
