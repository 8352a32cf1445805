/* story.c - see story.h. */
#include "watch/story.h"

#include "base/put.h"
#include "report/signals.h"
#include "watch/meanings.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void paint(const struct story *story, enum paint colour)
{
	if (story->colour)
		put_paint(story->file, colour);
}

static void put_task(const struct story *story, const struct task *task)
{
	if (story->many)
		put(story->file, PUT_LINE, "[%d] ", task->number);
}

static void put_head(const struct story *story, const struct task *task, unsigned long number,
		     const char *place)
{
	put_task(story, task);
	put(story->file, PUT_LINE, "%d %s: ", (int)number, place);
}

static void put_source(const struct story *story, const char *source)
{
	if (source && *source)
		put(story->file, PUT_LINE, "    | %s\n", source);
}

static void put_advice(const struct story *story, const struct advice *advice)
{
	for (int i = 0; i < advice->count; i++) {
		const struct hint *hint = &advice->at[i];

		paint(story, PAINT_YELLOW);
		put(story->file, PUT_LINE, "    ! %s", hint->sentence);
		paint(story, PAINT_NONE);
		put(story->file, PUT_LINE, " (%s; read %s)\n", hint->rule, hint->read);
	}
}

/* ---- a call ---- */

/* Register, number, what it is, and what it means if the number does not say so. */
static void put_row(const struct story *story, const char *gpr, const char *number,
		    const char *label, const char *told)
{
	if (told && *told && strcmp(told, number) != 0)
		put(story->file, PUT_LINE, "    %-8s %-10s %-7s %s\n", gpr, number, label, told);
	else
		put(story->file, PUT_LINE, "    %-8s %-10s %s\n", gpr, number, label);
}

static void put_register(const struct story *story, const struct step *step, enum gpr gpr,
			 const char *label, uint64_t value, const char *told)
{
	bool wide = step->before.wide && (step->table == TABLE_X86_64 || value > UINT32_MAX);
	char *number = new_stringf(value < 10 ? "%" PRIu64 : "0x%" PRIx64, value);

	put_row(story, register_name(gpr, wide), number, label, told);
	free(number);
}

static void put_number(const struct story *story, const struct step *step)
{
	struct text name = { 0 };

	if (!numbers_add(&name, step->table, step->call))
		text_add(&name, "no call");
	put(story->file, PUT_LINE, "    %-8s %-10d %s of %s, by %s\n",
	    register_name(GPR_AX, step->before.wide && step->table == TABLE_X86_64),
	    (int)step->call, name.data, step->table == TABLE_I386 ? "i386" : "x86-64",
	    door_names[step->door]);
	text_free(&name);
}

static void put_arguments(const struct story *story, const struct step *step,
			  const struct step_words *words)
{
	static const char *const block[] = { "addr", "length", "prot", "flags", "fd", "offset" };

	for (int i = 0; i < meaning_arguments(step->meaning); i++)
		put_register(story, step, view_register(step, i),
			     step->meaning ? step->meaning->labels[i] : "", step->arguments[i],
			     words->values[i]);
	for (int i = 0; i < STEP_ARGUMENTS && step->has_block; i++) {
		char *number = new_stringf(step->block[i] < 10 ? "%u" : "0x%x", step->block[i]);
		char *where = new_stringf("[ebx+%d]", 4 * i);

		put_row(story, where, number, block[i], words->block[i]);
		free(where);
		free(number);
	}
}

static void put_unseen_space(const struct story *story, const struct task *task)
{
	if (task->space->unseen)
		put(story->file, PUT_LINE, "    its address space cannot be looked at: %s\n",
		    strerror(task->space->unseen));
}

static void put_changes(const struct story *story, const struct step *step,
			const struct step_words *words)
{
	for (size_t i = 0; i < words->difference.count; i++) {
		const char *line = words->difference.at[i];

		paint(story, line[0] == '+' ? PAINT_GREEN : PAINT_RED);
		put(story->file, PUT_LINE, "    %s", line);
		paint(story, PAINT_NONE);
		put(story->file, PUT_LINE, "\n");
	}
	if (step->change.stack_grew)
		put(story->file, PUT_LINE, "    (the stack had grown by %d bytes meanwhile)\n",
		    (int)step->change.stack_grew);
}

void story_step(struct story *story, const struct step *step, const struct step_words *words,
		const struct advice *advice)
{
	put_head(story, step->task, step->number, words->place);
	put(story->file, PUT_LINE, "%s\n", words->call);
	put_source(story, words->source);
	if (words->caller)
		put(story->file, PUT_LINE, "    called at %s\n", words->caller);
	if (!words->foreign) {
		put_number(story, step);
		put_arguments(story, step, words);
		put(story->file, PUT_LINE, "    = %s", words->result);
		put(story->file, PUT_LINE, words->sentence ? ": %s\n" : "\n", words->sentence);
	}
	put_unseen_space(story, step->task);
	put_changes(story, step, words);
	put_advice(story, advice);
}

/* ---- the rest ---- */

void story_started(struct story *story, struct view *view, struct task *task)
{
	const struct snapshot *snapshot = space_snapshot(task->space);

	put_task(story, task);
	put(story->file, PUT_LINE, "%s starts\n", space_program(task->space, task->pid));
	put_unseen_space(story, task);
	for (size_t i = 0; i < snapshot->count; i++) {
		char *area = view_area(view, &snapshot->areas[i]);

		put(story->file, PUT_LINE, "      %s\n", area);
		free(area);
	}
}

void story_fault(struct story *story, const struct fault *fault, const struct fault_words *words,
		 const struct advice *advice)
{
	put_head(story, fault->task, fault->number, words->place);
	paint(story, PAINT_RED);
	put(story->file, PUT_LINE, "%s", words->signal);
	paint(story, PAINT_NONE);
	if (words->address)
		put(story->file, PUT_LINE, " at %s", words->address);
	put(story->file, PUT_LINE, fault->deadly ? ", which ends it\n" : ", for its own handler\n");
	put_source(story, words->source);
	if (words->instruction)
		put(story->file, PUT_LINE, "    %s\n", words->instruction);
	for (size_t i = 0; i < words->what.count; i++)
		put(story->file, PUT_LINE, "    %s\n", words->what.at[i]);
	put_unseen_space(story, fault->task);
	put_advice(story, advice);
}

void story_forked(struct story *story, const struct task *parent, const struct task *child,
		  const char *how)
{
	story->many = true;
	put_task(story, parent);
	if (parent->pid == child->pid)
		put(story->file, PUT_LINE, "%s: thread [%d] begins\n", how, child->number);
	else
		put(story->file, PUT_LINE, "%s: process [%d] begins%s\n", how, child->number,
		    parent->space == child->space ? ", in the same memory" : "");
}

void story_ended(struct story *story, const struct task *task, int status)
{
	struct text text = { 0 };

	put_task(story, task);
	if (WIFSIGNALED(status)) {
		text_add(&text, "killed by ");
		signals_add(&text, WTERMSIG(status));
	} else {
		text_addf(&text, "exit %d", WEXITSTATUS(status));
	}
	put(story->file, PUT_LINE, "%s\n", text.data);
	text_free(&text);
}
