/* machine.c - see machine.h. */
#include "predict/machine.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void machine_free(struct machine *machine)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++)
		free(machine->named[i]);
	lines_free(&machine->variables);
	free(machine->words);
	*machine = (struct machine){ 0 };
}

/* ---- operands ---- */

static int register_named(const char *name)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		if (strcmp(question_registers[i], name) == 0)
			return i;
	}
	return -1;
}

static bool is_narrow(const char *operand)
{
	return text_begins_with(operand, "byte ") || text_begins_with(operand, "word ");
}

/* Without what says how wide it is. */
static const char *bare(const char *operand)
{
	static const char *const widths[] = { "dword ", "byte ", "word " };

	for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
		if (text_begins_with(operand, widths[i]))
			operand += strlen(widths[i]);
	}
	return operand + strspn(operand, " ");
}

/* Is it a place that a register leads to, so that it is not known which? */
static bool is_elsewhere(const char *place)
{
	for (int i = 0; i < QUESTION_REGISTERS; i++) {
		if (strstr(place, question_registers[i]))
			return true;
	}
	return strstr(place, "esp");
}

static struct word *variable_named(const struct machine *machine, const char *place)
{
	for (size_t i = 0; i < machine->variables.count; i++) {
		if (strcmp(machine->variables.at[i], place) == 0)
			return &machine->words[i];
	}
	return NULL;
}

/* "2 * 4096": a product of numbers. */
static bool read_product(const char *text, uint32_t *value)
{
	char *copy = new_string(text), *rest = copy, *factor;
	bool good = true;

	*value = 1;
	while (good && (factor = strsep(&rest, "*"))) {
		uint32_t one;
		size_t length = strlen(factor);

		while (length && factor[length - 1] == ' ')
			factor[--length] = '\0';
		good = question_number(factor + strspn(factor, " "), &one);
		*value *= good ? one : 0;
	}
	free(copy);
	return good;
}

struct word machine_word(const struct machine *machine, const char *operand)
{
	const char *place = bare(operand);
	int index = register_named(place);
	struct word word = { 0 };

	if (index >= 0)
		return machine->registers[index];
	if (place[0] == '[') {
		const struct word *variable = variable_named(machine, place);

		return variable && !is_narrow(operand) ? *variable : word;
	}
	word.known = read_product(place, &word.value);
	return word;
}

void machine_set(struct machine *machine, const char *operand, struct word word)
{
	const char *place = bare(operand);
	int index = register_named(place);
	struct word *variable;

	if (is_narrow(operand))
		word.known = false;
	if (index >= 0) {
		machine->registers[index] = word;
		free(machine->named[index]);
		machine->named[index] = NULL;
		return;
	}
	if (place[0] != '[') { /* a part of a register, or none that is known here */
		for (int i = 0; i < 4; i++) {
			if (strlen(place) == 2 && place[0] == question_registers[i][1])
				machine->registers[i].known = false;
		}
		return;
	}
	if (is_elsewhere(place)) {
		for (size_t i = 0; i < machine->variables.count; i++)
			machine->words[i].known = false;
		return;
	}
	variable = variable_named(machine, place);
	if (!variable) {
		size_t count = machine->variables.count;

		machine->words = grow_by_one(machine->words, count, sizeof(*machine->words));
		lines_add(&machine->variables, new_string(place));
		variable = &machine->words[count];
	}
	*variable = word;
}

/* ---- instructions ---- */

/* What two words come to; the flags are those of it. */
static struct word combine(struct machine *machine, const char *what, struct word one,
			   struct word other)
{
	struct word word = { .known = one.known && other.known,
			     .placed = one.placed || other.placed };
	uint32_t a = one.value, b = other.value;

	machine->compared = word.known && !word.placed;
	machine->carry = machine->overflow = false;
	if (strcmp(what, "add") == 0) {
		word.value = a + b;
		machine->carry = word.value < a;
		machine->overflow = (~(a ^ b) & (a ^ word.value)) >> 31;
	} else if (strcmp(what, "sub") == 0 || strcmp(what, "cmp") == 0) {
		word.value = a - b;
		machine->carry = a < b;
		machine->overflow = ((a ^ b) & (a ^ word.value)) >> 31;
	} else if (strcmp(what, "and") == 0 || strcmp(what, "test") == 0) {
		word.value = a & b;
	} else if (strcmp(what, "or") == 0) {
		word.value = a | b;
	} else if (strcmp(what, "xor") == 0) {
		word.value = a ^ b;
	} else if (strcmp(what, "shl") == 0 && b < 32) {
		word.value = a << b;
	} else if (strcmp(what, "shr") == 0 && b < 32) {
		word.value = a >> b;
	} else if (strcmp(what, "sar") == 0 && b < 32) {
		word.value = a >> b | (a >> 31 && b ? UINT32_MAX << (32 - b) : 0);
	} else {
		word.known = machine->compared = false;
	}
	if (what[0] == 's' && what[1] != 'u' && b == 0) /* a shift by nothing leaves the flags */
		machine->compared = false;
	machine->result = word.value;
	return word;
}

/* The operands, without blanks at their ends; both for the caller to free. */
static void split_operands(const char *operands, char **to, char **from)
{
	size_t length = strcspn(operands, ",");
	const char *rest = operands + length + (operands[length] == ',');

	while (length && operands[length - 1] == ' ')
		length--;
	*to = new_stringf("%.*s", (int)length, operands);
	*from = new_string(rest + strspn(rest, " "));
}

static void move_word(struct machine *machine, const char *to, const char *from)
{
	struct word word = machine_word(machine, from);
	int index = register_named(to), other = register_named(from);
	const char *name = other >= 0 ? machine->named[other] : from;
	char *kept = !word.known && name &&
				     (other >= 0 || isupper((unsigned char)name[0]) ||
				      question_is_label(name)) &&
				     name[0] != '['
			     ? new_string(name)
			     : NULL;

	machine_set(machine, to, word);
	if (index >= 0)
		machine->named[index] = kept;
	else
		free(kept);
}

void machine_step(struct machine *machine, const struct code_line *code)
{
	static const char *const nothing[] = { "nop", "cld" };
	const struct word one = { .known = true, .value = 1 }, zero = { .known = true };
	const char *what = code->word;
	char *to, *from;

	for (size_t i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++) {
		if (strcmp(what, nothing[i]) == 0)
			return;
	}
	split_operands(code->operands, &to, &from);
	if (strcmp(what, "mov") == 0)
		move_word(machine, to, from);
	else if (strcmp(what, "cmp") == 0 || strcmp(what, "test") == 0)
		combine(machine, what, machine_word(machine, to), machine_word(machine, from));
	else if (strcmp(what, "inc") == 0)
		machine_set(machine, to, combine(machine, "add", machine_word(machine, to), one));
	else if (strcmp(what, "dec") == 0)
		machine_set(machine, to, combine(machine, "sub", machine_word(machine, to), one));
	else if (strcmp(what, "neg") == 0)
		machine_set(machine, to, combine(machine, "sub", zero, machine_word(machine, to)));
	else
		machine_set(machine, to,
			    combine(machine, what, machine_word(machine, to),
				    machine_word(machine, from)));
	/* The flags of a part of a word; and the carry, which these leave as it was. */
	if (is_narrow(to) || strcmp(what, "inc") == 0 || strcmp(what, "dec") == 0)
		machine->compared = false;
	free(to);
	free(from);
}

enum machine_jump machine_jump(const struct machine *machine, const struct code_line *code)
{
	const char *what = code->word;
	bool zero = machine->result == 0, minus = machine->result >> 31;
	const struct {
		const char *name;
		bool taken;
	} jumps[] = {
		{ "je", zero },
		{ "jz", zero },
		{ "jne", !zero },
		{ "jnz", !zero },
		{ "jb", machine->carry },
		{ "jc", machine->carry },
		{ "jae", !machine->carry },
		{ "jnc", !machine->carry },
		{ "jbe", machine->carry || zero },
		{ "ja", !machine->carry && !zero },
		{ "js", minus },
		{ "jns", !minus },
		{ "jl", minus != machine->overflow },
		{ "jge", minus == machine->overflow },
		{ "jle", zero || minus != machine->overflow },
		{ "jg", !zero && minus == machine->overflow },
	};

	if (what[0] != 'j')
		return JUMP_NONE;
	if (strcmp(what, "jmp") == 0)
		return JUMP_TAKEN;
	for (size_t i = 0; machine->compared && i < sizeof(jumps) / sizeof(jumps[0]); i++) {
		if (strcmp(jumps[i].name, what) == 0)
			return jumps[i].taken ? JUMP_TAKEN : JUMP_PASSED;
	}
	return JUMP_UNKNOWN;
}
