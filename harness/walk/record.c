/* record.c - see record.h. */
#include "walk/record.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/place.h"
#include "base/text.h"
#include "walk/pair.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { VERSION_OF_RECORD = 4 };
static const char record_title[] = "mmap2-suite walk record ";

/* Below it sums of all shares, and the round behind the next, are numbers still. */
#define NUMBER_LIMIT (UINT64_C(1) << 48)

/* What is read, and how far. */
struct reading {
	struct record *record;
	struct finding **differences;
	size_t *count;
	bool in_finding, ended;
};

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

/* Numbers below the limit, a blank between them, and nothing else. */
static bool take_numbers(const char *line, uint64_t *numbers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t digits = strspn(line, "0123456789");

		if (!text_number(line, digits, NUMBER_LIMIT - 1, &numbers[i]) ||
		    line[digits] != (i + 1 < count ? ' ' : '\0'))
			return false;
		line += digits + 1;
	}
	return true;
}

static bool take_share(struct record *record, const char *line)
{
	struct share *share = &record->shares[record->count];
	uint64_t numbers[4];

	if (record->count == RECORD_SHARES || !take_numbers(line, numbers, 4) ||
	    numbers[0] != record->count)
		return false;
	*share = (struct share){ numbers[1], numbers[2], numbers[3] };
	record->count++;
	return true;
}

static bool begin_finding(struct reading *reading, const char *line)
{
	uint64_t numbers[2];

	if (!take_numbers(line, numbers, 2))
		return false;
	*reading->differences =
		grow_by_one(*reading->differences, *reading->count, sizeof(**reading->differences));
	(*reading->differences)[(*reading->count)++] =
		(struct finding){ .round = numbers[0], .met = (size_t)numbers[1] };
	return reading->in_finding = true;
}

static bool take_finding(struct reading *reading, const char *line)
{
	struct finding *finding = &(*reading->differences)[*reading->count - 1];

	if (strcmp(line, "told") != 0)
		return finding_take(finding, line);
	reading->in_finding = false;
	return finding_is_whole(finding);
}

/* It says how much is above it: a line that is gone makes no shorter record. */
static bool take_sums(struct reading *reading, const char *line)
{
	uint64_t numbers[2];

	if (!take_numbers(line, numbers, 2) || numbers[0] != reading->record->count ||
	    numbers[1] != *reading->count)
		return false;
	return reading->ended = true;
}

static bool take_record_line(struct reading *reading, const char *line)
{
	struct record *record = reading->record;

	if (reading->ended)
		return false;
	if (reading->in_finding)
		return take_finding(reading, line);
	if (text_begins_with(line, "end "))
		return take_sums(reading, line + 4);
	if (text_begins_with(line, "found "))
		return begin_finding(reading, line + 6);
	if (text_begins_with(line, "share "))
		return take_share(record, line + 6);
	if (text_begins_with(line, "work ") && !record->work)
		record->work = new_string(line + 5);
	else if (text_begins_with(line, "place ") && !record->place)
		record->place = new_string(line + 6);
	else if (text_begins_with(line, "target ") && !record->target)
		record->target = new_string(line + 7);
	else if (text_begins_with(line, "build ") && !record->build)
		record->build = new_string(line + 6);
	else
		return false;
	return true;
}

/* Rounds are dealt out in turn, that of a share leaves its number; and no round is endless. */
static void check_shares(const struct record *record, const char *path)
{
	for (size_t i = 0; i < record->count; i++) {
		if (record->shares[i].next % record->count != i)
			fail_at(path, 0,
				"share %zu of %zu has no round %" PRIu64 "; a new file begins anew",
				i, record->count, record->shares[i].next);
		if (record->shares[i].calls > record->shares[i].next / record->count * PAIR_MOST)
			fail_at(path, 0,
				"share %zu of %zu made more calls than its rounds have: %" PRIu64
				"; a new file begins anew",
				i, record->count, record->shares[i].calls);
	}
}

void record_read(struct record *record, const char *path, struct finding **differences,
		 size_t *count)
{
	struct reading reading = { .record = record, .differences = differences, .count = count };
	char *text, *rest, *line;
	int number = 1;

	*record = (struct record){ 0 };
	if (stat(path, &record->known) < 0 && errno == ENOENT)
		return;
	text = rest = read_text_file(path);
	check_title(path, strsep(&rest, "\n"));
	while ((line = strsep(&rest, "\n"))) {
		number++;
		if (rest && !take_record_line(&reading, line))
			fail_at(path, number, "no line of a record: %s", line);
	}
	if (!record->work || !record->place || !record->target || !record->build ||
	    record->count == 0 || !reading.ended)
		fail_at(path, number, "the record is cut off; a new file begins anew");
	check_shares(record, path);
	free(text);
}

/* Is the file not what this run has left there? */
static bool is_of_another(const struct record *record, const char *path)
{
	const struct stat *known = &record->known;
	struct stat now;

	if (stat(path, &now) < 0)
		return false;
	return now.st_dev != known->st_dev || now.st_ino != known->st_ino ||
	       now.st_mtim.tv_sec != known->st_mtim.tv_sec ||
	       now.st_mtim.tv_nsec != known->st_mtim.tv_nsec;
}

static void write_all(const struct record *record, FILE *file, const struct finding *differences,
		      size_t count)
{
	fprintf(file, "%s%d\nwork %s\nplace %s\ntarget %s\nbuild %s\n", record_title,
		VERSION_OF_RECORD, record->work, record->place, record->target, record->build);
	for (size_t i = 0; i < record->count; i++)
		fprintf(file, "share %zu %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", i,
			record->shares[i].next, record->shares[i].calls,
			record->shares[i].passed_over);
	for (size_t i = 0; i < count; i++) {
		fprintf(file, "found %" PRIu64 " %zu\n", differences[i].round, differences[i].met);
		finding_write(&differences[i], file);
		fputs("told\n", file);
	}
	fprintf(file, "end %zu %zu\n", record->count, count);
}

char *record_write(struct record *record, const char *path, const struct finding *differences,
		   size_t count)
{
	struct aside aside;

	if (is_of_another(record, path))
		return new_stringf("%s is written by another run, too; it is left as that has it",
				   path);
	if (!aside_open(&aside, path))
		return new_stringf("cannot write the record %s: %s", path, place_write_problem());
	write_all(record, aside.file, differences, count);
	if (!aside_close(&aside) || stat(path, &record->known) < 0)
		return new_stringf("cannot write the record %s: %s", path, strerror(errno));
	return NULL;
}

void record_free(struct record *record)
{
	free(record->work);
	free(record->place);
	free(record->target);
	free(record->build);
	*record = (struct record){ 0 };
}
