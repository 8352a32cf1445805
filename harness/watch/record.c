/* record.c - see record.h. */
#include "watch/record.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/put.h"
#include "report/errnos.h"
#include "report/signals.h"
#include "watch/meanings.h"
#include "watch/viewer.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- values ---- */

static void put_string(FILE *file, const char *name, const char *value)
{
	if (value)
		put(file, PUT_JSON, ",\"%s\":\"%s\"", name, value);
}

/* In hexadecimal, as a string: what reads JSON may have no integers of 64 bits. */
static void put_address(FILE *file, const char *name, uint64_t address)
{
	char hex[24];

	snprintf(hex, sizeof(hex), "0x%" PRIx64, address);
	put_string(file, name, hex);
}

static void put_registers(FILE *file, const char *name, const struct registers *registers)
{
	put(file, PUT_JSON, ",\"%s\":{\"mode\":%d", name, registers->wide ? 64 : 32);
	for (int i = 0; i < (registers->wide ? GPRS : GPR_DI + 1); i++)
		put_address(file, register_name(i, registers->wide), registers->at[i]);
	put_address(file, registers->wide ? "rip" : "eip", registers->ip);
	put_address(file, "flags", registers->flags);
	put(file, PUT_JSON, "}");
}

/* Of a file that still is where it was when it was mapped. */
static void put_size(FILE *file, const struct area *area)
{
	struct stat status;

	if (area->object[0] == '/' && stat(area->object, &status) == 0 && S_ISREG(status.st_mode) &&
	    status.st_ino == area->inode)
		put(file, PUT_JSON, ",\"size\":%zu", (size_t)status.st_size);
}

static void put_areas(FILE *file, const char *name, struct view *view,
		      const struct snapshot *snapshot)
{
	put(file, PUT_JSON, ",\"%s\":[", name);
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct area *area = &snapshot->areas[i];
		char *told = view_area(view, area);

		put(file, PUT_JSON, "%s{\"told\":\"%s\"", i ? "," : "", told);
		put_address(file, "start", area->start);
		put_address(file, "end", area->end);
		put_string(file, "perms", area->perms);
		put_address(file, "offset", area->offset);
		put_string(file, "object", area->object);
		put_size(file, area);
		put(file, PUT_JSON, "}");
		free(told);
	}
	put(file, PUT_JSON, "]");
}

static void put_change(FILE *file, struct view *view, const struct change *change)
{
	put_areas(file, "went", view, &change->went);
	put_areas(file, "came", view, &change->came);
	put(file, PUT_JSON, ",\"stack_grew\":%zu", (size_t)change->stack_grew);
}

/* Its first bytes, if they can be read. */
static void put_bytes(FILE *file, const struct task *task, const struct area *area)
{
	enum { SHOWN = 16 };
	uint8_t bytes[SHOWN];
	char hex[2 * SHOWN + 1];

	if (memory_read(task->tid, area->start, bytes, SHOWN) != SHOWN)
		return;
	for (int byte = 0; byte < SHOWN; byte++)
		snprintf(hex + 2 * byte, 3, "%02x", bytes[byte]);
	put_string(file, "bytes", hex);
}

enum { SHOWN_PAGES = 64 };

/*
 * A letter a page, of the first ones, as pagemap has them (admin-guide/mm/pagemap.rst): '-' not
 * there, 'f' a page of a file or shared memory, 'o' one of the process's own.  False: none is
 * there.
 */
static bool read_pages(int map, const struct area *area, char *letters)
{
	enum { FILE_PAGE = 61, PRESENT = 63 };
	uint64_t pages[SHOWN_PAGES], count = (area->end - area->start) / 4096;
	ssize_t got;
	bool there = false;

	if (count > SHOWN_PAGES)
		count = SHOWN_PAGES;
	got = pread(map, pages, count * sizeof(*pages), (off_t)(area->start / 4096 * 8));
	count = got > 0 ? (size_t)got / sizeof(*pages) : 0;
	for (uint64_t i = 0; i < count; i++) {
		bool present = pages[i] >> PRESENT & 1;

		letters[i] = !present ? '-' : pages[i] >> FILE_PAGE & 1 ? 'f' : 'o';
		there |= present;
	}
	letters[count] = '\0';
	return there;
}

/*
 * The areas of which one of the first pages is there, and how many were left; looking must not
 * bring one in.  Nothing where the kernel does not say.
 */
static void put_contents(FILE *file, const struct task *task)
{
	enum { MOST = 64 };
	const struct snapshot *snapshot = space_snapshot(task->space);
	char path[40], letters[SHOWN_PAGES + 1];
	size_t i, told = 0;
	int map;

	snprintf(path, sizeof(path), "/proc/%d/pagemap", (int)task->tid);
	map = open(path, O_RDONLY | O_CLOEXEC);
	if (map < 0)
		return;
	put(file, PUT_JSON, ",\"contents\":[");
	for (i = 0; i < snapshot->count && told < MOST; i++) {
		const struct area *area = &snapshot->areas[i];

		if (!read_pages(map, area, letters))
			continue;
		put(file, PUT_JSON, "%s{\"pages\":\"%s\"", told++ ? "," : "", letters);
		put_address(file, "at", area->start);
		if (letters[0] != '-' && area->perms[1] == 'w')
			put_bytes(file, task, area);
		put(file, PUT_JSON, "}");
	}
	put(file, PUT_JSON, "]");
	if (i < snapshot->count)
		put(file, PUT_JSON, ",\"contents_left\":%zu", snapshot->count - i);
	close(map);
}

/* What the step changed, and what lies there behind it; or why nobody knows. */
static void put_space(FILE *file, struct view *view, const struct task *task,
		      const struct change *change)
{
	if (task->space->unseen) {
		put_string(file, "unseen", strerror(task->space->unseen));
		return;
	}
	if (change)
		put_change(file, view, change);
	if (task->space->known)
		put_contents(file, task);
}

static void put_place(FILE *file, struct view *view, struct space *space, uint64_t address,
		      const char *told, const char *source)
{
	struct line line = view_line(view, space, address);

	put(file, PUT_JSON, ",\"place\":{\"told\":\"%s\"", told);
	put_address(file, "address", address);
	if (line.file) {
		put_string(file, "file", line.file);
		put(file, PUT_JSON, ",\"line\":%d", line.number);
	}
	put_string(file, "function", line.function);
	put_string(file, "text", source);
	put(file, PUT_JSON, "}");
}

static void put_hints(FILE *file, const struct advice *advice)
{
	put(file, PUT_JSON, ",\"hints\":[");
	for (int i = 0; i < advice->count; i++) {
		put(file, PUT_JSON, "%s{\"rule\":\"%s\"", i ? "," : "", advice->at[i].rule);
		put_string(file, "sentence", advice->at[i].sentence);
		put_string(file, "read", advice->at[i].read);
		put(file, PUT_JSON, "}");
	}
	put(file, PUT_JSON, "]");
}

/* ---- events ---- */

static void begin_event(struct record *record, const char *kind, const struct task *task)
{
	put(record->file, PUT_JSON, "%s\n{\"kind\":\"%s\",\"task\":%d", record->begun ? "," : "",
	    kind, task->number);
	record->begun = true;
}

void record_started(struct record *record, struct view *view, struct task *task,
		    const struct registers *registers)
{
	if (!record->file)
		return;
	begin_event(record, "start", task);
	put(record->file, PUT_JSON, ",\"pid\":%d", (int)task->pid);
	put_string(record->file, "program", space_program(task->space, task->pid));
	put_registers(record->file, "registers", registers);
	put_areas(record->file, "areas", view, space_snapshot(task->space));
	put_space(record->file, view, task, NULL);
	put(record->file, PUT_JSON, "}");
}

static void put_argument_list(FILE *file, const struct step *step, const struct step_words *words)
{
	put(file, PUT_JSON, ",\"arguments\":[");
	for (int i = 0; i < meaning_arguments(step->meaning); i++) {
		put(file, PUT_JSON, "%s{\"register\":\"%s\"", i ? "," : "",
		    register_name(view_register(step, i), step->before.wide));
		put_string(file, "label", step->meaning ? step->meaning->labels[i] : NULL);
		put_address(file, "value", step->arguments[i]);
		put_string(file, "told", words->values[i]);
		put(file, PUT_JSON, "}");
	}
	put(file, PUT_JSON, "]");
	if (!step->has_block)
		return;
	put(file, PUT_JSON, ",\"block\":[");
	for (int i = 0; i < STEP_ARGUMENTS; i++) {
		put(file, PUT_JSON, "%s{\"told\":\"%s\"", i ? "," : "", words->block[i]);
		put_address(file, "value", step->block[i]);
		put(file, PUT_JSON, "}");
	}
	put(file, PUT_JSON, "]");
}

static void put_result(FILE *file, const struct step *step, const struct step_words *words)
{
	struct text name = { 0 };

	if (!step->returned)
		return;
	put_address(file, "result",
		    step->table == TABLE_I386 ? (uint32_t)step->result : (uint64_t)step->result);
	put_string(file, "result_told", words->result);
	if (step_failed(step)) {
		errnos_add(&name, -step->result);
		put_string(file, "errno", name.data);
		text_free(&name);
	}
	put_string(file, "sentence", words->sentence);
}

void record_step(struct record *record, struct view *view, const struct step *step,
		 const struct step_words *words, const struct advice *advice)
{
	FILE *file = record->file;
	struct text name = { 0 };

	if (!file)
		return;
	begin_event(record, "call", step->task);
	put(file, PUT_JSON, ",\"step\":%zu", (size_t)step->number);
	put_place(file, view, step->task->space,
		  step->caller && !words->caller ? step->caller : step->site, words->place,
		  words->source);
	put_address(file, "site", step->site);
	put_string(file, "caller", words->caller);
	put_string(file, "door", door_names[step->door]);
	put_string(file, "table", step->table == TABLE_I386 ? "i386" : "x86-64");
	put(file, PUT_JSON, ",\"number\":%d", (int)step->call);
	if (numbers_add(&name, step->table, step->call))
		put_string(file, "name", name.data);
	text_free(&name);
	put_string(file, "call", words->call);
	put_argument_list(file, step, words);
	put_result(file, step, words);
	put_registers(file, "before", &step->before);
	if (step->returned && step->after.ip)
		put_registers(file, "after", &step->after);
	put_space(file, view, step->task, &step->change);
	put_hints(file, advice);
	put(file, PUT_JSON, "}");
}

void record_fault(struct record *record, struct view *view, const struct fault *fault,
		  const struct fault_words *words, const struct advice *advice)
{
	FILE *file = record->file;

	if (!file)
		return;
	begin_event(record, "fault", fault->task);
	put(file, PUT_JSON, ",\"step\":%zu,\"deadly\":%s", (size_t)fault->number,
	    fault->deadly ? "true" : "false");
	put_place(file, view, fault->task->space, fault->registers.ip, words->place, words->source);
	put_string(file, "instruction", words->instruction);
	put_string(file, "signal", words->signal);
	put_string(file, "address", words->address);
	if (words->address)
		put_address(file, "at", fault->address);
	put(file, PUT_JSON, ",\"what\":[");
	for (size_t i = 0; i < words->what.count; i++)
		put(file, PUT_JSON, "%s\"%s\"", i ? "," : "", words->what.at[i]);
	put(file, PUT_JSON, "]");
	put_registers(file, "registers", &fault->registers);
	put_space(file, view, fault->task, &words->change);
	put_hints(file, advice);
	put(file, PUT_JSON, "}");
}

void record_forked(struct record *record, const struct task *parent, const struct task *child,
		   const char *how)
{
	if (!record->file)
		return;
	begin_event(record, "fork", parent);
	put(record->file, PUT_JSON,
	    ",\"how\":\"%s\",\"child\":%d,\"pid\":%d,\"thread\":%s,\"shares\":%s}", how,
	    child->number, (int)child->pid, parent->pid == child->pid ? "true" : "false",
	    parent->space == child->space ? "true" : "false");
}

void record_ended(struct record *record, const struct task *task, int status)
{
	struct text signal = { 0 };

	if (!record->file)
		return;
	begin_event(record, "end", task);
	if (WIFSIGNALED(status)) {
		signals_add(&signal, WTERMSIG(status));
		put_string(record->file, "signal", signal.data);
		text_free(&signal);
	} else {
		put(record->file, PUT_JSON, ",\"exit\":%d", WEXITSTATUS(status));
	}
	put(record->file, PUT_JSON, "}");
}

/* ---- the whole ---- */

static void open_file(struct aside *aside, const char *path)
{
	if (path && !aside_open(aside, path))
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, place_write_problem());
}

/* The page is made of the events once all are there, so they have to be read again. */
void record_open(struct record *record, const char *path, const char *page, const char *program,
		 char *const *argv)
{
	struct utsname kernel;

	if (!path && !page)
		return;
	open_file(&record->aside, path);
	open_file(&record->page, page);
	record->file = page ? tmpfile() : record->aside.file;
	if (!record->file)
		fail(EXIT_NOT_TESTED, "cannot make a file for the record: %s", strerror(errno));
	uname(&kernel);
	put(record->file, PUT_JSON, "{\"record\":\"" RECORD_FORM "\"");
	put_string(record->file, "kernel", kernel.release);
	put_string(record->file, "machine", kernel.machine);
	put_string(record->file, "program", program);
	put(record->file, PUT_JSON, ",\"arguments\":[");
	for (size_t i = 0; argv[i]; i++)
		put(record->file, PUT_JSON, "%s\"%s\"", i ? "," : "", argv[i]);
	put(record->file, PUT_JSON, "],\"events\":[");
}

static void make_page(struct record *record)
{
	char piece[65536];
	size_t count;
	bool read;

	rewind(record->file);
	read = viewer_write(record->page.file, record->file);
	rewind(record->file);
	while (record->aside.file && (count = fread(piece, 1, sizeof(piece), record->file)) > 0)
		fwrite(piece, 1, count, record->aside.file);
	if (!read || ferror(record->file) || fclose(record->file) != 0 ||
	    !aside_close(&record->page))
		fail(EXIT_NOT_TESTED, "cannot write the page: %s", strerror(errno));
}

void record_close(struct record *record, const struct view *view, bool interrupted)
{
	const char *path;

	if (!record->file)
		return;
	put(record->file, PUT_JSON, "\n],\"interrupted\":%s,\"sources\":[",
	    interrupted ? "true" : "false");
	for (size_t i = 0; (path = lines_source(view->lines, i)); i++) {
		char *text = lines_source_text(view->lines, i);

		put(record->file, PUT_JSON, "%s\n{\"file\":\"%s\"", i ? "," : "", path);
		put_string(record->file, "text", text);
		put(record->file, PUT_JSON, "}");
		free(text);
	}
	put(record->file, PUT_JSON, "\n]}\n");
	if (record->page.file)
		make_page(record);
	if (record->aside.file && !aside_close(&record->aside))
		fail(EXIT_NOT_TESTED, "cannot write the record: %s", strerror(errno));
	record->file = NULL;
}
