/* names.c - see names.h. */
#include "report/names.h"

#include <ctype.h>
#include <stdio.h>
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
	{ "MADV_NORMAL", 0 },	       { "MADV_RANDOM", 1 },
	{ "MADV_SEQUENTIAL", 2 },      { "MADV_WILLNEED", 3 },
	{ "MADV_DONTNEED", 4 },	       { "MADV_FREE", 8 },
	{ "MADV_REMOVE", 9 },	       { "MADV_DONTFORK", 10 },
	{ "MADV_DOFORK", 11 },	       { "MADV_DONTDUMP", 16 },
	{ "MADV_DODUMP", 17 },	       { "MADV_WIPEONFORK", 18 },
	{ "MADV_KEEPONFORK", 19 },     { "MADV_POPULATE_READ", 22 },
	{ "MADV_POPULATE_WRITE", 23 }, { NULL, 0 },
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
	const char *prefix;
	const struct name *names;
	bool flags; /* the values are bits that add up */
} sets[] = {
	[NAMES_PROT] = { "PROT_", prot_names, true },
	[NAMES_MAP] = { "MAP_", map_names, true },
	[NAMES_MREMAP] = { "MREMAP_", mremap_names, true },
	[NAMES_MSYNC] = { "MS_", msync_names, true },
	[NAMES_MLOCK] = { "MLOCK_", mlock_names, true },
	[NAMES_MCL] = { "MCL_", mcl_names, true },
	[NAMES_OPEN] = { "O_", open_names, true },
	[NAMES_PERSONALITY] = { "ADDR_", personality_names, true },
	[NAMES_MADVISE] = { "MADV_", madvise_names, false },
	[NAMES_UTEK_PROT] = { "M_R_", utek_prot_names, true }, /* and M_W_ */
	[NAMES_UTEK_PROCESS] = { "M_", utek_process_names, false },
	[NAMES_UTEK_SHARE] = { "SHARED", utek_share_names, false },
};

static const char *const errno_names[] = {
	NULL,
	"EPERM",
	"ENOENT",
	"ESRCH",
	"EINTR",
	"EIO",
	"ENXIO",
	"E2BIG",
	"ENOEXEC",
	"EBADF",
	"ECHILD",
	"EAGAIN",
	"ENOMEM",
	"EACCES",
	"EFAULT",
	"ENOTBLK",
	"EBUSY",
	"EEXIST",
	"EXDEV",
	"ENODEV",
	"ENOTDIR",
	"EISDIR",
	"EINVAL",
	"ENFILE",
	"EMFILE",
	"ENOTTY",
	"ETXTBSY",
	"EFBIG",
	"ENOSPC",
	"ESPIPE",
	"EROFS",
	"EMLINK",
	"EPIPE",
	"EDOM",
	"ERANGE",
	"EDEADLK",
	"ENAMETOOLONG",
	"ENOLCK",
	"ENOSYS",
	"ENOTEMPTY",
	"ELOOP",
	[75] = "EOVERFLOW",
	[95] = "EOPNOTSUPP",
};

/* Names that the documents of a dialect have for an errno of Linux. */
static const struct {
	const char *call;
	unsigned int number;
	const char *name;
} dialect_errno_names[] = {
	{ "utek_mmap", 12, "EMRANGE" },
	{ "utek_mmap", 17, "EMCOLLIDE" },
	{ "mks_mmap", 95, "ENOTSUP" },
};

static const char *const signal_names[] = {
	NULL,	  "SIGHUP",  "SIGINT",	"SIGQUIT", "SIGILL",  "SIGTRAP", "SIGABRT", "SIGBUS",
	"SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
	NULL,	  "SIGCHLD", "SIGCONT", "SIGSTOP", NULL,      NULL,	 NULL,	    NULL,
	NULL,	  "SIGXFSZ", NULL,	NULL,	   NULL,      NULL,	 NULL,	    "SIGSYS",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void add_one(struct text *text, bool *first, const char *name)
{
	if (!*first)
		text_add(text, "|");
	*first = false;
	text_add(text, name);
}

void names_add(struct text *text, enum name_set set, uint32_t value)
{
	const struct name *name = sets[set].names;
	bool first = true;

	if (set == NAMES_MAP) {
		for (const struct name *type = map_type_names; type->name; type++) {
			if ((value & 15) == type->value) {
				add_one(text, &first, type->name);
				value &= ~15u;
			}
		}
	}
	if (!sets[set].flags) {
		for (; name->name; name++) {
			if (value == name->value) {
				text_add(text, name->name);
				return;
			}
		}
		text_addf(text, "%d", (int)value);
		return;
	}
	if (value == 0 && first) {
		for (; name->name; name++) {
			if (name->value == 0) {
				text_add(text, name->name);
				return;
			}
		}
		text_add(text, "0");
		return;
	}
	for (; name->name; name++) {
		if (name->value && (value & name->value) == name->value) {
			add_one(text, &first, name->name);
			value &= ~name->value;
		}
	}
	if (value) {
		char rest[16];

		snprintf(rest, sizeof(rest), "0x%x", value);
		add_one(text, &first, rest);
	}
}

void names_add_errno(struct text *text, unsigned int number)
{
	if (number < COUNT(errno_names) && errno_names[number])
		text_add(text, errno_names[number]);
	else
		text_addf(text, "%u", number);
}

void names_add_errno_of(struct text *text, const char *call, unsigned int number)
{
	for (size_t i = 0; i < COUNT(dialect_errno_names); i++) {
		if (dialect_errno_names[i].number == number &&
		    strcmp(dialect_errno_names[i].call, call) == 0) {
			text_add(text, dialect_errno_names[i].name);
			return;
		}
	}
	names_add_errno(text, number);
}

void names_add_signal(struct text *text, unsigned int number)
{
	if (number < COUNT(signal_names) && signal_names[number])
		text_add(text, signal_names[number]);
	else
		text_addf(text, "signal %u", number);
}

/* include/uapi/asm-generic/siginfo.h */
void names_add_signal_code(struct text *text, unsigned int number, int code)
{
	static const char *const segv[] = { NULL, "SEGV_MAPERR", "SEGV_ACCERR", "SEGV_BNDERR",
					    "SEGV_PKUERR" };
	static const char *const bus[] = { NULL, "BUS_ADRALN", "BUS_ADRERR", "BUS_OBJERR" };

	if (number == 11 && code > 0 && code < (int)COUNT(segv))
		text_add(text, segv[code]);
	else if (number == 7 && code > 0 && code < (int)COUNT(bus))
		text_add(text, bus[code]);
	else if (code == 0x80)
		text_add(text, "SI_KERNEL");
	else
		text_addf(text, "code %d", code);
}

/* Is name the word of that length? */
static bool is_word(const char *name, const char *word, size_t length)
{
	return strncmp(name, word, length) == 0 && name[length] == '\0';
}

static bool in_list(const char *const *list, size_t count, const char *word, size_t length)
{
	for (size_t i = 0; i < count; i++) {
		if (list[i] && is_word(list[i], word, length))
			return true;
	}
	return false;
}

static bool is_errno(const char *word, size_t length)
{
	for (size_t i = 0; i < COUNT(dialect_errno_names); i++) {
		if (is_word(dialect_errno_names[i].name, word, length))
			return true;
	}
	return in_list(errno_names, COUNT(errno_names), word, length);
}

static bool find(const struct name *names, const char *word, size_t length, uint32_t *value)
{
	for (; names->name; names++) {
		if (is_word(names->name, word, length)) {
			*value |= names->value;
			return true;
		}
	}
	return false;
}

/* The set that a word's prefix belongs to, or -1. */
static int set_of(const char *word)
{
	if (strncmp(word, "M_W_", 4) == 0)
		return NAMES_UTEK_PROT;
	for (size_t i = 0; i < COUNT(sets); i++) {
		if (strncmp(word, sets[i].prefix, strlen(sets[i].prefix)) == 0)
			return i;
	}
	if (strncmp(word, "READ_IMPLIES_", 13) == 0 || strncmp(word, "MMAP_PAGE_", 10) == 0)
		return NAMES_PERSONALITY;
	return -1;
}

static size_t word_length(const char *word)
{
	size_t length = 0;

	while (isalnum((unsigned char)word[length]) || word[length] == '_')
		length++;
	return length;
}

/* A flag set at *at: its value; false at a part that is no name of it (length in *bad). */
static bool parse_flags(const char **at, int set, uint32_t *value, size_t *bad)
{
	*value = 0;
	for (;;) {
		size_t length = word_length(*at);
		char *end;

		if (!find(sets[set].names, *at, length, value) &&
		    !(set == NAMES_MAP && (find(map_type_names, *at, length, value) ||
					   find(mks_map_names, *at, length, value)))) {
			if (!isdigit((unsigned char)**at)) {
				*bad = length;
				return false;
			}
			*value |= strtoul(*at, &end, 0);
			length = end - *at;
		}
		*at += length;
		if (**at != '|')
			return true;
		(*at)++;
	}
}

bool names_normalise(struct text *text, const char *line, char **bad)
{
	const char *at = line;

	while (*at) {
		bool starts = at == line || !(isalnum((unsigned char)at[-1]) || at[-1] == '_');
		size_t length = word_length(at);
		int set = starts && isupper((unsigned char)*at) ? set_of(at) : -1;
		uint32_t value;
		size_t bad_length = length;

		if (set >= 0) {
			if (!parse_flags(&at, set, &value, &bad_length))
				goto bad;
			names_add(text, set, value);
			continue;
		}
		if (starts && length > 1 && at > line && at[-1] == '-' && at[0] == 'E' &&
		    isupper((unsigned char)at[1]) && !is_errno(at, length))
			goto bad;
		if (starts && length > 3 && strncmp(at, "SIG", 3) == 0 &&
		    !in_list(signal_names, COUNT(signal_names), at, length))
			goto bad;
		if (length == 0)
			length = 1;
		text_add_bytes(text, at, length);
		at += length;
		continue;
	bad:
		*bad = strndup(at, bad_length ? bad_length : 1);
		return false;
	}
	return true;
}
