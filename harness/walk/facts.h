/* facts.h - what the model is told of the kernel that this process runs on. */
#ifndef WALK_FACTS_H
#define WALK_FACTS_H

#include "model/kernel.h"

/* All but where areas lie, which shows when the hand has started. */
void facts_of_kernel(struct model_kernel *kernel);

#endif
