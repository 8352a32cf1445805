/* told.c - see told.h. */
#include "case/told.h"

#include "report/errnos.h"

#include <stdlib.h>
#include <string.h>

const char *told_text(const struct report *report, const char *name)
{
	for (size_t i = 0; i < report->count; i++) {
		if (report->statements[i].kind == STATE_FACT &&
		    strcmp(report->statements[i].name, name) == 0)
			return report->statements[i].text;
	}
	return NULL;
}

const struct snapshot *told_areas(const struct report *report)
{
	for (size_t i = 0; i < report->count; i++) {
		const struct statement *statement = &report->statements[i];

		if (statement->kind == STATE_AREAS)
			return statement->unseen == SEEN ? &statement->snapshot : NULL;
	}
	return NULL;
}

bool told_result(const struct report *report, const char *name, int *result)
{
	const char *text = told_text(report, name);
	char *end;

	if (!text || strlen(text) != 8)
		return false;
	*result = (int)strtoul(text, &end, 16);
	return *end == '\0';
}

void told_add_cause(struct text *text, int result)
{
	if (result == 0)
		text_add(text, "nothing came of it");
	else
		errnos_add(text, -result);
}

char *told_unreadable(const struct report *report, const char *name, const char *path)
{
	struct text text = { 0 };
	int result;

	if (!told_result(report, name, &result)) {
		text_addf(&text, "%s was not asked", path);
	} else if (result <= 0) {
		text_addf(&text, "%s can not be read (", path);
		told_add_cause(&text, result);
		text_add(&text, ")");
	} else {
		return NULL;
	}
	return text_take(&text);
}
