/*
 * dialects.h - the mmap of UTek and that of the MKS Toolkit, of a model: what asm/inc/utek.asm and
 * mks.asm do with Linux's calls (doc/dialects.md).
 */
#ifndef DIALECTS_H
#define DIALECTS_H

#include "model/calls.h"
#include "report/statement.h"

/* Is it one of them?  Then it is answered. */
bool dialects_call(struct model *model, const struct statement *call, struct model_answer *answer);

#endif
