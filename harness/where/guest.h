/*
 * guest.h - the driver as /init of a virtual machine (inside.h).
 */
#ifndef GUEST_H
#define GUEST_H

#include "case/plan.h"
#include "run/request.h"

#include <stdio.h>

/* Timeouts are that much longer in a guest: software emulation is slower than the processor. */
enum { GUEST_SLOWNESS = 10 };

/*
 * Mounts what the cases need and reads the arguments of the driver from /args, a line
 * each.  The port to the host.  What goes wrong is said on the console and ends the machine.
 */
FILE *guest_begin(int *argc, char ***argv);

/* Runs the plan, tells the host through the port, and powers the machine off. */
void guest_run(struct plan *plan, const struct request *request, FILE *port)
	__attribute__((noreturn));

/* All was told: powers the machine off. */
void guest_end(FILE *port) __attribute__((noreturn));

#endif
