/* known.c - see known.h. */
#include "judge/known.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/folder.h"
#include "base/put.h"
#include "base/source.h"
#include "case/select.h"
#include "judge/untold.h"
#include "judge/verdict.h"
#include "report/canonical.h"
#include "report/differ.h"
#include "report/errnos.h"
#include "report/signals.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char blanks[] = " \t";
static const char unwritten[] = "TODO";

static bool is_control(char c)
{
	return ((unsigned char)c < ' ' && c != '\t') || c == 127;
}

/* ---- answers ---- */

static bool is_word(const char *line, const char *word)
{
	return strcmp(line, word) == 0;
}

/* By a signal of a name, or of a number that has none. */
static bool is_crash(const char *line)
{
	static const char head[] = "CRASH killed by ";
	const char *signal = line + sizeof(head) - 1;

	return text_begins_with(line, head) &&
	       (signals_number(signal, strlen(signal)) || text_begins_with(signal, "signal "));
}

/* What stands above the difference of a program that did not come to its end. */
static bool is_killed(const char *line)
{
	return is_crash(line) || is_word(line, "TIMEOUT");
}

/* "PREMISE CALL = RESULT", which is an errno by its name, or a number. */
static bool is_premise(const char *line)
{
	const char *result = strstr(line, " = ");

	if (!text_begins_with(line, "PREMISE ") || !result || result < line + strlen("PREMISE x"))
		return false;
	result += strlen(" = ");
	return isdigit((unsigned char)result[*result == '-']) ||
	       (*result == '-' && errnos_has(result + 1, strlen(result + 1)));
}

static bool is_difference(const char *line)
{
	return *line == '-' || *line == '+';
}

/* PASS; PREMISE; a difference; or CRASH or TIMEOUT and a difference. */
static bool well_formed(const struct lines *answer)
{
	size_t first = answer->count && is_killed(answer->at[0]);

	if (answer->count == 1 && (is_word(answer->at[0], "PASS") || is_premise(answer->at[0])))
		return true;
	for (size_t i = first; i < answer->count; i++) {
		if (!is_difference(answer->at[i]))
			return false;
	}
	return answer->count > first;
}

static bool passes(const struct lines *answer)
{
	return answer->count == 1 && is_word(answer->at[0], "PASS");
}

static bool same_answer(const struct known_answer *one, const struct known_answer *other)
{
	for (int face = 0; face < FACES; face++) {
		if (!lines_equal(&one->faces[face], &other->faces[face]))
			return false;
	}
	return true;
}

static void free_answer(struct known_answer *answer)
{
	for (int face = 0; face < FACES; face++)
		lines_free(&answer->faces[face]);
}

static void add_answer(struct known_entry *entry, const struct known_answer *answer)
{
	entry->answers = grow_by_one(entry->answers, entry->count, sizeof(*entry->answers));
	entry->answers[entry->count++] = *answer;
}

/* Of one that had less (--timeout-mul) nobody knows whether it would have ended. */
static bool had_its_time(const struct face_result *face, const struct test_case *test)
{
	return face->verdict != VERDICT_TIMEOUT || face->seconds >= test->facts.timeout;
}

/* What the face answered; false if a list can not say it. */
static bool answer_of(struct lines *answer, const struct face_result *face,
		      const struct test_case *test)
{
	bool cut = face->difference && differ_is_cut(face->difference);
	char *copy = new_string(face->difference ? face->difference : "");
	char *next = copy;
	const char *line;

	if (face->verdict == VERDICT_PASS || face->verdict == VERDICT_TIMEOUT)
		lines_addf(answer, "%s", verdict_names[face->verdict]);
	else if (face->verdict == VERDICT_CRASH)
		lines_addf(answer, "CRASH %s", face->reason);
	else if (verdict_is_premise(face))
		lines_addf(answer, "PREMISE %s", face->reason + strlen(PREMISE_FAILED));
	while ((line = strsep(&next, "\n"))) {
		if (is_difference(line))
			lines_addf(answer, "%s", line);
	}
	free(copy);
	return face->judged && (face->verdict != VERDICT_BROKEN || verdict_is_premise(face)) &&
	       !face->died && !cut && had_its_time(face, test) && well_formed(answer);
}

/*
 * Does the face say what is left of the listed answer on a target that sees neither flags nor what
 * is there at the end?
 */
static bool says_rest(const struct known *known, const struct lines *listed,
		      const struct test_case *test, const struct lines *answer,
		      const struct lines *said)
{
	struct target all = *known->target; /* what is owned stays the target's */
	struct lines expected = { 0 };
	bool killed = is_killed(listed->at[0]);
	bool says = false;

	if (all.facts[FACT_SPACE].answer == ANSWER_YES || killed != is_killed(answer->at[0]) ||
	    !is_difference(listed->at[killed]) ||
	    (killed && strcmp(listed->at[0], answer->at[0]) != 0))
		return false;
	all.facts[FACT_SPACE] = (struct fact){ .answer = ANSWER_YES };
	free(answer_on(&test->answer, &all, &expected, false));
	says = untold_fits(&expected, listed->at + killed, listed->count - killed, said);
	lines_free(&expected);
	return says;
}

bool known_says(const struct known *known, const struct known_entry *entry,
		const struct test_case *test, enum face_kind face, const struct face_result *result)
{
	const struct lines *said = face_result_said(result);
	struct lines answer = { 0 };
	bool found = false;

	if (answer_of(&answer, result, test)) {
		for (size_t i = 0; i < entry->count && !found; i++) {
			const struct lines *listed = &entry->answers[i].faces[face];

			found = lines_equal(listed, &answer) ||
				says_rest(known, listed, test, &answer, said);
		}
	}
	lines_free(&answer);
	return found;
}

static void add_lines(struct text *text, const char *head, const struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		text_addf(text, "%s%s\n", head, lines->at[i]);
}

static void add_answers(struct text *text, const char *indent, const struct known_entry *entry)
{
	for (size_t i = 0; i < entry->count; i++) {
		const struct lines *faces = entry->answers[i].faces;

		if (i > 0)
			text_addf(text, "%sor\n", indent);
		if (lines_equal(&faces[FACE_ASM], &faces[FACE_C])) {
			add_lines(text, indent, &faces[FACE_ASM]);
			continue;
		}
		for (int face = 0; face < FACES; face++) {
			char *head = new_stringf("%s%s: ", indent, face_names[face]);

			add_lines(text, head, &faces[face]);
			free(head);
		}
	}
}

char *known_answers(const struct known_entry *entry)
{
	struct text text = { 0 };

	add_answers(&text, "", entry);
	return text_take(&text);
}

/* ---- reading ---- */

struct reader {
	struct known *known;
	const struct target *target;
	struct source source;
	const char *path;	   /* of the known failures */
	struct known_entry *entry; /* that is being read, or NULL */
	struct known_answer answer;
	int whose; /* lines of answer: of a FACE alone (-1: of both, -2: there are none) */
};

enum { OF_BOTH = -1, OF_NONE = -2 };

/* An answer is whole: at "or", and at the end of its entry. */
static void end_answer(struct reader *reader)
{
	struct known_entry *entry = reader->entry;

	if (reader->whose == OF_NONE)
		fail_at(reader->path, entry->line, "no answer stands below it: what comes instead");
	for (int face = 0; face < FACES; face++) {
		const struct lines *lines = &reader->answer.faces[face];

		if (lines->count == 0)
			fail_at(reader->path, entry->line,
				"no answer of the %s face (\"%s: PASS\", if it passes)",
				face_names[face], face_names[face]);
		if (!well_formed(lines))
			fail_at(reader->path, entry->line,
				"the answer is neither PASS nor PREMISE alone, nor lines of - and "
				"+ with or without TIMEOUT or \"CRASH killed by SIG...\" above");
	}
	for (size_t i = 0; i < entry->count; i++) {
		if (same_answer(&entry->answers[i], &reader->answer))
			fail_at(reader->path, entry->line, "the same answer twice");
	}
	add_answer(entry, &reader->answer);
	reader->answer = (struct known_answer){ 0 };
	reader->whose = OF_NONE;
}

static void end_entry(struct reader *reader)
{
	const struct known_entry *entry = reader->entry;
	bool fails = false;

	if (!entry)
		return;
	end_answer(reader);
	for (size_t i = 0; i < entry->count; i++)
		fails |= !passes(&entry->answers[i].faces[FACE_ASM]) ||
			 !passes(&entry->answers[i].faces[FACE_C]);
	if (!fails)
		fail_at(reader->path, entry->line, "nothing fails in its answer");
	reader->entry = NULL;
}

/* A line of the answer, without its indent. */
static void read_answer_line(struct reader *reader, const char *line)
{
	int whose = OF_BOTH;

	if (!reader->entry)
		source_fail(&reader->source,
			    "an answer without \"glob | condition | reason\" above it");
	if (is_word(line, "or")) {
		end_answer(reader);
		return;
	}
	for (int face = 0; face < FACES; face++) {
		size_t length = strlen(face_names[face]);

		if (strncmp(line, face_names[face], length) == 0 &&
		    strncmp(line + length, ": ", 2) == 0) {
			whose = face;
			line += length + 2;
			break;
		}
	}
	if (reader->whose != OF_NONE && (reader->whose == OF_BOTH) != (whose == OF_BOTH))
		source_fail(&reader->source, "lines of both faces and of one in one answer");
	if (!is_difference(line) && !is_killed(line) && !is_word(line, "PASS") && !is_premise(line))
		source_fail(&reader->source,
			    "no line of an answer (-LINE, +LINE, CRASH killed by SIG..., TIMEOUT, "
			    "PREMISE ..., PASS, or): %s",
			    line);
	reader->whose = whose;
	for (int face = 0; face < FACES; face++) {
		if (whose == OF_BOTH || whose == face)
			lines_add(&reader->answer.faces[face], new_string(line));
	}
}

/* The next part of a line, up to '|', without blanks around it; NULL if there is none. */
static char *take_part(char **at)
{
	char *part = strsep(at, "|");
	char *end;

	if (!part)
		return NULL;
	part += strspn(part, blanks);
	for (end = part + strlen(part); end > part && strchr(blanks, end[-1]);)
		*--end = '\0';
	return *part ? part : NULL;
}

static void set_entry(const struct reader *reader, size_t id)
{
	struct known *known = reader->known;
	size_t other = known->entry_of[id];

	if (other)
		source_fail(&reader->source, "%s has an entry already, which applies too: %s:%d",
			    known->ids->at[id], known->entries[other - 1].path,
			    known->entries[other - 1].line);
	known->entry_of[id] = known->count;
}

/* The newest entry is that of every case that the glob fits, if it applies. */
static void assign(const struct reader *reader, const char *glob, bool applies)
{
	const struct lines *ids = reader->known->ids;
	bool pattern = strpbrk(glob, "*?[\\") != NULL;
	size_t first = pattern ? 0 : select_index(ids, glob);
	size_t end = pattern || first == ids->count ? ids->count : first + 1;
	bool any = false;

	for (size_t i = first; i < end; i++) {
		if (pattern && fnmatch(glob, ids->at[i], 0) != 0)
			continue;
		any = true;
		if (applies)
			set_entry(reader, i);
	}
	if (!any)
		source_fail(&reader->source, "no case %s %s%s", pattern ? "fits" : "is called",
			    glob, select_near(glob, ids));
}

static const char every_target[] = "any";

static bool check_condition(const struct reader *reader, const char *condition)
{
	enum condition met;
	const char *term;
	size_t length;
	char *problem;

	if (strcmp(condition, every_target) == 0)
		return true;
	met = target_check(reader->target, condition, &term, &length);
	if (met == CONDITION_BAD && length == strlen(every_target) &&
	    strncmp(term, every_target, length) == 0)
		source_fail(&reader->source, "\"%s\" is every target and stands alone, not in %s",
			    every_target, condition);
	problem = target_why_no_condition(condition, reader->target->emulator, "condition");
	if (problem)
		source_fail(&reader->source, "%s", problem);
	return met == CONDITION_MET;
}

static void read_head(struct reader *reader, char *line)
{
	struct known *known = reader->known;
	const char *glob = take_part(&line);
	const char *condition = glob ? take_part(&line) : NULL;
	const char *reason = condition ? take_part(&line) : NULL;
	bool applies;

	if (!reason || line)
		source_fail(&reader->source, "not \"glob | condition | reason\"");
	if (strncmp(reason, unwritten, strlen(unwritten)) == 0)
		source_fail(&reader->source, "the reason is still to be written: %s", reason);
	applies = check_condition(reader, condition);
	known->entries = grow_by_one(known->entries, known->count, sizeof(*known->entries));
	reader->entry = &known->entries[known->count++];
	*reader->entry = (struct known_entry){
		.reason = new_string(reason),
		.path = reader->path,
		.line = reader->source.line,
	};
	assign(reader, glob, applies);
}

void known_read(struct known *known, const char *path, const struct lines *ids,
		const struct target *target)
{
	struct reader reader = { .known = known, .target = target, .whose = OF_NONE };
	char *line;

	lines_add(&known->paths, new_string(path));
	reader.path = known->paths.at[known->paths.count - 1];
	known->ids = ids;
	known->target = target;
	if (!known->entry_of)
		known->entry_of = new_bytes(ids->count * sizeof(*known->entry_of));
	source_open(&reader.source, path);
	while ((line = source_next(&reader.source))) {
		const char *start = line + strspn(line, blanks);

		if (*start == '\0' || *line == '#')
			continue;
		if (start > line) {
			read_answer_line(&reader, start);
			continue;
		}
		end_entry(&reader);
		read_head(&reader, line);
	}
	end_entry(&reader);
	source_close(&reader.source);
}

void known_read_all(struct known *known, const char *root, const struct lines *ids,
		    const struct target *target)
{
	char *folder = new_stringf("%s/known", root);
	struct lines files = { 0 };

	folder_read(&files, folder);
	for (size_t i = 0; i < files.count; i++) {
		char *path = new_stringf("%s/%s", folder, files.at[i]);

		if (text_ends_with(path, ".known"))
			known_read(known, path, ids, target);
		free(path);
	}
	lines_free(&files);
	free(folder);
}

const struct known_entry *known_find(const struct known *known, const char *id)
{
	size_t i;

	if (!known->ids)
		return NULL;
	i = select_index(known->ids, id);
	if (i == known->ids->count || !known->entry_of[i])
		return NULL;
	return &known->entries[known->entry_of[i] - 1];
}

static void free_entry(struct known_entry *entry)
{
	for (size_t i = 0; i < entry->count; i++)
		free_answer(&entry->answers[i]);
	free(entry->answers);
	free(entry->reason);
}

void known_free(struct known *known)
{
	for (size_t i = 0; i < known->count; i++)
		free_entry(&known->entries[i]);
	free(known->entries);
	free(known->entry_of);
	lines_free(&known->paths);
}

/* ---- writing ---- */

void known_check_new(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (fd < 0 && errno == EEXIST)
		fail(EXIT_USAGE, "--write-known: %s is there already; it takes a new file", path);
	if (fd < 0)
		fail(EXIT_NOT_TESTED, "--write-known: cannot write %s: %s", path, strerror(errno));
	close(fd);
	unlink(path); /* a run that does not come to its end leaves none */
}

static bool is_listed(const struct case_result *result)
{
	return result->verdict == VERDICT_FAIL || result->verdict == VERDICT_CRASH ||
	       result->verdict == VERDICT_TIMEOUT ||
	       (result->verdict == VERDICT_BROKEN &&
		(verdict_is_premise(&result->faces[FACE_ASM]) ||
		 verdict_is_premise(&result->faces[FACE_C])));
}

static bool can_be_read_back(const struct lines *answer)
{
	for (size_t i = 0; i < answer->count; i++) {
		for (const char *c = answer->at[i]; *c; c++) {
			if (is_control(*c))
				return false;
		}
	}
	return true;
}

/* Adds what the case answered in a round; false if a list can not say it. */
static bool add_round(struct known_entry *entry, const struct case_result *result)
{
	struct known_answer answer = { 0 };
	bool good = true;

	for (int face = 0; face < FACES; face++)
		good = good && answer_of(&answer.faces[face], &result->faces[face], result->test) &&
		       can_be_read_back(&answer.faces[face]);
	for (size_t i = 0; i < entry->count && good; i++) {
		if (same_answer(&entry->answers[i], &answer)) {
			free_answer(&answer);
			return true;
		}
	}
	if (good)
		add_answer(entry, &answer);
	else
		free_answer(&answer);
	return good;
}

/* The entry of a case from all its rounds, if one is wanted. */
static void add_case(struct text *text, const struct case_result *rounds, size_t count,
		     const char *condition)
{
	struct known_entry entry = { 0 };
	bool wanted = false, good = true;

	for (size_t i = 0; i < count; i++)
		wanted |= rounds[i].finished && is_listed(&rounds[i]);
	for (size_t i = 0; i < count && wanted; i++) {
		if (rounds[i].finished)
			good &= add_round(&entry, &rounds[i]);
	}
	if (!good) {
		put(stderr, PUT_LINE,
		    "--write-known: %s is left out: its answer can not be listed\n",
		    rounds->test->id);
	} else if (wanted) {
		text_addf(text, "\n%s | %s | %s: why\n", rounds->test->id, condition, unwritten);
		add_answers(text, "\t", &entry);
	}
	free_entry(&entry);
}

/* What is certain of the target: another version may answer otherwise, and is told then. */
static const char *condition_of(const struct target *target)
{
	bool native = target->facts[FACT_NATIVE].answer == ANSWER_YES;

	if (target->emulator)
		return target->emulator;
	if (target->facts[FACT_REAL].answer == ANSWER_YES)
		return native ? "real,native" : "real,compat";
	return native ? "native" : "compat";
}

static bool write_new(const char *path, const struct text *text)
{
	struct aside aside;

	if (aside_open_new(&aside, path)) {
		fwrite(text->data, 1, text->length, aside.file);
		if (aside_close(&aside))
			return true;
	}
	if (errno == EEXIST)
		put(stderr, PUT_LINE,
		    "mmap2-suite: --write-known: %s has appeared during the run and is kept; the "
		    "list was not written\n",
		    path);
	else
		put(stderr, PUT_LINE, "mmap2-suite: --write-known: cannot write %s: %s\n", path,
		    strerror(errno));
	return false;
}

bool known_write(const char *path, const struct results *results, const struct target *target,
		 const char *target_text)
{
	struct text text = { 0 };
	bool good = true;
	size_t head;

	text_addf(&text, "# Seen on %s.\n", target_text);
	for (char *c = text.data; c[1]; c++) {
		if (is_control(*c))
			*c = '?';
	}
	text_addf(&text, "# Each needs its reason: a list with %s in its place is refused.\n",
		  unwritten);
	head = text.length;
	for (size_t i = 0; i < results->cases; i++)
		add_case(&text, results_rounds(results, i), results->rounds, condition_of(target));
	if (text.length > head)
		good = write_new(path, &text);
	else
		put(stderr, PUT_LINE, "--write-known: nothing to list, %s was not written\n", path);
	text_free(&text);
	return good;
}
