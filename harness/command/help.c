/* help.c - see help.h. */
#include "command/help.h"

#include "base/fail.h"
#include "base/near.h"
#include "command/option-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN = 25 };

/* What is said of something, from COLUMN on; the name stands in the line already. */
static void print_help(int width, const char *help)
{
	printf("%*s", width < COLUMN - 1 ? COLUMN - width : 2, "");
	for (; *help; help++) {
		putchar(*help);
		if (*help == '\n')
			printf("%*s", COLUMN, "");
	}
	putchar('\n');
}

static void print_option(const struct option_row *row)
{
	const char *argument = row->argument ? row->argument : "";
	int width = printf("  ");

	if (row->letter)
		width += printf("-%c, ", row->letter);
	else
		width += printf("    ");
	width += printf("--%s%s%s", row->name, *argument ? " " : "", argument);
	print_help(width, row->help);
}

/* Those of a section that one of the commands takes. */
static void print_section(enum option_section section, unsigned int commands)
{
	bool begun = false;

	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (row->section != section || !row->help || !(row->commands & commands))
			continue;
		if (!begun)
			printf("\n%s:\n", section_titles[section]);
		begun = true;
		print_option(row);
	}
}

static void print_usage(const struct command_row *row)
{
	printf("Usage: run-tests.sh %s [OPTION]...%s%s\n", row->name, *row->arguments ? " " : "",
	       row->arguments);
}

static void print_of_command(enum command command)
{
	const struct command_row *row = &command_rows[command];

	print_usage(row);
	printf("%s\n", row->help);
	for (int i = 0; i < SECTIONS; i++) {
		if (i != SECTION_COMMANDS || command == COMMAND_RUN)
			print_section(i, COMMAND_BIT(command));
	}
}

static void print_everyday(void)
{
	printf("\nEvery day:\n");
	for (size_t i = 0; i < option_row_count; i++) {
		if (option_rows[i].everyday)
			print_option(&option_rows[i]);
	}
}

static void print_short(void)
{
	puts("Usage: run-tests.sh [COMMAND] [OPTION]... [ID|FAMILY|GLOB]...\n"
	     "Ask the running kernel, or another target, every question about mmap2 on i386.\n"
	     "\nCommands:");
	for (int i = 0; i < COMMANDS; i++) {
		if (command_rows[i].help)
			print_help(printf("  %s", command_rows[i].name), command_rows[i].help);
	}
	print_everyday();
	puts("\n\"help run\" has all options of a run, doc/mmap2-suite.1 says more of each.\n"
	     "Exit status: 0 all as expected, 1 not so, 2 wrong usage or a bad case file,\n"
	     "125 nothing, or not everything, could be judged, 130 interrupted.");
}

void help_print(const struct options *options)
{
	struct text names = { 0 };
	struct near near = { 0 };
	char *told;

	if (options->words.count == 0) {
		print_short();
		return;
	}
	for (int i = 0; i < COMMANDS; i++) {
		if (!command_rows[i].help)
			continue;
		if (strcmp(options->words.at[0], command_rows[i].name) == 0) {
			text_free(&names);
			print_of_command(i);
			return;
		}
		text_addf(&names, "%s%s", names.length ? ", " : "", command_rows[i].name);
	}
	for (int i = 0; i < COMMANDS; i++)
		near_consider(&near, options->words.at[0], command_rows[i].name, 2);
	told = new_stringf("; there are %s", names.data);
	fail(EXIT_USAGE, "there is no command %s%s", options->words.at[0], near_told(&near, told));
}
