/*
 * agent.h - tells a driver elsewhere, by the wire (wire.h), of programs that run here.
 */
#ifndef AGENT_H
#define AGENT_H

#include "case/plan.h"
#include "run/request.h"

#include <stdio.h>

/*
 * Where standard input and output lead to that driver (through.h): the wire, which only this
 * process has from here on.  *lifeline is the other way; its end is that of the run.
 */
FILE *agent_begin(int *lifeline);

/*
 * Runs the plan and tells.  Of several programs side by side the start is told with the end, as
 * the wire knows one program at a time: one that takes the machine with it is not known then.
 */
void agent_run(struct plan *plan, const struct request *request, FILE *wire);

#endif
