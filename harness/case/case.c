/* case.c - see case.h. */
#include "case/case.h"

#include <stdlib.h>
#include <string.h>

/* "; family/name - claim." */
static char *read_title(const char *path)
{
	char *text = read_text_file(path);
	char *title;

	text[strcspn(text, "\n")] = '\0';
	title = strstr(text, " - ");
	title = new_string(title ? title + 3 : "");
	free(text);
	return title;
}

struct test_case *case_read(const char *root, const char *id, const struct words *words,
			    bool sources)
{
	struct test_case *test = new_bytes(sizeof(*test));
	char *facts = new_stringf("%s/cases/%s.case", root, id);
	char *answer = new_stringf("%s/expected/%s.exp", root, id);
	char *source = new_stringf("%s/asm/%s.asm", root, id);

	test->id = new_string(id);
	facts_read(&test->facts, facts, words);
	answer_read(&test->answer, answer, words);
	test->title = sources ? read_title(source) : new_string("");
	free(facts);
	free(answer);
	free(source);
	return test;
}

void case_free(struct test_case *test)
{
	facts_free(&test->facts);
	answer_free(&test->answer);
	free(test->id);
	free(test->title);
	free(test);
}

char *case_comment(const char *root, const char *id)
{
	char *path = new_stringf("%s/asm/%s.asm", root, id);
	char *file = read_text_file(path);
	struct text text = { 0 };
	char *next = file, *line;

	strsep(&next, "\n"); /* the title */
	while ((line = strsep(&next, "\n")) && line[0] == ';') {
		line += 1 + (line[1] == ' ');
		if (*line || text.length)
			text_addf(&text, "%s\n", line);
	}
	free(file);
	free(path);
	return text_take(&text);
}

char *case_program(const struct test_case *test, enum face_kind face, const char *build)
{
	if (face == FACE_C)
		return new_stringf("%s/c/faces", build);
	return new_stringf("%s/asm/%s", build, test->id);
}

const char *case_argument(const struct test_case *test, enum face_kind face)
{
	return face == FACE_C ? test->id : NULL;
}
