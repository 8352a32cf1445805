/* writing.c - see writing.h. */
#include "walk/writing.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/put.h"
#include "predict/kernels.h"
#include "report/errnos.h"
#include "walk/faces.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
	const char *folder, *suffix;
} kinds_of_file[] = { { "asm", "asm" }, { "c", "c" }, { "cases", "case" }, { "expected", "exp" } };
enum { FILE_ASM, FILE_C, FILE_CASE, FILE_EXPECTED };

char *writing_path(const char *root, const char *id, int which)
{
	return new_stringf("%s/%s/%s.%s", root, kinds_of_file[which].folder, id,
			   kinds_of_file[which].suffix);
}

/* Lower case and digits, hyphens between them, 32 at most; how long it is, or 0. */
static size_t id_part(const char *at)
{
	size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-");

	if (length == 0 || length > 32 || at[0] == '-' || at[length - 1] == '-')
		return 0;
	return length;
}

void writing_check(const char *root, const char *id)
{
	size_t family = id_part(id);
	size_t name = family && id[family] == '/' ? id_part(id + family + 1) : 0;

	if (!name || id[family + 1 + name])
		fail(EXIT_USAGE,
		     "--write-case takes family/name in lower case with hyphens, not %s", id);
	for (int i = 0; i < FILES_OF_CASE; i++) {
		char *path = writing_path(root, id, i);

		if (access(path, F_OK) == 0)
			fail(EXIT_USAGE, "--write-case: %s is there already", path);
		free(path);
	}
}

/* ---- what they say ---- */

/* "mremap is refused with EINVAL: the new length is 0." */
static char *title_of(const struct finding *finding)
{
	const struct found_step *last = &finding->steps[finding->count - 1];
	const char *name = last->step.number == HAND_LOAD    ? "a byte is read"
			   : last->step.number == HAND_STORE ? "a byte is stored"
							     : last->step.name;
	struct text text = { 0 };

	text_add(&text, name);
	if (errnos_is(last->result) && !last->signal) {
		text_add(&text, " is refused with ");
		errnos_add(&text, -last->result);
	}
	text_addf(&text, ": %s.", finding->when ? finding->when : "as the model says");
	return text_take(&text);
}

/* Where all kernels answer alike, none; else those that answer as the one did. */
static char *needs_of(const struct retold *retold, const char *kernel)
{
	unsigned int major, minor;
	int length = 0;

	for (int i = 0; kernels_usual[i]; i++) {
		struct retold other;
		char *problem = retell(&other, retold->finding, kernels_usual[i]);
		bool same = !problem && lines_equal(&other.expected, &retold->expected);

		free(problem);
		retold_free(&other);
		if (!same && sscanf(kernel, "%*s %u.%u%n", &major, &minor, &length) == 2)
			return new_stringf("%.*s,linux>=%u.%u,linux<%u.%u",
					   (int)strcspn(kernel, " "), kernel, major, minor, major,
					   minor + 1);
	}
	return NULL;
}

static void add_reason(struct text *text, const struct finding *finding, const char *found,
		       const char *mark)
{
	text_addf(text, "%sFound by %s.  The model: %s\n%s(%s).\n", mark, found,
		  finding->when ? finding->when : "?", mark, finding->where ? finding->where : "?");
}

static void write_case_facts(struct text *text, const struct retold *retold, const char *kernel)
{
	const char *where = retold->finding->where ? retold->finding->where : "mm/mmap.c:do_mmap";
	char *needs = needs_of(retold, kernel);

	/* One claim and one tag that exist, to be replaced, as tools/new-case has them. */
	text_add(text, "# TODO: the claim (doc/claims/) and the tags (cases/TAGS).\n"
		       "claims: A-01\ntags: errno\n");
	if (needs)
		text_addf(text, "needs: %s\n", needs);
	if (retold->root)
		text_add(text, "user: root\n");
	if (retold->used[0] || retold->used[1] || retold->used[2])
		text_add(text, "file: data 32768 letters\n");
	if (retold->used[5])
		text_add(text, "directory: folder\n");
	text_addf(text, "see: %.*s\n", (int)strcspn(where, " "), where);
	free(needs);
}

static void write_texts(struct text *texts, const struct retold *retold, const char *root,
			const char *id, const char *kernel, const char *found)
{
	char *title = title_of(retold->finding);

	text_addf(&texts[FILE_ASM], "; %s - %s\n;\n", id, title);
	add_reason(&texts[FILE_ASM], retold->finding, found, "; ");
	text_add(&texts[FILE_ASM], "\n");
	faces_write_asm(&texts[FILE_ASM], retold, root);
	text_addf(&texts[FILE_C], "/* %s - %s */\n", id, title);
	faces_write_c(&texts[FILE_C], retold, root, id);
	write_case_facts(&texts[FILE_CASE], retold, kernel);
	add_reason(&texts[FILE_EXPECTED], retold->finding, found, "# ");
	for (size_t i = 0; i < retold->expected.count; i++)
		text_addf(&texts[FILE_EXPECTED], "%s\n", retold->expected.at[i]);
	free(title);
}

static void write_file_of_case(const char *path, const struct text *text)
{
	char *folder = place_folder(path);
	FILE *file;
	bool written;

	mkdir(folder, 0777);
	file = fopen(path, "wxe");
	written = file && fwrite(text->data, 1, text->length, file) == text->length;
	if (!file || fclose(file) != 0 || !written)
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, strerror(errno));
	free(folder);
}

bool writing_case(const struct finding *finding, const char *root, const char *id,
		  const char *kernel, const char *found)
{
	struct text texts[FILES_OF_CASE] = { 0 };
	struct retold retold;
	char *problem = retell(&retold, finding, kernel);

	if (problem) {
		put(stderr, PUT_LINE, "mmap2-suite: no case is written: %s\n", problem);
		free(problem);
		retold_free(&retold);
		return false;
	}
	write_texts(texts, &retold, root, id, kernel, found);
	for (int i = 0; i < FILES_OF_CASE; i++) {
		char *path = writing_path(root, id, i);

		write_file_of_case(path, &texts[i]);
		put(stdout, PUT_LINE, "%s\n", path);
		text_free(&texts[i]);
		free(path);
	}
	put(stdout, PUT_LINE,
	    "Next: its claim and tags, make heads, ./run-tests.sh %s, and make lint\n", id);
	retold_free(&retold);
	return true;
}
