/* check.c - see check.h. */
#include "watch/check.h"

#include "watch/instruction.h"

#include <string.h>

enum { MOST_INSTRUCTIONS = 60, WINDOW = 128 };

/* What the flags come from, if the result has to do with it. */
enum compared { COMPARED_NOT, COMPARED_NUMBER, COMPARED_ITSELF };

struct walk {
	const struct step *step;
	struct checked checked;
	uint64_t ip;
	int64_t sp;	      /* bytes that have been popped since the call; */
	bool sp_known;	      /* or not */
	unsigned int holders; /* bits of the registers that hold the result */
	bool kept;	      /* it was stored or pushed: somebody may look there */
	bool has_slot;	      /* one place in memory where it was stored */
	int slot_base;
	int32_t slot_displacement;
	unsigned int shifted; /* bits of those registers that hold its top byte alone */
	bool saved;	      /* behind pusha, before popa */
	unsigned int saved_holders;
	int64_t saved_sp;
	enum compared compared;
	uint64_t first_error; /* with COMPARED_NUMBER: the number; with COMPARED_ITSELF unused */
	bool done;
	uint8_t bytes[WINDOW]; /* code, from here on: */
	uint64_t bytes_at;
	size_t bytes_count;
};

static void finish(struct walk *walk, enum check how)
{
	walk->checked.how = how;
	walk->checked.where = walk->ip;
	walk->done = true;
}

static bool holds(const struct walk *walk, int gpr)
{
	return gpr != NO_REGISTER && walk->holders & 1u << gpr;
}

static bool is_slot(const struct walk *walk, const struct instruction *in, int32_t beyond)
{
	return in->memory && walk->has_slot && in->base == walk->slot_base &&
	       in->index == NO_REGISTER && in->displacement == walk->slot_displacement + beyond;
}

/* ---- the comparison and its jump ---- */

/* Errors are those from first on, of numbers without a sign. */
static enum check judge_first(uint64_t first, int width)
{
	uint64_t right = width == 8 ? (uint64_t)-4095 : (uint32_t)-4095;

	/* No address lies in the two pages below: a little more is as good. */
	if (first <= right && first >= right - 4097)
		return CHECK_RIGHT;
	return first == right + 4094 ? CHECK_MINUS_ONE : CHECK_WINDOW;
}

static enum check judge_jump(const struct walk *walk, enum condition condition, int width)
{
	uint64_t number = walk->first_error;
	uint64_t last = width == 8 ? UINT64_MAX : UINT32_MAX;

	if (walk->compared == COMPARED_ITSELF) {
		if (condition == IF_E || condition == IF_NE)
			return CHECK_ZERO;
		return condition >= IF_S ? CHECK_SIGN : CHECK_UNSEEN;
	}
	if (condition == IF_E || condition == IF_NE)
		return number == last ? CHECK_MINUS_ONE : number == 0 ? CHECK_ZERO : CHECK_WINDOW;
	if (condition == IF_A || condition == IF_BE)
		return number == last ? CHECK_WINDOW : judge_first(number + 1, width);
	if (condition == IF_AE || condition == IF_B)
		return judge_first(number, width);
	return number == 0 || number == last ? CHECK_SIGN : CHECK_SIGNED;
}

static void take_compare(struct walk *walk, const struct instruction *in, uint64_t number)
{
	int bits = in->width * 8;

	walk->compared = COMPARED_NUMBER;
	walk->first_error = bits == 64 ? number : number & ((1ull << bits) - 1);
}

/* cmp and sub of the result, add and neg: what is compared with what. */
static void compare(struct walk *walk, const struct instruction *in)
{
	bool top = in->to != NO_REGISTER && walk->shifted & 1u << in->to;

	if (!in->immediate) {
		walk->done = true; /* with what another register holds */
	} else if (top || in->width == 1 || in->width == 2) {
		finish(walk, CHECK_TOP_BYTE);
	} else if (in->operation == OP_ADD) {
		take_compare(walk, in, -(uint64_t)in->value); /* carries from there on */
	} else {
		take_compare(walk, in, in->value);
	}
}

/* test, and, or: with itself, with the sign, or with the low bits that an address has not. */
static void test(struct walk *walk, const struct instruction *in)
{
	if (!in->immediate && in->to == in->from) {
		walk->compared = COMPARED_ITSELF;
	} else if (in->immediate && in->width == 4 && (uint32_t)in->value == 0x80000000) {
		finish(walk, CHECK_SIGN);
	} else if (in->immediate && (in->value & 0xfff) == 0xfff) {
		finish(walk, CHECK_RIGHT);
	} else {
		walk->done = true;
	}
}

/* ---- where it goes ---- */

static void note_write(struct walk *walk, const struct instruction *in)
{
	for (int gpr = 0; gpr < GPRS; gpr++) {
		if (!instruction_writes(in, gpr))
			continue;
		if (!walk->checked.returned)
			walk->checked.restored |= 1u << gpr;
		if (!walk->checked.reported && !walk->saved)
			walk->checked.spoiled |= 1u << gpr;
		walk->holders &= ~(1u << gpr);
		walk->shifted &= ~(1u << gpr);
		if (walk->has_slot && walk->slot_base == gpr)
			walk->has_slot = false;
	}
	if (walk->holders == 0 && !walk->kept && !walk->done)
		finish(walk, CHECK_OVERWRITTEN);
}

static void move(struct walk *walk, const struct instruction *in)
{
	bool from_it = holds(walk, in->from) && !in->memory && in->width >= 4;
	bool from_slot = is_slot(walk, in, 0) && !in->stores;

	if (in->stores && holds(walk, in->from)) {
		walk->kept = walk->has_slot = true;
		walk->slot_base = in->base;
		walk->slot_displacement = in->displacement;
		return;
	}
	if (from_it || from_slot) {
		walk->kept = walk->kept || from_slot;
		walk->holders |= 1u << in->to;
		/* The others that are written are none of it. */
		if (!walk->checked.reported && !walk->saved)
			walk->checked.spoiled |= 1u << in->to;
		return;
	}
	note_write(walk, in);
}

static void exchange(struct walk *walk, const struct instruction *in)
{
	bool one = holds(walk, in->to), other = holds(walk, in->from);

	if (in->memory) {
		walk->done = true;
		return;
	}
	walk->holders &= ~(1u << in->to | 1u << in->from);
	walk->holders |= (other ? 1u << in->to : 0) | (one ? 1u << in->from : 0);
	walk->checked.spoiled |= walk->checked.reported ? 0 : 1u << in->to | 1u << in->from;
}

static void pass_return(struct walk *walk)
{
	uint64_t to = 0;
	size_t size = walk->step->before.wide ? 8 : 4;

	if (!walk->sp_known ||
	    memory_read(walk->step->task->tid, walk->step->after.at[GPR_SP] + walk->sp, &to,
			size) != size) {
		walk->done = true;
		return;
	}
	if (!walk->checked.returned)
		walk->checked.return_to = to;
	walk->checked.returned = true;
	walk->sp += size;
	walk->ip = to;
	walk->has_slot = walk->has_slot && walk->slot_base == NO_REGISTER;
}

/* Another call of the kernel: has it the result for an argument? */
static void pass_kernel(struct walk *walk)
{
	const unsigned int arguments = 1u << GPR_BX | 1u << GPR_CX | 1u << GPR_DX | 1u << GPR_SI |
				       1u << GPR_DI | 1u << GPR_BP;

	if (walk->holders & arguments)
		finish(walk, CHECK_NONE);
	walk->done = true;
}

static void track_stack(struct walk *walk, const struct instruction *in)
{
	int size = walk->step->before.wide ? 8 : 4;

	switch (in->operation) {
	case OP_PUSH:
		walk->sp -= size;
		break;
	case OP_POP:
		walk->sp += size;
		break;
	case OP_ADD:
	case OP_SUB:
		if (in->to == GPR_SP && in->immediate)
			walk->sp += in->operation == OP_ADD ? in->value : -in->value;
		else if (in->to == GPR_SP)
			walk->sp_known = false;
		break;
	case OP_LEAVE:
		walk->sp = (int64_t)(walk->step->after.at[GPR_BP] - walk->step->after.at[GPR_SP]) +
			   size;
		break;
	case OP_MOV:
	case OP_LEA:
	case OP_AND:
		if (in->to == GPR_SP && !walk->saved)
			walk->sp_known = false;
		break;
	default:
		break;
	}
}

/* ---- one instruction ---- */

static bool uses(const struct walk *walk, const struct instruction *in)
{
	for (int gpr = 0; gpr < GPRS; gpr++) {
		if (holds(walk, gpr) && instruction_dereferences(in, gpr))
			return true;
	}
	return in->operation == OP_STRING && (holds(walk, GPR_SI) || holds(walk, GPR_DI));
}

/* Instructions that take the walk elsewhere. */
static bool take_flow(struct walk *walk, const struct instruction *in)
{
	switch (in->operation) {
	case OP_JCC:
	case OP_CONDITIONAL:
		if (in->operation == OP_CONDITIONAL && walk->compared == COMPARED_NOT)
			return false; /* about something else */
		if (walk->compared == COMPARED_NUMBER || walk->compared == COMPARED_ITSELF)
			finish(walk, judge_jump(walk, in->condition,
						walk->step->table == TABLE_I386 ? 4 : 8));
		walk->done = true;
		return true;
	case OP_JMP:
		walk->ip = in->target;
		walk->done = walk->done || !in->target;
		return true;
	case OP_RET:
		pass_return(walk);
		return true;
	case OP_INT:
		pass_kernel(walk);
		return true;
	case OP_CALL:
		if (!walk->saved)
			walk->done = true;
		else if (!walk->checked.reported)
			walk->checked.report = in->target;
		walk->checked.reported = walk->checked.reported || walk->saved;
		walk->ip += in->length;
		return true;
	default:
		return false;
	}
}

/* What sets the flags by the result, or changes it. */
static bool take_arithmetic(struct walk *walk, const struct instruction *in, bool it)
{
	enum compared before = walk->compared;

	walk->compared = COMPARED_NOT;
	switch (in->operation) {
	case OP_CMP:
		if (is_slot(walk, in, 3) && in->width == 1)
			finish(walk, CHECK_TOP_BYTE);
		else if (it)
			compare(walk, in);
		return true;
	case OP_TEST:
		if (it)
			test(walk, in);
		return true;
	case OP_ADD:
	case OP_SUB:
		if (it && in->immediate)
			compare(walk, in); /* it goes on being derived from the result */
		return it;
	case OP_OR:
	case OP_AND:
		if (it && in->to == in->from)
			test(walk, in);
		return it;
	case OP_INC:
		if (it)
			take_compare(walk, in, UINT64_MAX);
		return true;
	case OP_SHIFT:
		if (it && in->immediate && in->value >= 16 && in->to != NO_REGISTER)
			walk->shifted |= 1u << in->to;
		return true;
	case OP_NEG:
		walk->done = walk->done || it; /* an exit status is made of it, perhaps */
		return it;
	default:
		walk->compared = before;
		return false;
	}
}

static void take_value(struct walk *walk, const struct instruction *in)
{
	if (take_arithmetic(walk, in, holds(walk, in->to) || is_slot(walk, in, 0)))
		return;
	if (in->operation == OP_LEA && holds(walk, in->base))
		walk->holders |= 1u << in->to;
	else if (in->operation == OP_MOV)
		move(walk, in);
	else if (in->operation == OP_XCHG)
		exchange(walk, in);
	else
		note_write(walk, in);
}

static void take_instruction(struct walk *walk, const struct instruction *in)
{
	track_stack(walk, in);
	if (walk->saved && in->operation == OP_POPA) {
		walk->holders = walk->saved_holders;
		walk->sp = walk->saved_sp;
		walk->saved = false;
	} else if (walk->saved) {
		if (take_flow(walk, in)) /* the frame's routine: it keeps everything */
			return;
	} else if (in->operation == OP_PUSHA) {
		walk->saved = true;
		walk->saved_holders = walk->holders;
		walk->saved_sp = walk->sp;
	} else if (take_flow(walk, in)) {
		return;
	} else if (in->operation == OP_PUSH) {
		walk->kept = walk->kept || holds(walk, in->from);
	} else if (uses(walk, in)) {
		finish(walk, CHECK_NONE);
	} else {
		take_value(walk, in);
	}
	walk->ip += in->length;
}

/* Reads the code in front; false: there is none. */
static bool fetch(struct walk *walk, struct instruction *in)
{
	size_t into = walk->ip - walk->bytes_at;

	if (walk->ip < walk->bytes_at || into + 15 > walk->bytes_count) {
		walk->bytes_at = walk->ip;
		walk->bytes_count =
			memory_read(walk->step->task->tid, walk->ip, walk->bytes, WINDOW);
		into = 0;
	}
	return into < walk->bytes_count &&
	       instruction_read(in, walk->bytes + into, walk->bytes_count - into, walk->ip,
				walk->step->before.wide);
}

struct checked check_follow(const struct step *step)
{
	struct walk walk = {
		.step = step,
		.ip = step->site + 2,
		.sp_known = true,
		.holders = 1u << GPR_AX,
	};
	struct instruction in;

	for (int i = 0; i < MOST_INSTRUCTIONS && !walk.done && fetch(&walk, &in); i++)
		take_instruction(&walk, &in);
	return walk.checked;
}
