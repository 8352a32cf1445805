/* scratch.c - see scratch.h. */
#include "run/scratch.h"

#include "base/fail.h"
#include "base/interrupt.h"
#include "base/text.h"
#include "run/stage.h"

#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* A signal handler may call it. */
static void remove_scratch(void *context)
{
	const struct stage_top *top = context;
	char complaint[] = "mmap2-suite: cannot remove all of the scratch directory ";
	char newline[] = "\n";
	struct iovec pieces[] = {
		{ complaint, strlen(complaint) },
		{ top->path, strlen(top->path) },
		{ newline, 1 },
	};

	if (!stage_remove_top(top) && writev(STDERR_FILENO, pieces, 3) < 0)
		return;
}

const char *scratch_make(const char *where)
{
	struct stage_top *top = new_bytes(sizeof(*top)); /* up to the end of the process */

	stage_clear_left(where);
	/* No signal between the directory and the note that it is there. */
	interrupt_hold();
	stage_make_top(top, where);
	fail_cleanup(remove_scratch, top);
	interrupt_release();
	return top->path;
}
