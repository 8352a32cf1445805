/*
 * text.h - growing text and lists of lines.
 *
 * Memory that runs out ends the run (fail.h); the caller owns what it initialises and
 * releases it with text_free() or lines_free().
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero-terminated at all times once something was added; data is NULL before. */
struct text {
	char *data;
	size_t length;
	size_t room;
};

void text_add(struct text *text, const char *string);
void text_add_bytes(struct text *text, const char *bytes, size_t count);
void text_addf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vaddf(struct text *text, const char *format, va_list arguments);
/* The number to the base, without a prefix: what printf would do, at a tenth of the time. */
void text_add_number(struct text *text, uint64_t number, unsigned int base);
/* " 41 42 'AB'": bytes as hexadecimal numbers, and as characters if all of them are printed ones.
 */
void text_add_dump(struct text *text, const uint8_t *bytes, size_t count);
/* As one word of a shell, in quotes; or in quotes only if it needs them. */
void text_add_quoted(struct text *text, const char *word);
void text_add_word(struct text *text, const char *word);
/* Takes its first count bytes, of which it has so many, away. */
void text_drop(struct text *text, size_t count);
void text_clear(struct text *text);
void text_free(struct text *text);
/* Hands the string over to the caller, "" if nothing was added; text is empty again. */
char *text_take(struct text *text);

/* A list of strings that it owns. */
struct lines {
	char **at;
	size_t count;
};

/* Takes line over. */
void lines_add(struct lines *lines, char *line);
void lines_addf(struct lines *lines, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Appends copies of those of from. */
void lines_add_all(struct lines *lines, const struct lines *from);
/* Appends the words of a text that stand between any of the separators. */
void lines_add_split(struct lines *lines, const char *text, const char *separators);
/* Appends those of from, which is empty then. */
void lines_move(struct lines *lines, struct lines *from);
bool lines_hold(const struct lines *lines, const char *line);
/* By their bytes. */
void lines_sort(struct lines *lines);
bool lines_equal(const struct lines *one, const struct lines *other);
void lines_free(struct lines *lines);
/*
 * Adds the words of a text as a shell has them: between blanks, with quotes and backslashes. False:
 * one of these has no end.
 */
bool lines_add_words(struct lines *lines, const char *text);
/* A blank between them, and in quotes those that a shell, or --exec, would read as another word. */
void text_add_words(struct text *text, const struct lines *words);

/* malloc, strdup and printf to a new string, which never fail. */
void *new_bytes(size_t count);
void *grow_bytes(void *old, size_t count);
/* Those that processes share which this one makes from now on, and see what it writes later. */
void *new_shared_bytes(size_t count);
void free_shared_bytes(void *bytes, size_t count);
/*
 * An array of count items of so many bytes, which has grown by this function from none, with room
 * for one item more.
 */
void *grow_by_one(void *old, size_t count, size_t size);
char *new_string(const char *string);
char *new_stringf(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* 0 to 15, or -1: lower case only, as the kernel and the programs write. */
static inline int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Is it a whole number of so many digits, and of nothing else, and at most most? */
bool text_number(const char *digits, size_t count, uint64_t most, uint64_t *number);

/* Does the string begin so? */
static inline bool text_begins_with(const char *string, const char *start)
{
	while (*start && *string == *start) {
		string++;
		start++;
	}
	return *start == '\0';
}

/* Is end the end of the string, and something in front of it? */
bool text_ends_with(const char *string, const char *end);

/* The next blank-separated word of *at, cut off in place, or NULL; moves *at behind it. */
char *next_word(char **at);

enum { READ_FILE_LIMIT = 256 << 20 };

/*
 * The whole of a regular file of at most READ_FILE_LIMIT bytes, zero-terminated, for the caller
 * to free.  NULL: errno, and read_problem() says why.  A FIFO or a device is not waited for.
 */
char *read_file(const char *path, size_t *length);
const char *read_problem(void); /* of errno as it is then */

/*
 * The same of a file that people write.  One that can not be read, and one that holds what no
 * editor shows (a byte of value 0 would hide all behind it), ends the run with status 2.
 */
char *read_text_file(const char *path);
/* What it refuses is refused, of a text that came otherwise. */
void check_text(const char *path, const char *text, size_t length);

/*
 * "./run-tests.sh", or what MMAP2_SUITE_DOOR says (who starts the program by another one), behind
 * O= where that says which build folder it has; for the caller to free.
 */
char *front_door(void);

#endif
