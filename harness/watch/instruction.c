/* instruction.c - see instruction.h. */
#include "watch/instruction.h"

#include <string.h>

/* What is being decoded. */
struct decoder {
	const uint8_t *bytes;
	size_t count, at;
	bool wide, narrow; /* 64-bit mode; an operand-size prefix */
	bool small_address;
	uint8_t rex;
	uint64_t address;
	bool short_of; /* a byte was asked for that is not there */
	struct instruction *out;
};

static uint64_t take(struct decoder *decoder, int bytes)
{
	uint64_t value = 0;

	for (int i = 0; i < bytes; i++) {
		if (decoder->at >= decoder->count) {
			decoder->short_of = true;
			return 0;
		}
		value |= (uint64_t)decoder->bytes[decoder->at++] << (8 * i);
	}
	return value;
}

static int64_t take_signed(struct decoder *decoder, int bytes)
{
	uint64_t value = take(decoder, bytes);
	int unused = 64 - 8 * bytes;

	return (int64_t)(value << unused) >> unused;
}

/* Bytes of an operand of the usual size, and of its immediate, which has four at most. */
static int width_of(const struct decoder *decoder)
{
	return decoder->rex & 8 ? 8 : decoder->narrow ? 2 : 4;
}

static int immediate_of(const struct decoder *decoder)
{
	return decoder->narrow ? 2 : 4;
}

static void take_immediate(struct decoder *decoder, int bytes)
{
	decoder->out->immediate = true;
	decoder->out->value = take_signed(decoder, bytes);
}

/* A register of eight bits: 4 to 7 are the high halves of 0 to 3, without REX. */
static int byte_register(struct decoder *decoder, int number)
{
	if (decoder->out->width != 1 || number < 4 || number > 7 || decoder->rex)
		return number;
	decoder->out->high = true;
	return number - 4;
}

/* ---- ModRM ---- */

static void take_sib(struct decoder *decoder, int mode)
{
	struct instruction *out = decoder->out;
	uint8_t sib = take(decoder, 1);

	out->base = (sib & 7) | (decoder->rex & 1 ? 8 : 0);
	out->index = (sib >> 3 & 7) | (decoder->rex & 2 ? 8 : 0);
	if (out->index == GPR_SP)
		out->index = NO_REGISTER;
	if ((sib & 7) == GPR_BP && mode == 0) {
		out->base = NO_REGISTER;
		out->displacement = take_signed(decoder, 4);
	}
}

static void take_memory(struct decoder *decoder, int mode, int rm)
{
	struct instruction *out = decoder->out;

	out->memory = true;
	if (decoder->small_address && !decoder->wide) { /* 16 bits: nobody's pointer */
		if (mode == 1 || mode == 2 || rm == 6)
			take(decoder, mode == 1 ? 1 : 2);
		return;
	}
	if (rm == GPR_SP) {
		take_sib(decoder, mode);
	} else if (rm == GPR_BP && mode == 0) {
		out->displacement = take_signed(decoder, 4);
		return;
	} else {
		out->base = rm | (decoder->rex & 1 ? 8 : 0);
	}
	if (mode == 1)
		out->displacement = take_signed(decoder, 1);
	else if (mode == 2)
		out->displacement = take_signed(decoder, 4);
}

/*
 * The operands of a ModRM byte: to the register or memory of rm, from the register of its middle
 * bits, or the other way.  What those bits are as a number is returned.
 */
static int take_modrm(struct decoder *decoder, bool to_register)
{
	struct instruction *out = decoder->out;
	uint8_t modrm = take(decoder, 1);
	int middle = modrm >> 3 & 7, rm = NO_REGISTER;
	int other = byte_register(decoder, middle | (decoder->rex & 4 ? 8 : 0));

	if (modrm >> 6 == 3)
		rm = byte_register(decoder, (modrm & 7) | (decoder->rex & 1 ? 8 : 0));
	else
		take_memory(decoder, modrm >> 6, modrm & 7);
	out->to = to_register ? other : rm;
	out->from = to_register ? rm : other;
	return middle;
}

/* ---- the one-byte map ---- */

static const enum operation arithmetic[] = { OP_ADD, OP_OR,  OP_ADD, OP_SUB,
					     OP_AND, OP_SUB, OP_XOR, OP_CMP };

/* 00 to 3f: eight operations, each in six forms. */
static bool decode_arithmetic(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;

	if (code >= 0x40 || (code & 7) > 5)
		return false;
	out->operation = arithmetic[code >> 3];
	out->width = code & 1 ? width_of(decoder) : 1;
	if ((code & 7) < 4) {
		take_modrm(decoder, code & 2);
	} else {
		out->to = GPR_AX;
		take_immediate(decoder, code & 1 ? immediate_of(decoder) : 1);
	}
	out->stores = out->memory && !(code & 2) && out->operation != OP_CMP;
	return true;
}

/* c0, c1: by a number; d0, d1: by one; d2, d3: by cl. */
static void decode_shift(struct decoder *decoder, uint8_t code, int middle)
{
	struct instruction *out = decoder->out;

	out->operation = OP_SHIFT;
	out->down = middle == 5 || middle == 7;
	if (code < 0xd0) {
		take_immediate(decoder, 1);
	} else {
		out->immediate = code < 0xd2;
		out->value = 1;
	}
}

/* 80 to 83, c0, c1, d0 to d3, f6, f7, fe, ff: what is done stands in the middle bits. */
static bool decode_group(struct decoder *decoder, uint8_t code)
{
	static const enum operation unary[] = { OP_TEST,  OP_TEST,  OP_NOT,   OP_NEG,
						OP_OTHER, OP_OTHER, OP_OTHER, OP_OTHER };
	static const enum operation other[] = { OP_INC, OP_DEC, OP_CALL, OP_CALL,
						OP_JMP, OP_JMP, OP_PUSH, OP_OTHER };
	struct instruction *out = decoder->out;
	int middle;

	out->width = code & 1 ? width_of(decoder) : 1;
	middle = take_modrm(decoder, false);
	out->from = NO_REGISTER;
	if (code >= 0x80 && code <= 0x83) {
		out->operation = arithmetic[middle];
		take_immediate(decoder, code == 0x81 ? immediate_of(decoder) : 1);
	} else if (code < 0xf6) {
		decode_shift(decoder, code, middle);
	} else if (code == 0xf6 || code == 0xf7) {
		out->operation = unary[middle];
		if (middle < 2)
			take_immediate(decoder, code == 0xf6 ? 1 : immediate_of(decoder));
		else if (middle >= 4)
			out->to = GPR_AX; /* mul and div write eax, edx */
	} else {
		out->operation = other[middle];
		if (out->operation == OP_CALL || out->operation == OP_JMP) {
			out->from = out->to; /* it is read */
			out->to = NO_REGISTER;
		} else if (out->operation == OP_PUSH) {
			out->from = out->to;
			out->to = NO_REGISTER;
		}
	}
	out->stores = out->memory && out->operation != OP_CMP && out->operation != OP_TEST &&
		      out->operation != OP_CALL && out->operation != OP_JMP &&
		      out->operation != OP_PUSH && out->operation != OP_OTHER;
	return true;
}

/* 40 to 6f, 90 to 97: a register in the opcode, the stack. */
static bool decode_register(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;
	int gpr = (code & 7) | (decoder->rex & 1 ? 8 : 0);

	if (code >= 0x40 && code < 0x50) {
		out->operation = code < 0x48 ? OP_INC : OP_DEC;
		out->to = gpr;
	} else if (code >= 0x50 && code < 0x60) {
		out->operation = code < 0x58 ? OP_PUSH : OP_POP;
		*(code < 0x58 ? &out->from : &out->to) = gpr;
	} else if (code == 0x60 || code == 0x61) {
		out->operation = code == 0x60 ? OP_PUSHA : OP_POPA;
	} else if (code == 0x68 || code == 0x6a) {
		out->operation = OP_PUSH;
		take_immediate(decoder, code == 0x68 ? immediate_of(decoder) : 1);
	} else if (code == 0x69 || code == 0x6b) {
		take_modrm(decoder, true); /* imul */
		take_immediate(decoder, code == 0x69 ? immediate_of(decoder) : 1);
	} else if (code == 0x63) {
		take_modrm(decoder, true);
	} else if (code >= 0x90 && code < 0x98) {
		out->operation = gpr == GPR_AX ? OP_OTHER : OP_XCHG;
		out->to = gpr == GPR_AX ? NO_REGISTER : GPR_AX;
		out->from = gpr == GPR_AX ? NO_REGISTER : gpr;
	} else {
		return code >= 0x6c && code < 0x70;
	}
	return true;
}

/* a0 to bf, c6, c7: an address or a number that stands in the instruction */
static bool decode_number(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;
	int full = immediate_of(decoder);

	if (code >= 0xa0 && code <= 0xa3) {
		out->operation = OP_MOV;
		out->memory = true;
		out->displacement = take(decoder, decoder->wide ? 8 : 4);
		*(code < 0xa2 ? &out->to : &out->from) = GPR_AX;
		out->stores = code >= 0xa2;
	} else if (code == 0xa8 || code == 0xa9) {
		out->operation = OP_TEST;
		out->to = GPR_AX;
		take_immediate(decoder, code == 0xa8 ? 1 : full);
	} else if (code >= 0xa4 && code <= 0xaf) {
		/* movs and cmps take both, stos and scas edi, lods esi */
		out->operation = OP_STRING;
		out->base = code >= 0xac && code < 0xae ? GPR_SI : GPR_DI;
		out->index = code < 0xa8 ? GPR_SI : NO_REGISTER;
	} else if (code >= 0xb0 && code <= 0xbf) {
		out->operation = OP_MOV;
		out->width = code < 0xb8 ? 1 : width_of(decoder);
		out->to = byte_register(decoder, (code & 7) | (decoder->rex & 1 ? 8 : 0));
		take_immediate(decoder, code < 0xb8 ? 1 : out->width == 8 ? 8 : full);
	} else if (code == 0xc6 || code == 0xc7) {
		out->operation = OP_MOV;
		take_modrm(decoder, false);
		out->from = NO_REGISTER;
		take_immediate(decoder, code == 0xc6 ? 1 : full);
		out->stores = out->memory;
	} else {
		return false;
	}
	return true;
}

/* 84 to 8f, and those */
static bool decode_move(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;

	out->width = code & 1 ? width_of(decoder) : 1;
	if (code == 0x84 || code == 0x85) {
		out->operation = OP_TEST;
		take_modrm(decoder, false);
	} else if (code == 0x86 || code == 0x87) {
		out->operation = OP_XCHG;
		take_modrm(decoder, true);
		out->stores = out->memory;
	} else if (code >= 0x88 && code <= 0x8b) {
		out->operation = OP_MOV;
		take_modrm(decoder, code & 2);
		out->stores = out->memory && !(code & 2);
	} else if (code == 0x8d) {
		out->operation = OP_LEA;
		take_modrm(decoder, true);
		out->memory = false;
	} else if (code == 0x8f) {
		out->operation = OP_POP;
		take_modrm(decoder, false);
		out->from = NO_REGISTER;
	} else {
		return decode_number(decoder, code);
	}
	return true;
}

static void take_target(struct decoder *decoder, int bytes)
{
	int64_t distance = take_signed(decoder, bytes);

	decoder->out->target = decoder->address + decoder->at + distance;
	if (!decoder->wide)
		decoder->out->target &= UINT32_MAX;
}

/* 70 to 7f, and c2, c3, c9, cc, cd, e0 to eb */
static bool decode_flow(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;

	if (code >= 0x70 && code < 0x80) {
		out->operation = OP_JCC;
		out->condition = code & 15;
		take_target(decoder, 1);
	} else if (code == 0xc2 || code == 0xc3) {
		out->operation = OP_RET;
		take(decoder, code == 0xc2 ? 2 : 0);
	} else if (code == 0xc9) {
		out->operation = OP_LEAVE;
	} else if (code == 0xcc || code == 0xcd) {
		out->operation = OP_INT;
		out->value = code == 0xcc ? 3 : take(decoder, 1);
	} else if (code >= 0xe0 && code <= 0xe3) { /* loop, jecxz */
		out->operation = OP_JCC;
		out->condition = IF_P;
		take_target(decoder, 1);
	} else if (code == 0xe8 || code == 0xe9 || code == 0xeb) {
		out->operation = code == 0xe8 ? OP_CALL : OP_JMP;
		take_target(decoder, code == 0xeb ? 1 : 4);
	} else {
		return false;
	}
	return true;
}

/* What is left: its length is all that counts. */
static bool decode_rest(struct decoder *decoder, uint8_t code)
{
	if (code == 0x9c || code == 0x9d) {
		decoder->out->operation = OP_FLAGS;
		decoder->out->stores = code == 0x9c;
		return true;
	}
	if (code >= 0xd8 && code <= 0xdf) { /* x87 */
		take_modrm(decoder, false);
		decoder->out->to = decoder->out->from = NO_REGISTER;
		return true;
	}
	if (code == 0xe4 || code == 0xe5 || code == 0xe6 || code == 0xe7) {
		take(decoder, 1);
		return true;
	}
	if (code == 0x9a || code == 0xea || code == 0xca) { /* far */
		take(decoder, code == 0xca ? 2 : immediate_of(decoder) + 2);
		return true;
	}
	if (code == 0x8c || code == 0x8e) { /* segment registers */
		take_modrm(decoder, false);
		decoder->out->from = NO_REGISTER;
		return true;
	}
	return code == 0x98 || code == 0x99 || code == 0x9b || code == 0x9e || code == 0x9f ||
	       code == 0xcb || code == 0xd7 || code == 0xec || code == 0xed || code == 0xee ||
	       code == 0xef || (code >= 0xf4 && code <= 0xfd && code != 0xf6 && code != 0xf7) ||
	       code == 0x27 || code == 0x2f || code == 0x37 || code == 0x3f;
}

/* ---- the two-byte map ---- */

/* Without operands in a ModRM byte: ud2, cpuid, rdtsc, push fs, emms; bswap. */
static bool decode_two_bare(struct instruction *out, uint8_t code)
{
	if (code >= 0xc8 && code < 0xd0)
		out->to = code & 7;
	return out->to != NO_REGISTER || code == 0x0b || code == 0xa2 || code == 0x31 ||
	       code == 0xa0 || code == 0xa1 || code == 0xa8 || code == 0xa9 || code == 0x77 ||
	       code == 0x06 || code == 0x08 || code == 0x09;
}

static void decode_two_modrm(struct decoder *decoder, uint8_t code)
{
	struct instruction *out = decoder->out;
	bool set = code >= 0x90 && code < 0xa0;

	if (code == 0x38 || code == 0x3a)
		take(decoder, 1);
	if (set)
		out->width = 1;
	take_modrm(decoder, !set);
	if (set)
		out->from = NO_REGISTER;
	out->stores = set && out->memory;
	if (set || (code >= 0x40 && code < 0x50)) {
		out->operation = OP_CONDITIONAL;
		out->condition = code & 15;
	}
	if (code >= 0x18 && code < 0x20) { /* a nop of several bytes: its address is none */
		out->memory = false;
		out->to = out->from = NO_REGISTER;
	}
	/* shld, bt and their like with a number; pshuf, shufps and what lies at 0f 3a */
	if (code == 0xa4 || code == 0xac || code == 0xba || code == 0x3a ||
	    (code >= 0x70 && code <= 0x73) || code == 0xc2 || (code >= 0xc4 && code <= 0xc6))
		take(decoder, 1);
}

static void decode_two(struct decoder *decoder)
{
	struct instruction *out = decoder->out;
	uint8_t code = take(decoder, 1);

	if (code >= 0x80 && code < 0x90) {
		out->operation = OP_JCC;
		out->condition = code & 15;
		take_target(decoder, 4);
	} else if (code == 0x05 || code == 0x34) {
		out->operation = OP_INT;
		out->value = code == 0x05 ? INT_SYSCALL : INT_SYSENTER;
	} else if (!decode_two_bare(out, code)) {
		decode_two_modrm(decoder, code);
	}
}

/* ---- the whole ---- */

static uint8_t take_prefixes(struct decoder *decoder)
{
	for (;;) {
		uint8_t code = take(decoder, 1);

		if (code == 0x66)
			decoder->narrow = true;
		else if (code == 0x67)
			decoder->small_address = true;
		else if (decoder->wide && code >= 0x40 && code < 0x50)
			decoder->rex = code;
		else if (!decoder->short_of && code != 0xf0 && code != 0xf2 && code != 0xf3 &&
			 code != 0x26 && code != 0x2e && code != 0x36 && code != 0x3e &&
			 code != 0x64 && code != 0x65)
			return code;
		if (decoder->short_of)
			return 0;
	}
}

static bool decode(struct decoder *decoder, uint8_t code)
{
	if (code == 0x0f) {
		decode_two(decoder);
		return true;
	}
	if (decode_arithmetic(decoder, code))
		return true;
	if ((code >= 0x80 && code <= 0x83) || code == 0xc0 || code == 0xc1 ||
	    (code >= 0xd0 && code <= 0xd3) || code == 0xf6 || code == 0xf7 || code >= 0xfe)
		return decode_group(decoder, code);
	if ((code >= 0x40 && code < 0x70) || (code >= 0x90 && code < 0x98))
		return decode_register(decoder, code);
	return decode_flow(decoder, code) || decode_rest(decoder, code) ||
	       decode_move(decoder, code);
}

bool instruction_read(struct instruction *instruction, const uint8_t *bytes, size_t count,
		      uint64_t address, bool wide)
{
	struct decoder decoder = {
		.bytes = bytes,
		.count = count < 15 ? count : 15,
		.wide = wide,
		.address = address,
		.out = instruction,
	};
	uint8_t code;

	*instruction = (struct instruction){
		.to = NO_REGISTER,
		.from = NO_REGISTER,
		.base = NO_REGISTER,
		.index = NO_REGISTER,
	};
	code = take_prefixes(&decoder);
	instruction->width = width_of(&decoder);
	if (decoder.short_of || !decode(&decoder, code) || decoder.short_of)
		return false;
	instruction->length = decoder.at;
	return true;
}

bool instruction_writes(const struct instruction *instruction, int gpr)
{
	switch (instruction->operation) {
	case OP_CMP:
	case OP_TEST:
	case OP_PUSH:
	case OP_JCC:
	case OP_JMP:
	case OP_RET:
		return false;
	case OP_XCHG:
		return instruction->to == gpr || instruction->from == gpr;
	case OP_POPA:
		return true;
	case OP_LEAVE:
		return gpr == GPR_BP || gpr == GPR_SP;
	case OP_CALL: /* by the convention of C */
	case OP_INT:
		return gpr == GPR_AX;
	case OP_STRING:
		return gpr == GPR_SI || gpr == GPR_DI || gpr == GPR_AX;
	default:
		return instruction->to == gpr;
	}
}

bool instruction_dereferences(const struct instruction *instruction, int gpr)
{
	return (instruction->memory || instruction->operation == OP_STRING) &&
	       (instruction->base == gpr || instruction->index == gpr);
}
