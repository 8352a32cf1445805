/*
 * face.h - the two programs of a case.
 */
#ifndef FACE_H
#define FACE_H

enum { FACES = 2 };
enum face_kind { FACE_ASM, FACE_C };

/* As folders and --face have them. */
extern const char *const face_names[FACES + 1]; /* NULL behind the last */

#endif
