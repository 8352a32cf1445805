/* sight.h - what /proc and mincore() would show of a model, and what of a face's calls is seen. */
#ifndef SIGHT_H
#define SIGHT_H

#include "predict/process.h"
#include "predict/question.h"
#include "report/places.h"
#include "report/snapshot.h"
#include "report/surroundings.h"

#define SIGHT_DIRECTORY "/case"
#define SIGHT_PROGRAM "/program"

/* The inode of the object of that number. */
uint64_t sight_inode(int object);

/* The areas with their flags, added to an empty snapshot. */
void sight_snapshot(struct snapshot *snapshot, struct model *model,
		    const struct surroundings *surroundings);

/* One area of it; its name lies in the text, which may be used again. */
void sight_area(struct area *area, struct text *name, struct model *model,
		const struct model_area *one, const struct surroundings *surroundings);

/* The words of VmFlags for AREA_*, for the caller to free. */
char *sight_flags(uint32_t flags);
/* Those of AREA_* that have a word. */
uint32_t sight_seen_flags(uint32_t flags);
/* The same of the words that a kernel has. */
uint32_t sight_flags_of_words(const char *words);

/*
 * The answer to a line, that the event (or NULL) stated, of smaps, status, residency or file_bytes,
 * whole, for the caller to free; NULL: it is not known, and *why says why.
 */
char *sight_of_line(struct model *model, const struct places *places, const struct event *event,
		    const char *line, const char **why);

/* Has a call that is not told of no effect that a model of memory and files would see? */
bool sight_is_harmless(const char *name);

/* Is it setrlimit(), of which the face has the numbers?  The limit is set. */
bool sight_setrlimit(struct process_state *process, const struct question *question,
		     const struct event *event);

/* Is it socket(), of which the registers tell the kind?  The answer is its descriptor. */
bool sight_socket(struct process_state *process, const struct event *event,
		  struct model_answer *answer);

#endif
