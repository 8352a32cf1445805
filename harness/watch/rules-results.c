/* rules-results.c - mistakes in what is done with a result, and what killed; see rules.h. */
#include "watch/rules.h"

#include "report/errnos.h"
#include "report/pages.h"
#include "watch/death.h"
#include "watch/instruction.h"
#include "watch/meanings.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- how a result is looked at ---- */

static bool checked_as(struct sight *sight, enum check how)
{
	struct line line;

	if (sight->checked.how != how)
		return false;
	line = view_line(sight->view, sight->step->task->space, sight->checked.where);
	if (line.file)
		text_addf(&sight->detail, "line %d", line.number);
	return true;
}

static bool none(struct sight *sight)
{
	return checked_as(sight, CHECK_NONE);
}

static bool overwritten(struct sight *sight)
{
	return checked_as(sight, CHECK_OVERWRITTEN);
}

static bool minus_one(struct sight *sight)
{
	return checked_as(sight, CHECK_MINUS_ONE);
}

static bool sign(struct sight *sight)
{
	return checked_as(sight, CHECK_SIGN);
}

static bool zero(struct sight *sight)
{
	return checked_as(sight, CHECK_ZERO);
}

static bool is_signed(struct sight *sight)
{
	return checked_as(sight, CHECK_SIGNED);
}

static bool top_byte(struct sight *sight)
{
	return checked_as(sight, CHECK_TOP_BYTE);
}

static bool window(struct sight *sight)
{
	return checked_as(sight, CHECK_WINDOW);
}

/* ebx, esi, edi and ebp belong to who calls a function (the i386 ABI); C relies on it. */
static bool callee_saved(struct sight *sight)
{
	static const enum gpr kept[] = { GPR_BX, GPR_SI, GPR_DI, GPR_BP };
	const struct step *step = sight->step;
	struct line line;
	size_t length;

	if (!sight->checked.returned || step->table != TABLE_I386 || step->before.wide)
		return false;
	line = view_line(sight->view, step->task->space, sight->checked.return_to - 1);
	length = line.file ? strlen(line.file) : 0;
	if (length < 2 || strcmp(line.file + length - 2, ".c") != 0)
		return false;
	for (int i = 0; i < 4; i++) {
		bool argument = kept[i] != GPR_BX ? meaning_arguments(step->meaning) == 6 : true;

		if (!argument || sight->checked.restored & 1u << kept[i])
			continue;
		text_addf(&sight->detail, "%s; line %d of %s calls it",
			  register_name(kept[i], false), line.number, line.file);
		return true;
	}
	return false;
}

/* `report NAME` tells the registers as they are where it stands. */
static bool late_report(struct sight *sight)
{
	const unsigned int told = 1u << GPR_AX | 1u << GPR_BX | 1u << GPR_CX | 1u << GPR_DX |
				  1u << GPR_SI | 1u << GPR_DI | 1u << GPR_BP;
	struct line line;

	if (!sight->checked.reported || !(sight->checked.spoiled & told))
		return false;
	line = view_line(sight->view, sight->step->task->space, sight->checked.report);
	if (!line.function || strcmp(line.function, "report_call") != 0)
		return false;
	for (int gpr = 0; gpr < GPR_DI + 1; gpr++) {
		if (sight->checked.spoiled & told & 1u << gpr) {
			text_addf(&sight->detail, "%s is another one by then",
				  register_name(gpr, false));
			break;
		}
	}
	return true;
}

const struct rule rules_of_results[] = {
	{ "late-report", late_report,
	  "report tells the registers as they are where it stands: it belongs right behind int 80h",
	  "doc/learn/01-first-call.md" },
	{ "lost-result", overwritten,
	  "the result in eax is overwritten before anything is done with it; in AT&T order the "
	  "source stands "
	  "first, in NASM's the destination",
	  "doc/learn/03-errors.md" },
	{ "unchecked-result", none,
	  "the result is used without a look at it: -4095 to -1 (fffff001h to ffffffffh) are "
	  "errnos",
	  "doc/learn/03-errors.md" },
	{ "minus-one", minus_one,
	  "only -1 is looked for, as C's wrapper returns it: the kernel gives -4095 to -1; cmp "
	  "eax, -4095 and jae",
	  "entry/error-is-negative" },
	{ "sign-test", sign,
	  "the sign is looked at, and an address above 2 GiB has it as well: cmp eax, -4095 and "
	  "jae",
	  "entry/sign-bit-set" },
	{ "zero-test", zero,
	  "0 is looked for, which the kernel never gives for an error: cmp eax, -4095 and jae",
	  "entry/error-is-negative" },
	{ "signed-jump", is_signed,
	  "that jump is for numbers with a sign: behind cmp eax, -4095 it is jae or jb (ja, jbe "
	  "with -4096)",
	  "entry/sign-bit-set" },
	{ "part-of-the-result", top_byte,
	  "a part of the result is looked at: an error is -4095 to -1, all 32 bits of it",
	  "doc/learn/03-errors.md" },
	{ "another-window", window,
	  "errors are -4095 to -1 and nothing else: with another limit one is taken for the other",
	  "doc/learn/03-errors.md" },
	{ "callee-saved", callee_saved,
	  "a function that C calls must give ebx, esi, edi and ebp back as they were: push and pop "
	  "them",
	  "entry/six-registers" },
	{ NULL, NULL, NULL, NULL },
};

/* ---- what killed ---- */

static const struct area *fault_area(const struct sight *sight)
{
	return snapshot_find(space_snapshot(sight->fault->task->space), sight->fault->address);
}

static bool has_address(const struct sight *sight)
{
	return death_has_address(sight->fault);
}

static unsigned long departed_at(const struct sight *sight)
{
	return view_departed(sight->view, sight->fault->task->space, sight->fault->address);
}

/* "int 80": 50h is no door for a program. */
static bool int_decimal(struct sight *sight)
{
	uint8_t bytes[2];

	return sight->fault->signal == SIGSEGV &&
	       memory_read(sight->fault->task->tid, sight->fault->registers.ip, bytes, 2) == 2 &&
	       bytes[0] == 0xcd && bytes[1] == 80;
}

/* In the rest of the last page of its code, which the kernel has filled up, or behind that. */
static bool ran_on(const struct sight *sight)
{
	const struct fault *fault = sight->fault;
	struct space *space = fault->task->space;
	bool jumped = has_address(sight) && fault->registers.ip == fault->address;
	const struct area *code =
		snapshot_find(space_snapshot(space), fault->registers.ip - (jumped ? 1 : 0));

	if (!code || code->perms[2] != 'x' ||
	    strcmp(code->object, space_program(space, fault->task->pid)) != 0)
		return false;
	return jumped ? fault->address == code->end
		      : lines_in_rest(sight->view->lines, code, fault->registers.ip);
}

/* A ret in _start goes to argc, the word that its stack begins with. */
static bool no_exit(struct sight *sight)
{
	const struct registers *now = &sight->fault->registers;

	if (has_address(sight) && now->ip == sight->fault->address && now->ip < PAGE_BYTES)
		return sight->start &&
		       now->at[GPR_SP] == sight->start->at[GPR_SP] + (now->wide ? 8 : 4);
	return ran_on(sight);
}

/* mov 192, %eax: a number without $ is an address in GAS; in NASM it would have brackets. */
static bool number_as_address(struct sight *sight)
{
	const struct snapshot *snapshot = space_snapshot(sight->fault->task->space);
	uint64_t address = sight->fault->address;
	struct instruction in;

	if (!has_address(sight) || !death_instruction(sight->fault, &in) || !in.memory ||
	    in.base != NO_REGISTER || in.index != NO_REGISTER ||
	    (uint32_t)in.displacement != (uint32_t)address)
		return false;
	/* Below all that lives there, or -1 */
	if (snapshot->count == 0 || departed_at(sight) ||
	    (address >= snapshot->areas[0].start && !errnos_is(address)))
		return false;
	text_addf(&sight->detail, "%d", in.displacement);
	return true;
}

static bool errno_as_address(struct sight *sight)
{
	struct text name = { 0 };
	int number = has_address(sight) ? death_errno(sight->fault) : 0;

	if (!number)
		return false;
	errnos_add(&name, number);
	if (sight->failed_step && sight->failed_errno == number)
		text_addf(&sight->detail, "step %lu had given -%s", sight->failed_step, name.data);
	else
		text_addf(&sight->detail, "-%s", name.data);
	text_free(&name);
	return true;
}

static bool null_pointer(struct sight *sight)
{
	return death_is_null(sight->fault);
}

/* There are other reasons: no memory left for a file in memory, a disk that cannot be read. */
static bool behind_file(struct sight *sight)
{
	const struct area *area = has_address(sight) ? fault_area(sight) : NULL;
	uint64_t offset, size;

	if (sight->fault->signal != SIGBUS || !area || area->object[0] != '/')
		return false;
	return !death_in_file(sight->fault, area, &offset, &size) || offset >= page_up(size);
}

static bool stores(const struct sight *sight)
{
	struct instruction in;

	return death_instruction(sight->fault, &in) &&
	       (in.stores || in.operation == OP_PUSH || in.operation == OP_CALL ||
		in.operation == OP_STRING || in.operation == OP_PUSHA);
}

/*
 * The area that a register of the instruction points into, and that ends less than a page before
 * the address.
 */
static const struct area *area_passed(const struct sight *sight, uint64_t value)
{
	const struct snapshot *snapshot = space_snapshot(sight->fault->task->space);
	const struct area *there = fault_area(sight), *area = snapshot_find(snapshot, value);
	uint64_t address = sight->fault->address;

	/* A loop that ran on has its pointer behind it by now.  To the beginning of another area of
	 * its own a program may point on purpose. */
	if ((!area || area == there) && (!there || there->object[0] == '['))
		area = snapshot_find(snapshot, value - 1);
	if (!area || area == there || area->object[0] == '[' || area->end > address ||
	    address - area->end >= PAGE_BYTES)
		return NULL;
	return area;
}

static const struct area *passed(const struct sight *sight)
{
	const struct fault *fault = sight->fault;
	const struct area *area = NULL;
	struct instruction in;

	if (!has_address(sight) || fault->address < PAGE_BYTES || !death_instruction(fault, &in))
		return NULL;
	for (int gpr = 0; gpr < GPRS && !area; gpr++) {
		if (gpr != GPR_SP && instruction_dereferences(&in, gpr))
			area = area_passed(sight, fault->registers.at[gpr]);
	}
	return area;
}

static bool write_missing(struct sight *sight)
{
	const struct area *area = has_address(sight) ? fault_area(sight) : NULL;

	return area && sight->fault->signal == SIGSEGV && area->object[0] != '[' &&
	       area->perms[0] == 'r' && area->perms[1] == '-' &&
	       sight->fault->registers.ip != sight->fault->address && stores(sight) &&
	       !passed(sight);
}

static bool execute_missing(struct sight *sight)
{
	const struct area *area = has_address(sight) ? fault_area(sight) : NULL;

	return area && sight->fault->registers.ip == sight->fault->address && area->perms[2] == '-';
}

static bool unmapped(struct sight *sight)
{
	if (!has_address(sight) || fault_area(sight) || !departed_at(sight))
		return false;
	text_addf(&sight->detail, "step %lu", departed_at(sight));
	return true;
}

/* The stack pointer stands at the first byte of an area, and pushes go down from it. */
static bool stack_at_its_beginning(struct sight *sight)
{
	uint64_t sp = sight->fault->registers.at[GPR_SP];
	const struct area *area = snapshot_find(space_snapshot(sight->fault->task->space), sp);

	return has_address(sight) && area && sight->fault->address < area->start &&
	       area->start - sight->fault->address <= 64 && sp - area->start <= 64 &&
	       strcmp(area->object, "[stack]") != 0;
}

static bool behind_the_end(struct sight *sight)
{
	const struct area *area = passed(sight);

	if (!area)
		return false;
	text_addf(&sight->detail, "byte %" PRIu64 " of %" PRIu64,
		  sight->fault->address - area->start, area->end - area->start);
	return true;
}

const struct rule rules_of_faults[] = {
	{ "int-80-without-h", int_decimal,
	  "int 80 is int 50h: the door is 80h, int 80h or int 0x80", "entry/present" },
	{ "no-exit", no_exit,
	  "the program goes on where its code ends, or returns, and nobody is there: it has to ask "
	  "for its end itself, mov eax, 1 and int 80h",
	  "doc/learn/01-first-call.md" },
	{ "number-as-address", number_as_address,
	  "a number is taken for an address: in GAS it needs a $ ($192), in NASM no brackets (192)",
	  "doc/learn/02-register-table.md" },
	{ "errno-as-address", errno_as_address,
	  "an errno was used as an address: the call that gave it had failed, and nobody looked",
	  "doc/learn/03-errors.md" },
	{ "null-pointer", null_pointer,
	  "nothing lives in the first page: a pointer that was never set, or that another call has "
	  "overwritten",
	  "doc/learn/06-where.md" },
	{ "stack-at-its-beginning", stack_at_its_beginning,
	  "a stack grows down: its pointer has to begin behind the last byte of its mapping, not "
	  "at the first",
	  "growsdown/as-a-stack" },
	{ "behind-the-end-of-the-file", behind_file,
	  "the page lies behind the end of the file: a mapping does not make the file longer, "
	  "ftruncate does",
	  "eof/write-behind" },
	{ "write-missing", write_missing, "a store, and the area has no PROT_WRITE",
	  "protection/read" },
	{ "execute-missing", execute_missing, "code is run there, and the area has no PROT_EXEC",
	  "protection/stored-code" },
	{ "used-after-munmap", unmapped, "that memory was given back before",
	  "munmap/touch-after" },
	{ "behind-the-end", behind_the_end,
	  "that is behind the end of the mapping: it ends with the page in which its length ends",
	  "length/page-plus-one" },
	{ NULL, NULL, NULL, NULL },
};
