/* names.c - see names.h. */
#include "report/names.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct name {
	const char *name;
	uint32_t value;
};

static const struct name prot_names[] = {
	{ "PROT_READ", 1 },
	{ "PROT_WRITE", 2 },
	{ "PROT_EXEC", 4 },
	{ "PROT_SEM", 8 },
	{ "PROT_GROWSDOWN", 0x01000000 },
	{ "PROT_GROWSUP", 0x02000000 },
	{ "PROT_NONE", 0 },
	{ NULL, 0 },
};

static const struct name map_type_names[] = {
	{ "MAP_SHARED", 1 },	{ "MAP_PRIVATE", 2 }, { "MAP_SHARED_VALIDATE", 3 },
	{ "MAP_DROPPABLE", 8 }, { NULL, 0 },
};

static const struct name map_names[] = {
	{ "MAP_FIXED", 0x10 },
	{ "MAP_ANONYMOUS", 0x20 },
	{ "MAP_32BIT", 0x40 },
	{ "MAP_ABOVE4G", 0x80 },
	{ "MAP_GROWSDOWN", 0x100 },
	{ "MAP_DENYWRITE", 0x800 },
	{ "MAP_EXECUTABLE", 0x1000 },
	{ "MAP_LOCKED", 0x2000 },
	{ "MAP_NORESERVE", 0x4000 },
	{ "MAP_POPULATE", 0x8000 },
	{ "MAP_NONBLOCK", 0x10000 },
	{ "MAP_STACK", 0x20000 },
	{ "MAP_HUGETLB", 0x40000 },
	{ "MAP_SYNC", 0x80000 },
	{ "MAP_FIXED_NOREPLACE", 0x100000 },
	{ "MAP_UNINITIALIZED", 0x4000000 },
	{ NULL, 0 },
};

/*
 * A flag of MKS (asm/inc/mks.inc).  An expected file may name it; a report shows the bit as a
 * number, which is what it is to Linux.
 */
static const struct name mks_map_names[] = {
	{ "MAP_VARIABLE", 0x1000000 },
	{ NULL, 0 },
};

static const struct name mremap_names[] = {
	{ "MREMAP_MAYMOVE", 1 },
	{ "MREMAP_FIXED", 2 },
	{ "MREMAP_DONTUNMAP", 4 },
	{ NULL, 0 },
};

static const struct name msync_names[] = {
	{ "MS_ASYNC", 1 },
	{ "MS_INVALIDATE", 2 },
	{ "MS_SYNC", 4 },
	{ NULL, 0 },
};

static const struct name mlock_names[] = {
	{ "MLOCK_ONFAULT", 1 },
	{ NULL, 0 },
};

static const struct name mcl_names[] = {
	{ "MCL_CURRENT", 1 },
	{ "MCL_FUTURE", 2 },
	{ "MCL_ONFAULT", 4 },
	{ NULL, 0 },
};

static const struct name open_names[] = {
	{ "O_WRONLY", 1 },
	{ "O_RDWR", 2 },
	{ "O_CREAT", 0100 },
	{ "O_EXCL", 0200 },
	{ "O_TRUNC", 01000 },
	{ "O_APPEND", 02000 },
	{ "O_NONBLOCK", 04000 },
	{ "O_LARGEFILE", 0100000 },
	{ "O_DIRECTORY", 0200000 },
	{ "O_CLOEXEC", 02000000 },
	{ "O_PATH", 010000000 },
	{ "O_RDONLY", 0 },
	{ NULL, 0 },
};

static const struct name personality_names[] = {
	{ "ADDR_NO_RANDOMIZE", 0x00040000 },  { "MMAP_PAGE_ZERO", 0x00100000 },
	{ "ADDR_COMPAT_LAYOUT", 0x00200000 }, { "READ_IMPLIES_EXEC", 0x00400000 },
	{ "ADDR_LIMIT_3GB", 0x08000000 },     { NULL, 0 },
};

static const struct name madvise_names[] = {
	{ "MADV_NORMAL", 0 },	       { "MADV_RANDOM", 1 },	     { "MADV_SEQUENTIAL", 2 },
	{ "MADV_WILLNEED", 3 },	       { "MADV_DONTNEED", 4 },	     { "MADV_FREE", 8 },
	{ "MADV_REMOVE", 9 },	       { "MADV_DONTFORK", 10 },	     { "MADV_DOFORK", 11 },
	{ "MADV_MERGEABLE", 12 },      { "MADV_UNMERGEABLE", 13 },   { "MADV_HUGEPAGE", 14 },
	{ "MADV_NOHUGEPAGE", 15 },     { "MADV_DONTDUMP", 16 },	     { "MADV_DODUMP", 17 },
	{ "MADV_WIPEONFORK", 18 },     { "MADV_KEEPONFORK", 19 },    { "MADV_COLD", 20 },
	{ "MADV_PAGEOUT", 21 },	       { "MADV_POPULATE_READ", 22 }, { "MADV_POPULATE_WRITE", 23 },
	{ "MADV_GUARD_INSTALL", 102 }, { "MADV_GUARD_REMOVE", 103 }, { NULL, 0 },
};

/* asm/inc/utek.inc */
static const struct name utek_prot_names[] = {
	{ "M_R_SELF", 0x1 },
	{ "M_W_SELF", 0x2 },
	{ "M_R_USER", 0x4 },
	{ "M_W_USER", 0x8 },
	{ "M_R_PGROUP", 0x10 },
	{ "M_W_PGROUP", 0x20 },
	{ "M_R_GROUP", 0x40 },
	{ "M_W_GROUP", 0x80 },
	{ "M_R_WORLD", 0x100 },
	{ "M_W_WORLD", 0x200 },
	{ NULL, 0 },
};

static const struct name utek_process_names[] = {
	{ "M_SELF", 0 },
	{ "M_ZFILL", (uint32_t)-1 },
	{ "M_PHYS", (uint32_t)-2 },
	{ "M_VMEEXT", (uint32_t)-3 },
	{ "M_VMESTD", (uint32_t)-4 },
	{ "M_VMESHORT", (uint32_t)-5 },
	{ NULL, 0 },
};

static const struct name utek_share_names[] = {
	{ "PRIVATE", 0 },
	{ "SHARED", 1 },
	{ NULL, 0 },
};

static const struct set {
	const char *prefixes[3]; /* a word that begins so is meant to be one of the names */
	const struct name *names;
	bool flags;		  /* the values are bits that add up */
	const struct name *types; /* values of the four bits of MAP_TYPE, or NULL */
	const struct name *read;  /* names that are only read, or NULL */
} sets[] = {
	[NAMES_PROT] = { .prefixes = { "PROT_" }, .names = prot_names, .flags = true },
	[NAMES_MAP] = { .prefixes = { "MAP_" },
			.names = map_names,
			.flags = true,
			.types = map_type_names,
			.read = mks_map_names },
	[NAMES_MREMAP] = { .prefixes = { "MREMAP_" }, .names = mremap_names, .flags = true },
	[NAMES_MSYNC] = { .prefixes = { "MS_" }, .names = msync_names, .flags = true },
	[NAMES_MLOCK] = { .prefixes = { "MLOCK_" }, .names = mlock_names, .flags = true },
	[NAMES_MCL] = { .prefixes = { "MCL_" }, .names = mcl_names, .flags = true },
	[NAMES_OPEN] = { .prefixes = { "O_" }, .names = open_names, .flags = true },
	[NAMES_PERSONALITY] = { .prefixes = { "ADDR_", "READ_IMPLIES_", "MMAP_PAGE_" },
				.names = personality_names,
				.flags = true },
	[NAMES_MADVISE] = { .prefixes = { "MADV_" }, .names = madvise_names },
	[NAMES_UTEK_PROT] = { .prefixes = { "M_R_", "M_W_" },
			      .names = utek_prot_names,
			      .flags = true },
	[NAMES_UTEK_PROCESS] = { .prefixes = { "M_" }, .names = utek_process_names },
	[NAMES_UTEK_SHARE] = { .prefixes = { "SHARED" }, .names = utek_share_names },
};

enum { SETS = sizeof(sets) / sizeof(sets[0]), MAP_TYPE_BITS = 15 };

/* ---- from numbers to names ---- */

void names_add_number(struct text *text, uint32_t number)
{
	bool small = number < 0x100000;

	if (!small)
		text_add(text, "0x");
	text_add_number(text, number, small ? 10 : 16);
}

static const char *name_of(const struct name *names, uint32_t value)
{
	for (; names->name; names++) {
		if (names->value == value)
			return names->name;
	}
	return NULL;
}

static void add_named_value(struct text *text, const struct set *set, uint32_t value)
{
	const char *name = name_of(set->names, value);

	if (name)
		text_add(text, name);
	else
		text_addf(text, "%d", (int)value);
}

/* One name of several, with '|' before it if it is not the first since begin. */
static void add_part(struct text *text, size_t begin, const char *name)
{
	if (text->length > begin)
		text_add(text, "|");
	text_add(text, name);
}

static void add_flags(struct text *text, const struct set *set, uint32_t value)
{
	size_t begin = text->length;
	const char *type = set->types ? name_of(set->types, value & MAP_TYPE_BITS) : NULL;

	if (type) {
		add_part(text, begin, type);
		value &= ~MAP_TYPE_BITS;
	}
	for (const struct name *name = set->names; name->name; name++) {
		if (name->value && (value & name->value) == name->value) {
			add_part(text, begin, name->name);
			value &= ~name->value;
		}
	}
	if (value) {
		add_part(text, begin, "0x");
		text_add_number(text, value, 16);
	} else if (text->length == begin) {
		const char *none = name_of(set->names, 0);

		text_add(text, none ? none : "0");
	}
}

void names_add(struct text *text, enum name_set set, uint32_t value)
{
	if (sets[set].flags)
		add_flags(text, &sets[set], value);
	else
		add_named_value(text, &sets[set], value);
}

/* ---- from names to numbers ---- */

int names_set_of(const char *word)
{
	for (int set = 0; set < SETS; set++) {
		for (int i = 0; i < 3 && sets[set].prefixes[i]; i++) {
			if (text_begins_with(word, sets[set].prefixes[i]))
				return set;
		}
	}
	return -1;
}

size_t names_word(const char *text)
{
	static const bool in_word[UCHAR_MAX + 1] = {
		['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true, ['_'] = true
	};
	size_t length = 0;

	while (in_word[(unsigned char)text[length]])
		length++;
	return length;
}

/* Adds the value of the name that is the word of that length. */
static bool find(const struct name *names, const char *word, size_t length, uint32_t *value)
{
	for (; names && names->name; names++) {
		if (strncmp(names->name, word, length) == 0 && names->name[length] == '\0') {
			*value |= names->value;
			return true;
		}
	}
	return false;
}

bool names_read(const char **at, enum name_set set, uint32_t *value)
{
	*value = 0;
	for (;; (*at)++) {
		size_t length = names_word(*at);

		if (!find(sets[set].names, *at, length, value) &&
		    !find(sets[set].types, *at, length, value) &&
		    !find(sets[set].read, *at, length, value)) {
			char *end;

			if (!isdigit((unsigned char)**at))
				return false;
			*value |= strtoul(*at, &end, 0);
			length = end - *at;
		}
		*at += length;
		if (**at != '|')
			return true;
	}
}
