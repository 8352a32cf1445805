/*
 * process.h - a process of the model: its address space, and the calls about files that the
 * programs of cases make beside mmap2's family.
 */
#ifndef PROCESS_H
#define PROCESS_H

#include "case/facts.h"
#include "model/calls.h"
#include "report/statement.h"

struct process_state {
	struct model *model;
	int64_t at[MODEL_FILES];   /* file positions, bytes; -1: not known */
	bool appends[MODEL_FILES]; /* O_APPEND */
	int most_descriptors;	   /* RLIMIT_NOFILE */
	bool modes_matter;	   /* not everybody may open the files */
	bool may_set;		   /* files of /proc/sys may be written */
	uint32_t first_most_areas; /* vm.max_map_count, as the program found it */
};

/*
 * What the program finds: the files of the case, its limits, user and persona; where it lies itself
 * is taken.  kernel is as kernels_read() made it.
 */
void process_begin(struct process_state *process, struct model *model,
		   const struct model_kernel *kernel, const struct case_facts *facts);

/* Sets a limit of the process. */
void process_limit(struct model_kernel *kernel, const struct limit *limit);

/*
 * The answer to a call: of mmap2's family by the model, of others here.  path is what its pointer
 * leads to, the path or what is written, or NULL: it is not known.  False: no such call is known at
 * all, and the answer is undecided.
 */
bool process_call(struct process_state *process, const struct statement *call, const char *path,
		  struct model_answer *answer);

/* What a write has where the bytes are those that were read of that file of /proc/sys. */
extern const char process_as_it_was[];

/*
 * The kernel gave that result where the model has none: what follows from it.  An address space
 * that the call may have changed is lost.
 */
void process_adopt(struct process_state *process, const struct statement *call, uint32_t result,
		   const char *why);

#endif
