/* contents.c - see contents.h. */
#include "report/contents.h"

#include "report/signals.h"

#include <stdlib.h>
#include <string.h>

enum { RUNS = 6 }; /* more are no answer of a case: code, a stack that was run on */

void contents_add(struct contents *contents, const struct statement *holds)
{
	contents->at = grow_by_one(contents->at, contents->count, sizeof(*contents->at));
	contents->at[contents->count++] = holds;
}

void contents_free(struct contents *contents)
{
	free(contents->at);
	*contents = (struct contents){ 0 };
}

/* What is being told: the run that goes on, and how many were. */
struct telling {
	struct text text;
	uint8_t byte;
	uint64_t length; /* of the run; 0: there is none */
	int runs;
	bool zero; /* nothing but zeros so far */
};

static void end_run(struct telling *telling)
{
	if (telling->length == 0)
		return;
	if (++telling->runs <= RUNS) {
		text_addf(&telling->text, " %02x", telling->byte);
		if (telling->length > 1)
			text_addf(&telling->text, "*%llx", (unsigned long long)telling->length);
	}
	telling->length = 0;
}

/* Which may go on from what was told. */
static void add_run(struct telling *telling, uint8_t byte, uint64_t length)
{
	if (telling->length && telling->byte != byte)
		end_run(telling);
	telling->byte = byte;
	telling->length += length;
	if (byte)
		telling->zero = false;
}

/* Of the runs what lies in at..end. */
static void add_runs(struct telling *telling, const struct statement *holds, uint64_t at,
		     uint64_t end)
{
	uint64_t start = holds->numbers[0];

	for (size_t i = 0; i < holds->run_count && start < end; i++) {
		uint64_t stop = start + holds->runs[i].count;
		uint64_t from = start > at ? start : at;
		uint64_t to = stop < end ? stop : end;

		if (from < to)
			add_run(telling, holds->runs[i].byte, to - from);
		start = stop;
	}
}

static void tell_word(struct telling *telling, const char *word)
{
	end_run(telling);
	text_add(&telling->text, " ");
	text_add(&telling->text, word);
}

/* Of one piece what lies in at..end; the first address that is not told yet. */
static uint64_t add_piece(struct telling *telling, const struct statement *holds, uint64_t at,
			  uint64_t end)
{
	uint64_t start = holds->numbers[0];
	uint64_t stop = start + holds->byte_count;

	if (stop <= at && !(holds->fault && stop == at))
		return at;
	if (start >= end)
		return at;
	if (start > at) {
		tell_word(telling, "...");
		at = start;
	}
	add_runs(telling, holds, at, end);
	at = stop < end ? stop : end;
	if (at < end && holds->text)
		telling->runs = RUNS + 1;
	if (at < end && holds->fault) {
		end_run(telling);
		text_add(&telling->text, " ");
		signals_add(&telling->text, holds->signal);
		telling->zero = false;
		return end;
	}
	return at;
}

void contents_tell(struct text *text, const struct contents *contents, uint64_t start, uint64_t end,
		   bool zeros)
{
	struct telling telling = { .zero = true };
	uint64_t at = start;

	for (size_t i = 0; i < contents->count; i++)
		at = add_piece(&telling, contents->at[i], at, end);
	end_run(&telling);
	if (at < end && telling.text.length)
		text_add(&telling.text, " ...");
	if (telling.runs > RUNS)
		text_add(text, " = various");
	else if (telling.text.length && !(zeros && telling.zero))
		text_addf(text, " =%s", telling.text.data);
	text_free(&telling.text);
}
