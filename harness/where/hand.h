/*
 * hand.h - the hand (model/hand) at work on a target: a process that makes the calls it is told to.
 *
 * It starts without randomisation of its address space, so that the same calls come to the same
 * places, with these descriptors open beside its pipes: 3 a memory file for reading and writing, 4
 * the same for reading, 5 for writing, 6 the reading end of a pipe, 7 /dev/zero, 8 a directory.
 */
#ifndef HAND_H
#define HAND_H

#include "base/text.h"
#include "model/hand/hand.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum {
	HAND_FILE_PAGES = 8,   /* of the memory file, page n filled with 'A' + n */
	HAND_PATIENCE = 15000, /* milliseconds: no busy machine keeps a hand so long */
};

struct hand {
	pid_t process;
	int orders, reports; /* the ends of its pipes */
	int patience;	     /* milliseconds awake that it may say nothing; else it hangs */
};

/*
 * Starts the program of the build folder, behind the words of prefix.  What can not be made ready
 * for it ends the run with EXIT_NOT_TESTED; whether it runs shows with the first order.
 */
void hand_start(struct hand *hand, const char *build, const struct lines *prefix);
/* Ends it, and waits for it. */
void hand_stop(struct hand *hand);

/*
 * Gives it count orders, at most 512, and reads what came of them; none of them asks for a file.
 * False: the hand has died, or hangs.
 */
bool hand_do(struct hand *hand, const struct hand_order *orders, size_t count,
	     struct hand_report *reports);
/* /proc/self/maps as the hand sees it, for the caller to free; NULL: it has died. */
char *hand_maps(struct hand *hand);
/*
 * A file of /proc as this process sees it of the hand's, which waits for orders; for the caller to
 * free, or NULL.  Under an emulator it is that of another address space.
 */
char *hand_file(const struct hand *hand, const char *name);

#endif
