/* scratch.c - see scratch.h. */
#include "run/scratch.h"

#include "base/fail.h"
#include "base/interrupt.h"
#include "run/stage.h"

#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* A signal handler may call it. */
static void remove_scratch(void *path)
{
	char complaint[] = "mmap2-suite: cannot remove all of the scratch directory ";
	char newline[] = "\n";
	struct iovec pieces[] = {
		{ complaint, strlen(complaint) },
		{ path, strlen(path) },
		{ newline, 1 },
	};

	if (!stage_remove_top(path) && writev(STDERR_FILENO, pieces, 3) < 0)
		return;
}

const char *scratch_make(const char *where, bool *tmpfs)
{
	char *path;

	stage_clear_left(where);
	/* No signal between the directory and the note that it is there. */
	interrupt_hold();
	path = stage_make_top(where, tmpfs);
	fail_cleanup(remove_scratch, path);
	interrupt_release();
	return path;
}
