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

char *viewer_problem(const char *text)
{
	static const char head[] = "{\"record\":\"", end[] = "\n]}\n";
	size_t length = strlen(text);
	const char *form = text + strlen(head);

	if (strncmp(text, head, strlen(head)) != 0)
		return new_stringf("is no record of --watch: it does not begin with %s", head);
	if (strncmp(form, RECORD_FORM "\"", strlen(RECORD_FORM) + 1) != 0)
		return new_stringf("is a record of the form %.*s, and this is \"%s\"",
				   (int)strcspn(form, "\"\n"), form, RECORD_FORM);
	if (length < strlen(end) || strcmp(text + length - strlen(end), end) != 0)
		return new_string("is cut off: only a run that has ended leaves a whole record");
	return NULL;
}
