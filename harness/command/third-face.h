/*
 * third-face.h - the command "model": every case asked of the model, and its answers beside the
 * expected ones.  No program and no kernel runs.
 */
#ifndef THIRD_FACE_H
#define THIRD_FACE_H

#include "case/case.h"
#include "command/options.h"

/*
 * Tells where they differ, and how much was answered; EXIT_UNEXPECTED if anything differs, else
 * EXIT_AS_EXPECTED.  ids are those of all cases, for the lists of known/, by which a difference
 * can be one that kernels have too.  What it is asked of follows from --on.
 */
int third_face(struct test_case *const *tests, size_t count, const struct lines *ids,
	       const struct options *options);

#endif
