/*
 * facts.h - reads cases/FAMILY/NAME.case, strictly.
 *
 * A case file holds the facts about a case that a machine needs: "key: value" lines, a
 * key at most once unless said, '#' comments.  The keys are described in
 * doc/writing-a-case.md:
 *
 *   claims: A-01 A-02	claims of the documents that the case shows
 *   tags: errno quick	words of cases/TAGS
 *   needs: compat,nx	conditions of target.h; unmet, the case is skipped
 *   user: nobody	or root; without it any user will do
 *   file: NAME BYTES letters|zeros|sparse [mode=0644]	repeatable
 *   directory: NAME	repeatable
 *   mark: NAME OFFSET HEXBYTE	repeatable: one byte of a file
 *   limit: MEMLOCK SOFT [HARD]	repeatable: bytes, or unlimited
 *   personality: HEX	for personality(2)
 *   timeout: SECONDS	default 5
 *   end: any, REASON	of what is there at the end the areas are not compared,
 *   end: anywhere, REASON	or where they lie is not,
 *   end: 50000000..70000000, REASON	or those alone are that begin there
 *   see: mm/mmap.c:do_mmap	where the answer comes from
 *
 * What it can ask of the machine is bounded, before anything is laid out (the enum below).
 */
#ifndef FACTS_H
#define FACTS_H

#include "case/words.h"
#include "report/surroundings.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>

enum {
	CASE_FILES = 64, /* file: and directory: lines */
	CASE_MARKS = 256,
	CASE_LIMITS = 16,
	CASE_FILLED = 256 << 20, /* bytes written, of all files together */
};
#define CASE_SPARSE (UINT64_C(1) << 45) /* bytes of one hole */

enum fill {
	FILL_LETTERS, /* page n holds 'A' + n % 26 */
	FILL_ZEROS,
	FILL_SPARSE, /* one hole */
	FILL_DIRECTORY,
};

struct fixture {
	char *name;
	uint64_t size;
	enum fill fill;
	unsigned int mode;
};

struct mark {
	char *name;
	uint64_t offset;
	unsigned char byte;
};

struct limit {
	int resource; /* RLIMIT_... */
	struct rlimit64 limit;
};

enum case_user { USER_ANY, USER_ROOT, USER_NOBODY };
extern const char *const case_user_names[]; /* as case files have them; of USER_ANY none */

/* What a machine needs to know of a case to run it. */
struct case_facts {
	struct lines claims, tags;
	char *needs;	  /* a condition, or NULL */
	bool own_machine; /* needs vm: it may change what the whole machine is set to */
	enum case_user user;
	struct fixture *fixtures;
	size_t fixture_count;
	struct mark *marks;
	size_t mark_count;
	struct limit *limits;
	size_t limit_count;
	uint32_t personality;
	bool has_personality;
	double timeout; /* seconds */
	struct end end;
	char *see;
};

/*
 * Reads the file.  Anything that is not as it should be ends the run with file:line: what is
 * wrong (fail_at).  What is in facts is to be freed.
 */
void facts_read(struct case_facts *facts, const char *path, const struct words *words);
/* The same where no case is claimed: of an exercise (doc/learn). */
void facts_read_part(struct case_facts *facts, const char *path, const struct words *words);
/*
 * What a NASM program asks for itself, in comments: "; file: data 8192 letters" wherever a line
 * begins so, and the lines that the heads of cases have (head.h).  A mistake is told with the name
 * shown.
 */
void facts_read_program(struct case_facts *facts, const char *path, const char *shown,
			const struct words *words);
void facts_free(struct case_facts *facts);

/* Do programs with these facts find the same: files, limits, user, personality? */
bool facts_lay_out_same(const struct case_facts *one, const struct case_facts *other);

/* "MEMLOCK" of a resource that a limit: line can name. */
const char *facts_limit_name(int resource);

#endif
