/* source.c - see source.h. */
#include "base/source.h"

#include "base/fail.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void source_open(struct source *source, const char *path)
{
	*source = (struct source){ .path = new_string(path) };
	source->text = source->rest = read_text_file(path);
}

void source_open_in(struct source *source, const struct archive *archive, const char *path)
{
	size_t length;

	if (!archive) {
		source_open(source, path);
		return;
	}
	*source = (struct source){ .path = new_string(path) };
	source->text = source->rest = archive_copy(archive, path, &length);
	if (!source->text)
		fail_at(path, 0, "cannot read it: it is not in the archive");
	check_text(path, source->text, length);
}

void source_close(struct source *source)
{
	free(source->path);
	free(source->text);
	*source = (struct source){ 0 };
}

char *source_next(struct source *source)
{
	source->line++;
	return strsep(&source->rest, "\n");
}

void source_fail(const struct source *source, const char *format, ...)
{
	struct text message = { 0 };
	va_list arguments;

	va_start(arguments, format);
	text_vaddf(&message, format, arguments);
	va_end(arguments);
	fail_at(source->path, source->line, "%s", message.data);
}
