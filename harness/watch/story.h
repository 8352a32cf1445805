/*
 * story.h - a watched run as a person reads it, step by step as it happens.
 */
#ifndef WATCH_STORY_H
#define WATCH_STORY_H

#include "watch/death.h"
#include "watch/tutor.h"
#include "watch/view.h"

#include <stdio.h>

struct story {
	FILE *file;
	bool colour;
	bool many; /* there is more than one task: each line says whose it is */
};

void story_started(struct story *story, struct view *view, struct task *task);
void story_step(struct story *story, const struct step *step, const struct step_words *words,
		const struct advice *advice);
void story_fault(struct story *story, const struct fault *fault, const struct fault_words *words,
		 const struct advice *advice);
void story_forked(struct story *story, const struct task *parent, const struct task *child,
		  const char *how);
void story_ended(struct story *story, const struct task *task, int status);

#endif
