/* statement.c - see statement.h. */
#include "report/statement.h"

#include <stdlib.h>
#include <string.h>

const char *const statement_counters[] = { "Pid",    "Threads", "VmSize", "VmLck",
					   "VmData", "VmStk",	NULL };

static char *copy(const char *string)
{
	return string ? new_string(string) : NULL;
}

void report_begin(struct report *report, const char *id, const char *face)
{
	*report = (struct report){ .id = copy(id), .face = copy(face) };
}

void statement_begin(struct statement *statement, enum statement_kind kind, const char *who,
		     const char *name)
{
	*statement = (struct statement){ .kind = kind, .who = copy(who), .name = copy(name) };
}

bool statement_add_number(struct statement *statement, uint32_t number)
{
	if (statement->count == STATEMENT_NUMBERS)
		return false;
	statement->numbers[statement->count++] = number;
	return true;
}

void statement_add_byte(struct statement *statement, uint8_t byte)
{
	statement->bytes = grow_by_one(statement->bytes, statement->byte_count, 1);
	statement->bytes[statement->byte_count++] = byte;
}

void statement_add_run(struct statement *statement, uint8_t byte, uint32_t count)
{
	struct run_of_bytes *runs = statement->runs;
	size_t last = statement->run_count - 1;

	statement->byte_count += count;
	if (statement->run_count && runs[last].byte == byte) {
		runs[last].count += count;
		return;
	}
	runs = grow_by_one(runs, statement->run_count, sizeof(*runs));
	runs[statement->run_count++] = (struct run_of_bytes){ count, byte };
	statement->runs = runs;
}

void statement_ask(struct statement *statement, const char *field)
{
	lines_add(&statement->asked, new_string(field));
}

bool same_process(const char *who, const char *other)
{
	return who && other ? strcmp(who, other) == 0 : who == other;
}

void report_add(struct report *report, struct statement *statement)
{
	report->statements =
		grow_by_one(report->statements, report->count, sizeof(*report->statements));
	report->statements[report->count++] = *statement;
	*statement = (struct statement){ 0 };
}

void statement_free(struct statement *statement)
{
	free(statement->who);
	free(statement->name);
	snapshot_free(&statement->snapshot);
	fields_free(&statement->fields);
	lines_free(&statement->asked);
	free(statement->bytes);
	free(statement->runs);
	free(statement->text);
	*statement = (struct statement){ 0 };
}

void report_free(struct report *report)
{
	for (size_t i = 0; i < report->count; i++)
		statement_free(&report->statements[i]);
	free(report->statements);
	free(report->id);
	free(report->face);
	*report = (struct report){ 0 };
}

void report_forget_flags(struct report *report)
{
	for (size_t i = 0; i < report->count; i++) {
		struct statement *statement = &report->statements[i];

		if (statement->kind != STATE_MAPS && statement->kind != STATE_AREAS)
			continue;
		for (size_t j = 0; j < statement->snapshot.count; j++) {
			free(statement->snapshot.areas[j].flags);
			statement->snapshot.areas[j].flags = NULL;
		}
	}
}
