/*
 * pairing.h - which event of a face states which line of an answer.
 */
#ifndef PAIRING_H
#define PAIRING_H

#include "case/case.h"
#include "predict/question.h"

/* The walk through events and lines, both in their order. */
struct pairing {
	const struct question *question;
	size_t next;   /* of the events ... */
	int stated;    /* ... of which so many lines were found */
	bool straight; /* events and lines still go together */
	bool looked;   /* the first snapshot was passed, which states nothing */
};

void pairing_begin(struct pairing *pairing, const struct question *question);

/*
 * Goes on to the event that states the line; NULL: it is not known which.  Those on the way there,
 * which state nothing, are told to pass, which may be NULL.
 */
const struct event *pairing_find(struct pairing *pairing, const char *line,
				 void (*pass)(void *context, const struct event *event),
				 void *context);

/* Leaves the event that was found, if the next line, or NULL, is not its own, too. */
void pairing_leave(struct pairing *pairing, const char *next);

/* Of a line of an answer, where it is no event's. */
enum { PAIRED_END = -1, /* the end of the program states it */ PAIRED_NOT = -2 };

/* All lines of an answer, whatever their conditions. */
struct pairs {
	int *events;   /* of each line the index of its event, or one of the above */
	int lost_from; /* the line of the face from which on events and lines do not go together;
			  0: they do */
};

void pairs_find(struct pairs *pairs, const struct test_case *test, const struct question *question);
void pairs_free(struct pairs *pairs);

#endif
