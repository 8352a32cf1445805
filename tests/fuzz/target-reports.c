/* target-reports.c - what programs and guests say: reports, snapshots, the wire. */
#include "fuzz.h"

#include "judge/verdict.h"
#include "report/canonical.h"
#include "report/maps.h"
#include "report/parse.h"
#include "where/wire.h"

#include <stdlib.h>
#include <string.h>

static void demand_printable(const struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		fuzz_demand(!strchr(lines->at[i], '\n'), "a canonical line is one line");
}

static void tell_report(void *context)
{
	static const struct staged_file files[] = { { "data", 5 }, { "block", 6 } };
	static const struct surroundings surroundings = {
		.directory = "/dev/shm/x",
		.program = "/program",
		.task_end = 0xc0000000,
		.space = true,
		.files = files,
		.file_count = 2,
	};
	struct lines lines = { 0 };
	struct report report;
	char *problem = parse_report(&report, context);

	if (!problem)
		problem = canonical_lines(&lines, &report, &surroundings);
	report_free(&report);
	demand_printable(&lines);
	lines_free(&lines);
	free(problem);
}

void fuzz_report(const char *data, size_t size)
{
	if (memchr(data, '\0', size)) /* the driver refuses it before (verdict.c) */
		return;
	fuzz_demand(fuzz_survives(tell_report, (void *)data), "no report ends the run");
}

static void demand_areas(const struct snapshot *snapshot)
{
	for (size_t i = 0; i < snapshot->count; i++) {
		const struct area *area = &snapshot->areas[i];

		fuzz_demand(area->start < area->end, "an area holds something");
		fuzz_demand(i == 0 || area[-1].end <= area->start, "areas ascend");
		fuzz_demand(snapshot_find(snapshot, area->start) == area,
			    "an area is found by its start");
	}
}

static void parse_maps(void *context)
{
	char *maps = new_string(context), *smaps = new_string(context);
	char *status = new_string(context);
	struct snapshot snapshot;
	struct fields fields;
	const char *bad;

	maps_read(&snapshot, maps, &bad);
	free(maps);
	demand_areas(&snapshot);
	snapshot_free(&snapshot);
	maps_read_smaps(&snapshot, smaps, NULL, &bad);
	free(smaps);
	demand_areas(&snapshot);
	snapshot_free(&snapshot);
	maps_read_status(&fields, status, NULL, &bad);
	free(status);
	fields_free(&fields);
}

void fuzz_maps(const char *data, size_t size)
{
	(void)size;
	fuzz_demand(fuzz_survives(parse_maps, (void *)data), "no snapshot ends the run");
}

static void parse_wire(void *context)
{
	struct wire_reader reader = { 0 };
	char *text = new_string(context);
	char *next = text;
	char *line;

	while ((line = strsep(&next, "\n"))) {
		enum wire_event event = wire_read(&reader, line);

		if (event == WIRE_GARBAGE)
			break;
		if (event != WIRE_FACE)
			continue;
		fuzz_demand(reader.face_result.seconds >= 0 && reader.face_result.seconds < 1e9,
			    "a time that is one");
		fuzz_demand(reader.face_result.verdict == VERDICT_PASS ||
				    reader.face_result.reason || reader.face_result.canonical.count,
			    "what did not pass has lines or a reason");
		face_result_free(&reader.face_result);
		reader.face_result = (struct face_result){ 0 };
	}
	wire_free(&reader);
	free(text);
}

void fuzz_wire(const char *data, size_t size)
{
	(void)size;
	fuzz_demand(fuzz_survives(parse_wire, (void *)data), "no guest ends the run");
}
