/* death.c - see death.h. */
#include "watch/death.h"

#include "report/errnos.h"
#include "report/pages.h"
#include "report/signals.h"
#include "watch/helper.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_BYTES = 15, NEAR = 0x10000 };

/* ---- the instruction ---- */

/* "00000000  C60001            mov byte [eax],0x1": the third column, of the first line. */
static char *third_column(const char *line)
{
	size_t at = strcspn(line, " ");

	at += strspn(line + at, " ");
	at += strcspn(line + at, " ");
	at += strspn(line + at, " ");
	return new_stringf("%.*s", (int)strcspn(line + at, "\n"), line + at);
}

static char *disassemble(const uint8_t *bytes, size_t count, uint64_t address, bool wide)
{
	char path[] = "/tmp/mmap2-suite-code.XXXXXX", origin[40];
	char *argv[] = { "ndisasm", "-b", wide ? "64" : "32", "-o", origin, path, NULL };
	char *said = NULL, *told = NULL;
	int file = mkstemp(path);

	if (file < 0)
		return NULL;
	snprintf(origin, sizeof(origin), "0x%" PRIx64, address);
	if (write(file, bytes, count) == (ssize_t)count && helper_run(argv, &said) == 0 && *said)
		told = third_column(said);
	close(file);
	unlink(path);
	free(said);
	return told;
}

static char *instruction_at(const struct fault *fault)
{
	uint8_t bytes[MOST_BYTES];
	size_t count = memory_read(fault->task->tid, fault->registers.ip, bytes, sizeof(bytes));
	struct text text = { 0 };
	char *told;

	if (count == 0)
		return NULL;
	told = disassemble(bytes, count, fault->registers.ip, fault->registers.wide);
	for (size_t i = 0; i < count && !told; i++)
		text_addf(&text, "%s%02x", i ? " " : "", bytes[i]);
	return told ? told : text_take(&text);
}

/* ---- the address ---- */

bool death_instruction(const struct fault *fault, struct instruction *in)
{
	uint8_t bytes[MOST_BYTES];
	size_t count = memory_read(fault->task->tid, fault->registers.ip, bytes, sizeof(bytes));

	return instruction_read(in, bytes, count, fault->registers.ip, fault->registers.wide);
}

/*
 * In 32-bit code a processor refuses bytes on both sides of 4 GiB before it looks for a page (#GP,
 * the limit of the segment), and so tells no address; emulators tell that of the first.
 */
static void find_wrapped(struct fault *fault)
{
	struct instruction in;
	uint32_t first;

	if (fault->code != SI_KERNEL || fault->registers.wide || !death_instruction(fault, &in) ||
	    !in.memory || in.index != NO_REGISTER)
		return;
	first = (uint32_t)in.displacement;
	if (in.base != NO_REGISTER)
		first += (uint32_t)fault->registers.at[in.base];
	if (in.width <= 1 || first <= UINT32_MAX - (uint32_t)(in.width - 1))
		return;
	fault->wraps = true;
	fault->address = first;
}

bool death_has_address(const struct fault *fault)
{
	return (fault->code != SI_KERNEL || fault->wraps) &&
	       (fault->signal == SIGSEGV || (fault->signal == SIGBUS && fault->code != BUS_ADRALN));
}

static int errno_of(const struct fault *fault, uint64_t value)
{
	bool is_error = fault->registers.wide ? value >= (uint64_t)-4095
					      : errnos_is(value) && value <= UINT32_MAX;

	return is_error ? -(int32_t)value : 0;
}

/* What other registers hold has nothing to do with it, nor has a number in the instruction. */
int death_errno(const struct fault *fault)
{
	struct instruction in;

	if (fault->code == SI_KERNEL && !fault->registers.wide && !fault->wraps)
		return 0;
	if (fault->registers.ip == fault->address)
		return errno_of(fault, fault->address);
	if (!death_instruction(fault, &in))
		return 0;
	for (int gpr = 0; gpr < GPRS; gpr++) {
		uint64_t value = fault->registers.at[gpr], beyond = fault->address - value;

		if (gpr == GPR_SP || !instruction_dereferences(&in, gpr) || !errno_of(fault, value))
			continue;
		if ((fault->registers.wide ? beyond : (uint32_t)beyond) < NEAR)
			return errno_of(fault, value);
	}
	return 0;
}

bool death_is_null(const struct fault *fault)
{
	uint64_t end = fault->registers.wide ? 0 : 1ull << 32;
	struct instruction in;

	if (!death_has_address(fault) || death_errno(fault))
		return false;
	if (fault->address < PAGE_BYTES)
		return true;
	/* A little before 0 */
	return end - fault->address <= PAGE_BYTES && death_instruction(fault, &in) &&
	       in.base != NO_REGISTER && in.index == NO_REGISTER &&
	       fault->registers.at[in.base] < PAGE_BYTES;
}

static void add_errno(struct lines *what, int number)
{
	struct text text = { 0 };

	text_addf(&text, "minus %d: the errno ", number);
	errnos_add(&text, number);
	text_add(&text, ", used as an address");
	lines_add(what, text_take(&text));
}

bool death_in_file(const struct fault *fault, const struct area *area, uint64_t *offset,
		   uint64_t *size)
{
	char path[80];
	struct stat status;

	snprintf(path, sizeof(path), "/proc/%d/map_files/%" PRIx64 "-%" PRIx64,
		 (int)fault->task->pid, area->start, area->end);
	if (stat(path, &status) < 0 && stat(area->object, &status) < 0)
		return false;
	*offset = area->offset + (fault->address - area->start);
	*size = status.st_size;
	return true;
}

/* Pages of a mapping behind the end of its file bring SIGBUS (mm/filemap.c filemap_fault). */
static void add_end_of_file(struct lines *what, const struct fault *fault, const struct area *area)
{
	uint64_t offset, size;

	if (death_in_file(fault, area, &offset, &size) && offset >= page_up(size))
		lines_addf(what,
			   "that is byte %" PRIu64 " of the file, which has %" PRIu64
			   ": whole pages behind its end are mapped and have nothing behind them",
			   offset, size);
}

static void add_protection(struct lines *what, const struct fault *fault, const struct area *area)
{
	if (fault->registers.ip == fault->address)
		lines_addf(what, "it is not to be executed: %s has no x (PROT_EXEC)", area->perms);
	else if (area->perms[0] == '-' && area->perms[1] == '-')
		lines_addf(what, "it is not to be touched at all: %s (PROT_NONE)", area->perms);
	else if (area->perms[1] == '-')
		lines_addf(what, "it is not to be written: %s has no w (PROT_WRITE)", area->perms);
}

/* The area that a register of the instruction points into, the nearest one before an address that
 * lies in none. */
static const struct area *area_before(const struct fault *fault, const struct snapshot *snapshot,
				      enum gpr *gpr)
{
	const struct area *found = NULL;
	uint64_t nearest = 0x100000;
	struct instruction in;

	if (!death_instruction(fault, &in))
		return NULL;
	for (int i = 0; i < GPRS; i++) {
		uint64_t value = fault->registers.at[i];
		const struct area *area = snapshot_find(snapshot, value);

		if (!area || i == GPR_SP || !instruction_dereferences(&in, i) ||
		    value > fault->address || fault->address - value >= nearest)
			continue;
		nearest = fault->address - value;
		found = area;
		*gpr = i;
	}
	return found;
}

/* An address where nothing is mapped. */
static void add_nothing(struct view *view, struct fault *fault, struct lines *what)
{
	struct space *space = fault->task->space;
	unsigned long departed = view_departed(view, space, fault->address);
	enum gpr gpr = GPR_AX;
	const struct area *area = area_before(fault, space_snapshot(space), &gpr);
	char *told;

	if (death_is_null(fault)) {
		lines_add(what, new_string("nothing is mapped in the first page: a pointer that is "
					   "0, or a small number used as one"));
	} else if (departed) {
		lines_addf(what, "step %lu took away what was there", departed);
	} else if (area) {
		told = view_area(view, area);
		lines_addf(what, "%" PRIu64 " bytes behind the last of %s, which %s points into",
			   fault->address - area->end + 1, told,
			   register_name(gpr, fault->registers.wide));
		free(told);
	} else {
		told = view_address(view, space, fault->address);
		if (*told)
			lines_add(what, new_string(told));
		free(told);
	}
}

static void add_what(struct view *view, struct fault *fault, struct lines *what)
{
	struct space *space = fault->task->space;
	const struct area *area;
	char *told;

	if (!death_has_address(fault)) {
		lines_add(what, new_string(fault->signal == SIGBUS
						   ? "its address is not aligned, and the flag AC "
						     "asks for that"
						   : "no address: the instruction itself is not "
						     "allowed"));
		return;
	}
	if (death_errno(fault)) {
		add_errno(what, death_errno(fault));
		return;
	}
	area = snapshot_find(space_snapshot(space), fault->address);
	if (!area) {
		add_nothing(view, fault, what);
		return;
	}
	told = view_address(view, space, fault->address);
	lines_add(what, told);
	if (fault->signal == SIGBUS)
		add_end_of_file(what, fault, area);
	else
		add_protection(what, fault, area);
}

/* "0xf7f35005 (A+5)" */
static char *tell_address(const struct view *view, uint64_t address)
{
	struct text text = { 0 };

	text_addf(&text, "0x%" PRIx64, address);
	if (address <= UINT32_MAX && places_find(&view->places, address) >= 0) {
		text_add(&text, " (");
		places_tell_byte(&text, &view->places, address);
		text_add(&text, ")");
	}
	return text_take(&text);
}

void death_tell(struct view *view, struct fault *fault, struct fault_words *words)
{
	struct space *space = fault->task->space;
	struct line line;
	struct text signal = { 0 };

	*words = (struct fault_words){ 0 };
	find_wrapped(fault);
	fault->number = ++view->steps;
	space_look(space, fault->task->tid, &words->change); /* the stack may have grown */
	line = view_line(view, space, fault->registers.ip);
	words->place = view_place(view, space, fault->registers.ip);
	if (lines_text(view->lines, &line))
		words->source = new_string(lines_text(view->lines, &line));
	/* What was jumped to is no instruction. */
	if (fault->registers.ip != fault->address)
		words->instruction = instruction_at(fault);
	signals_add(&signal, fault->signal);
	text_add(&signal, " ");
	signals_add_code(&signal, fault->signal, fault->code);
	words->signal = text_take(&signal);
	if (death_has_address(fault) || (fault->code != SI_KERNEL && fault->signal != SIGBUS))
		words->address = tell_address(view, fault->address);
	if (fault->signal == SIGSEGV || fault->signal == SIGBUS)
		add_what(view, fault, &words->what);
}

void fault_words_free(struct fault_words *words)
{
	free(words->place);
	free(words->source);
	free(words->instruction);
	free(words->signal);
	free(words->address);
	lines_free(&words->what);
	change_free(&words->change);
}
