/* vmflags.c - see vmflags.h. */
#include "report/vmflags.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Told where they are. */
static const char *const told[] = {
	"gd", "lo", "nr", "dc", "dd", "wf", "ht", "sf", "io", "um", "uw", "dp", "sl", "ss",
};

/* Told where they are not: the area may become readable, writable, executable. */
static const char *const usual[] = { "mr", "mw", "me" };

enum { LETTERS = 'z' - 'a' + 1 };

/* Which of all words of two letters VmFlags has. */
struct said {
	uint32_t second[LETTERS]; /* a bit a letter, behind each first one */
	bool unknown;		  /* "??", for a flag that has no letters */
};

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

static void read_flags(struct said *said, const char *flags)
{
	*said = (struct said){ 0 };
	while (*flags) {
		const char *word = flags;

		while (*flags && *flags != ' ')
			flags++;
		if (flags - word == 2 && is_letter(word[0]) && is_letter(word[1]))
			said->second[word[0] - 'a'] |= 1u << (word[1] - 'a');
		else if (flags - word == 2 && memcmp(word, "??", 2) == 0)
			said->unknown = true;
		if (*flags)
			flags++;
	}
}

static bool is_said(const struct said *said, const char *flag)
{
	return said->second[flag[0] - 'a'] & 1u << (flag[1] - 'a');
}

static void add_flag(struct text *text, const char *sign, const char *flag)
{
	text_add(text, text->length ? " " : " [");
	text_add(text, sign);
	text_add(text, flag);
}

/*
 * Is the area counted against the limit of committed memory, as what is private and writable is,
 * and what is shared is not (mm/mmap.c:accountable_mapping)?  What was writable once stays counted,
 * or not, since 6.7, where nothing was stored (mm/mprotect.c:mprotect_fixup).
 */
static void add_accounting(struct text *text, const struct said *said, const char *perms)
{
	bool private = perms[3] == 'p';
	bool due = perms[1] == 'w' && private && !is_said(said, "nr") && !is_said(said, "ht");

	if (private && !due)
		return;
	if (due != is_said(said, "ac"))
		add_flag(text, due ? "-" : "", "ac");
}

char *vmflags_tell(const char *flags, const char *perms)
{
	struct text text = { 0 };
	struct said said;

	read_flags(&said, flags);
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		if (is_said(&said, told[i]))
			add_flag(&text, "", told[i]);
	}
	/* Linux before 6.2 has no letters for VM_LOCKONFAULT. */
	if (is_said(&said, "lf") || (is_said(&said, "lo") && said.unknown))
		add_flag(&text, "", "lf");
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
		if (!is_said(&said, usual[i]))
			add_flag(&text, "-", usual[i]);
	}
	add_accounting(&text, &said, perms);
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
