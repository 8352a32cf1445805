/*
 * record.h - a watched run as JSON, for programs: doc/watch-record.md says what stands in it.
 *
 * It is written as the run goes on, beside the file that it becomes: a run that is interrupted
 * leaves one that is whole up to there.
 */
#ifndef WATCH_RECORD_H
#define WATCH_RECORD_H

#include "base/aside.h"
#include "watch/death.h"
#include "watch/tutor.h"
#include "watch/view.h"

#define RECORD_FORM "mmap2-suite watch 1"

struct record {
	struct aside aside, page; /* aside.file is NULL: only the page is wanted; and the reverse */
	FILE *file;		  /* where the events go; NULL: nothing is wanted */
	bool begun;		  /* an event stands there */
};

/*
 * path: of the record; page: of the HTML page that shows it (viewer.h); each NULL if it is not
 * wanted.  A file that cannot be written ends the run.
 */
void record_open(struct record *record, const char *path, const char *page, const char *program,
		 char *const *argv);
void record_started(struct record *record, struct view *view, struct task *task,
		    const struct registers *registers);
void record_step(struct record *record, struct view *view, const struct step *step,
		 const struct step_words *words, const struct advice *advice);
void record_fault(struct record *record, struct view *view, const struct fault *fault,
		  const struct fault_words *words, const struct advice *advice);
void record_forked(struct record *record, const struct task *parent, const struct task *child,
		   const char *how);
void record_ended(struct record *record, const struct task *task, int status);

/* The sources that were named, and how the whole ended; interrupted: it was ended from outside. */
void record_close(struct record *record, const struct view *view, bool interrupted);

#endif
