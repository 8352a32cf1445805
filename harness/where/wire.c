/* wire.c - see wire.h. */
#include "where/wire.h"

#include <stdlib.h>
#include <string.h>

/* Why a fact is or is not so, as one word: blanks are '+' on the wire. */
static void put_fact(FILE *file, const char *name, const struct fact *fact)
{
	static const char *const answers[] = {
		[ANSWER_UNKNOWN] = "=unknown",
		[ANSWER_NO] = "=no",
		[ANSWER_YES] = "=yes",
	};

	fprintf(file, " %s", name);
	if (fact->answer == ANSWER_YES && !fact->why)
		return;
	fputs(answers[fact->answer], file);
	if (!fact->why)
		return;
	fputc(':', file);
	for (const char *at = fact->why; *at; at++)
		fputc(*at == ' ' ? '+' : *at, file);
}

void wire_begin(FILE *file, const struct target *target)
{
	struct text versions = { 0 };

	fprintf(file, "wire 1\ntarget %s %s", target->release, target->machine);
	for (int i = 0; i < FACTS; i++)
		put_fact(file, target_fact_name(i), &target->facts[i]);
	text_add(&versions, " version=");
	version_write(&versions, &target->version);
	text_add(&versions, " end=");
	if (target->task_end)
		text_addf(&versions, "%llx", (unsigned long long)target->task_end);
	else
		text_add(&versions, "unknown");
	if (target->emulator) {
		text_addf(&versions, " emulator=%s=", target->emulator);
		version_write(&versions, &target->emulator_version);
	}
	fprintf(file, "%s\n", versions.data);
	fflush(file);
	text_free(&versions);
}

void wire_start(FILE *file, const char *id, int round, enum face_kind face)
{
	fprintf(file, "start %s %d %s\n", id, round, face_names[face]);
	fflush(file);
}

/* What the other side would refuse: more than a result may be. */
static bool is_too_long(const struct face_result *face)
{
	const struct lines *said = face_result_said(face);
	size_t total = face->errors ? 2 * strlen(face->errors) : 0;

	for (size_t i = 0; i < said->count; i++) {
		size_t length = strlen(said->at[i]);

		if (length + 16 >= WIRE_LINE_LIMIT)
			return true;
		total += length + 8;
	}
	return total >= WIRE_FACE_LIMIT / 2;
}

static void put_reason(FILE *file, const char *reason)
{
	fputs("reason ", file);
	for (; reason && *reason; reason++)
		fputc(*reason == '\n' ? ' ' : *reason, file);
	fputc('\n', file);
}

/* Longer lines, as only errors have them, become several. */
static void put_text_lines(FILE *file, const char *head, const char *text)
{
	while (text && *text) {
		int length = strcspn(text, "\n");

		if (length + 16 > WIRE_LINE_LIMIT)
			length = WIRE_LINE_LIMIT - 16;
		fprintf(file, "%s%.*s\n", head, length, text);
		text += length;
		text += *text == '\n';
	}
}

uint32_t wire_sum(const struct lines *lines)
{
	uint32_t sum = 0x811c9dc5;

	for (size_t i = 0; i < lines->count; i++) {
		for (const char *at = lines->at[i]; *at; at++)
			sum = (sum ^ (unsigned char)*at) * 0x01000193;
		sum = (sum ^ '\n') * 0x01000193;
	}
	return sum;
}

/* The printing of floating numbers takes longer than that of all else. */
static void put_pass(FILE *file, const struct face_result *face)
{
	unsigned int parts = (unsigned int)(face->seconds * 10000);

	fprintf(file, "pass %u.%04u %08x\n", parts / 10000, parts % 10000,
		wire_sum(&face->canonical));
}

void wire_face(FILE *file, const struct face_result *face)
{
	const struct lines *said = face_result_said(face);

	if (face->verdict == VERDICT_PASS) { /* the host has the expected lines, too */
		put_pass(file, face);
		return;
	}
	if (is_too_long(face)) {
		fprintf(file, "face BROKEN %.4f\nreason its lines are too long to be told\n.\n",
			face->seconds);
		return;
	}
	fprintf(file, "face %s %.4f\n", verdict_names[face->verdict], face->seconds);
	if (face->verdict == VERDICT_BROKEN || face->verdict == VERDICT_TIMEOUT)
		put_reason(file, face->reason);
	put_text_lines(file, "errors ", face->errors);
	for (size_t i = 0; i < said->count; i++)
		put_text_lines(file, "line ", said->at[i]);
	fputs(".\n", file);
}

void wire_skip(FILE *file, const char *id, int round, const char *reason)
{
	fprintf(file, "skip %s %d %s\n", id, round, reason);
}

void wire_end(FILE *file, double seconds)
{
	fprintf(file, "end %.3f\n", seconds);
	fflush(file);
}

/* ---- reading ---- */

static bool index_in(const char *const *names, int count, const char *word, int *found)
{
	for (int i = 0; word && i < count; i++) {
		if (strcmp(names[i], word) == 0) {
			*found = i;
			return true;
		}
	}
	return false;
}

/* Digits, with a point and digits behind them or not: nothing else that strtod() takes. */
static bool read_seconds(const char *word, double *seconds)
{
	static const char digits[] = "0123456789";
	size_t length = word ? strspn(word, digits) : 0;

	if (length == 0 || length > 9)
		return false;
	if (word[length] == '.') {
		size_t more = strspn(word + length + 1, digits);

		if (more == 0 || more > 9)
			return false;
		length += 1 + more;
	}
	*seconds = strtod(word, NULL);
	return word[length] == '\0';
}

/* A whole number from 1, of at most six digits (--repeat). */
static bool read_round(const char *word, int *round)
{
	size_t length = word ? strspn(word, "0123456789") : 0;

	if (length == 0 || length > 6 || word[length] != '\0' || *word == '0')
		return false;
	*round = atoi(word);
	return true;
}

/* The version that is the whole of text. */
static bool read_whole_version(struct version *version, const char *text)
{
	const char *end;

	return version_read(version, text, &end) && *end == '\0';
}

/* What the words of a target line have told already. */
struct target_said {
	bool facts[FACTS];
	bool end, version;
};

/* NAME=VERSION; the version may be missing behind its sign.  The facts that follow are told, too.
 */
static bool read_emulator(struct target *target, char *name)
{
	char *sign = strchr(name, '=');
	struct version version = { 0 };

	if (target->emulator || !sign)
		return false;
	*sign = '\0';
	if (*name == '\0' || strlen(name) > TARGET_EMULATOR_NAME ||
	    !target_may_name_emulator(name) || (sign[1] && !read_whole_version(&version, sign + 1)))
		return false;
	target_name_machine(target, name, &version);
	return true;
}

static bool answer_named(const char *word, enum fact_answer *answer)
{
	static const char *const words[] = {
		[ANSWER_UNKNOWN] = "unknown",
		[ANSWER_NO] = "no",
		[ANSWER_YES] = "yes",
	};
	int found;

	if (!index_in(words, sizeof(words) / sizeof(words[0]), word, &found))
		return false;
	*answer = found;
	return true;
}

/* NAME, or NAME=ANSWER, with :WHY or without; each fact once. */
static bool read_answer(struct target *target, char *word, bool *told)
{
	char *given = strchr(word, '=');
	char *why = given ? strchr(given, ':') : NULL;
	enum fact_answer answer = ANSWER_YES;
	enum fact_kind kind;

	if (given)
		*given++ = '\0';
	if (why)
		*why++ = '\0';
	kind = target_fact_kind(word);
	if (kind == FACTS || told[kind] || (given && !answer_named(given, &answer)) ||
	    (why && *why == '\0'))
		return false;
	for (char *at = why; at && *at; at++)
		*at = *at == '+' ? ' ' : *at;
	told[kind] = true;
	target_set_fact(target, kind, answer, why);
	return true;
}

/* At most eight hex digits, of which the last three are 0, or "unknown". */
static bool read_end(struct target *target, const char *word)
{
	size_t length = strspn(word, "0123456789abcdef");

	if (strcmp(word, "unknown") == 0)
		return true;
	if (length < 4 || length > 8 || word[length] != '\0' || *word == '0' ||
	    strcmp(word + length - 3, "000") != 0)
		return false;
	target->task_end = strtoul(word, NULL, 16);
	return true;
}

/*
 * Of the release, more exactly: a patch level that stands elsewhere, or none.  Another kernel would
 * have other conditions hold than the release that is shown.
 */
static bool read_patch_level(struct target *target, const char *text)
{
	struct version version;

	if (!read_whole_version(&version, text) || version.number[0] != target->version.number[0] ||
	    version.number[1] != target->version.number[1])
		return false;
	target->version = version;
	return true;
}

static bool is_first(bool *told)
{
	bool first = !*told;

	*told = true;
	return first;
}

static bool read_fact(struct target *target, char *word, struct target_said *said)
{
	if (strncmp(word, "end=", 4) == 0)
		return is_first(&said->end) && read_end(target, word + 4);
	if (strncmp(word, "emulator=", 9) == 0)
		return read_emulator(target, word + 9);
	if (strncmp(word, "version=", 8) == 0)
		return is_first(&said->version) && read_patch_level(target, word + 8);
	return read_answer(target, word, said->facts);
}

/* What a driver says of every target; it names an emulator only where there is one. */
static bool is_all_said(const struct target_said *said)
{
	for (int i = 0; i < FACTS; i++) {
		if (!said->facts[i])
			return false;
	}
	return said->end && said->version;
}

/* uname(2) has names of at most 64 bytes. */
static bool read_target(struct wire_reader *reader, char *at)
{
	char *release = next_word(&at);
	char *machine = next_word(&at);
	struct target_said said = { 0 };
	char *word;

	if (!machine || strlen(release) > 64 || strlen(machine) > 64)
		return false;
	target_free(&reader->target);
	if (!target_set(&reader->target, release, machine))
		return false;
	while ((word = next_word(&at))) {
		if (!read_fact(&reader->target, word, &said))
			return false;
	}
	return is_all_said(&said) && target_may_be(&reader->target);
}

/* ID ROUND, while nothing runs: one program does at a time. */
static bool read_case(struct wire_reader *reader, char **at)
{
	const char *id = next_word(at);

	if (reader->started || !read_round(next_word(at), &reader->round))
		return false;
	free(reader->id);
	reader->id = new_string(id);
	return true;
}

/* ID ROUND FACE */
static bool read_start(struct wire_reader *reader, char *at)
{
	int face;

	if (!read_case(reader, &at) || !index_in(face_names, FACES, next_word(&at), &face) ||
	    next_word(&at))
		return false;
	reader->face = face;
	reader->started = true;
	return true;
}

/* ID ROUND REASON */
static bool read_skip(struct wire_reader *reader, char *at)
{
	if (!read_case(reader, &at))
		return false;
	at += strspn(at, " ");
	free(reader->reason);
	reader->reason = new_string(at);
	return *at != '\0';
}

/* As wire_sum() gives it, in eight digits. */
static bool read_sum(const char *word, uint32_t *sum)
{
	if (!word || strlen(word) != 8 || strspn(word, "0123456789abcdef") != 8)
		return false;
	*sum = (uint32_t)strtoul(word, NULL, 16);
	return true;
}

/* SECONDS, of what was started; and SUM, of what passed */
static bool read_result(struct wire_reader *reader, char *at, int verdict)
{
	double seconds;

	if (!reader->started || !read_seconds(next_word(&at), &seconds) ||
	    (verdict == VERDICT_PASS && !read_sum(next_word(&at), &reader->sum)) || next_word(&at))
		return false;
	reader->face_result = (struct face_result){ .verdict = verdict, .judged = true };
	reader->face_result.seconds = seconds;
	reader->started = false;
	return true;
}

/* Only the driver outside knows of known failures, and what passed has a line of its own. */
static bool is_told_verdict(int verdict)
{
	return verdict == VERDICT_FAIL || verdict == VERDICT_CRASH || verdict == VERDICT_TIMEOUT ||
	       verdict == VERDICT_BROKEN;
}

/* VERDICT SECONDS */
static bool read_face_head(struct wire_reader *reader, char *at)
{
	int verdict;

	reader->in_face = index_in(verdict_names, VERDICT_COUNT, next_word(&at), &verdict) &&
			  is_told_verdict(verdict) && read_result(reader, at, verdict);
	reader->face_bytes = 0;
	return reader->in_face;
}

static const char *after(const char *line, const char *head)
{
	size_t length = strlen(head);

	return strncmp(line, head, length) == 0 ? line + length : NULL;
}

/* A wrong answer has lines, and the host says what is wrong with them; all else has a reason. */
static enum wire_event end_face(struct wire_reader *reader)
{
	struct face_result *face = &reader->face_result;
	bool wrong = face->verdict == VERDICT_FAIL || face->verdict == VERDICT_CRASH;

	reader->in_face = false;
	if (reader->errors.length)
		face->errors = text_take(&reader->errors);
	if (wrong ? face->reason || face->canonical.count == 0 : !face->reason)
		return WIRE_GARBAGE;
	return WIRE_FACE;
}

static enum wire_event read_face_line(struct wire_reader *reader, const char *line)
{
	struct face_result *face = &reader->face_result;
	const char *rest;

	reader->face_bytes += strlen(line) + 1;
	if (reader->face_bytes > WIRE_FACE_LIMIT)
		return WIRE_GARBAGE;
	if (strcmp(line, ".") == 0)
		return end_face(reader);
	if ((rest = after(line, "reason "))) {
		if (face->reason || *rest == '\0')
			return WIRE_GARBAGE;
		face->reason = new_string(rest);
	} else if ((rest = after(line, "errors "))) {
		text_addf(&reader->errors, "%s\n", rest);
	} else if ((rest = after(line, "line "))) {
		lines_add(face->verdict == VERDICT_TIMEOUT ? &face->before : &face->canonical,
			  new_string(rest));
	} else {
		return WIRE_GARBAGE;
	}
	return WIRE_NOTHING;
}

static bool is_printable(const char *line)
{
	for (; *line; line++) {
		if (*line < ' ' || *line > '~')
			return false;
	}
	return true;
}

static enum wire_event news_if(bool well, enum wire_event event)
{
	return well ? event : WIRE_GARBAGE;
}

static enum wire_event read_head(struct wire_reader *reader, const char *word, char *at)
{
	if (strcmp(word, "target") == 0)
		return news_if(read_target(reader, at), WIRE_TARGET);
	if (strcmp(word, "start") == 0)
		return news_if(read_start(reader, at), WIRE_START);
	if (strcmp(word, "pass") == 0)
		return news_if(read_result(reader, at, VERDICT_PASS), WIRE_FACE);
	if (strcmp(word, "face") == 0)
		return news_if(read_face_head(reader, at), WIRE_NOTHING);
	if (strcmp(word, "skip") == 0)
		return news_if(read_skip(reader, at), WIRE_SKIP);
	if (strcmp(word, "end") == 0)
		return news_if(read_seconds(next_word(&at), &reader->seconds) && !next_word(&at),
			       WIRE_END);
	return WIRE_GARBAGE;
}

enum wire_event wire_read(struct wire_reader *reader, char *line)
{
	char *at = line;
	const char *word;

	if (!reader->greeted) { /* firmware writes before the kernel takes the port */
		reader->greeted = strcmp(line, "wire 1") == 0;
		return WIRE_NOTHING;
	}
	if (strlen(line) >= WIRE_LINE_LIMIT)
		return WIRE_GARBAGE;
	if (reader->in_face)
		return read_face_line(reader, line);
	if (!is_printable(line))
		return WIRE_GARBAGE;
	word = next_word(&at);
	return word ? read_head(reader, word, at) : WIRE_GARBAGE;
}

void wire_free(struct wire_reader *reader)
{
	text_free(&reader->errors);
	face_result_free(&reader->face_result); /* that of a result which was not told whole */
	target_free(&reader->target);
	free(reader->id);
	free(reader->reason);
	*reader = (struct wire_reader){ 0 };
}
