/* stumbles.c - see stumbles.h. */
#include "watch/stumbles.h"

#include "base/put.h"
#include "base/text.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A line of a message, and the line of the source that it is about ("" if none is named). */
struct complaint {
	const char *said, *source;
};

/* The word between ` and ', as NASM quotes names; "" without one. */
static char *quoted(const struct complaint *complaint)
{
	const char *begin = strchr(complaint->said, '`');

	return begin ? new_stringf("%.*s", (int)strcspn(begin + 1, "'"), begin + 1)
		     : new_string("");
}

static bool is_hex_without_digit(const struct complaint *complaint)
{
	char *word = quoted(complaint);
	size_t digits = strspn(word, "0123456789abcdefABCDEF");
	bool is = strstr(complaint->said, "not defined") && digits > 0 &&
		  isalpha((unsigned char)word[0]) && (word[digits] == 'h' || word[digits] == 'H') &&
		  word[digits + 1] == '\0';

	free(word);
	return is;
}

static bool is_our_constant(const struct complaint *complaint)
{
	char *word = quoted(complaint);
	bool is = strstr(complaint->said, "not defined") &&
		  (strncmp(word, "MAP_", 4) == 0 || strncmp(word, "PROT_", 5) == 0 ||
		   strncmp(word, "MREMAP_", 7) == 0 || strncmp(word, "MS_", 3) == 0);

	free(word);
	return is;
}

/* "wait:": the label is what the assembler takes for an instruction. */
static bool is_label_of_instruction(const struct complaint *complaint)
{
	size_t length = strcspn(complaint->source, ": \t");

	return strstr(complaint->said, "instruction expected") && length > 0 &&
	       complaint->source[length] == ':';
}

static bool first_word_is(const struct complaint *complaint, const char *const *words)
{
	const char *line = complaint->source + strspn(complaint->source, " \t[");

	for (; *words; words++) {
		size_t length = strlen(*words);

		if (strncasecmp(line, *words, length) == 0 && !isalnum((unsigned char)line[length]))
			return true;
	}
	return false;
}

static bool is_gas(const struct complaint *complaint)
{
	static const char *const words[] = { ".globl", ".global",	".section", ".text",
					     ".data",  ".intel_syntax", NULL };

	return first_word_is(complaint, words) || strstr(complaint->source, "%e") ||
	       strstr(complaint->source, "$0x");
}

static bool is_masm(const struct complaint *complaint)
{
	static const char *const words[] = { ".model", ".code",	 ".stack", ".386",
					     ".686",   "invoke", NULL };

	return first_word_is(complaint, words) || strstr(complaint->source, " proc") ||
	       strstr(complaint->source, " PROC");
}

/* Those of it that no source of NASM has at the beginning of a line. */
static bool is_fasm(const struct complaint *complaint)
{
	static const char *const words[] = { "format", "entry", "use32", "use64", NULL };

	return first_word_is(complaint, words);
}

/* Only in a form where NASM does not know it: -f bin does. */
static bool is_flat(const struct complaint *complaint)
{
	static const char *const words[] = { "org", NULL };

	return first_word_is(complaint, words);
}

static bool is_frame_alone(const struct complaint *complaint)
{
	static const char *const words[] = { "case_begin", "case_end", "report", NULL };

	return (strstr(complaint->said, "label alone") || strstr(complaint->said, "expected")) &&
	       first_word_is(complaint, words);
}

static bool is_foreign_comment(const struct complaint *complaint)
{
	return (strstr(complaint->said, "end of line expected") ||
		strstr(complaint->said, "not defined")) &&
	       (strchr(complaint->source, '#') || strstr(complaint->source, "//"));
}

static bool is_offset(const struct complaint *complaint)
{
	return strstr(complaint->source, "offset ") || strstr(complaint->source, "OFFSET ");
}

/* The first that fits a line; said or source, where they are given, stand in these. */
static const struct stumble {
	const char *said;
	bool (*holds)(const struct complaint *complaint); /* or NULL */
	const char *sentence;
} stumbles[] = {
	{ NULL, is_hex_without_digit, "a hexadecimal number begins with a digit: 0fffh, or 0xfff" },
	{ "`ptr'", NULL, "NASM has no ptr: mov eax, dword [x]" },
	{ "not defined", is_offset,
	  "NASM has no offset: the name alone is the address, [x] what is there" },
	{ "expected after operand", is_offset,
	  "NASM has no offset: the name alone is the address, [x] what is there" },
	{ NULL, is_foreign_comment, "a comment of NASM begins with ;" },
	{ NULL, is_our_constant, "that name is in asm/inc/abi.inc: %include \"abi.inc\"" },
	{ "label or instruction expected at start of line", NULL,
	  "a name at the beginning of that line is taken already, by what is included" },
	{ "expects macro identifiers", NULL,
	  "that name is taken by a macro of case.inc: choose another" },
	{ "multi-line macro", NULL, "that name is taken by a macro of case.inc: choose another" },
	{ "unable to open include file", NULL,
	  "an included file is looked for beside the source, and in asm/inc/ of the suite" },
	{ NULL, is_frame_alone, "the frame is missing: %include \"case.inc\" at the beginning" },
	{ "error", is_fasm,
	  "that is FASM source: fasm makes a program of it, which --watch takes" },
	{ "error", is_flat,
	  "org is for a flat program with an ELF header of its own, which --watch takes" },
	{ "error", is_gas, "that is the syntax of GAS: --watch takes a source with .globl in it" },
	{ "error", is_masm, "that is the syntax of MASM, which is not known here" },
	{ NULL, is_label_of_instruction,
	  "a label must not have the name of an instruction or a register" },
	{ "operation size not specified", NULL, "say how much is stored: mov dword [eax], 1" },
	{ "invalid combination of opcode and operands", NULL,
	  "both operands have one size, and at most one of them is in memory" },
	{ "not supported in 32-bit mode", NULL,
	  "that is for programs of 64 bits: eax and not rax, or bits 64 at the beginning" },
	{ "undefined reference to", NULL,
	  "no object has a label of that name: is it misspelt, or in another file?" },
};

enum { STUMBLES = sizeof(stumbles) / sizeof(stumbles[0]), MOST_TOLD = 3 };

static const struct stumble *recognise(const struct complaint *complaint)
{
	for (size_t i = 0; i < STUMBLES; i++) {
		const struct stumble *stumble = &stumbles[i];

		if ((!stumble->said || strstr(complaint->said, stumble->said)) &&
		    (!stumble->holds || stumble->holds(complaint)))
			return stumble;
	}
	return NULL;
}

/* The line of the source that "it.asm:12: error" is about, without blanks before it. */
static char *source_line(const char *said, const char *source, const char *text)
{
	size_t length = strlen(source);
	long number;

	if (strncmp(said, source, length) != 0 || said[length] != ':')
		return new_string("");
	number = strtol(said + length + 1, NULL, 10);
	while (number-- > 1 && *text)
		text += strcspn(text, "\n") + (strchr(text, '\n') != NULL);
	text += strspn(text, " \t");
	return new_stringf("%.*s", (int)strcspn(text, "\n"), text);
}

void stumbles_tell(FILE *file, const char *said, const char *source)
{
	char *text = read_file(source, NULL);
	const struct stumble *told[MOST_TOLD];
	int count = 0;

	for (const char *line = said; line && *line && count < MOST_TOLD;
	     line += strcspn(line, "\n"), line += *line == '\n') {
		char *one = new_stringf("%.*s", (int)strcspn(line, "\n"), line);
		char *about = source_line(one, source, text ? text : "");
		const struct complaint complaint = { one, about };
		const struct stumble *stumble = recognise(&complaint);

		for (int i = 0; i < count; i++)
			stumble = told[i] == stumble ? NULL : stumble;
		if (stumble) {
			put(file, PUT_LINE, "mmap2-suite: %s\n", stumble->sentence);
			told[count++] = stumble;
		}
		free(one);
		free(about);
	}
	free(text);
}
