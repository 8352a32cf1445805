/* kernels.h - of which kernel the model is asked: "native,6.1", as --on has it. */
#ifndef KERNELS_H
#define KERNELS_H

#include "case/target.h"
#include "model/kernel.h"

#define KERNELS_FORM "--on takes native or compat, and a version from 5.10: native,6.1; not %s"

/* The facts of the model that follow from the words; false: they are none. */
bool kernels_read(struct model_kernel *kernel, const char *words);

/* "compat 6.1" */
void kernels_tell(struct text *text, const struct model_kernel *kernel);

/* The target of which that kernel is the one, where everything that a case may need is there. */
void kernels_target(struct target *target, const struct model_kernel *kernel);

/* Those that are meant where nobody says so: both modes, at each version where something changed.
 */
extern const char *const kernels_usual[];

#endif
