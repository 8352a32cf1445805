/* rules-calls.c - mistakes that show in the arguments of a call; see rules.h. */
#include "watch/rules.h"

#include "report/errnos.h"
#include "report/pages.h"
#include "watch/explain.h"
#include "watch/instruction.h"
#include "watch/meanings.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MMAP2 = 192, OLD_MMAP = 90 };

/* ld -m elf_i386, --verbose */
enum { LD_BEGIN = 0x8048000 };

/* ---- what a step is ---- */

static bool maps(const struct sight *sight)
{
	return meaning_maps(sight->step->meaning);
}

static uint32_t argument(const struct sight *sight, int index)
{
	return step_mapping(sight->step, index);
}

static bool is_call(const struct sight *sight, const char *name)
{
	return sight->step->meaning && strcmp(sight->step->meaning->name, name) == 0;
}

static bool is_i386(const struct sight *sight, uint64_t number)
{
	return sight->step->table == TABLE_I386 && sight->step->call == number;
}

static bool failed_with(const struct sight *sight, int number)
{
	return step_failed(sight->step) && sight->step->result == -number;
}

/* Do six numbers look like address, length, prot, flags, descriptor and offset? */
static bool looks_mapping(const uint32_t *words)
{
	uint32_t type = words[3] & TYPE;

	return words[1] > 0 && words[1] < 0x40000000 && words[2] <= 7 && type >= 1 && type <= 3 &&
	       words[3] < 0x200000 && ((int)words[4] >= -1 && (int)words[4] < 4096) &&
	       (words[0] == 0 || words[0] >= 0x1000);
}

static void registers_of(const struct step *step, uint32_t *words)
{
	for (int i = 0; i < STEP_ARGUMENTS; i++)
		words[i] = step->arguments[i];
}

/* The first three registers of it, and the flags; the descriptor may be anything. */
static bool registers_look_mapping(const struct step *step)
{
	uint32_t words[STEP_ARGUMENTS] = { 0 };

	registers_of(step, words);
	words[4] = words[4] < 4096 ? words[4] : (uint32_t)-1;
	return looks_mapping(words);
}

/* As syscall takes them; a program of 32 bits has no r10 for the flags. */
static bool registers_look_x86_64(const struct step *step)
{
	const uint64_t *at = step->before.at;
	const uint32_t words[STEP_ARGUMENTS] = {
		at[GPR_DI], at[GPR_SI], at[GPR_DX], step->before.wide ? at[GPR_R10] : ANONYMOUS | 2,
		-1,	    0
	};

	return words[0] % PAGE_BYTES == 0 && words[1] >= PAGE_BYTES && words[2] > 0 &&
	       looks_mapping(words);
}

static const struct area *area_at(const struct sight *sight, uint64_t address)
{
	struct space *space = sight->step->task->space;

	return space->known ? snapshot_find(space_snapshot(space), address) : NULL;
}

/* The bytes of the regular file that the call maps; false: it maps none. */
static bool file_size(const struct sight *sight, uint64_t *size)
{
	char path[60];
	struct stat status;

	if (!maps(sight) || argument(sight, 3) & ANONYMOUS)
		return false;
	snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)sight->step->task->pid,
		 (int)argument(sight, 4));
	if (stat(path, &status) < 0 || !S_ISREG(status.st_mode))
		return false;
	*size = status.st_size;
	return true;
}

/* Where in the file it begins, in bytes. */
static uint64_t file_offset(const struct sight *sight)
{
	uint64_t offset = argument(sight, 5);

	return is_i386(sight, MMAP2) ? offset * PAGE_BYTES : offset;
}

/* ---- the number ---- */

/* 11 is execve here, and munmap there; 10 is unlink, and mprotect. */
static bool looks_changing(const struct sight *sight)
{
	const struct step *step = sight->step;
	uint64_t address = step->arguments[0], length = step->arguments[1];
	bool path = step->strings[0] && *step->strings[0];

	if (address % PAGE_BYTES != 0 || (int64_t)address < 0x1000 || length == 0)
		return false;
	if (!step->strings[0])
		return true;
	/* What is mapped there may begin with a zero byte, or with text. */
	if (step->call == 11)
		return length < OWN_DATA_END && !area_at(sight, length);
	return !path && step->arguments[2] <= 7;
}

static bool number_of_x86_64(struct sight *sight)
{
	const struct step *step = sight->step;
	struct text name = { 0 };
	bool it;

	if (step->table != TABLE_I386 || step->call > 28 || !step_failed(step))
		return false;
	if (step->call == 9)
		it = registers_look_mapping(step) ||
		     (registers_look_x86_64(step) && !step->strings[0]);
	else
		it = (step->call == 10 || step->call == 11 || step->call >= 25) &&
		     looks_changing(sight);
	if (!it || !numbers_add(&name, TABLE_X86_64, step->call))
		return false;
	text_addf(&sight->detail, "%d is %s there", (int)step->call, name.data);
	text_free(&name);
	return true;
}

static bool registers_of_x86_64(struct sight *sight)
{
	return is_i386(sight, MMAP2) && sight->step->before.wide && step_failed(sight->step) &&
	       !registers_look_mapping(sight->step) && registers_look_x86_64(sight->step);
}

static bool number_90_with_registers(struct sight *sight)
{
	return is_i386(sight, OLD_MMAP) && step_failed(sight->step) &&
	       registers_look_mapping(sight->step);
}

static bool read_words(const struct sight *sight, uint64_t address, uint32_t *words)
{
	return address >= 0x1000 && memory_read(sight->step->task->tid, address, words, 24) == 24;
}

static bool number_192_with_block(struct sight *sight)
{
	uint32_t words[STEP_ARGUMENTS] = { 0 };

	return is_i386(sight, MMAP2) && step_failed(sight->step) &&
	       !registers_look_mapping(sight->step) &&
	       read_words(sight, sight->step->arguments[0], words) && looks_mapping(words);
}

static bool block_reversed(struct sight *sight)
{
	uint32_t words[STEP_ARGUMENTS] = { 0 };

	for (int i = 0; i < STEP_ARGUMENTS; i++)
		words[i] = sight->step->block[STEP_ARGUMENTS - 1 - i];
	return sight->step->has_block && step_failed(sight->step) &&
	       !looks_mapping(sight->step->block) && looks_mapping(words);
}

/* What was pushed word by word lies before the pointer, or behind it by a word. */
static bool block_elsewhere(struct sight *sight)
{
	uint32_t words[STEP_ARGUMENTS] = { 0 };

	if (!is_i386(sight, OLD_MMAP) || !step_failed(sight->step) ||
	    (sight->step->has_block && looks_mapping(sight->step->block)))
		return false;
	for (int words_off = -6; words_off <= 6; words_off++) {
		if (words_off != 0 &&
		    read_words(sight, sight->step->arguments[0] + 4 * words_off, words) &&
		    looks_mapping(words)) {
			text_addf(&sight->detail, "they begin at ebx%+d", 4 * words_off);
			return true;
		}
	}
	return false;
}

static bool no_such_number(struct sight *sight)
{
	return sight->step->table == TABLE_I386 && failed_with(sight, ENOSYS) &&
	       sight->step->call >= 470;
}

/* A program of 64 bits: its pointers may have more than int 80h takes. */
static bool pointer_cut(struct sight *sight)
{
	static const enum gpr registers[] = { GPR_BX, GPR_CX };

	if (sight->step->table != TABLE_I386 || !sight->step->before.wide)
		return false;
	for (int i = 0; i < 2; i++) {
		uint64_t value = sight->step->before.at[registers[i]];

		if (value >> 32 && value >> 31 != UINT64_MAX >> 31) {
			text_addf(&sight->detail, "%s is 0x%" PRIx64,
				  register_name(registers[i], true), value);
			return true;
		}
	}
	return false;
}

/* ---- the arguments ---- */

/* Is it the address of one of the program's variables? What it has mapped itself is none. */
static bool own_data(const struct sight *sight, uint64_t address)
{
	const struct area *area = address >= OWN_DATA_BEGIN && sight->loaded
					  ? snapshot_find(sight->loaded, address)
					  : NULL;

	if (!area || area->perms[1] != 'w')
		return false;
	/* .bss has no file, and lies at the addresses of the program. */
	return strcmp(area->object, sight->view->around.program) == 0 ||
	       (area->object[0] == '\0' && area->start < OWN_DATA_END);
}

/*
 * Bytes or pages may be as many as the number of an address: whole pages, unless that is where ld
 * puts the program's data, of which the first variable lies at the beginning of a page.
 */
static bool may_be_number(const struct sight *sight, int kind, uint64_t value)
{
	uint64_t size;
	uint32_t word;

	if (kind != ARG_LENGTH && kind != ARG_OFFSET)
		return false;
	if (value % 0x10000 == 0 || (value % PAGE_BYTES == 0 && value < LD_BEGIN))
		return true;
	/* What is in it has to be a number that could be meant. */
	if (value % PAGE_BYTES == 0 && (memory_read(sight->step->task->tid, value, &word, 4) != 4 ||
					word == 0 || word >= 0x40000000))
		return true;
	if (!file_size(sight, &size))
		return false;
	return kind == ARG_LENGTH ? value <= size : file_offset(sight) < size;
}

/* The variable at the address has an address itself, of a mapping. */
static bool has_pointer(const struct sight *sight, uint64_t address)
{
	const struct step *step = sight->step;
	uint32_t word = step->word;

	if (step->table != TABLE_I386 || maps(sight) ||
	    !(is_call(sight, "munmap") || failed_with(sight, EINVAL)) || !own_data(sight, address))
		return false;
	if (!is_call(sight, "munmap") && memory_read(step->task->tid, address, &word, 4) != 4)
		return false;
	return word % PAGE_BYTES == 0 && area_at(sight, word);
}

static bool lacks_brackets(const struct sight *sight, int index)
{
	int kind = sight->step->meaning->kinds[index];
	uint64_t value = sight->step->arguments[index];

	if (kind == ARG_ADDRESS)
		return index == 0 && has_pointer(sight, value);
	return (kind == ARG_LENGTH || kind == ARG_PROT || kind == ARG_MAP || kind == ARG_INT ||
		kind == ARG_OFFSET) &&
	       own_data(sight, value) && !may_be_number(sight, kind, value);
}

static bool brackets_missing(struct sight *sight)
{
	const struct step *step = sight->step;

	if (!step->meaning || !step->meaning->family || step->has_block || is_call(sight, "ipc"))
		return false;
	for (int i = 0; i < meaning_arguments(step->meaning); i++) {
		if (!lacks_brackets(sight, i))
			continue;
		text_addf(&sight->detail, "%s, the %s",
			  register_name(view_register(step, i), step->before.wide),
			  step->meaning->labels[i]);
		return true;
	}
	return false;
}

/* Decodes what lies between the program's first instruction and the call: what does it write? */
static bool written_before(const struct sight *sight, unsigned int *written)
{
	enum { MOST = 1024 };
	uint8_t bytes[MOST];
	uint64_t start = sight->start->ip, site = sight->step->site;
	size_t at = 0;

	if (site < start || site - start >= MOST ||
	    memory_read(sight->step->task->tid, start, bytes, site - start) != site - start)
		return false;
	for (*written = 0; start + at < site;) {
		struct instruction in;

		if (!instruction_read(&in, bytes + at, site - start - at, start + at,
				      sight->step->before.wide))
			return false;
		/* What is elsewhere is not known. */
		if (in.operation == OP_CALL || in.operation == OP_RET ||
		    ((in.operation == OP_JMP || in.operation == OP_JCC) &&
		     (in.target < start || in.target > site)))
			return false;
		for (int gpr = 0; gpr < GPRS; gpr++)
			*written |= instruction_writes(&in, gpr) ? 1u << gpr : 0;
		/* mul and div, cpuid and rdtsc write more than one. */
		if (in.operation == OP_OTHER)
			*written |= 1u << GPR_DX | 1u << GPR_AX;
		at += in.length;
	}
	return start + at == site;
}

/* What case_begin leaves in a register (asm/inc/case.inc:rubbish). */
static bool is_rubbish(enum gpr gpr, uint64_t value)
{
	return value == (0x0bad0000 | 0x1111u * gpr);
}

static bool register_never_set(struct sight *sight)
{
	const struct step *step = sight->step;
	unsigned int written;

	if (!maps(sight) || step->table != TABLE_I386 || step->has_block || !sight->start ||
	    !written_before(sight, &written))
		return false;
	for (int i = 0; i < STEP_ARGUMENTS; i++) {
		enum gpr gpr = view_register(step, i);

		if (written & 1u << gpr || (step->before.at[gpr] != sight->start->at[gpr] &&
					    !is_rubbish(gpr, step->before.at[gpr])))
			continue;
		text_addf(&sight->detail, "%s, the %s", register_name(gpr, false),
			  step->meaning->labels[i]);
		return true;
	}
	return false;
}

static bool frame_pointer(struct sight *sight)
{
	const struct area *area;

	if (!is_i386(sight, MMAP2))
		return false;
	area = area_at(sight, sight->step->arguments[5]);
	return area && strcmp(area->object, "[stack]") == 0;
}

static bool prot_and_flags_exchanged(struct sight *sight)
{
	uint32_t prot = argument(sight, 2), flags = argument(sight, 3), type = prot & TYPE;

	return maps(sight) && prot > 7 && type >= 1 && type <= 3 && flags <= 7 && flags > 0;
}

static bool flags_decimal_22(struct sight *sight)
{
	return maps(sight) && argument(sight, 3) == 22;
}

static bool flags_34h(struct sight *sight)
{
	return maps(sight) && argument(sight, 3) == 0x34;
}

static bool type_missing(struct sight *sight)
{
	return maps(sight) && (argument(sight, 3) & TYPE) == 0 && failed_with(sight, EINVAL);
}

static bool length_of_empty_file(struct sight *sight)
{
	uint64_t size;

	return maps(sight) && argument(sight, 1) == 0 && file_size(sight, &size) && size == 0;
}

static bool length_zero(struct sight *sight)
{
	return (maps(sight) || is_call(sight, "munmap")) && argument(sight, 1) == 0;
}

static bool error_as_length(struct sight *sight)
{
	if (!(maps(sight) || is_call(sight, "munmap") || is_call(sight, "mprotect")) ||
	    !errnos_is(argument(sight, 1)))
		return false;
	errnos_add(&sight->detail, -(int32_t)argument(sight, 1));
	return true;
}

static bool error_as_address(struct sight *sight)
{
	const struct step *step = sight->step;

	if (!step->meaning || !step->meaning->family || step->meaning->kinds[0] != ARG_ADDRESS ||
	    step->table != TABLE_I386 || !errnos_is(argument(sight, 0)))
		return false;
	errnos_add(&sight->detail, -(int32_t)argument(sight, 0));
	return true;
}

static bool error_as_descriptor(struct sight *sight)
{
	if (!maps(sight) || argument(sight, 3) & ANONYMOUS || (int)argument(sight, 4) >= -1 ||
	    !errnos_is(argument(sight, 4)))
		return false;
	errnos_add(&sight->detail, -(int32_t)argument(sight, 4));
	return true;
}

static bool anonymous_missing(struct sight *sight)
{
	return maps(sight) && !(argument(sight, 3) & ANONYMOUS) && (int)argument(sight, 4) == -1;
}

static bool anonymous_with_descriptor(struct sight *sight)
{
	struct stat status;
	char path[60];

	if (!maps(sight) || !(argument(sight, 3) & ANONYMOUS) || (int)argument(sight, 4) < 3)
		return false;
	snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)sight->step->task->pid,
		 (int)argument(sight, 4));
	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static bool write_only(struct sight *sight)
{
	return maps(sight) && failed_with(sight, EACCES) &&
	       explain_access(sight->step->task, argument(sight, 4)) == 1;
}

static bool shared_read_only(struct sight *sight)
{
	return maps(sight) && failed_with(sight, EACCES) && argument(sight, 2) & 2 &&
	       (argument(sight, 3) & TYPE) != 2 &&
	       explain_access(sight->step->task, argument(sight, 4)) == 0;
}

static bool block_offset_in_pages(struct sight *sight)
{
	return sight->step->has_block && argument(sight, 5) % PAGE_BYTES != 0 &&
	       failed_with(sight, EINVAL);
}

/* Page 4096 of a file of two pages. */
static bool offset_in_bytes(struct sight *sight)
{
	uint64_t size, offset = argument(sight, 5);

	if (!is_i386(sight, MMAP2) || !file_size(sight, &size) || offset == 0 ||
	    offset % PAGE_BYTES != 0 || offset * PAGE_BYTES < size || offset > page_up(size))
		return false;
	text_addf(&sight->detail, "page %" PRIu64 " of a file of %" PRIu64, offset,
		  page_up(size) / PAGE_BYTES);
	return true;
}

/* Who may write to it may be going to make it longer; what a touch before that brings is told then.
 */
static bool stays_short(const struct sight *sight, uint64_t *size)
{
	return file_size(sight, size) && !step_failed(sight->step) &&
	       explain_access(sight->step->task, argument(sight, 4)) == 0;
}

static bool behind_the_file(struct sight *sight)
{
	uint64_t size;

	if (argument(sight, 1) == 0 || !stays_short(sight, &size) ||
	    file_offset(sight) < page_up(size))
		return false;
	text_addf(&sight->detail, "byte %" PRIu64 " of a file of %" PRIu64, file_offset(sight),
		  size);
	return true;
}

static bool longer_than_the_file(struct sight *sight)
{
	uint64_t size;

	if (!stays_short(sight, &size) || file_offset(sight) >= page_up(size) ||
	    file_offset(sight) + argument(sight, 1) <= page_up(size))
		return false;
	text_addf(&sight->detail, "%" PRIu64 " bytes from byte %" PRIu64 " of a file of %" PRIu64,
		  (uint64_t)argument(sight, 1), file_offset(sight), size);
	return true;
}

static bool fixed_unaligned(struct sight *sight)
{
	return maps(sight) && argument(sight, 3) & FIXED && argument(sight, 0) % PAGE_BYTES != 0;
}

static bool fixed_at_nothing(struct sight *sight)
{
	return maps(sight) && argument(sight, 3) & FIXED && argument(sight, 0) < 0x10000;
}

static const struct area *lives_in(const struct snapshot *snapshot, uint64_t start, uint64_t end)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct area *area = &snapshot->areas[i];

		/* A reservation (PROT_NONE) is made to be mapped over. */
		if (area->start < end && area->end > start && strncmp(area->perms, "---", 3) != 0)
			return area;
	}
	return NULL;
}

/*
 * Maps tells no difference where the new mapping looks like the one before; but a private one loses
 * what was stored there.
 */
static const struct area *lived_alike(const struct sight *sight, uint64_t start, uint64_t end)
{
	const struct snapshot *now = space_snapshot(sight->step->task->space);
	const struct snapshot *came = &sight->step->change.came;
	const struct area *area = lives_in(now, start, end), *other;

	if (!area || area->perms[3] == 's')
		return NULL;
	other = lives_in(came, start, end);
	return other ? NULL : area;
}

static bool fixed_over(struct sight *sight)
{
	uint64_t start = argument(sight, 0), end = start + page_up(argument(sight, 1));
	const struct area *area;
	char *told;

	if (!maps(sight) || !(argument(sight, 3) & FIXED) || step_failed(sight->step) ||
	    !sight->step->looked)
		return false;
	area = lives_in(&sight->step->change.went, start, end);
	if (!area)
		area = lived_alike(sight, start, end);
	if (!area)
		return false;
	told = view_area(sight->view, area);
	text_add(&sight->detail, told);
	free(told);
	return true;
}

static bool growsdown_full(struct sight *sight)
{
	return maps(sight) && argument(sight, 3) & GROWSDOWN &&
	       argument(sight, 1) > 2 * PAGE_BYTES && !step_failed(sight->step);
}

static bool tiny(struct sight *sight)
{
	if (!maps(sight) || !(argument(sight, 3) & ANONYMOUS) || argument(sight, 1) == 0 ||
	    argument(sight, 1) > 64)
		return false;
	text_addf(&sight->detail, "%u bytes", argument(sight, 1));
	return true;
}

static bool unaligned(struct sight *sight)
{
	return (is_call(sight, "munmap") || is_call(sight, "mprotect") ||
		is_call(sight, "msync")) &&
	       failed_with(sight, EINVAL) && argument(sight, 0) % PAGE_BYTES != 0;
}

static bool unmaps_nothing(struct sight *sight)
{
	return is_call(sight, "munmap") && !step_failed(sight->step) && sight->step->looked &&
	       sight->step->change.went.count == 0;
}

static bool protects_nothing(struct sight *sight)
{
	return is_call(sight, "mprotect") && failed_with(sight, ENOMEM);
}

static bool brk_refused(struct sight *sight)
{
	return is_i386(sight, 45) && sight->step->returned && sight->step->arguments[0] != 0 &&
	       (uint64_t)sight->step->result != (uint32_t)sight->step->arguments[0];
}

const struct rule rules_of_calls[] = {
	{ "number-of-x86-64", number_of_x86_64,
	  "that is a number of x86-64: int 80h takes those of i386, where mmap2 is 192",
	  "entry/from-64-bit-program" },
	{ "registers-of-x86-64", registers_of_x86_64,
	  "int 80h takes ebx, ecx, edx, esi, edi and ebp, also in a program of 64 bits: rdi, rsi, "
	  "rdx, r10, r8 and r9 are for syscall",
	  "entry/from-64-bit-program" },
	{ "number-90-with-registers", number_90_with_registers,
	  "number 90 takes the address of six words in ebx; with the arguments in registers it is "
	  "192",
	  "oldmmap/register-arguments" },
	{ "number-192-with-block", number_192_with_block,
	  "ebx points to six words: that is how number 90 is asked; 192 takes them in registers",
	  "oldmmap/six-words" },
	{ "block-reversed", block_reversed,
	  "the six words stand in reverse: what is pushed first comes last, so push the offset "
	  "first",
	  "doc/learn/09-old-mmap.md" },
	{ "block-elsewhere", block_elsewhere, "ebx does not point to the first of the six words",
	  "oldmmap/bad-pointer" },
	{ "no-such-number", no_such_number,
	  "no call has the number in eax: was it overwritten, or never set?",
	  "entry/number-minus-one" },
	{ "pointer-cut", pointer_cut,
	  "int 80h takes 32 bits of each register, also in a program of 64 bits: the upper half is "
	  "lost",
	  "entry/upper-halves" },
	{ "brackets-missing", brackets_missing,
	  "that is the address of a variable, not what is in it: NASM wants brackets, mov ecx, "
	  "[size]",
	  "doc/learn/02-register-table.md" },
	{ "frame-pointer", frame_pointer,
	  "ebp points into the stack: it was left as the frame pointer, and mmap2 takes it for the "
	  "offset",
	  "entry/six-registers" },
	{ "register-never-set", register_never_set,
	  "nothing sets that register before the call: it holds what it had at the program's start",
	  "entry/six-registers" },
	{ "prot-and-flags-exchanged", prot_and_flags_exchanged,
	  "prot (edx) and flags (esi) look exchanged", "doc/learn/02-register-table.md" },
	{ "flags-decimal-22", flags_decimal_22,
	  "22 in decimal is 16h, MAP_PRIVATE|MAP_FIXED and 4; MAP_PRIVATE|MAP_ANONYMOUS is 22h, or "
	  "34",
	  "flags/foreign-bits" },
	{ "flags-34h", flags_34h, "34h is 52; MAP_PRIVATE|MAP_ANONYMOUS is 34 in decimal, 22h",
	  "flags/foreign-bits" },
	{ "type-missing", type_missing, "flags need MAP_SHARED (1) or MAP_PRIVATE (2)",
	  "type/neither" },
	{ "length-of-empty-file", length_of_empty_file,
	  "the file is empty, so its size is no length: look at the size before mapping it",
	  "eof/empty-file" },
	{ "length-zero", length_zero, "a length of 0 is refused", "length/zero" },
	{ "error-as-length", error_as_length,
	  "the length is an errno: what should have given the size had failed",
	  "doc/learn/03-errors.md" },
	{ "error-as-address", error_as_address,
	  "the address is an errno: the call that should have given it had failed, and nobody "
	  "looked",
	  "doc/learn/03-errors.md" },
	{ "error-as-descriptor", error_as_descriptor,
	  "the descriptor is an errno: open had failed, and nobody looked",
	  "doc/learn/07-file.md" },
	{ "anonymous-missing", anonymous_missing,
	  "the descriptor is -1, and MAP_ANONYMOUS (20h) is missing", "descriptor/minus-one" },
	{ "anonymous-with-descriptor", anonymous_with_descriptor,
	  "with MAP_ANONYMOUS the descriptor is not looked at: the memory is zero, and not the "
	  "file's",
	  "descriptor/anonymous-ignores-it" },
	{ "write-only-descriptor", write_only,
	  "the file is open for writing only: every mapping needs one that can be read",
	  "access/writeonly-private-write" },
	{ "shared-store-read-only", shared_read_only,
	  "PROT_WRITE and MAP_SHARED change the file, which is open for reading only: O_RDWR",
	  "access/readonly-shared-write" },
	{ "block-offset-in-pages", block_offset_in_pages,
	  "number 90 takes the offset in bytes, whole pages; in pages it is 192's",
	  "oldmmap/unaligned-offset" },
	{ "offset-in-bytes", offset_in_bytes,
	  "mmap2 takes the offset in pages of 4096: this looks like one in bytes",
	  "doc/learn/07-file.md" },
	{ "behind-the-file", behind_the_file,
	  "all of it lies behind the end of the file: a touch brings SIGBUS as long as nobody "
	  "makes the file longer",
	  "eof/read-behind" },
	{ "longer-than-the-file", longer_than_the_file,
	  "its last pages lie behind the end of the file: a touch there brings SIGBUS as long as "
	  "nobody makes the file longer",
	  "eof/write-behind" },
	{ "fixed-unaligned", fixed_unaligned,
	  "with MAP_FIXED the address must be that of a page: its last three hex digits 0",
	  "fixed/unaligned" },
	{ "fixed-at-nothing", fixed_at_nothing,
	  "MAP_FIXED asks for the lowest addresses, which are kept free: is the address set at "
	  "all?",
	  "fixed/zero-unprivileged" },
	{ "fixed-over", fixed_over,
	  "MAP_FIXED takes away what lives there; MAP_FIXED_NOREPLACE (100000h) refuses instead",
	  "fixed/over-a-file" },
	{ "growsdown-full-size", growsdown_full,
	  "a stack of full size needs no MAP_GROWSDOWN, which grows beyond it, up to the limit, on "
	  "its own",
	  "growsdown/mapped-beyond-limit" },
	{ "tiny-length", tiny,
	  "a mapping is whole pages: each of these takes 4096 bytes, an area, and a call",
	  "length/one" },
	{ "unaligned-address", unaligned,
	  "the address must be that of a page: the one that mmap2 gave, not one within",
	  "munmap/unaligned-address" },
	{ "unmaps-nothing", unmaps_nothing, "nothing was mapped there: munmap says 0 all the same",
	  "munmap/nothing-mapped" },
	{ "protects-nothing", protects_nothing, "a part of that range is not mapped",
	  "mprotect/hole" },
	{ "brk-refused", brk_refused,
	  "brk never gives an errno: where it refuses it gives the end as it was",
	  "doc/learn/03-errors.md" },
	{ NULL, NULL, NULL, NULL },
};
