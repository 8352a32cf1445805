/* normalise.c - see normalise.h. */
#include "report/normalise.h"

#include "report/errnos.h"
#include "report/names.h"
#include "report/signals.h"

#include <ctype.h>
#include <string.h>

/* Does the word of that length look like an errno or a signal, and is none? */
static bool is_misspelt(const char *line, const char *at, size_t length)
{
	if (length > 1 && at > line && at[-1] == '-' && at[0] == 'E' &&
	    isupper((unsigned char)at[1]))
		return !errnos_has(at, length);
	return length > 3 && strncmp(at, "SIG", 3) == 0 && !signals_number(at, length);
}

/* *bad is the word at at, or what stands there instead of one. */
static bool refuse_word(const char *at, char **bad)
{
	size_t length = names_word(at);

	*bad = strndup(at, length ? length : 1);
	return false;
}

bool normalise_line(struct text *text, const char *line, char **bad)
{
	const char *at = line, *from = line; /* from on nothing is copied yet */

	while (*at) {
		size_t length = names_word(at);
		bool may_be_name = *at >= 'A' && *at <= 'Z';
		int set = may_be_name ? names_set_of(at) : -1;
		uint32_t value;

		if (set < 0) {
			if (may_be_name && is_misspelt(line, at, length))
				return refuse_word(at, bad);
			at += length ? length : 1;
			continue;
		}
		text_add_bytes(text, from, (size_t)(at - from));
		if (!names_read(&at, set, &value))
			return refuse_word(at, bad);
		names_add(text, set, value);
		from = at;
	}
	text_add_bytes(text, from, (size_t)(at - from));
	return true;
}
