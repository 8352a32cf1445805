/*
 * pair.h - a hand (where/hand.h) and a model (predict/process.h) at the same calls.
 *
 * Calls are made in rounds, each by a new process.  The model is asked first; what it knows is made
 * by the hand a batch at a time, and the answers are compared, then what lies in the address space.
 */
#ifndef PAIR_H
#define PAIR_H

#include "predict/steps.h"
#include "report/snapshot.h"
#include "report/surroundings.h"
#include "where/hand.h"

enum {
	PAIR_BATCH = 64,  /* calls that are made at a time */
	PAIR_ROUND = 512, /* calls of a round, at most */
	PAIR_LOOK = 256,  /* after so many areas, flags and counters are compared */
	PAIR_MOST = PAIR_ROUND + PAIR_BATCH, /* calls of a round that is ended by a batch */
};

/* A step, with what the model says of it. */
struct asked_step {
	struct step step;
	uint32_t result;
	int signal, code;
	const char *when, *where; /* the rung that decided (model/why.h); not owned */
};

enum mismatch_kind {
	MISMATCH_NONE,
	MISMATCH_ANSWER, /* of the step */
	MISMATCH_SPACE,	 /* what lies in the address space behind the step */
	MISMATCH_DEATH,	 /* the hand did not come back from it, or hangs */
};

/* What differs first. */
struct mismatch {
	enum mismatch_kind kind;
	size_t step;		   /* index of it in the round */
	struct hand_report report; /* of an answer */
	struct text text;	   /* of the space: lines, '-' the model's, '+' the hand's */
};

/* How much was asked. */
struct walked {
	uint64_t calls, passed_over; /* made, and not since the model does not know */
};

/* What the process had when its round began. */
struct beginning {
	struct snapshot space;
	struct fields counters;
	bool whole; /* smaps and status are of this process: an emulator shows others */
};

struct pair {
	const char *build;	    /* where the hand lies */
	const struct lines *prefix; /* words of --exec */
	struct model_kernel kernel; /* as far as it is known before the hand has started */
	struct process_state process;
	struct model *model;
	struct hand hand;
	uint32_t scratch; /* memory of the hand's own */
	struct beginning first;
	struct surroundings surroundings;
	size_t batch;			    /* calls that are made at a time */
	int patience;			    /* with the hand, in milliseconds */
	struct asked_step steps[PAIR_MOST]; /* of this round */
	size_t count, made;		    /* asked of the model; made by the hand */
	size_t looked;			    /* when all was compared */
	bool sees_whole, asked_whole;	    /* smaps and status are of the process; known */
	bool ahead; /* the model has done part of a step that the hand was not told of */
};

/* Nothing of build and prefix is taken over; to be freed by pair_free(). */
struct pair *pair_new(const char *build, const struct lines *prefix);
void pair_free(struct pair *pair);

/* A new process; a hand that does not run ends the run with EXIT_NOT_TESTED. */
void pair_begin(struct pair *pair);
void pair_end(struct pair *pair);

/*
 * Asks the model; what it does not know is passed over where it left no trace.  False: the round is
 * over.
 */
bool pair_ask(struct pair *pair, const struct step *step, struct walked *tally);
/* Has the hand do what only the model was asked yet; what differs first.  last: look at all. */
void pair_catch_up(struct pair *pair, struct mismatch *mismatch, bool last);

/* As the hand is told. */
struct hand_order pair_order(const struct pair *pair, const struct step *step);

#endif
