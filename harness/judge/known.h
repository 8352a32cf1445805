/*
 * known.h - known failures: what a target gets wrong, why, and what comes instead.
 *
 * A file of entries.  The first line of each says which cases, on which targets (a condition
 * of target.h, or "any"), and what the defect is; the indented lines below it are the answer,
 * without those of its lines that are as expected:
 *
 *   GLOB | CONDITION | REASON
 *       -munmap(A, 4096) = 0	expected, and not there
 *       +munmap(A, 4096) = -EPERM	there, and not expected; all in the order of the difference
 *
 * A program that was killed has "CRASH killed by SIGSEGV" above its difference, one that ran
 * too long "TIMEOUT" (above what it had not said by then), one that passes "PASS", one whose target
 * lacks a call that prepares the question "PREMISE ptrace = -ENOSYS".  Lines of one face alone
 * begin with "asm: " or "c: "; then both faces have some.  Where an answer varies from run to run
 * on the very same target, "or" on a line of its own stands between what is seen.  Blank lines, and
 * lines that begin with '#', say something to the reader only.
 *
 * A case whose faces answer just so is XFAIL, one that passes XPASS, which is a failure: the
 * list must be corrected.  Any other answer is what it would be without the list, and says
 * what the list has.  What could not be judged otherwise, and the end of a whole machine, is
 * never known.  What a kernel may do by its contract does not belong here but in the expected file.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include "judge/result.h"

/* What the faces of a case answer, as the file has it: "-x", "+y", "TIMEOUT". */
struct known_answer {
	struct lines faces[FACES];
};

struct known_entry {
	char *reason;
	const char *path;
	int line;
	struct known_answer *answers; /* one, or several where it varies */
	size_t count;
};

struct known {
	struct known_entry *entries;
	size_t count;
	size_t *entry_of; /* for each of ids: the entry that applies + 1, or 0 */
	const struct lines *ids;
	const struct target *target;
	struct lines paths;
};

/*
 * Adds the entries of the file.  Whatever is not as it should be ends the run with file:line:
 * what is wrong; so do an entry without a reason or an answer, a glob that fits none of ids,
 * and two entries that apply to one case.  ids are those of select_all(), and they and the target
 * stay.
 */
void known_read(struct known *known, const char *path, const struct lines *ids,
		const struct target *target);

/* The same of every list in root/known, whose conditions say which targets it is about. */
void known_read_all(struct known *known, const char *root, const struct lines *ids,
		    const struct target *target);

/* The entry that applies to the case on this target, or NULL. */
const struct known_entry *known_find(const struct known *known, const char *id);

/*
 * Does the entry, which applies to the case, say the answer of this face?  Where the target can not
 * tell all of it (the fact "space"): the rest of what it says (untold.h).
 */
bool known_says(const struct known *known, const struct known_entry *entry,
		const struct test_case *test, enum face_kind face,
		const struct face_result *result);

/* The entry's answers as the file has them, for the caller to free. */
char *known_answers(const struct known_entry *entry);
void known_free(struct known *known);

/* --write-known: ends the run if there is a file of that name, or can not be one. */
void known_check_new(const char *path);

/*
 * Writes an entry for each case that failed, crashed or ran too long, with every answer that
 * the rounds gave; the reason is left to a person, and known_read() insists on it.  What can
 * not be listed, and that there is nothing to write, is said on standard error.  False, and said,
 * if the file can not be written, or is there meanwhile.
 */
bool known_write(const char *path, const struct results *results, const struct target *target,
		 const char *target_text);

#endif
