/* check.c - see check.h. */
#include "watch/check.h"

#include "report/pages.h"
#include "watch/instruction.h"
#include "watch/meanings.h"
#include "watch/view.h"

#include <string.h>

enum { MOST_INSTRUCTIONS = 60, WINDOW = 128 };

/* What the flags come from, if the result has to do with it. */
enum compared {
	COMPARED_NOT,
	COMPARED_NUMBER,
	COMPARED_ITSELF,
	COMPARED_SIGN,
	COMPARED_PART,
	COMPARED_SOMEHOW
};

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
	unsigned int shifted; /* bits of those registers that hold its upper bits alone, */
	unsigned int changed; /* or something else that was made of it */
	bool saved;	      /* behind pusha, before popa */
	unsigned int saved_holders;
	int64_t saved_sp;
	enum compared compared;
	int compared_width;   /* bytes of it that were */
	uint64_t first_error; /* with COMPARED_NUMBER: the number */
	bool number_known;
	uint64_t number; /* what eax has for the next call of the kernel */
	bool done;
	bool doubtful; /* it was compared, and nobody knows what for */
	/* A wrong look at it, which a right one behind it may make good: on the way straight on, or
	 * on the other one, of the jump. */
	struct checked suspicion;
	struct walk *other_way;
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

/* A comparison that is not understood may be a right one. */
static void doubt(struct walk *walk)
{
	walk->done = walk->doubtful = true;
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
	/* No address lies in the two pages below, and of 64 bits none in the upper half: a little
	 * more is as good. */
	uint64_t least = width == 8 ? (uint64_t)INT64_MIN : right - 4097;

	if (first <= right && first >= least)
		return CHECK_RIGHT;
	return first == right + 4094 ? CHECK_MINUS_ONE : CHECK_WINDOW;
}

/*
 * No address of 64 bits has a sign, and an errno has it in all of them: int 80h gives rax as it is
 * in the kernel (arch/x86/entry/common.c:do_syscall_32_irqs_on).
 */
static enum check judge_sign(const struct walk *walk)
{
	return walk->compared_width == 8 ? CHECK_RIGHT : CHECK_SIGN;
}

static enum check judge_equal(const struct walk *walk, uint64_t number, uint64_t last)
{
	if (number == last)
		return CHECK_MINUS_ONE;
	if (number == 0)
		return CHECK_ZERO;
	/* Is it where it was asked for? */
	return number % PAGE_BYTES == 0 && walk->compared_width >= 4 ? CHECK_RIGHT : CHECK_WINDOW;
}

static bool is_of_sign(enum condition condition)
{
	return condition == IF_S || condition == IF_NS || condition >= IF_L;
}

static enum check judge_number(const struct walk *walk, enum condition condition)
{
	uint64_t number = walk->first_error;
	uint64_t last = walk->compared_width == 8 ? UINT64_MAX : UINT32_MAX;

	if (condition == IF_E || condition == IF_NE)
		return judge_equal(walk, number, last);
	if (condition == IF_A || condition == IF_BE)
		return number == last ? CHECK_WINDOW
				      : judge_first(number + 1, walk->compared_width);
	if (condition == IF_AE || condition == IF_B)
		return judge_first(number, walk->compared_width);
	if (!is_of_sign(condition))
		return CHECK_UNSEEN;
	return number == 0 || number == last ? judge_sign(walk) : CHECK_SIGNED;
}

static enum check judge_jump(const struct walk *walk, enum condition condition)
{
	bool equal = condition == IF_E || condition == IF_NE;

	switch (walk->compared) {
	case COMPARED_NUMBER:
		return judge_number(walk, condition);
	case COMPARED_ITSELF:
		if (equal)
			return CHECK_ZERO;
		return is_of_sign(condition) ? judge_sign(walk) : CHECK_UNSEEN;
	case COMPARED_SIGN:
		return equal ? judge_sign(walk) : CHECK_UNSEEN;
	case COMPARED_PART:
		return CHECK_TOP_BYTE;
	default:
		return CHECK_UNSEEN;
	}
}

/* What is wrong may be the first of two looks, the second a right one. */
static void judge(struct walk *walk, const struct instruction *in)
{
	enum check how = judge_jump(walk, in->condition);

	if (walk->compared == COMPARED_SOMEHOW) {
		doubt(walk);
		return;
	}
	if (how == CHECK_RIGHT || how == CHECK_UNSEEN) {
		finish(walk, how);
		return;
	}
	walk->compared = COMPARED_NOT;
	if (walk->suspicion.how == CHECK_UNSEEN) {
		walk->suspicion = walk->checked;
		walk->suspicion.how = how;
		walk->suspicion.where = walk->ip;
		if (in->operation == OP_JCC && walk->other_way) {
			*walk->other_way = *walk;
			walk->other_way->ip = in->target;
		}
	}
	walk->ip += in->length;
}

static void take_flags(struct walk *walk, const struct instruction *in, enum compared compared)
{
	walk->compared = compared;
	walk->compared_width = in->width;
}

static void take_compare(struct walk *walk, const struct instruction *in, uint64_t number)
{
	int bits = in->width * 8;

	take_flags(walk, in, COMPARED_NUMBER);
	walk->first_error = bits == 64 ? number : number & ((1ull << bits) - 1);
}

static bool has(unsigned int registers, int gpr)
{
	return gpr != NO_REGISTER && registers & 1u << gpr;
}

/* A page has the low byte 0, an errno of Linux another. */
static bool is_low_byte(const struct instruction *in)
{
	return in->width == 1 && !in->high;
}

/* cmp and sub of the result, add and inc: what is compared with what. */
static void compare(struct walk *walk, const struct instruction *in, uint64_t number)
{
	if (has(walk->changed, in->to))
		doubt(walk);
	else if (has(walk->shifted, in->to))
		take_flags(walk, in, COMPARED_PART);
	else if (in->width >= 4)
		take_compare(walk, in, number);
	else if (is_low_byte(in) && number == 0)
		doubt(walk);
	else
		take_flags(walk, in, COMPARED_PART);
}

/* test, and, or: with itself, with the sign, or with the low bits that an address has not. */
static void test(struct walk *walk, const struct instruction *in)
{
	bool itself = !in->immediate && in->to == in->from;

	if (has(walk->changed, in->to))
		doubt(walk);
	else if (itself && has(walk->shifted, in->to))
		take_flags(walk, in, COMPARED_PART);
	else if (itself && in->width >= 4)
		take_flags(walk, in, COMPARED_ITSELF);
	else if (in->immediate && in->width == 4 && (uint32_t)in->value == 0x80000000)
		take_flags(walk, in, COMPARED_SIGN);
	else if (in->immediate && (in->value & 0xfff) == 0xfff)
		finish(walk, CHECK_RIGHT);
	else
		doubt(walk);
}

/* ---- where it goes ---- */

static bool overwrites(const struct instruction *in)
{
	return ((in->operation == OP_MOV || in->operation == OP_LEA || in->operation == OP_POP) &&
		in->width >= 4) ||
	       (in->operation == OP_XOR && in->to == in->from);
}

static void note_write(struct walk *walk, const struct instruction *in)
{
	for (int gpr = 0; gpr < GPRS; gpr++) {
		unsigned int bit = 1u << gpr;

		if (!instruction_writes(in, gpr))
			continue;
		if (!walk->checked.returned)
			walk->checked.restored |= bit;
		if (!walk->checked.reported && !walk->saved)
			walk->checked.spoiled |= bit;
		/* What is not understood makes something of it, perhaps. */
		walk->kept = walk->kept || (holds(walk, gpr) && !overwrites(in));
		walk->holders &= ~bit;
		walk->shifted &= ~bit;
		walk->changed &= ~bit;
		if (walk->has_slot && walk->slot_base == gpr)
			walk->has_slot = false;
	}
	/* What was reported was not lost. */
	if (walk->holders == 0 && !walk->kept && !walk->done)
		finish(walk, walk->checked.reported ? CHECK_UNSEEN : CHECK_OVERWRITTEN);
}

static void change(struct walk *walk, const struct instruction *in)
{
	walk->kept = true;
	if (in->to != NO_REGISTER)
		walk->changed |= 1u << in->to;
	else
		walk->has_slot = false;
}

/* That register has now what the other one has; NO_REGISTER: what the place in memory has. */
static void copy(struct walk *walk, int to, int from)
{
	unsigned int bit = 1u << to;

	walk->holders |= bit;
	walk->shifted = has(walk->shifted, from) ? walk->shifted | bit : walk->shifted & ~bit;
	walk->changed = has(walk->changed, from) ? walk->changed | bit : walk->changed & ~bit;
	/* The others that are written are none of it. */
	if (!walk->checked.reported && !walk->saved)
		walk->checked.spoiled |= bit;
}

static void move(struct walk *walk, const struct instruction *in)
{
	bool from_it = holds(walk, in->from) && !in->memory && in->width >= 4;
	bool from_slot = is_slot(walk, in, 0) && !in->stores;

	if (in->stores && holds(walk, in->from)) {
		walk->kept = true;
		walk->has_slot = !has(walk->changed | walk->shifted, in->from);
		walk->slot_base = in->base;
		walk->slot_displacement = in->displacement;
	} else if (from_it || from_slot) {
		walk->kept = walk->kept || from_slot;
		copy(walk, in->to, from_slot ? NO_REGISTER : in->from);
	} else {
		note_write(walk, in);
	}
}

static void take_address(struct walk *walk, const struct instruction *in)
{
	int from = holds(walk, in->base) ? in->base : in->index;

	if (!holds(walk, from)) {
		note_write(walk, in);
		return;
	}
	copy(walk, in->to, from);
	if (in->displacement || (in->base != NO_REGISTER && in->index != NO_REGISTER) ||
	    from == in->index)
		change(walk, in);
}

static void swap_bits(unsigned int *bits, int one, int other)
{
	unsigned int both = 1u << one | 1u << other;

	if (has(*bits, one) != has(*bits, other))
		*bits ^= both;
}

static void exchange(struct walk *walk, const struct instruction *in)
{
	if (in->memory) {
		walk->done = true;
		return;
	}
	swap_bits(&walk->holders, in->to, in->from);
	swap_bits(&walk->shifted, in->to, in->from);
	swap_bits(&walk->changed, in->to, in->from);
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

/* What eax has, where it is a number that stands in the code. */
static void track_number(struct walk *walk, const struct instruction *in)
{
	if (!instruction_writes(in, GPR_AX))
		return;
	if (in->operation == OP_XOR && in->to == in->from) {
		walk->number_known = true;
		walk->number = 0;
	} else if (in->operation == OP_MOV && in->immediate && in->width >= 4) {
		walk->number_known = true;
		walk->number = (uint32_t)in->value;
	} else if (in->operation == OP_MOV && in->immediate && is_low_byte(in)) {
		walk->number = (walk->number & ~0xffull) | (uint8_t)in->value;
	} else {
		walk->number_known = false;
	}
}

/* Another call of the kernel: has it the result for an address? */
static void pass_kernel(struct walk *walk, const struct instruction *in)
{
	bool wide = walk->step->before.wide && in->value == INT_SYSCALL;
	const struct step next = { .table = wide ? TABLE_X86_64 : TABLE_I386 };
	const struct meaning *meaning = NULL;

	if (walk->number_known && in->value >= 0x80)
		meaning = meanings_find(next.table, walk->number);
	for (int i = 0; meaning && i < meaning_arguments(meaning); i++) {
		int kind = meaning->kinds[i];

		if ((kind == ARG_ADDRESS || calls_is_pointer(kind)) &&
		    holds(walk, view_register(&next, i)))
			finish(walk, CHECK_NONE);
	}
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
	case OP_FLAGS:
		walk->sp += in->stores ? -size : size;
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
	return false;
}

/* Instructions that take the walk elsewhere. */
static bool take_flow(struct walk *walk, const struct instruction *in)
{
	switch (in->operation) {
	case OP_JCC:
	case OP_CONDITIONAL:
		if (in->operation == OP_CONDITIONAL && walk->compared == COMPARED_NOT)
			return false; /* about something else */
		if (walk->compared == COMPARED_NOT)
			walk->done = true;
		else
			judge(walk, in);
		return true;
	case OP_JMP:
		walk->ip = in->target;
		walk->done = walk->done || !in->target;
		return true;
	case OP_RET:
		pass_return(walk);
		return true;
	case OP_INT:
		pass_kernel(walk, in);
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

static bool keeps_flags(enum operation operation)
{
	return operation == OP_MOV || operation == OP_LEA || operation == OP_XCHG ||
	       operation == OP_PUSH || operation == OP_POP || operation == OP_LEAVE ||
	       operation == OP_FLAGS || operation == OP_CONDITIONAL;
}

/* It goes on being derived from the result. */
static void take_sum(struct walk *walk, const struct instruction *in)
{
	uint64_t number = in->value;

	/* What is added carries from there on. */
	if (has(walk->changed, in->to))
		take_flags(walk, in, COMPARED_SOMEHOW);
	else if (in->operation == OP_INC)
		compare(walk, in, UINT64_MAX);
	else if (in->operation == OP_DEC)
		compare(walk, in, 1);
	else if (in->immediate)
		compare(walk, in, in->operation == OP_ADD ? 0 - number : number);
	change(walk, in);
}

static void take_shift(struct walk *walk, const struct instruction *in)
{
	/* Of 64 bits the upper ones tell an errno from an address. */
	if (in->immediate && in->down && in->value >= 16 && in->width == 4 &&
	    in->to != NO_REGISTER && !has(walk->changed, in->to))
		walk->shifted |= 1u << in->to;
	else
		change(walk, in);
	walk->kept = true;
}

static void take_comparison(struct walk *walk, const struct instruction *in, bool it)
{
	if (is_slot(walk, in, 3) && in->width == 1)
		take_flags(walk, in, COMPARED_PART);
	else if (it && in->immediate)
		compare(walk, in, in->value);
	else if (it || holds(walk, in->from))
		doubt(walk); /* with what another register holds */
}

/* What changes the result, or sets the flags by it.  False: it does neither. */
static bool take_change(struct walk *walk, const struct instruction *in)
{
	switch (in->operation) {
	case OP_TEST:
		test(walk, in);
		return true;
	case OP_ADD:
	case OP_SUB:
	case OP_INC:
	case OP_DEC:
		take_sum(walk, in);
		return true;
	case OP_OR:
	case OP_AND:
		test(walk, in);
		if (in->immediate || in->to != in->from)
			change(walk, in);
		return true;
	case OP_SHIFT:
		take_shift(walk, in);
		return true;
	case OP_XOR:
	case OP_NEG: /* an exit status is made of it, perhaps */
	case OP_NOT:
		if (in->operation != OP_XOR || in->to != in->from)
			change(walk, in);
		return in->operation != OP_XOR || in->to != in->from;
	default:
		return false;
	}
}

static bool take_arithmetic(struct walk *walk, const struct instruction *in, bool it)
{
	if (!keeps_flags(in->operation))
		walk->compared = COMPARED_NOT;
	if (in->operation == OP_CMP) {
		take_comparison(walk, in, it);
		return true;
	}
	return it ? take_change(walk, in) : in->operation == OP_TEST;
}

static void take_value(struct walk *walk, const struct instruction *in)
{
	track_number(walk, in);
	if (take_arithmetic(walk, in, holds(walk, in->to) || is_slot(walk, in, 0)))
		return;
	if (in->operation == OP_LEA)
		take_address(walk, in);
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

static void walk_on(struct walk *walk)
{
	struct instruction in;

	for (int i = 0; i < MOST_INSTRUCTIONS && !walk->done && fetch(walk, &in); i++)
		take_instruction(walk, &in);
}

static bool makes_good(const struct walk *walk)
{
	return walk->checked.how == CHECK_RIGHT || walk->doubtful;
}

struct checked check_follow(const struct step *step)
{
	struct walk other_way = { .done = true };
	struct walk walk = {
		.step = step,
		.ip = step->site + 2,
		.sp_known = true,
		.holders = 1u << GPR_AX,
		.other_way = &other_way,
	};

	walk_on(&walk);
	if (walk.suspicion.how == CHECK_UNSEEN)
		return walk.checked;
	walk_on(&other_way);
	if (makes_good(&walk) || makes_good(&other_way))
		walk.suspicion.how = CHECK_RIGHT;
	return walk.suspicion;
}
