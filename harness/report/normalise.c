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
	return length > 3 && strncmp(at, "SIG", 3) == 0 && !signals_has(at, length);
}

/* The word at *at, if there is one; false: *at is at what is wrong in it. */
static bool add_word(struct text *text, const char *line, const char **at)
{
	size_t length = names_word(*at);
	int set = isupper((unsigned char)**at) ? names_set_of(*at) : -1;
	uint32_t value;

	if (set >= 0) {
		if (!names_read(at, set, &value))
			return false;
		names_add(text, set, value);
		return true;
	}
	if (is_misspelt(line, *at, length))
		return false;
	text_add_bytes(text, *at, length);
	*at += length;
	return true;
}

bool normalise_line(struct text *text, const char *line, char **bad)
{
	const char *at = line;

	while (*at) {
		const char *between;

		if (!add_word(text, line, &at)) {
			size_t length = names_word(at);

			*bad = strndup(at, length ? length : 1);
			return false;
		}
		for (between = at; *at && names_word(at) == 0;)
			at++;
		text_add_bytes(text, between, (size_t)(at - between));
	}
	return true;
}
