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

/* The run that begins there, which may go on from what was told; how many bytes it has. */
static uint64_t add_run(struct telling *telling, const uint8_t *bytes, uint64_t count)
{
	uint64_t length = 1;

	if (memcmp(bytes, bytes + 1, count - 1) == 0) /* most pages are one */
		length = count;
	while (length < count && bytes[length] == bytes[0])
		length++;
	if (telling->length && telling->byte != bytes[0])
		end_run(telling);
	telling->byte = bytes[0];
	telling->length += length;
	if (bytes[0])
		telling->zero = false;
	return length;
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
	while (at < stop && at < end)
		at += add_run(telling, holds->bytes + (at - start), (stop < end ? stop : end) - at);
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
