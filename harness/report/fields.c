/* fields.c - see fields.h. */
#include "report/fields.h"

#include <stdlib.h>
#include <string.h>

/* Both strings lie in one piece of memory: smaps has some 500 fields. */
void fields_add(struct fields *fields, const char *name, const char *value)
{
	size_t name_size = strlen(name) + 1;
	size_t value_size = strlen(value) + 1;
	struct field field = { .name = new_bytes(name_size + value_size) };

	field.value = field.name + name_size;
	memcpy(field.name, name, name_size);
	memcpy(field.value, value, value_size);
	fields->at = grow_by_one(fields->at, fields->count, sizeof(*fields->at));
	fields->at[fields->count++] = field;
}

const char *fields_find(const struct fields *fields, const char *name)
{
	for (size_t i = 0; i < fields->count; i++) {
		if (strcmp(fields->at[i].name, name) == 0)
			return fields->at[i].value;
	}
	return NULL;
}

void fields_free(struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++)
		free(fields->at[i].name);
	free(fields->at);
	*fields = (struct fields){ 0 };
}

static bool has_word(const char *words, const char *word)
{
	size_t length = strlen(word);

	while (*words) {
		size_t next = strcspn(words, " ");

		if (next == length && strncmp(words, word, length) == 0)
			return true;
		words += next + strspn(words + next, " ");
	}
	return false;
}

/* Documentation/filesystems/proc.rst */
static const char *has_flag(const struct fields *fields, const char *flag)
{
	const char *flags = fields_find(fields, "VmFlags");

	if (!flags)
		return "no VmFlags";
	return has_word(flags, flag) ? "yes" : "no";
}

void fields_tell(struct lines *lines, const char *head, const struct fields *fields,
		 const struct lines *asked)
{
	static const char prefix[] = "VmFlags.";
	size_t length = strlen(prefix);

	for (size_t i = 0; i < asked->count; i++) {
		const char *name = asked->at[i];
		const char *value = strncmp(name, prefix, length) == 0
					    ? has_flag(fields, name + length)
					    : fields_find(fields, name);

		if (!value)
			value = "missing";
		lines_addf(lines, "%s %s =%s%s", head, name, *value ? " " : "", value);
	}
}
