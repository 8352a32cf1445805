/* vmflags.c - see vmflags.h. */
#include "report/vmflags.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Those that matter. */
enum flag {
	FLAG_OTHER,
	/* told where they are */
	FLAG_GD,
	FLAG_LO,
	FLAG_NR,
	FLAG_DC,
	FLAG_DD,
	FLAG_WF,
	FLAG_HT,
	FLAG_SF,
	FLAG_IO,
	FLAG_UM,
	FLAG_UW,
	FLAG_DP,
	FLAG_SL,
	FLAG_SS,
	FLAG_LAST_TOLD = FLAG_SS,
	FLAG_LF,
	/* told where they are not: the area may become readable, writable, executable */
	FLAG_MR,
	FLAG_MW,
	FLAG_ME,
	FLAG_AC,
	FLAG_UNKNOWN, /* "??", of one that has no letters */
};

static const char names[][3] = { "",   "gd", "lo", "nr", "dc", "dd", "wf", "ht", "sf", "io",
				 "um", "uw", "dp", "sl", "ss", "lf", "mr", "mw", "me", "ac" };

#define LETTERS(first, second) ((unsigned char)(first) << 8 | (unsigned char)(second))

static enum flag flag_of(const char *word)
{
	switch (LETTERS(word[0], word[1])) {
	case LETTERS('g', 'd'):
		return FLAG_GD;
	case LETTERS('l', 'o'):
		return FLAG_LO;
	case LETTERS('n', 'r'):
		return FLAG_NR;
	case LETTERS('d', 'c'):
		return FLAG_DC;
	case LETTERS('d', 'd'):
		return FLAG_DD;
	case LETTERS('w', 'f'):
		return FLAG_WF;
	case LETTERS('h', 't'):
		return FLAG_HT;
	case LETTERS('s', 'f'):
		return FLAG_SF;
	case LETTERS('i', 'o'):
		return FLAG_IO;
	case LETTERS('u', 'm'):
		return FLAG_UM;
	case LETTERS('u', 'w'):
		return FLAG_UW;
	case LETTERS('d', 'p'):
		return FLAG_DP;
	case LETTERS('s', 'l'):
		return FLAG_SL;
	case LETTERS('s', 's'):
		return FLAG_SS;
	case LETTERS('l', 'f'):
		return FLAG_LF;
	case LETTERS('m', 'r'):
		return FLAG_MR;
	case LETTERS('m', 'w'):
		return FLAG_MW;
	case LETTERS('m', 'e'):
		return FLAG_ME;
	case LETTERS('a', 'c'):
		return FLAG_AC;
	case LETTERS('?', '?'):
		return FLAG_UNKNOWN;
	default:
		return FLAG_OTHER;
	}
}

/* A bit a flag. */
static uint32_t read_flags(const char *flags)
{
	uint32_t said = 0;

	while (*flags) {
		const char *word = flags;

		while (*flags && *flags != ' ')
			flags++;
		if (flags - word == 2)
			said |= 1u << flag_of(word);
		if (*flags)
			flags++;
	}
	return said;
}

static bool is_said(uint32_t said, enum flag flag)
{
	return said & 1u << flag;
}

static void add_flag(struct text *text, const char *sign, enum flag flag)
{
	text_add(text, text->length ? " " : " [");
	text_add(text, sign);
	text_add(text, names[flag]);
}

/*
 * Is the area counted against the limit of committed memory, as what is private and writable is,
 * and what is shared is not (mm/mmap.c:accountable_mapping)?  What was writable once stays counted,
 * or not, since 6.7, where nothing was stored (mm/mprotect.c:mprotect_fixup).
 */
static void add_accounting(struct text *text, uint32_t said, const char *perms)
{
	bool private = perms[3] == 'p';
	bool due = perms[1] == 'w' && private && !is_said(said, FLAG_NR) && !is_said(said, FLAG_HT);

	if (private && !due)
		return;
	if (due != is_said(said, FLAG_AC))
		add_flag(text, due ? "-" : "", FLAG_AC);
}

char *vmflags_tell(const char *flags, const char *perms)
{
	struct text text = { 0 };
	uint32_t said = read_flags(flags);

	for (enum flag flag = FLAG_GD; flag <= FLAG_LAST_TOLD; flag++) {
		if (is_said(said, flag))
			add_flag(&text, "", flag);
	}
	/* Linux before 6.2 has no letters for VM_LOCKONFAULT. */
	if (is_said(said, FLAG_LF) || (is_said(said, FLAG_LO) && is_said(said, FLAG_UNKNOWN)))
		add_flag(&text, "", FLAG_LF);
	for (enum flag flag = FLAG_MR; flag <= FLAG_ME; flag++) {
		if (!is_said(said, flag))
			add_flag(&text, "-", flag);
	}
	add_accounting(&text, said, perms);
	if (text.length)
		text_add(&text, "]");
	return text.length ? text_take(&text) : new_string("");
}

size_t vmflags_before(const char *line)
{
	size_t length = strlen(line);
	size_t start = length;

	if (!length || line[length - 1] != ']')
		return length;
	while (start > 0 && line[start - 1] != '[')
		start--;
	if (start < 2 || line[start - 2] != ' ')
		return length;
	for (const char *at = line + start; *at; at += 3) { /* "lo " or "lo]" */
		if (*at == '-')
			at++;
		if (strcspn(at, " ]") != 2)
			return length; /* "[stack]" */
	}
	return start - 2;
}
