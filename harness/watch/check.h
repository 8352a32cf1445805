/*
 * check.h - what a program does with the result of a call: the instructions behind the int 80h are
 * followed until something looks at the result, or cannot be followed.
 *
 * Straight on, through jumps with one target and returns, and through a routine that keeps all
 * registers (pusha ... popa).  Who is not seen to check is not said to be wrong.
 */
#ifndef WATCH_CHECK_H
#define WATCH_CHECK_H

#include "watch/step.h"

enum check {
	CHECK_UNSEEN,	   /* the way is lost */
	CHECK_RIGHT,	   /* -4095..-1 are told apart */
	CHECK_NONE,	   /* it is used as an address, or given to another call, before that */
	CHECK_OVERWRITTEN, /* it is gone before anything was done with it */
	CHECK_MINUS_ONE,   /* only -1 is an error: what C's wrapper returns */
	CHECK_SIGN,	   /* the sign: addresses above 2 GiB have one */
	CHECK_ZERO,	   /* 0 is an error: the kernel never gives that */
	CHECK_SIGNED,	   /* the right number, and a jump for signed ones */
	CHECK_TOP_BYTE,	   /* one byte of it alone */
	CHECK_WINDOW,	   /* another number */
};

struct checked {
	enum check how;
	uint64_t where;	       /* the instruction that says so */
	bool returned;	       /* a ret was passed; */
	uint64_t return_to;    /* to there, the first time */
	unsigned int restored; /* bits of the registers that were written before that */
	bool reported;	       /* pusha and a call were passed; */
	uint64_t report;       /* of that routine, the first time */
	unsigned int spoiled;  /* bits of the registers that were written before that */
};

/* How the result of the step, which has returned to behind its site, is going to be looked at. */
struct checked check_follow(const struct step *step);

#endif
