/*
 * hand.h - what the driver asks of the hand, and what comes back.
 *
 * The hand is a small i386 program that makes the calls it is told to, by int 80h, and says what
 * came of each.  It reads orders from descriptor 0 and writes one report for each to descriptor 1,
 * in their order; all is in the byte order of i386, without gaps.  It ends where orders end.
 */
#ifndef MODEL_HAND_H
#define MODEL_HAND_H

#include <stdint.h>

enum {
	HAND_LOAD = 0x10001, /* numbers[0] the address of a byte */
	HAND_STORE,	     /* likewise, numbers[1] the byte */
	HAND_MAPS,	     /* so many bytes of /proc/self/maps follow the report */
	HAND_SCRATCH,	     /* the address of memory of its own, HAND_SCRATCH_BYTES long */
	HAND_PLACE,	     /* where the kernel puts a page; it is gone again */
	HAND_KEYS,	     /* 1: the kernel uses protection keys, by its processor (CR4.PKE) */
	HAND_SCRATCH_BYTES = 1 << 20,
};

struct hand_order {
	uint32_t number;     /* of the call, as eax; or one of the above */
	uint32_t numbers[6]; /* ebx ecx edx esi edi ebp */
};

struct hand_report {
	uint32_t result;		/* eax; the byte; how many bytes follow */
	uint32_t signal, code, address; /* of a fault; else 0 */
};

#endif
