/*
 * instruction.h - the x86 instructions that stand around an int 80h: how long they are, and of
 * those that people check a result with what they do.
 *
 * From Intel's manual, volume 2, appendix A (opcode map).  Every instruction of the one- and
 * two-byte maps has its length; of VEX and x87 no more than that.
 */
#ifndef WATCH_INSTRUCTION_H
#define WATCH_INSTRUCTION_H

#include "watch/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum operation {
	OP_OTHER,
	OP_MOV,
	OP_LEA,
	OP_ADD,
	OP_OR,
	OP_AND,
	OP_SUB,
	OP_XOR,
	OP_CMP,
	OP_TEST,
	OP_INC,
	OP_DEC,
	OP_NEG,
	OP_NOT,
	OP_SHIFT,
	OP_XCHG,
	OP_PUSH,
	OP_POP,
	OP_PUSHA,
	OP_POPA,
	OP_LEAVE,
	OP_JCC,
	OP_CONDITIONAL, /* setcc, cmov: what a condition decides */
	OP_JMP,
	OP_CALL,
	OP_RET,
	OP_INT,
	OP_STRING, /* movs, stos, lods and their like: by esi, edi */
	OP_FLAGS,  /* pushf (it stores), popf */
};

/* Conditions by their numbers in opcodes. */
enum condition {
	IF_O,
	IF_NO,
	IF_B,
	IF_AE,
	IF_E,
	IF_NE,
	IF_BE,
	IF_A,
	IF_S,
	IF_NS,
	IF_P,
	IF_NP,
	IF_L,
	IF_GE,
	IF_LE,
	IF_G,
};

enum { NO_REGISTER = -1 };

/* The value of OP_INT for what is no int: doors of the kernel like int 80h. */
enum { INT_SYSCALL = 0x0f05, INT_SYSENTER = 0x0f34 };

/* An operand that is not there is NO_REGISTER, and not memory. */
struct instruction {
	size_t length;
	enum operation operation;
	int width;	 /* of its operands, bytes */
	int to, from;	 /* registers; the parts of ax are ax, but for ah, which is told by high */
	bool high;	 /* one of them is ah, ch, dh or bh */
	bool immediate;	 /* from is value instead */
	int64_t value;	 /* sign-extended */
	bool memory;	 /* one operand is memory: the one that is no register */
	bool stores;	 /* it is written */
	bool down;	 /* of OP_SHIFT: shr, sar */
	int base, index; /* of the address in memory; of OP_STRING both addresses */
	int32_t displacement;
	enum condition condition; /* of OP_JCC; and of OP_CONDITIONAL */
	uint64_t target;	  /* of a jump or call with its distance in it; 0: another kind */
};

/* False: there are too few bytes, or they are no instruction. */
bool instruction_read(struct instruction *instruction, const uint8_t *bytes, size_t count,
		      uint64_t address, bool wide);

/* Does it write the register, as far as is known of it? */
bool instruction_writes(const struct instruction *instruction, int gpr);

/* Does it use the register as an address? */
bool instruction_dereferences(const struct instruction *instruction, int gpr);

#endif
