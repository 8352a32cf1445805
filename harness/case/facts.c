/* facts.c - see facts.h. */
#include "case/facts.h"

#include "base/fail.h"
#include "base/near.h"
#include "base/source.h"
#include "case/head.h"
#include "case/target.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reader {
	struct case_facts *facts;
	const struct words *words;
	struct source source;
};

static uint64_t read_number(const struct reader *reader, const char *word, const char *what)
{
	unsigned long long number;
	char *end;

	if (!word)
		source_fail(&reader->source, "%s is missing", what);
	errno = 0;
	number = strtoull(word, &end, 0);
	if (!isdigit((unsigned char)*word) || *end || errno)
		source_fail(&reader->source, "%s is no number: %s", what, word);
	return number;
}

static void read_nothing_more(const struct reader *reader, char **at)
{
	const char *word = next_word(at);

	if (word)
		source_fail(&reader->source, "unexpected word: %s", word);
}

/* A name inside the scratch directory: no way out of it. */
static char *read_name(const struct reader *reader, const char *word)
{
	if (!word)
		source_fail(&reader->source, "a name is missing");
	if (strchr(word, '/') || word[0] == '.' || strlen(word) > NAME_MAX)
		source_fail(&reader->source, "not a plain file name: %s", word);
	return new_string(word);
}

/* A-01, ORD-35: one to three capitals and two digits. */
static bool is_claim(const char *word)
{
	size_t letters = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	return letters >= 1 && letters <= 3 && word[letters] == '-' &&
	       strspn(word + letters + 1, "0123456789") == 2 && strlen(word) == letters + 3;
}

static void read_claims(struct reader *reader, char *value)
{
	char *word;

	while ((word = next_word(&value))) {
		if (!is_claim(word))
			source_fail(&reader->source, "not a claim id (A-01): %s", word);
		if (!words_know_claim(reader->words, word))
			source_fail(&reader->source,
				    "unknown claim: %s (known ones stand in doc/claims)", word);
		lines_add(&reader->facts->claims, new_string(word));
	}
}

static void read_tags(struct reader *reader, char *value)
{
	char *word;

	while ((word = next_word(&value))) {
		if (!lines_hold(&reader->words->tags, word))
			source_fail(&reader->source, "%s",
				    words_why_no_tag(&reader->words->tags, word));
		lines_add(&reader->facts->tags, new_string(word));
	}
}

static void read_needs(struct reader *reader, char *value)
{
	struct lines terms = { 0 };
	char *problem = target_why_no_condition(value, reader->words->emulator, "need");

	if (problem)
		source_fail(&reader->source, "%s", problem);
	reader->facts->needs = new_string(value);
	lines_add_split(&terms, value, ",");
	reader->facts->own_machine = lines_hold(&terms, "vm");
	lines_free(&terms);
}

const char *const case_user_names[] = { [USER_ROOT] = "root", [USER_NOBODY] = "nobody" };

static void read_user(struct reader *reader, char *value)
{
	if (strcmp(value, "root") == 0)
		reader->facts->user = USER_ROOT;
	else if (strcmp(value, "nobody") == 0)
		reader->facts->user = USER_NOBODY;
	else
		source_fail(&reader->source, "user is root or nobody, not %s", value);
}

static void read_room(const struct reader *reader, size_t count, size_t limit, const char *what)
{
	if (count == limit)
		source_fail(&reader->source, "more than %zu %s", limit, what);
}

/* Takes the name over. */
static struct fixture *new_fixture(const struct reader *reader, char *name)
{
	struct case_facts *facts = reader->facts;

	read_room(reader, facts->fixture_count, CASE_FILES, "files and directories");
	for (size_t i = 0; i < facts->fixture_count; i++) {
		if (strcmp(facts->fixtures[i].name, name) == 0)
			source_fail(&reader->source, "%s stands twice", name);
	}
	facts->fixtures =
		grow_by_one(facts->fixtures, facts->fixture_count, sizeof(*facts->fixtures));
	facts->fixtures[facts->fixture_count] = (struct fixture){ .name = name };
	return &facts->fixtures[facts->fixture_count++];
}

static void check_size(const struct reader *reader, const struct fixture *fixture)
{
	const struct case_facts *facts = reader->facts;
	uint64_t filled = 0;

	if (fixture->fill == FILL_SPARSE && fixture->size > CASE_SPARSE)
		source_fail(&reader->source, "a sparse file has at most %llu bytes",
			    (unsigned long long)CASE_SPARSE);
	if (fixture->fill != FILL_SPARSE && fixture->size > 64u << 20)
		source_fail(&reader->source, "a file over 64 MiB must be sparse");
	for (size_t i = 0; i < facts->fixture_count; i++) {
		if (facts->fixtures[i].fill != FILL_SPARSE)
			filled += facts->fixtures[i].size;
	}
	if (filled > CASE_FILLED)
		source_fail(&reader->source,
			    "the files that are filled have more than %d MiB together",
			    CASE_FILLED >> 20);
}

static void read_file_key(struct reader *reader, char *value)
{
	char *name = read_name(reader, next_word(&value));
	uint64_t size = read_number(reader, next_word(&value), "the size in bytes");
	const char *fill = next_word(&value);
	char *mode = next_word(&value);
	struct fixture *fixture = new_fixture(reader, name);

	fixture->size = size;
	fixture->mode = 0644;
	if (fill && strcmp(fill, "letters") == 0)
		fixture->fill = FILL_LETTERS;
	else if (fill && strcmp(fill, "zeros") == 0)
		fixture->fill = FILL_ZEROS;
	else if (fill && strcmp(fill, "sparse") == 0)
		fixture->fill = FILL_SPARSE;
	else
		source_fail(&reader->source,
			    "a file is filled with letters, zeros or sparse, not %s",
			    fill ? fill : "nothing");
	check_size(reader, fixture);
	if (mode && strncmp(mode, "mode=0", 6) == 0)
		fixture->mode = read_number(reader, mode + 5, "the mode");
	else if (mode)
		source_fail(&reader->source, "unexpected word: %s", mode);
	if (fixture->mode > 07777)
		source_fail(&reader->source, "a mode is at most 07777, not %s", mode + 5);
	read_nothing_more(reader, &value);
}

static void read_directory(struct reader *reader, char *value)
{
	struct fixture *fixture = new_fixture(reader, read_name(reader, next_word(&value)));

	fixture->fill = FILL_DIRECTORY;
	fixture->mode = 0755;
	read_nothing_more(reader, &value);
}

static void read_mark(struct reader *reader, char *value)
{
	struct case_facts *facts = reader->facts;
	struct mark mark = { 0 };
	const struct fixture *marked = NULL;
	const char *byte;

	mark.name = read_name(reader, next_word(&value));
	mark.offset = read_number(reader, next_word(&value), "the offset");
	byte = next_word(&value);
	if (!byte || strlen(byte) != 2 || strspn(byte, "0123456789abcdef") != 2)
		source_fail(&reader->source, "a mark is two hex digits, not %s",
			    byte ? byte : "nothing");
	mark.byte = strtoul(byte, NULL, 16);
	read_nothing_more(reader, &value);
	for (size_t i = 0; i < facts->fixture_count; i++) {
		if (strcmp(facts->fixtures[i].name, mark.name) == 0)
			marked = &facts->fixtures[i];
	}
	if (!marked || marked->fill == FILL_DIRECTORY)
		source_fail(&reader->source, "no file: line before this names %s", mark.name);
	if (mark.offset >= marked->size)
		source_fail(&reader->source, "the mark is outside of its file: %s", mark.name);
	read_room(reader, facts->mark_count, CASE_MARKS, "marks");
	facts->marks = grow_by_one(facts->marks, facts->mark_count, sizeof(*facts->marks));
	facts->marks[facts->mark_count++] = mark;
}

static uint64_t read_bound(const struct reader *reader, const char *word)
{
	if (word && strcmp(word, "unlimited") == 0)
		return RLIM64_INFINITY;
	return read_number(reader, word, "the limit");
}

static const struct {
	const char *name;
	int resource;
} resources[] = {
	{ "AS", RLIMIT_AS },	       { "DATA", RLIMIT_DATA },	  { "FSIZE", RLIMIT_FSIZE },
	{ "MEMLOCK", RLIMIT_MEMLOCK }, { "STACK", RLIMIT_STACK }, { "NOFILE", RLIMIT_NOFILE },
};

enum { RESOURCES = sizeof(resources) / sizeof(resources[0]) };

const char *facts_limit_name(int resource)
{
	int i = 0;

	while (i < RESOURCES - 1 && resources[i].resource != resource)
		i++;
	return resources[i].name;
}

static void read_limit(struct reader *reader, char *value)
{
	struct case_facts *facts = reader->facts;
	struct limit limit = { .resource = -1 };
	const char *name = next_word(&value);
	const char *hard;

	for (int i = 0; name && i < RESOURCES; i++) {
		if (strcmp(name, resources[i].name) == 0)
			limit.resource = resources[i].resource;
	}
	if (limit.resource < 0)
		source_fail(&reader->source,
			    "a limit is AS, DATA, FSIZE, MEMLOCK, STACK or NOFILE, not %s",
			    name ? name : "nothing");
	limit.limit.rlim_cur = read_bound(reader, next_word(&value));
	hard = next_word(&value);
	limit.limit.rlim_max = hard ? read_bound(reader, hard) : limit.limit.rlim_cur;
	read_nothing_more(reader, &value);
	if (limit.limit.rlim_max < limit.limit.rlim_cur)
		source_fail(&reader->source, "the hard limit is below the soft one");
	read_room(reader, facts->limit_count, CASE_LIMITS, "limits");
	facts->limits = grow_by_one(facts->limits, facts->limit_count, sizeof(*facts->limits));
	facts->limits[facts->limit_count++] = limit;
}

static void read_personality(struct reader *reader, char *value)
{
	reader->facts->personality = read_number(reader, value, "the personality");
	reader->facts->has_personality = true;
}

static void read_timeout(struct reader *reader, char *value)
{
	reader->facts->timeout = read_number(reader, value, "the timeout");
	if (reader->facts->timeout < 1 || reader->facts->timeout > 60)
		source_fail(&reader->source, "a timeout is 1 to 60 seconds");
}

/* Where it is another one every time, or in either face. */
static void read_end(struct reader *reader, char *value)
{
	struct end *end = &reader->facts->end;
	unsigned int from, to;
	int length = 0;

	if (sscanf(value, "%8x..%8x, %n", &from, &to, &length) == 2 && length && from < to)
		*end = (struct end){ END_WITHIN, from, to };
	else if (strncmp(value, "anywhere, ", 10) == 0)
		end->told = END_ANYWHERE;
	else if (strncmp(value, "any, ", 5) == 0)
		end->told = END_COUNTED;
	else
		source_fail(&reader->source,
			    "end is \"any, \", \"anywhere, \" or \"50000000..70000000, \" and why, "
			    "not %s",
			    value);
}

static void read_see(struct reader *reader, char *value)
{
	reader->facts->see = new_string(value);
}

static const struct {
	const char *name;
	void (*read)(struct reader *reader, char *value);
	bool repeats;
} keys[] = {
	{ "claims", read_claims, false },   { "tags", read_tags, false },
	{ "needs", read_needs, false },	    { "user", read_user, false },
	{ "file", read_file_key, true },    { "directory", read_directory, true },
	{ "mark", read_mark, true },	    { "limit", read_limit, true },
	{ "timeout", read_timeout, false }, { "personality", read_personality, false },
	{ "end", read_end, false },	    { "see", read_see, false },
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static void read_line(struct reader *reader, char *line, bool *seen)
{
	char *colon = strchr(line, ':');
	struct near near = { 0 };
	char *value, *end;

	if (!colon)
		source_fail(&reader->source, "not \"key: value\": %s", line);
	*colon = '\0';
	value = colon + 1 + strspn(colon + 1, " \t");
	for (end = value + strlen(value); end > value && isspace((unsigned char)end[-1]);)
		*--end = '\0';
	if (*value == '\0')
		source_fail(&reader->source, "%s has no value", line);
	for (int i = 0; i < KEYS; i++) {
		if (strcmp(line, keys[i].name) != 0)
			continue;
		if (seen[i] && !keys[i].repeats)
			source_fail(&reader->source, "%s stands twice", line);
		seen[i] = true;
		keys[i].read(reader, value);
		return;
	}
	for (int i = 0; i < KEYS; i++)
		near_consider(&near, line, keys[i].name, 2);
	source_fail(&reader->source, "unknown key: %s%s", line, near_told(&near, ""));
}

static void reader_open(struct reader *reader, struct case_facts *facts, const char *path,
			const struct words *words)
{
	*reader = (struct reader){ .facts = facts, .words = words };
	*facts = (struct case_facts){ .timeout = 5 };
	source_open_in(&reader->source, words->archive, path);
}

void facts_read_part(struct case_facts *facts, const char *path, const struct words *words)
{
	struct reader reader;
	bool seen[KEYS] = { false };
	char *line;

	reader_open(&reader, facts, path, words);
	while ((line = source_next(&reader.source))) {
		line += strspn(line, " \t");
		if (*line && *line != '#')
			read_line(&reader, line, seen);
	}
	source_close(&reader.source);
}

void facts_read(struct case_facts *facts, const char *path, const struct words *words)
{
	facts_read_part(facts, path, words);
	if (facts->claims.count == 0)
		fail_at(path, 0, "no claims: line; a case shows at least one claim");
	if (facts->tags.count == 0)
		fail_at(path, 0, "no tags: line");
}

/* ---- what a program says itself ---- */

/* Is it a line of a case file that a program may ask for? */
static bool is_request(const char *line)
{
	static const char *const asked[] = { "file", "directory",   "mark",   "limit",
					     "user", "personality", "timeout" };

	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		size_t length = strlen(asked[i]);

		if (strncmp(line, asked[i], length) == 0 && line[length] == ':')
			return true;
	}
	return false;
}

/* A line of the head, with those in which it goes on.  False: it is none that is read. */
static bool read_head(struct reader *reader, const char *line, bool *seen)
{
	struct lines keys = { 0 };
	enum head head = head_read(&keys, line);

	if (head == HEAD_BAD)
		source_fail(
			&reader->source,
			"not as heads have it (\"data: 5000 bytes, page n filled with 'A' + n\"): "
			"%s",
			line);
	for (size_t i = 0; i < keys.count; i++)
		read_line(reader, keys.at[i], seen);
	lines_free(&keys);
	return head == HEAD_READ;
}

/* Lines of a comment that are indented go on the one above. */
static void add_what_goes_on(struct text *text, const struct source *source)
{
	for (const char *at = source->rest; at && strncmp(at, ";   ", 4) == 0;) {
		size_t length = strcspn(at, "\n");

		text_add_bytes(text, at + 3, length - 3);
		at = at[length] ? at + length + 1 : NULL;
	}
}

void facts_read_program(struct case_facts *facts, const char *path, const char *shown,
			const struct words *words)
{
	struct reader reader;
	bool seen[KEYS] = { false };
	bool in_head = true;
	char *line;

	reader_open(&reader, facts, path, words);
	free(reader.source.path);
	reader.source.path = new_string(shown);
	while ((line = source_next(&reader.source))) {
		struct text whole = { 0 };

		in_head = in_head && *line == ';';
		if (*line != ';')
			continue;
		line += 1 + strspn(line + 1, " ");
		text_add(&whole, line);
		add_what_goes_on(&whole, &reader.source);
		if (!(in_head && read_head(&reader, whole.data, seen)) && is_request(line))
			read_line(&reader, line, seen);
		text_free(&whole);
	}
	source_close(&reader.source);
}

/* ---- comparing ---- */

static bool same_fixtures(const struct case_facts *one, const struct case_facts *other)
{
	for (size_t i = 0; i < one->fixture_count; i++) {
		const struct fixture *left = &one->fixtures[i], *right = &other->fixtures[i];

		if (strcmp(left->name, right->name) != 0 || left->size != right->size ||
		    left->mode != right->mode || (left->size && left->fill != right->fill))
			return false;
	}
	return true;
}

static bool has_mark(const struct case_facts *facts, const struct mark *mark)
{
	for (size_t i = 0; i < facts->mark_count; i++) {
		if (strcmp(facts->marks[i].name, mark->name) == 0 &&
		    facts->marks[i].offset == mark->offset && facts->marks[i].byte == mark->byte)
			return true;
	}
	return false;
}

static bool same_marks(const struct case_facts *one, const struct case_facts *other)
{
	for (size_t i = 0; i < one->mark_count; i++) {
		if (!has_mark(other, &one->marks[i]))
			return false;
	}
	return true;
}

static bool same_limits(const struct case_facts *one, const struct case_facts *other)
{
	for (size_t i = 0; i < one->limit_count; i++) {
		const struct limit *left = &one->limits[i], *right = &other->limits[i];

		if (left->resource != right->resource ||
		    left->limit.rlim_cur != right->limit.rlim_cur ||
		    left->limit.rlim_max != right->limit.rlim_max)
			return false;
	}
	return true;
}

bool facts_lay_out_same(const struct case_facts *one, const struct case_facts *other)
{
	return one->fixture_count == other->fixture_count && one->mark_count == other->mark_count &&
	       one->limit_count == other->limit_count && one->user == other->user &&
	       one->personality == other->personality && same_fixtures(one, other) &&
	       same_marks(one, other) && same_limits(one, other);
}

void facts_free(struct case_facts *facts)
{
	for (size_t i = 0; i < facts->fixture_count; i++)
		free(facts->fixtures[i].name);
	for (size_t i = 0; i < facts->mark_count; i++)
		free(facts->marks[i].name);
	free(facts->fixtures);
	free(facts->marks);
	free(facts->limits);
	lines_free(&facts->claims);
	lines_free(&facts->tags);
	free(facts->needs);
	free(facts->see);
}
