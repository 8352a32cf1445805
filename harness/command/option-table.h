/*
 * option-table.h - every command and option there is: parsing, help, completion and the check of
 * the manual page go by these two tables, and nothing else has a list of them.
 */
#ifndef OPTION_TABLE_H
#define OPTION_TABLE_H

#include "command/options.h"

#include <stddef.h>

struct command_row {
	const char *name;
	const char *arguments; /* as help has them */
	int least, most;       /* words; most -1: any number */
	const char *takes;     /* what they are, for who gave too few or too many */
	const char *help;      /* NULL: not for people */
	bool about_cases;      /* the words choose some */
};

extern const struct command_row command_rows[COMMANDS];

/* What an option does with its argument, and of which type the field is. */
enum option_kind {
	KIND_FLAG,    /* bool: true */
	KIND_STRING,  /* char *: the last one counts */
	KIND_LINE,    /* struct lines: one more */
	KIND_WORDS,   /* struct lines: those between blanks */
	KIND_TAGS,    /* struct lines: those between commas */
	KIND_NUMBER,  /* int, from least to most */
	KIND_CHOICE,  /* int: which of the names */
	KIND_MODE,    /* none: the row's mode is all of it */
	KIND_COMMAND, /* none: the row's command, of which word and argument are the first words */
	/* Those with a form of their own, which know their fields. */
	KIND_FACTOR,
	KIND_SHARD,
	KIND_FORMAT,
	KIND_PREFIX,
	KIND_EMULATOR,
	KIND_WAY, /* words of a command, kept as they are */
	KINDS,
};

/* Is the argument of a string or line a file, and what becomes of it? */
enum file_use { FILE_NONE, FILE_READ, FILE_WRITTEN };

enum option_section {
	SECTION_CASES,
	SECTION_FORM,
	SECTION_HOW,
	SECTION_COMPARE,
	SECTION_TELL,
	SECTION_SUITE,
	SECTION_COMMANDS,
	SECTIONS,
};

extern const char *const section_titles[SECTIONS];

struct option_row {
	const char *name;
	char letter;	      /* or 0 */
	const char *argument; /* its name; in brackets: may be left out; NULL: it takes none */
	enum option_kind kind;
	size_t offset;	       /* of the field in struct options */
	unsigned int commands; /* a bit for each that takes it */
	enum option_section section;
	const char *help;	  /* lines; NULL: not for people */
	enum mode mode;		  /* what it asks to do with the cases; MODE_RUN: it does not */
	unsigned int modes;	  /* a bit for each that takes it; 0: all do */
	bool only_here;		  /* only on this kernel */
	bool only_there;	  /* only where a site is named */
	bool only_booted;	  /* only where a kernel is */
	const struct site *site;  /* that it names (site.h), or NULL */
	bool everyday;		  /* in the short help */
	enum file_use file;	  /* what its argument names, if that is one */
	bool may_be_empty;	  /* its argument, which adds nothing then */
	int value;		  /* of a command */
	const char *word;	  /* the first of a command, or NULL */
	long least, most;	  /* of a number */
	const char *const *names; /* of a choice, format or the like, up to NULL */
};

extern const struct option_row option_rows[];
extern const size_t option_row_count;

#define COMMAND_BIT(command) (1u << (command))
#define MODE_BIT(mode) (1u << (mode))

#endif
