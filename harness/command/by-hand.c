/* by-hand.c - see by-hand.h. */
#include "command/by-hand.h"

#include "base/put.h"
#include "base/source.h"
#include "base/text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <unistd.h>

/* What of the NASM face a debugger is told. */
struct calls {
	struct lines numbers; /* that eax is given, each once, in ascending order of their text */
	struct lines names;   /* that are reported behind their int 80h */
	bool traces;	      /* it is watched already */
};

/* A case and what its commands are made of, as words of a shell. */
struct by_hand {
	const struct test_case *test;
	struct calls calls;
	char *before;  /* "prlimit ... setarch ... ", in front of the program, or "" */
	char *prefix;  /* "qemu-i386 ", or "" */
	char *suite;   /* what is typed for it: a path of run-tests.sh, or another door */
	char *builder; /* tools/build, or NULL: only a checkout has it */
	char *build, *program, *faces;
};

/* ---- the face ---- */

/* The operand behind the word, of a line that begins with it; NULL: it does not. */
static const char *operand_of(const char *line, const char *word)
{
	size_t length = strlen(word);
	const char *at = line + strspn(line, " ");

	if (at == line || strncmp(at, word, length) != 0 || at[length] != ' ')
		return NULL;
	return at + length + strspn(at + length, " ");
}

static size_t name_length(const char *at)
{
	return strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789_");
}

static void look_at(struct calls *calls, const char *line)
{
	const char *number = operand_of(line, "mov");
	const char *name = operand_of(line, "report");
	const char *block = operand_of(line, "report_block");
	size_t length;

	calls->traces |= strstr(line, "; ptrace") != NULL;
	if (number && strncmp(number, "eax, ", 5) == 0) {
		length = strspn(number + 5, "0123456789");
		if (length && strstr(number + 5 + length, " ; "))
			lines_addf(&calls->numbers, "%.*s", (int)length, number + 5);
	}
	if (name && name[length = name_length(name)] == '\0')
		lines_addf(&calls->names, "%.*s", (int)length, name);
	if (block && block[length = name_length(block)] == ',')
		lines_addf(&calls->names, "%.*s", (int)length, block);
}

static void read_calls(struct calls *calls, const char *path)
{
	struct source source;
	char *line;

	source_open(&source, path);
	while ((line = source_next(&source)))
		look_at(calls, line);
	source_close(&source);
	lines_sort(&calls->numbers);
}

/* The numbers of the call to stop at: mmap2 if it is made, or else what the case is about. */
static char *call_to_catch(const struct calls *calls)
{
	const struct lines *numbers = &calls->numbers;
	struct text text = { 0 };

	if (lines_hold(numbers, "192"))
		return new_string(" 192");
	if (lines_hold(numbers, "90"))
		return new_string(" 90");
	for (size_t i = 0; i < numbers->count; i++) {
		if (i == 0 || strcmp(numbers->at[i], numbers->at[i - 1]) != 0)
			text_addf(&text, " %s", numbers->at[i]);
	}
	return text_take(&text);
}

/*
 * Where gdb finds that call in the program: at what marks its int 80h (case.inc, mark), at the
 * routine of a dialect, or else behind the beginning.
 */
static char *place_of_call(const struct calls *calls)
{
	const struct lines *names = &calls->names;
	const char *name = names->count ? names->at[0] : NULL;

	for (size_t i = names->count; i-- > 0;) {
		if (strstr(names->at[i], "_mmap"))
			name = names->at[i];
	}
	if (lines_hold(names, "mmap"))
		name = "mmap";
	if (lines_hold(names, "mmap2"))
		name = "mmap2";
	if (!name)
		return new_string("_start");
	if (strncmp(name, "utek_", 5) == 0 || strncmp(name, "mks_", 4) == 0)
		return new_string(name);
	return new_stringf("*int80_%s", name);
}

/* ---- in front of the program ---- */

static void add_limits(struct text *text, const struct case_facts *facts)
{
	for (size_t i = 0; i < facts->limit_count; i++) {
		const struct limit *limit = &facts->limits[i];
		const rlim64_t bounds[] = { limit->limit.rlim_cur, limit->limit.rlim_max };

		text_add(text, i ? " --" : "prlimit --");
		for (const char *name = facts_limit_name(limit->resource); *name; name++)
			text_addf(text, "%c", tolower((unsigned char)*name));
		for (int bound = 0; bound < 2; bound++) {
			text_add(text, bound ? ":" : "=");
			if (bounds[bound] == RLIM64_INFINITY)
				text_add(text, "unlimited");
			else
				text_add_number(text, bounds[bound], 10);
		}
	}
	if (facts->limit_count)
		text_add(text, " ");
}

static void add_personality(struct text *text, uint32_t personality)
{
	static const struct {
		uint32_t bit;
		const char *option;
	} bits[] = {
		{ ADDR_NO_RANDOMIZE, "-R" }, { MMAP_PAGE_ZERO, "-Z" }, { ADDR_COMPAT_LAYOUT, "-L" },
		{ READ_IMPLIES_EXEC, "-X" }, { ADDR_LIMIT_3GB, "-3" },
	};
	bool any = false;

	for (size_t i = 0; i < sizeof(bits) / sizeof(bits[0]); i++) {
		if (!(personality & bits[i].bit))
			continue;
		text_addf(text, "%s%s ", any ? "" : "setarch ", bits[i].option);
		any = true;
	}
}

char *by_hand_surroundings(const struct case_facts *facts)
{
	struct text text = { 0 };

	add_limits(&text, facts);
	add_personality(&text, facts->personality);
	if (facts->user == USER_NOBODY)
		text_add(&text, "setpriv --reuid 65534 --regid 65534 --clear-groups ");
	return text_take(&text);
}

/* ---- the commands ---- */

/* The path, which is used up, as a word of a shell, for the caller to free. */
static char *word_of(char *path)
{
	struct text text = { 0 };

	text_add_word(&text, path);
	free(path);
	return text_take(&text);
}

/* What lies beside the cases; an installation and the portable folder have neither script. */
static void find_doors(struct by_hand *hand, const char *root)
{
	char *builder = new_stringf("%s/tools/build", root);

	if (access(builder, X_OK) == 0) {
		hand->suite = word_of(new_stringf("%s/run-tests.sh", root));
		hand->builder = word_of(builder);
		return;
	}
	hand->suite = front_door();
	free(builder);
}

static void begin_by_hand(struct by_hand *hand, const struct test_case *test, const char *root,
			  const char *build, const char *prefix)
{
	char *path = new_stringf("%s/asm/%s.asm", root, test->id);

	*hand = (struct by_hand){ .test = test };
	read_calls(&hand->calls, path);
	hand->before = by_hand_surroundings(&test->facts);
	hand->prefix = *prefix ? new_stringf("%s ", prefix) : new_string("");
	find_doors(hand, root);
	hand->build = word_of(new_string(build));
	hand->program = word_of(case_program(test, FACE_ASM, build));
	hand->faces = word_of(case_program(test, FACE_C, build));
	free(path);
}

static void end_by_hand(struct by_hand *hand)
{
	lines_free(&hand->calls.numbers);
	lines_free(&hand->calls.names);
	free(hand->before);
	free(hand->prefix);
	free(hand->suite);
	free(hand->builder);
	free(hand->build);
	free(hand->program);
	free(hand->faces);
}

static void put_laid_out(const struct by_hand *hand)
{
	char *folder = new_stringf("/tmp/%s", hand->test->id);

	*strrchr(folder, '/') = '.';
	put(stdout, PUT_LINE, "# The files that it opens, in a new folder:\n");
	put(stdout, PUT_LINE, "%s --lay-out %s %s && cd %s\n\n", hand->suite, folder,
	    hand->test->id, folder);
	free(folder);
}

/* QEMU traces the calls itself, and serves gdb, which stops where the program says int 80h. */
static void put_under_qemu(const struct by_hand *hand)
{
	char *place = place_of_call(&hand->calls);

	put(stdout, PUT_LINE,
	    "# Its calls, as QEMU passes them on; write to 1 and what reads /proc/self make the "
	    "report:\n");
	put(stdout, PUT_LINE, "%s%s-strace %s >/dev/null\n\n", hand->before, hand->prefix,
	    hand->program);
	if (place[0] == '*')
		put(stdout, PUT_LINE,
		    "# gdb stops at the call; stepi makes it, and behind it eax is the answer.\n");
	else
		put(stdout, PUT_LINE, "# gdb stops at %s; stepi goes on by one instruction.\n",
		    place);
	put(stdout, PUT_LINE, "%s%s-g 1234 %s &\n", hand->before, hand->prefix, hand->program);
	put(stdout, PUT_LINE,
	    "gdb -q -ex 'set disassembly-flavor intel' -ex 'target remote :1234' -ex 'break %s' "
	    "-ex continue -ex 'info registers eax ebx ecx edx esi edi ebp' %s\n",
	    place, hand->program);
	free(place);
}

static void put_natively(const struct by_hand *hand)
{
	char *numbers = call_to_catch(&hand->calls);
	int length = (int)strlen(hand->before);

	put(stdout, PUT_LINE,
	    "# Its calls; write to 1 and what reads /proc/self make the report:\n");
	/* Who is watched already can not be watched by its parent. */
	put(stdout, PUT_LINE, "strace%s %s%s >/dev/null\n\n", hand->calls.traces ? "" : " -f",
	    hand->before, hand->program);
	put(stdout, PUT_LINE,
	    "# gdb stops at the call and again behind it (continue); stepi goes on by one "
	    "instruction.\n"
	    "# At the call eax shows -38, the number is in orig_eax; behind it eax is the "
	    "answer.\n"
	    "gdb -q -ex 'set disassembly-flavor intel'");
	if (length)
		put(stdout, PUT_LINE, " -ex 'set exec-wrapper %.*s'", length - 1, hand->before);
	put(stdout, PUT_LINE,
	    " -ex 'catch syscall%s' -ex run -ex 'info registers orig_eax eax ebx ecx edx esi edi "
	    "ebp' %s\n",
	    numbers, hand->program);
	free(numbers);
}

void by_hand_print(const struct test_case *test, const char *root, const char *build,
		   const char *prefix)
{
	struct by_hand hand;

	begin_by_hand(&hand, test, root, build, prefix);
	if (test->facts.fixture_count)
		put_laid_out(&hand);
	if (hand.builder) {
		put(stdout, PUT_LINE, "# Its programs are built if they are not:\n");
		put(stdout, PUT_LINE, "%s %s cases\n\n", hand.builder, hand.build);
	}
	put(stdout, PUT_LINE,
	    "# What it says (doc/report-protocol.md has the lines), and what its C face says:\n");
	put(stdout, PUT_LINE, "%s%s%s\n", hand.before, hand.prefix, hand.program);
	put(stdout, PUT_LINE, "%s%s%s %s\n\n", hand.before, hand.prefix, hand.faces, test->id);
	if (!*prefix)
		put_natively(&hand);
	else if (strstr(prefix, "qemu-i386"))
		put_under_qemu(&hand);
	else
		put(stdout, PUT_LINE,
		    "# How to step through it under this emulator, its own manual says.\n");
	end_by_hand(&hand);
}
