/* errnos.c - see errnos.h. */
#include "report/errnos.h"

#include <string.h>

enum { MAX_ERRNO = 4095 };

/* Names that the documents of a dialect have for an errno of Linux. */
static const struct dialect {
	const char *call;
	unsigned int number;
	const char *name;
} dialects[] = {
	{ "utek_mmap", 12, "EMRANGE" },
	{ "utek_mmap", 17, "EMCOLLIDE" },
	{ "mks_mmap", 95, "ENOTSUP" },
};

enum { DIALECTS = sizeof(dialects) / sizeof(dialects[0]) };

bool errnos_is(uint32_t result)
{
	return result >= (uint32_t)-MAX_ERRNO;
}

void errnos_add(struct text *text, unsigned int number)
{
	const char *name = strerrorname_np(number);

	if (name)
		text_add(text, name);
	else
		text_addf(text, "%u", number);
}

void errnos_add_of(struct text *text, const char *call, unsigned int number)
{
	for (int i = 0; i < DIALECTS; i++) {
		if (dialects[i].number == number && strcmp(dialects[i].call, call) == 0) {
			text_add(text, dialects[i].name);
			return;
		}
	}
	errnos_add(text, number);
}

/* Is name the word of that length? */
static bool is_word(const char *name, const char *word, size_t length)
{
	return name && strncmp(name, word, length) == 0 && name[length] == '\0';
}

bool errnos_has(const char *word, size_t length)
{
	for (int i = 0; i < DIALECTS; i++) {
		if (is_word(dialects[i].name, word, length))
			return true;
	}
	for (int number = 1; number <= MAX_ERRNO; number++) {
		if (is_word(strerrorname_np(number), word, length))
			return true;
	}
	return false;
}

unsigned int errnos_find(const char *name)
{
	for (int number = 1; number <= MAX_ERRNO; number++) {
		const char *other = strerrorname_np(number);

		if (other && strcmp(other, name) == 0)
			return number;
	}
	return 0;
}
