/* vmflags.c - see vmflags.h. */
#include "report/vmflags.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

/* Told where they are. */
static const char *const told[] = {
	"gd", "lo", "nr", "dc", "dd", "wf", "ht", "sf", "io", "um", "uw", "dp", "sl", "ss",
};

/* Told where they are not: the area may become readable, writable, executable. */
static const char *const usual[] = { "mr", "mw", "me" };

static bool is_said(const char *flags, const char *flag)
{
	for (const char *at = flags; (at = strstr(at, flag)); at++) {
		bool begins = at == flags || at[-1] == ' ';

		if (begins && (at[2] == ' ' || at[2] == '\0'))
			return true;
	}
	return false;
}

static void add_flag(struct text *text, const char *sign, const char *flag)
{
	text_addf(text, "%s%s%s", text->length ? " " : " [", sign, flag);
}

/*
 * Is the area counted against the limit of committed memory, as what is private and writable is,
 * and what is shared is not (mm/mmap.c:accountable_mapping)?  What was writable once stays counted,
 * or not, since 6.7, where nothing was stored (mm/mprotect.c:mprotect_fixup).
 */
static void add_accounting(struct text *text, const char *flags, const char *perms)
{
	bool private = perms[3] == 'p';
	bool due = perms[1] == 'w' && private && !is_said(flags, "nr") && !is_said(flags, "ht");

	if (private && !due)
		return;
	if (due != is_said(flags, "ac"))
		add_flag(text, due ? "-" : "", "ac");
}

char *vmflags_tell(const char *flags, const char *perms)
{
	struct text text = { 0 };

	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		if (is_said(flags, told[i]))
			add_flag(&text, "", told[i]);
	}
	/* Linux before 6.2 has no letters for VM_LOCKONFAULT. */
	if (is_said(flags, "lf") || (is_said(flags, "lo") && is_said(flags, "??")))
		add_flag(&text, "", "lf");
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
		if (!is_said(flags, usual[i]))
			add_flag(&text, "-", usual[i]);
	}
	add_accounting(&text, flags, perms);
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
