/*
 * statement.h - what a program did and saw: a report, statement by statement.
 *
 * Who watches a program, or predicts one, makes statements: parse.h of what a program says
 * itself, others by the functions here.  canonical.h tells them, whoever made them.
 *
 * Everything in a report is its own: what is handed over here is copied, and report_free() frees
 * it all.  Addresses, lengths and offsets are bytes unless the call has them otherwise; a result
 * is what eax held, so that -4095..-1 are errnos.
 */
#ifndef STATEMENT_H
#define STATEMENT_H

#include "base/text.h"
#include "report/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Who fills in which members, beside kind and who; the others are 0. */
enum statement_kind {
	STATE_CALL,   /* name, numbers (arguments as they are after the call), result; text the path
			 that it takes, or NULL; numbered, number what eax held before it */
	STATE_MAPS,   /* name, snapshot or unseen */
	STATE_AREAS,  /* likewise */
	STATE_SMAPS,  /* likewise with fields; numbers[0] the address, asked */
	STATE_STATUS, /* name, fields or unseen, asked */
	STATE_READ,   /* numbers[0] the address; result the byte, or a fault */
	STATE_WRITE,  /* likewise */
	STATE_RUN,    /* likewise, result means nothing */
	STATE_BYTES,  /* name the path, numbers[0] the offset; bytes, or failed */
	STATE_RESIDENT,	 /* numbers[0] address, [1] length; bytes, 0 or 1 a page, or failed */
	STATE_REGISTERS, /* name, numbers: eax ebx ecx edx esi edi ebp esp eflags ds es fs gs */
	STATE_VALUE,	 /* name, result */
	STATE_ADDRESS,	 /* name, result: an address that the kernel or the loader chose */
	STATE_ENDED,	 /* name, result the status word of waitpid */
	STATE_FAILED,	 /* name the call that only prepares the question, result what it gave */
	STATE_FACT,	 /* name, text: only in the facts program's report */
	STATE_SPACE,	 /* name begin or end, snapshot with flags, or unseen */
	STATE_COUNTERS,	 /* likewise, fields (statement_counters) or unseen */
	STATE_OPENED,	 /* likewise, result how many of the first descriptors are open */
	STATE_HOLDS,	 /* numbers[0] address; runs; a fault behind them (signal), or text "..." */
};

enum { STATEMENT_NUMBERS = 13 };

/* Why there is no snapshot, or no fields, where some are told of. */
enum unseen {
	SEEN,
	UNSEEN_FAILED, /* result is the errno that kept it back, as eax */
	UNSEEN_EMPTY,  /* no file of /proc that is told of ever is */
	UNSEEN_CUT,    /* the program ended within it */
};

/* Equal bytes, one behind the other: an area of 64 KiB is mostly one run. */
struct run_of_bytes {
	uint32_t count;
	uint8_t byte;
};

struct statement {
	enum statement_kind kind;
	char *who; /* the process that states it, by its name; NULL: the one without a name */
	char *name;
	uint32_t numbers[STATEMENT_NUMBERS];
	int count; /* of numbers */
	uint32_t result;
	bool numbered;
	uint32_t number;
	bool fault; /* a signal came instead of a result */
	uint32_t signal, code, fault_address;
	bool failed; /* it could not be asked; result is the errno, as eax */
	enum unseen unseen;
	struct snapshot snapshot;
	struct fields fields;
	struct lines asked; /* names of fields; VmFlags.lo is a flag within one */
	uint8_t *bytes;
	size_t byte_count; /* of bytes, or of those in all runs */
	struct run_of_bytes *runs;
	size_t run_count;
	char *text;
};

struct report {
	char *id;   /* of the case */
	char *face; /* "asm" or "c" */
	struct statement *statements;
	size_t count;
	bool done; /* the program said that nothing is missing */
};

/* What of a process's status is looked at at its beginning and end; NULL ends them. */
extern const char *const statement_counters[];

/* Both begin what is not in use; who and name may be NULL. */
void report_begin(struct report *report, const char *id, const char *face);
void statement_begin(struct statement *statement, enum statement_kind kind, const char *who,
		     const char *name);

/* False: there is no room for one more. */
bool statement_add_number(struct statement *statement, uint32_t number);
void statement_add_byte(struct statement *statement, uint8_t byte);
/* Goes on from a run of the same byte; count is above 0. */
void statement_add_run(struct statement *statement, uint8_t byte, uint32_t count);
void statement_ask(struct statement *statement, const char *field);

/* Are these names, NULL among them, of one process? */
bool same_process(const char *who, const char *other);

/* Takes the statement over with all that is in it; *statement holds nothing then. */
void report_add(struct report *report, struct statement *statement);

/* What snapshots of maps and areas tell of flags is not believed: they have none then. */
void report_forget_flags(struct report *report);

/* Free what is in them, also of one that was never begun and is all 0. */
void statement_free(struct statement *statement);
void report_free(struct report *report);

#endif
