/* put.c - see put.h. */
#include "base/put.h"

#include "base/fail.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/*
 * The character at the front of bytes, and in *length of how many it is made; 0 for what is
 * no UTF-8 (RFC 3629: the shortest form, no surrogates, at most 10ffff).
 */
static uint32_t decode(const unsigned char *bytes, size_t count, size_t *length)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char first = bytes[0];
	size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	uint32_t character = size == 1 ? first : first & (0xff >> (size + 1));

	*length = 1;
	if ((first >= 0x80 && first < 0xc0) || first >= 0xf8 || size > count)
		return 0;
	for (size_t i = 1; i < size; i++) {
		if ((bytes[i] & 0xc0) != 0x80)
			return 0;
		character = character << 6 | (bytes[i] & 0x3f);
	}
	if (character < least[size] || character > 0x10ffff ||
	    (character >= 0xd800 && character < 0xe000))
		return 0;
	*length = size;
	return character;
}

/* Is it seen as what it is?  Else it moves the cursor, the reading order, or nothing. */
static bool shows(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} hidden[] = {
		{ 0, 8 },	    { 0xa, 0x1f },	  { 0x7f, 0x9f },	 { 0xad, 0xad },
		{ 0x61c, 0x61c },   { 0x180e, 0x180e },	  { 0x200b, 0x200f },	 { 0x2028, 0x202e },
		{ 0x2060, 0x206f }, { 0xe000, 0xf8ff },	  { 0xfeff, 0xfeff },	 { 0xfff0, 0xfffb },
		{ 0xfffe, 0xffff }, { 0xe0000, 0xe0fff }, { 0xf0000, 0x10ffff },
	};

	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++) {
		if (character < hidden[i].first) /* they ascend */
			return true;
		if (character <= hidden[i].last)
			return false;
	}
	return true;
}

/* The bytes of a word that are newlines, as blanks; no byte carries into the next. */
static unsigned long newlines_as_blanks(unsigned long word)
{
	const unsigned long ones = ~0ul / 0xff, low = ones * 0x7f;
	unsigned long other = word ^ ones * '\n';
	unsigned long found = ~(((other & low) + low) | other | low);

	return word + (found >> 7) * (' ' - '\n');
}

static bool all_print(unsigned long word)
{
	const unsigned long ones = ~0ul / 0xff, high = ones * 0x80;

	return (((word - ones * ' ') | word | (word + ones)) & high) == 0;
}

size_t put_plain(const char *bytes, size_t count)
{
	size_t length = 0;
	unsigned long word;

	while (count - length >= sizeof(word)) {
		memcpy(&word, bytes + length, sizeof(word));
		if (!all_print(word) && !all_print(newlines_as_blanks(word)))
			break;
		length += sizeof(word);
	}
	return length;
}

size_t put_shown(const char *bytes, size_t count)
{
	size_t length;

	return shows(decode((const unsigned char *)bytes, count, &length)) ? length : 0;
}

/* What the form wants written for a character of ASCII that means something in it, or NULL. */
static const char *escape_of(enum put_form form, uint32_t character)
{
	static const struct {
		enum put_form form;
		char character;
		const char *escape;
	} escapes[] = {
		{ PUT_TEXT, '\n', "\n" },   { PUT_TAP, '#', "\\#" },	{ PUT_TAP, '\\', "\\\\" },
		{ PUT_XML, '<', "&lt;" },   { PUT_XML, '>', "&gt;" },	{ PUT_XML, '&', "&amp;" },
		{ PUT_XML, '"', "&quot;" }, { PUT_XML, '\n', "&#10;" }, { PUT_JSON, '"', "\\\"" },
		{ PUT_JSON, '\\', "\\\\" }, { PUT_JSON, '\n', "\\n" },	{ PUT_JSON, '\t', "\\t" },
	};

	for (size_t i = 0; character < 128 && i < sizeof(escapes) / sizeof(escapes[0]); i++) {
		if (escapes[i].form == form && (uint32_t)escapes[i].character == character)
			return escapes[i].escape;
	}
	return NULL;
}

/* Writes so many bytes, made safe; how many columns that took. */
static int put_foreign(FILE *file, enum put_form form, const char *string, size_t count)
{
	const unsigned char *bytes = (const unsigned char *)string;
	size_t length;
	int columns = 0;

	for (size_t i = 0; i < count; i += length) {
		uint32_t character = decode(bytes + i, count - i, &length);
		const char *escape = escape_of(form, character);

		if (escape) {
			columns += fprintf(file, "%s", escape);
		} else if (shows(character)) {
			fwrite(bytes + i, 1, length, file);
			columns++;
		} else {
			for (size_t j = 0; j < length; j++)
				columns += fprintf(file, form == PUT_JSON ? "\\\\x%02x" : "\\x%02x",
						   bytes[i + j]);
		}
	}
	return columns;
}

/* A conversion of a format, "%-17s", taken to pieces. */
struct conversion {
	char text[16];
	int width;
	bool left, star;
	char letter;
};

/* Reads the one at format, which stands at '%'; what is behind it. */
static const char *read_conversion(struct conversion *conversion, const char *format)
{
	size_t length = 1 + strspn(format + 1, "-0123456789.*z") + 1;

	*conversion = (struct conversion){ .letter = format[length - 1] };
	if (length >= sizeof(conversion->text))
		abort();
	memcpy(conversion->text, format, length);
	conversion->left = format[1] == '-';
	conversion->width = atoi(format + 1 + conversion->left);
	conversion->star = memchr(format, '*', length) != NULL;
	return format + length;
}

static void put_string(FILE *file, enum put_form form, const struct conversion *conversion,
		       const char *string, int most)
{
	size_t count = conversion->star ? strnlen(string, most) : strlen(string);
	int columns = put_foreign(file, form, string, count);

	if (columns < conversion->width)
		fprintf(file, "%*s", conversion->width - columns, "");
}

void put(FILE *file, enum put_form form, const char *format, ...)
{
	struct conversion conversion;
	va_list arguments;

	va_start(arguments, format);
	while (*format) {
		size_t plain = strcspn(format, "%");

		fwrite(format, 1, plain, file);
		format += plain;
		if (!*format)
			break;
		format = read_conversion(&conversion, format);
		if (conversion.letter == 's') {
			int most = conversion.star ? va_arg(arguments, int) : 0;

			put_string(file, form, &conversion, va_arg(arguments, const char *), most);
		} else if (conversion.letter == 'd') {
			fprintf(file, conversion.text, va_arg(arguments, int));
		} else if (conversion.letter == 'u') {
			fprintf(file, conversion.text, va_arg(arguments, size_t));
		} else if (conversion.letter == 'f') {
			fprintf(file, conversion.text, va_arg(arguments, double));
		} else if (conversion.letter == '%') {
			fputc('%', file);
		} else {
			abort(); /* a format of ours that this does not know */
		}
	}
	va_end(arguments);
}

void put_lines(FILE *file, enum put_form form, const char *prefix, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		fprintf(file, "%s", prefix);
		put_foreign(file, form, text, length);
		fputc('\n', file);
		text += length;
		text += *text == '\n';
	}
}

static bool is_plain(const char *string)
{
	while (*string == '\t' || (*string >= ' ' && *string < 127))
		string++;
	return *string == '\0';
}

char *put_safe(const char *string)
{
	char *safe = NULL;
	size_t size;
	FILE *file;

	if (is_plain(string))
		return new_string(string);
	file = open_memstream(&safe, &size);
	if (!file)
		fail(EXIT_NOT_TESTED, "out of memory");
	put(file, PUT_LINE, "%s", string);
	fclose(file);
	return safe;
}

void put_paint(FILE *file, enum paint paint)
{
	static const char *const codes[] = {
		[PAINT_NONE] = "\033[0m",	 [PAINT_RED] = "\033[31m",
		[PAINT_GREEN] = "\033[32m",	 [PAINT_YELLOW] = "\033[33m",
		[PAINT_BOLD_RED] = "\033[1;31m", [PAINT_BOLD_GREEN] = "\033[1;32m",
	};

	fprintf(file, "%s", codes[paint]);
}
