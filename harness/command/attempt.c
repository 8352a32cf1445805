/* attempt.c - see attempt.h. */
#include "command/attempt.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/put.h"
#include "base/segments.h"
#include "command/by-hand.h"
#include "command/lessons.h"
#include "run/scratch.h"
#include "run/stage.h"
#include "watch/frame.h"
#include "watch/helper.h"
#include "watch/stumbles.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- what is asked for ---- */

/* A name that a user chose, without what a terminal would obey. */
static char *name_shown(const char *name)
{
	char *shown = new_string(name);

	for (char *at = shown; *at; at++) {
		if (iscntrl((unsigned char)*at))
			*at = '?';
	}
	return shown;
}

static void check_program(const char *path, const char *shown)
{
	char *text = read_file(path, NULL);

	if (!text && errno == ENOENT)
		fail(EXIT_USAGE, "--try: there is no %s", shown);
	if (!text)
		fail(EXIT_USAGE, "--try: cannot read %s: %s", shown, read_problem());
	free(text);
	if (text_ends_with(path, ".c") || segments_are_in(path))
		fail(EXIT_USAGE, "--try: %s is no NASM source; --watch takes it as it is", shown);
}

static void check_exercise(const char *exercise, const char *root)
{
	struct lines names = { 0 };
	struct text text = { 0 };

	lessons_exercises(&names, root);
	if (lines_hold(&names, exercise)) {
		lines_free(&names);
		return;
	}
	for (size_t i = 0; i < names.count; i++)
		text_addf(&text, " %s", names.at[i]);
	fail(EXIT_USAGE, "--exercise: there is no %s; there are:%s", name_shown(exercise),
	     text.data ? text.data : "");
}

/* What lies there, and what is expected: as the exercise has it, or the program asks for. */
static void read_case(struct test_case *test, const char *path, const char *shown,
		      const struct options *options)
{
	const struct words words = { .emulator = options->emulator };
	const char *exercise = options->exercise;
	char *facts = new_stringf("%s/doc/learn/%s.case", options->root, exercise ? exercise : "");
	char *answer = new_stringf("%s/doc/learn/%s.exp", options->root, exercise ? exercise : "");

	test->id = new_string("try/it");
	test->title = new_string("a program of your own.");
	if (!exercise)
		facts_read_program(&test->facts, path, shown, &words);
	else if (access(facts, F_OK) == 0)
		facts_read_part(&test->facts, facts, &words);
	else
		test->facts.timeout = 5;
	test->facts.end.told = END_UNTOLD; /* what is asked of it the lines tell */
	if (exercise) {
		answer_read(&test->answer, answer, &words);
	} else { /* a case has an answer, also where nobody asks for it */
		test->answer.path = new_string(shown);
		test->answer.at = grow_by_one(NULL, 0, sizeof(*test->answer.at));
		test->answer.at[test->answer.count++] =
			(struct expectation){ .line = new_string("exit 0") };
	}
	free(facts);
	free(answer);
}

/* ---- the program ---- */

/* Runs the assembler or the linker: its exit status; *said is what it says. */
static int run_builder(char *const *argv, char **said)
{
	int status = helper_run(argv, said);

	if (status < 0 || status == 127)
		fail(EXIT_NOT_TESTED, "--try: %s is missing; ./run-tests.sh --install installs it",
		     argv[0]);
	return status;
}

/* The assembler's words are the best there are: they are shown as they are. */
static void assemble(const char *path, const char *shown, char *object, const char *root)
{
	char *folder = place_folder(path);
	char *include = new_stringf("%s/asm/inc/", root);
	char *argv[] = { "nasm",       "-f", "elf32", "-g",	    "-F",   "dwarf",
			 "-w+all",     "-I", include, "-I",	    folder, "-DCASE_ID='try/it'",
			 "-DNUMBERED", "-o", object,  (char *)path, NULL };
	char *said = NULL;
	int status = run_builder(argv, &said);

	put_lines(stderr, PUT_LINE, "", said);
	if (status != 0) {
		stumbles_tell(stderr, said, path);
		fail(EXIT_USAGE, "--try: %s does not assemble", shown);
	}
	free(said);
	free(include);
	free(folder);
}

/* A program without report_begin has no case_begin, even if it has a _start of its own. */
static bool has_frame(const char *object, const char *said)
{
	size_t length;
	char *file = read_file(object, &length);
	bool has = file && memmem(file, length, "report_begin", strlen("report_begin")) &&
		   !(said && strstr(said, "cannot find entry symbol"));

	free(file);
	return has;
}

static void link_frame(const char *path, char *program, char *object, const char *shown,
		       const char *build)
{
	char *source = read_text_file(path);
	struct lines words = { 0 };
	char *said = NULL;
	int status;

	frame_link_words(&words, program, object, source, build);
	status = run_builder(words.at, &said);
	if (!has_frame(object, said))
		fail(EXIT_USAGE,
		     "--try: %s has no frame: it needs case_begin before its first instruction and "
		     "case_end behind its last, with %%include \"case.inc\" above them; --watch "
		     "takes "
		     "it as it is",
		     shown);
	if (status != 0) {
		put_lines(stderr, PUT_LINE, "", said);
		fail(EXIT_USAGE, "--try: %s does not link", shown);
	}
	free(said);
	free(source);
	lines_free(&words);
}

static void make_folder(const char *build, const char *name)
{
	char *path = new_stringf("%s/%s", build, name);

	if (mkdir(path, 0777) < 0 && errno != EEXIST)
		fail(EXIT_NOT_TESTED, "--try: cannot make %s: %s", path, strerror(errno));
	free(path);
}

/* A build folder as the runner wants it: the program, and the one that states the target's facts.
 */
static void build_program(struct attempt *attempt, const char *path, const struct options *options)
{
	static const char *const folders[] = { "asm", "asm/try", "asm/inc", "c" };
	const char *scratch = scratch_make(NULL);
	char *object = new_stringf("%s/it.o", scratch);
	char *facts = new_stringf("%s/asm/inc/facts", options->build);
	char *link = new_stringf("%s/asm/inc/facts", scratch);
	char *program = new_stringf("%s/asm/try/it", scratch);
	char *faces = new_stringf("%s/c/faces", scratch);

	attempt->build = new_string(scratch);
	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
		make_folder(scratch, folders[i]);
	/* The runner looks at these, and nobody must reach them where a prefix opens them by path.
	 */
	if (chmod(scratch, 0711) < 0 || symlink(facts, link) < 0 || symlink(program, faces) < 0)
		fail(EXIT_NOT_TESTED, "--try: cannot make %s: %s", link, strerror(errno));
	assemble(path, attempt->shown, object, options->root);
	link_frame(path, program, object, attempt->shown, options->build);
	free(faces);
	free(program);
	free(link);
	free(facts);
	free(object);
}

/* ---- what stays ---- */

static bool copy_program(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC), out;
	struct stat status;
	ssize_t count = 1;

	unlink(to); /* it may be running */
	out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0777);
	while (in >= 0 && out >= 0 && count > 0)
		count = sendfile(out, in, NULL, 1 << 20);
	if (in < 0 || out < 0 || fstat(in, &status) < 0)
		count = -1;
	close(in);
	return close(out) == 0 && count == 0;
}

/* As build/try/NAME; a folder that can not be written only costs what is run by hand. */
static void keep_program(struct attempt *attempt, const char *path, const char *build)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	size_t length = strlen(name) - (text_ends_with(name, ".asm") ? 4 : 0);
	char *folder = new_stringf("%s/try", build);
	char *program = case_program(&attempt->test, FACE_ASM, attempt->build);
	char *plain = new_stringf("%.*s", (int)length, name);
	bool bare = !*plain || strcmp(plain, ".") == 0 || strcmp(plain, "..") == 0 ||
		    strcmp(name, ".asm") == 0;

	mkdir(folder, 0777);
	attempt->kept = new_stringf("%s/%s", folder, bare ? "it" : plain);
	if (!copy_program(program, attempt->kept)) {
		free(attempt->kept);
		attempt->kept = NULL;
	}
	free(plain);
	free(program);
	free(folder);
}

void attempt_make(struct attempt *attempt, const struct options *options)
{
	const char *given = options->words.at[0];
	/* Or it would be an option. */
	char *path = new_stringf("%s%s", given[0] == '-' ? "./" : "", given);

	*attempt = (struct attempt){ .shown = name_shown(path) };
	check_program(path, attempt->shown);
	if (options->exercise)
		check_exercise(options->exercise, options->root);
	read_case(&attempt->test, path, attempt->shown, options);
	build_program(attempt, path, options);
	keep_program(attempt, path, options->build);
	free(path);
}

void attempt_free(struct attempt *attempt)
{
	facts_free(&attempt->test.facts);
	answer_free(&attempt->test.answer);
	free(attempt->test.id);
	free(attempt->test.title);
	free(attempt->shown);
	free(attempt->build);
	free(attempt->kept);
}

/* ---- by hand ---- */

/* "cd FOLDER && " with what it opens in the folder, which is made anew; "": it opens nothing. */
static void add_folder(struct text *text, const struct attempt *attempt)
{
	char *folder = new_stringf("%s.files", attempt->kept);
	struct stage stage;
	char *problem = NULL;

	if (attempt->test.facts.fixture_count) {
		stage_renew(&stage, folder);
		if (!stage_lay_out(&stage, &attempt->test.facts, false, &problem))
			fail(EXIT_NOT_TESTED, "%s", problem);
		stage_close(&stage);
		text_add(text, "cd ");
		text_add_word(text, folder);
		text_add(text, " && ");
	}
	free(folder);
}

char *attempt_command(const struct attempt *attempt, const struct lines *prefix)
{
	struct text text = { 0 };
	char *before;

	if (!attempt->kept)
		return NULL;
	add_folder(&text, attempt);
	before = by_hand_surroundings(&attempt->test.facts);
	text_add(&text, before);
	text_add_words(&text, prefix);
	text_add(&text, prefix->count ? " " : "");
	text_add_word(&text, attempt->kept);
	free(before);
	return text_take(&text);
}

char *attempt_debug(const struct attempt *attempt, const struct lines *prefix)
{
	struct text text = { 0 };
	char *before;

	if (!attempt->kept || prefix->count) /* an emulator's own manual says how */
		return NULL;
	add_folder(&text, attempt);
	before = by_hand_surroundings(&attempt->test.facts);
	text_add(&text, "gdb -q ");
	if (*before)
		text_addf(&text, "-ex 'set exec-wrapper %.*s' ", (int)strlen(before) - 1, before);
	text_add(&text, "-ex run ");
	text_add_word(&text, attempt->kept);
	free(before);
	return text_take(&text);
}
