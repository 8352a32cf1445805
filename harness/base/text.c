/* text.c - see text.h. */
#include "base/text.h"

#include "base/fail.h"
#include "base/put.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void *grow_bytes(void *old, size_t count)
{
	void *bytes = realloc(old, count ? count : 1);

	if (!bytes)
		fail(EXIT_NOT_TESTED, "out of memory");
	return bytes;
}

void *new_bytes(size_t count)
{
	void *bytes = calloc(1, count ? count : 1);

	if (!bytes)
		fail(EXIT_NOT_TESTED, "out of memory");
	return bytes;
}

void *new_shared_bytes(size_t count)
{
	void *bytes = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (bytes == MAP_FAILED)
		fail(EXIT_NOT_TESTED, "no memory that processes share: %s", strerror(errno));
	return bytes;
}

void free_shared_bytes(void *bytes, size_t count)
{
	munmap(bytes, count);
}

void *grow_by_one(void *old, size_t count, size_t size)
{
	enum { FIRST = 8 };

	/* There is room up to the next power of two. */
	if (count != 0 && (count < FIRST || (count & (count - 1)) != 0))
		return old;
	return grow_bytes(old, (count ? 2 * count : FIRST) * size);
}

char *new_string(const char *string)
{
	size_t size = strlen(string) + 1;

	return memcpy(grow_bytes(NULL, size), string, size);
}

static void make_room(struct text *text, size_t more)
{
	size_t room = text->room ? text->room : 128;

	while (room < text->length + more + 1)
		room *= 2;
	if (room != text->room) {
		text->data = grow_bytes(text->data, room);
		text->room = room;
	}
}

void text_add_bytes(struct text *text, const char *bytes, size_t count)
{
	make_room(text, count);
	memcpy(text->data + text->length, bytes, count);
	text->length += count;
	text->data[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
	text_add_bytes(text, string, strlen(string));
}

void text_vaddf(struct text *text, const char *format, va_list arguments)
{
	va_list again;
	int count;

	va_copy(again, arguments);
	make_room(text, 127);
	count = vsnprintf(text->data + text->length, text->room - text->length, format, arguments);
	if (count < 0)
		fail(EXIT_NOT_TESTED, "cannot format text");
	if ((size_t)count >= text->room - text->length) {
		make_room(text, count);
		vsnprintf(text->data + text->length, text->room - text->length, format, again);
	}
	va_end(again);
	text->length += count;
}

void text_addf(struct text *text, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	text_vaddf(text, format, arguments);
	va_end(arguments);
}

char *new_stringf(const char *format, ...)
{
	struct text text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	text_vaddf(&text, format, arguments);
	va_end(arguments);
	return text.data;
}

void text_add_number(struct text *text, uint64_t number, unsigned int base)
{
	char digits[64];
	size_t at = sizeof(digits);

	do {
		digits[--at] = "0123456789abcdef"[number % base];
		number /= base;
	} while (number);
	text_add_bytes(text, digits + at, sizeof(digits) - at);
}

void text_add_dump(struct text *text, const uint8_t *bytes, size_t count)
{
	bool printed = count > 0;

	for (size_t i = 0; i < count; i++) {
		text_addf(text, " %02x", bytes[i]);
		printed = printed && bytes[i] >= ' ' && bytes[i] <= '~';
	}
	if (printed) {
		text_add(text, " '");
		text_add_bytes(text, (const char *)bytes, count);
		text_add(text, "'");
	}
}

void text_add_quoted(struct text *text, const char *word)
{
	text_add(text, "'");
	for (; *word; word++) {
		if (*word == '\'')
			text_add(text, "'\\''");
		else
			text_add_bytes(text, word, 1);
	}
	text_add(text, "'");
}

void text_add_word(struct text *text, const char *word)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				    "0123456789_./+,@:%=-";

	if (*word && word[strspn(word, plain)] == '\0')
		text_add(text, word);
	else
		text_add_quoted(text, word);
}

void text_add_words(struct text *text, const struct lines *words)
{
	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->at[i];

		text_add(text, i ? " " : "");
		if (!*word || strpbrk(word, " \t'\"\\"))
			text_add_quoted(text, word);
		else
			text_add(text, word);
	}
}

void text_drop(struct text *text, size_t count)
{
	if (count == 0) /* data may be NULL */
		return;
	text->length -= count;
	memmove(text->data, text->data + count, text->length + 1);
}

void text_clear(struct text *text)
{
	text->length = 0;
	if (text->data)
		text->data[0] = '\0';
}

void text_free(struct text *text)
{
	free(text->data);
	*text = (struct text){ 0 };
}

char *text_take(struct text *text)
{
	char *data = text->data ? text->data : new_string("");

	*text = (struct text){ 0 };
	return data;
}

void lines_add(struct lines *lines, char *line)
{
	lines->at = grow_by_one(lines->at, lines->count, sizeof(*lines->at));
	lines->at[lines->count++] = line;
}

void lines_addf(struct lines *lines, const char *format, ...)
{
	struct text text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	text_vaddf(&text, format, arguments);
	va_end(arguments);
	lines_add(lines, text.data);
}

void lines_add_all(struct lines *lines, const struct lines *from)
{
	for (size_t i = 0; i < from->count; i++)
		lines_add(lines, new_string(from->at[i]));
}

void lines_add_split(struct lines *lines, const char *text, const char *separators)
{
	char *copy = new_string(text);
	char *save;

	for (char *word = strtok_r(copy, separators, &save); word;
	     word = strtok_r(NULL, separators, &save))
		lines_add(lines, new_string(word));
	free(copy);
}

void lines_move(struct lines *lines, struct lines *from)
{
	for (size_t i = 0; i < from->count; i++)
		lines_add(lines, from->at[i]);
	free(from->at);
	*from = (struct lines){ 0 };
}

bool lines_hold(const struct lines *lines, const char *line)
{
	for (size_t i = 0; i < lines->count; i++) {
		if (strcmp(lines->at[i], line) == 0)
			return true;
	}
	return false;
}

static int compare_lines(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

void lines_sort(struct lines *lines)
{
	if (lines->count)
		qsort(lines->at, lines->count, sizeof(*lines->at), compare_lines);
}

bool lines_equal(const struct lines *one, const struct lines *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++) {
		if (strcmp(one->at[i], other->at[i]) != 0)
			return false;
	}
	return true;
}

void lines_free(struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		free(lines->at[i]);
	free(lines->at);
	*lines = (struct lines){ 0 };
}

static void end_word(struct lines *words, struct text *word, bool *begun)
{
	if (*begun)
		lines_add(words, word->data ? text_take(word) : new_string(""));
	*begun = false;
}

bool lines_add_words(struct lines *words, const char *at)
{
	struct text word = { 0 };
	bool begun = false;
	char quote = 0;

	for (; *at; at++) {
		bool escapes = quote == '"' ? at[1] == '"' || at[1] == '\\' : !quote;

		if (!quote && (*at == ' ' || *at == '\t')) {
			end_word(words, &word, &begun);
			continue;
		}
		begun = true;
		if (*at == '\\' && escapes && at[1])
			text_add_bytes(&word, ++at, 1);
		else if (*at == '\\' && escapes)
			quote = *at; /* behind it something is missing */
		else if (quote && *at == quote)
			quote = 0;
		else if (!quote && (*at == '\'' || *at == '"'))
			quote = *at;
		else
			text_add_bytes(&word, at, 1);
	}
	end_word(words, &word, &begun);
	return !quote;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

char *next_word(char **at)
{
	char *word = *at;

	while (is_blank(*word))
		word++;
	if (*word == '\0')
		return NULL;
	for (*at = word; **at != '\0' && !is_blank(**at);)
		(*at)++;
	if (**at != '\0')
		*(*at)++ = '\0';
	return word;
}

/* Of what open() and read() never say it. */
enum { NOT_REGULAR = EMEDIUMTYPE };

const char *read_problem(void)
{
	return errno == NOT_REGULAR ? "not a regular file" : strerror(errno);
}

static int refuse(int fd, int error)
{
	close(fd);
	errno = error;
	return -1;
}

/* Its descriptor, or -1; O_NONBLOCK: a FIFO without a writer would keep us for ever. */
static int open_regular(const char *path, struct stat *status)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (fd < 0)
		return -1;
	if (fstat(fd, status) < 0)
		return refuse(fd, errno);
	if (S_ISDIR(status->st_mode))
		return refuse(fd, EISDIR);
	if (!S_ISREG(status->st_mode))
		return refuse(fd, NOT_REGULAR);
	return status->st_size > READ_FILE_LIMIT ? refuse(fd, EFBIG) : fd;
}

char *read_file(const char *path, size_t *length)
{
	struct stat status;
	struct text text = { 0 };
	ssize_t count;
	int fd = open_regular(path, &status);

	if (fd < 0)
		return NULL;
	/* Files of /proc say size 0; 4 KiB at a time serves them. */
	make_room(&text, status.st_size > 0 ? status.st_size + 1 : 4096);
	while ((count = read(fd, text.data + text.length, text.room - text.length - 1)) > 0) {
		text.length += count;
		if (text.length > READ_FILE_LIMIT)
			break;
		make_room(&text, 4096);
	}
	if (count != 0) {
		int error = count < 0 ? errno : EFBIG;

		text_free(&text);
		refuse(fd, error);
		return NULL;
	}
	close(fd);
	text.data[text.length] = '\0';
	if (length)
		*length = text.length;
	return text.data;
}

static void refuse_byte(const char *path, int line, unsigned char byte)
{
	if (byte == '\0')
		fail_at(path, line, "a byte of value 0; this is no text");
	if (byte == '\r')
		fail_at(path, line, "a carriage return; lines end with a newline alone");
	if (byte >= 0x80)
		fail_at(path, line, "a byte of value %02xh, no UTF-8 that shows; this is no text",
			byte);
	fail_at(path, line, "a control character (%02xh); this is no text", byte);
}

static int line_at(const char *text, size_t at)
{
	int line = 1;

	while (at > 0)
		line += text[--at] == '\n';
	return line;
}

void check_text(const char *path, const char *text, size_t length)
{
	size_t size;

	for (size_t i = put_plain(text, length); i < length; i += size) {
		size = text[i] == '\n' ? 1 : put_shown(text + i, length - i);
		if (size == 0)
			refuse_byte(path, line_at(text, i), text[i]);
		size += put_plain(text + i + size, length - i - size);
	}
}

char *read_text_file(const char *path)
{
	size_t length;
	char *text = read_file(path, &length);

	if (!text)
		fail_at(path, 0, "cannot read it: %s", read_problem());
	check_text(path, text, length);
	return text;
}

bool text_number(const char *digits, size_t count, uint64_t most, uint64_t *number)
{
	uint64_t value = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned int digit = (unsigned int)digits[i] - '0';

		if (digit > 9 || value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*number = value;
	return count > 0 && value <= most;
}

bool text_ends_with(const char *string, const char *end)
{
	size_t length = strlen(string), behind = strlen(end);

	return length > behind && strcmp(string + length - behind, end) == 0;
}

char *front_door(void)
{
	const char *build = getenv("O");
	const char *door = getenv("MMAP2_SUITE_DOOR");
	struct text text = { 0 };

	if (build && *build) {
		text_add(&text, "O=");
		text_add_quoted(&text, build);
		text_add(&text, " ");
	}
	text_add(&text, door && *door ? door : "./run-tests.sh");
	return text_take(&text);
}
