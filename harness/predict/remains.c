/* remains.c - see remains.h. */
#include "predict/remains.h"

#include "model/mapped.h"
#include "model/object.h"
#include "model/pages.h"
#include "predict/sight.h"
#include "report/ending.h"

#include <signal.h>
#include <stdlib.h>

enum { LOOKED_AT = 0x8000 }; /* bytes, as asm/inc/report.asm */

const char *remains_unknown(const struct model *model)
{
	if (model->lost)
		return model->lost;
	if (model->bytes_unknown)
		return model->bytes_unknown;
	if (model->presence_unknown)
		return model->presence_unknown;
	return model->locked_unknown ? "what mlockall() locked of the program itself" : NULL;
}

/* ---- areas ---- */

/* What Rss counts; of mapped pages it is enough that there are some. */
static void set_present(struct area *area, struct model *model, const struct model_area *of)
{
	uint64_t pages = pages_count_private(model, of->start, of->end);

	area_set_present(area, (int)pages + mapped_any(model, of->start, of->end));
}

static void state_space(struct report *report, struct model *model,
			const struct surroundings *surroundings, const char *moment)
{
	struct statement space;

	statement_begin(&space, STATE_SPACE, NULL, moment);
	sight_snapshot(&space.snapshot, model, surroundings);
	for (int i = 0; i < model->area_count; i++) {
		struct area *area = &space.snapshot.areas[i];

		if (model->areas[i].flags & AREA_FOREIGN) {
			/* the vdso and others lie there, right above the highest free place */
			area->start = space_start_with_gap(model, i);
			free(area->object);
			area->object = new_string("[program]");
		} else {
			set_present(area, model, &model->areas[i]);
		}
	}
	report_add(report, &space);
}

/* ---- counters ---- */

/* One that is counted apart comes first: what is found first counts. */
static void state_counters(struct report *report, const struct model *model, const char *moment)
{
	const struct snapshot *space = &report->statements[report->count - 1].snapshot;
	char *locked = new_stringf("%llu kB", (unsigned long long)model->locked_pages * 4);
	struct statement counters, descriptors;

	statement_begin(&counters, STATE_COUNTERS, NULL, moment);
	fields_add(&counters.fields, "Pid", "1");
	fields_add(&counters.fields, "Threads", "1");
	fields_add(&counters.fields, "VmLck", locked);
	ending_count(&counters.fields, space);
	free(locked);
	report_add(report, &counters);
	statement_begin(&descriptors, STATE_OPENED, NULL, moment);
	for (int i = 0; i < ENDING_DESCRIPTORS; i++)
		descriptors.result += model->descriptors[i] != -1;
	report_add(report, &descriptors);
}

/* ---- contents ---- */

/* May it be read, or does it lie behind the end of its file?  (mm/filemap.c:filemap_fault) */
static bool is_behind_end(struct model *model, const struct model_area *area, uint32_t address)
{
	return object_ends_before(model, area, address) && !pages_find_private(model, address);
}

static void state_piece(struct report *report, struct model *model, const struct model_area *area,
			uint32_t start, uint32_t length)
{
	struct statement holds;

	statement_begin(&holds, STATE_HOLDS, NULL, NULL);
	statement_add_number(&holds, start);
	for (uint32_t i = 0; i < length && !holds.fault; i++) {
		bool guard = i % MODEL_PAGE == 0 && pages_is_guard(model, start + i);

		holds.fault =
			guard || (i % MODEL_PAGE == 0 && is_behind_end(model, area, start + i));
		if (holds.fault)
			holds.signal = guard ? SIGSEGV : SIGBUS;
		else
			statement_add_run(&holds, pages_byte(model, area, start + i), 1);
	}
	report_add(report, &holds);
}

static void state_contents(struct report *report, struct model *model,
			   const struct model_area *area)
{
	uint32_t length = area->end - area->start;

	if (length <= 2 * LOOKED_AT) {
		state_piece(report, model, area, area->start, length);
	} else {
		state_piece(report, model, area, area->start, LOOKED_AT);
		state_piece(report, model, area, area->end - LOOKED_AT, LOOKED_AT);
	}
}

/* ---- the whole ---- */

void remains_begin(struct report *report, struct model *model,
		   const struct surroundings *surroundings)
{
	state_space(report, model, surroundings, "begin");
	state_counters(report, model, "begin");
}

void remains_end(struct report *report, struct model *model,
		 const struct surroundings *surroundings)
{
	state_space(report, model, surroundings, "end");
	state_counters(report, model, "end");
	for (int i = 0; i < model->area_count; i++) {
		const struct model_area *area = &model->areas[i];

		if (!(area->flags & AREA_FOREIGN))
			state_contents(report, model, area);
	}
	report->done = true;
}
