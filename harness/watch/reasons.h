/*
 * reasons.h - what explain.c may say of an errno, for who asks about it without a step.
 */
#ifndef WATCH_REASONS_H
#define WATCH_REASONS_H

struct reason_told {
	const char *call; /* "mmap": both of them; NULL: any of the family */
	int number;
	const char *sentence;
};

/* One after the other; behind the last the sentence is NULL. */
struct reason_told reasons_at(int i);

#endif
