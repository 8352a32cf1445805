/* viewer.c - see viewer.h. */
#include "watch/viewer.h"

#include "base/text.h"
#include "watch/record.h"

#include <string.h>

/* The file of viewer/, zero-terminated. */
#define EMBED(name, file)                                                                          \
	__asm__(".pushsection .rodata\n" #name ": .incbin \"harness/watch/viewer/" file "\"\n"     \
		".byte 0\n.popsection\n");                                                         \
	extern const char name[] __attribute__((visibility("hidden")))

EMBED(viewer_page, "page.html");
EMBED(viewer_style, "style.css");
EMBED(viewer_script, "script.js");

/* In an HTML element a '<' may end it; all of them stand in strings of JSON, which have another
 * spelling for it. */
static bool put_record(FILE *to, FILE *record)
{
	int c;

	while ((c = getc(record)) != EOF) {
		if (c == '<')
			fputs("\\u003c", to);
		else
			putc(c, to);
	}
	return !ferror(record);
}

/* A line of its own, "@style@", stands for what comes there. */
static bool put_part(FILE *to, const char *line, size_t length, FILE *record)
{
	if (length == 7 && strncmp(line, "@style@", length) == 0)
		fputs(viewer_style, to);
	else if (length == 8 && strncmp(line, "@script@", length) == 0)
		fputs(viewer_script, to);
	else if (length == 8 && strncmp(line, "@record@", length) == 0)
		return put_record(to, record);
	else
		fprintf(to, "%.*s\n", (int)length, line);
	return true;
}

bool viewer_write(FILE *to, FILE *record)
{
	bool read = true;

	for (const char *line = viewer_page; *line && read;) {
		size_t length = strcspn(line, "\n");

		read = put_part(to, line, length, record);
		line += length + (line[length] == '\n');
	}
	return read;
}

/* ---- is it a record? ---- */

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

/* Behind the string that begins at the quotation mark; at the end of the text if it does not end.
 */
static const char *behind_string(const char *at)
{
	for (at++; *at && *at != '"'; at++) {
		if (*at == '\\' && at[1])
			at++;
	}
	return at + (*at == '"');
}

/* The string that is the member "record", if the name at begins it; or NULL. */
static const char *form_at(const char *at)
{
	static const char name[] = "\"record\"";

	if (strncmp(at, name, strlen(name)) != 0)
		return NULL;
	at = skip_blanks(at + strlen(name));
	if (*at != ':')
		return NULL;
	at = skip_blanks(at + 1);
	return *at == '"' ? at + 1 : NULL;
}

/*
 * Where the form of the record stands in the text, or NULL; whole: the text ends where its object
 * does.  However it is laid out, and in whichever order: jq and others write it anew.
 */
static const char *find_form(const char *text, bool *whole)
{
	const char *at = skip_blanks(text), *form = NULL;
	int depth = 0;

	*whole = false;
	while (*at && (depth > 0 || *at == '{') && !*whole) {
		if (*at == '"') {
			if (depth == 1 && !form)
				form = form_at(at);
			at = behind_string(at);
			continue;
		}
		depth += (*at == '{' || *at == '[') - (*at == '}' || *at == ']');
		at++;
		*whole = depth == 0;
	}
	*whole = *whole && *skip_blanks(at) == '\0';
	return form;
}

char *viewer_problem(const char *text)
{
	bool whole;
	const char *form = find_form(text, &whole);

	if (!form)
		return new_stringf("is %sno record of --watch: it has no member \"record\"",
				   whole || *skip_blanks(text) != '{' ? "" : "cut off, or ");
	if (strncmp(form, RECORD_FORM "\"", strlen(RECORD_FORM) + 1) != 0)
		return new_stringf("is a record of the form %.*s, and this is \"%s\"",
				   (int)strcspn(form, "\"\n"), form, RECORD_FORM);
	if (!whole)
		return new_string("is cut off: only a run that has ended leaves a whole record");
	return NULL;
}
