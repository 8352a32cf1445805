/* face.c - see face.h. */
#include "case/face.h"

const char *const face_names[FACES + 1] = { [FACE_ASM] = "asm", [FACE_C] = "c" };
