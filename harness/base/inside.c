/* inside.c - see inside.h. */
#include "base/inside.h"

#include <errno.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/statfs.h>
#include <unistd.h>

/*
 * The kernel starts it by that name (init/main.c:ramdisk_execute_command), from the root that it
 * made itself (init/do_mounts.c: a ramfs, or a tmpfs).
 */
bool inside_machine(void)
{
	struct statfs root;
	unsigned int type;

	if (getpid() != 1 || strcmp(program_invocation_name, "/init") != 0 ||
	    statfs("/", &root) < 0)
		return false;
	type = root.f_type;
	return (type == RAMFS_MAGIC || type == TMPFS_MAGIC) && access("/args", F_OK) == 0 &&
	       access("/suite/build", F_OK) == 0;
}
