/* record.c - see record.h. */
#include "walk/record.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/text.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { VERSION_OF_RECORD = 1 };
static const char record_title[] = "mmap2-suite walk record ";

static void check_title(const char *path, const char *line)
{
	if (!text_begins_with(line, record_title))
		fail_at(path, 1,
			"this is no record of walk or sweep; --record takes a file of "
			"theirs, or a new one");
	if (atoi(line + strlen(record_title)) != VERSION_OF_RECORD)
		fail_at(path, 1,
			"a record of version %s, and this program reads version %d; a new file "
			"begins anew",
			line + strlen(record_title), VERSION_OF_RECORD);
}

static bool take_share(struct record *record, const char *line)
{
	struct share *share = &record->shares[record->count];
	size_t number;
	int length = 0;

	return record->count < RECORD_SHARES &&
	       sscanf(line, "share %zu %" SCNu64 " %" SCNu64 " %" SCNu64 "%n", &number,
		      &share->next, &share->calls, &share->passed_over, &length) == 4 &&
	       line[length] == '\0' && number == record->count++;
}

static bool take_record_line(struct record *record, const char *line)
{
	if (text_begins_with(line, "work ") && !record->work)
		record->work = new_string(line + 5);
	else if (text_begins_with(line, "target ") && !record->target)
		record->target = new_string(line + 7);
	else
		return take_share(record, line);
	return true;
}

void record_read(struct record *record, const char *path)
{
	char *text, *rest, *line;
	int number = 1;

	*record = (struct record){ 0 };
	if (access(path, F_OK) < 0 && errno == ENOENT)
		return;
	text = rest = read_text_file(path);
	check_title(path, strsep(&rest, "\n"));
	while ((line = strsep(&rest, "\n"))) {
		number++;
		if (*line && !take_record_line(record, line))
			fail_at(path, number, "no line of a record: %s", line);
	}
	if (!record->work || !record->target || record->count == 0)
		fail_at(path, number, "the record is cut off; a new file begins anew");
	free(text);
}

void record_write(const struct record *record, const char *path)
{
	struct aside aside;
	bool good = aside_open(&aside, path);

	if (good) {
		fprintf(aside.file, "%s%d\nwork %s\ntarget %s\n", record_title, VERSION_OF_RECORD,
			record->work, record->target);
		for (size_t i = 0; i < record->count; i++)
			fprintf(aside.file, "share %zu %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", i,
				record->shares[i].next, record->shares[i].calls,
				record->shares[i].passed_over);
		good = aside_close(&aside);
	}
	if (!good)
		fail(EXIT_NOT_TESTED, "cannot write the record %s: %s", path, strerror(errno));
}

void record_free(struct record *record)
{
	free(record->work);
	free(record->target);
	*record = (struct record){ 0 };
}
