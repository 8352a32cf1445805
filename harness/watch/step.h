/*
 * step.h - what happened to a watched program, one step after the other: what the tracer finds, and
 * the story, the record and the tutor tell.
 */
#ifndef WATCH_STEP_H
#define WATCH_STEP_H

#include "watch/numbers.h"
#include "watch/registers.h"
#include "watch/space.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* By which instruction the kernel was asked. */
enum door { DOOR_INT80, DOOR_SYSENTER, DOOR_SYSCALL, DOORS };

extern const char *const door_names[DOORS];

/* A thread, or a process with one. */
struct task {
	int number; /* from 1, in the order of appearance */
	pid_t tid, pid;
	struct space *space;
};

enum { STEP_ARGUMENTS = 6 };

/* Where variables of a program lie that is not moved by the kernel. */
enum { OWN_DATA_BEGIN = 0x10000, OWN_DATA_END = 0x10000000 };

/* A call.  What cannot be read is not there: NULL, or false. */
struct step {
	unsigned long number; /* from 1, of all that is told */
	struct task *task;
	enum door door;
	enum table table; /* whose numbers count: not those of the program, those of the door */
	uint64_t call;	  /* the number that was in eax */
	const struct meaning *meaning;
	uint64_t arguments[STEP_ARGUMENTS];
	char *strings[STEP_ARGUMENTS]; /* what paths point to */
	bool has_block;
	uint32_t block[STEP_ARGUMENTS]; /* the words at ebx, of 90 */
	uint32_t word; /* the one at the address, if munmap is to take that away; or 0 */
	struct registers before, after;
	uint64_t site;	 /* of the instruction of the door */
	uint64_t caller; /* of the call instruction in the program's own code behind which it lies,
			    or 0 */
	bool returned;
	int64_t result; /* negative: -errno, at least -4095 */
	bool looked;	/* at the address space behind it */
	struct change change;
};

/* A signal that an instruction brought about. */
struct fault {
	unsigned long number; /* as of a step */
	struct task *task;
	struct registers registers;
	int signal, code;
	uint64_t address; /* si_addr; means nothing with code SI_KERNEL, unless it wraps: */
	bool wraps;	  /* bytes on both sides of 4 GiB were asked for, the first there */
	bool deadly;	  /* no handler takes it */
};

static inline bool step_failed(const struct step *step)
{
	return step->returned && step->result < 0;
}

/* The arguments as mmap2 would have them, wherever they stood: in registers or in 90's block. */
static inline uint64_t step_mapping(const struct step *step, int index)
{
	return step->has_block ? step->block[index] : step->arguments[index];
}

#endif
