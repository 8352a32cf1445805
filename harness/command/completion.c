/* completion.c - see completion.h. */
#include "command/completion.h"

#include "base/fail.h"
#include "command/option-table.h"
#include "command/site.h"
#include "predict/planes.h"

#include <stdio.h>
#include <string.h>

/*
 * zsh takes bash's way with these lines.  It reads them from a file by themselves, or finds the
 * file by its first line (compinit) and makes it the function that is called for the first
 * completion.
 */
static const char zsh_head[] = "#compdef mmap2-suite\n"
			       "(( $+functions[compdef] )) || "
			       "{ autoload -Uz compinit && compinit; }\n"
			       "autoload -Uz bashcompinit && bashcompinit\n";
static const char zsh_tail[] = "if [[ $funcstack[1] = _mmap2-suite ]]; then\n"
			       "\t_bash_complete -o bashdefault -o default -F _mmap2_suite\n"
			       "fi\n";

static const char head[] = "_mmap2_suite() {\n"
			   "\tlocal suite=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} "
			   "before=${COMP_WORDS[COMP_CWORD-1]}\n"
			   "\tlocal command= words= glued=\n";

/* Behind the names of the commands. */
static const char neck[] =
	"\t[ \"$COMP_CWORD\" = 1 ] || command=${COMP_WORDS[1]}\n"
	"\t# Which no shell has expanded yet.\n"
	"\t[ \"${suite#'~/'}\" = \"$suite\" ] || suite=$HOME/${suite#'~/'}\n"
	"\t# bash takes = for a word of its own, if COMP_WORDBREAKS has it; zsh does not.\n"
	"\tcase $before,$word in\n"
	"\t--*,=) word= ;;\n"
	"\t*,=) return ;;\n"
	"\t=,*) before=${COMP_WORDS[COMP_CWORD-2]}\n"
	"\t\t[ \"${before#--}\" != \"$before\" ] || return ;;\n"
	"\t*,--*=*) before=${word%%=*} glued=${word%%=*}= word=${word#*=} ;;\n"
	"\tesac\n";

static const char tail[] =
	"\tesac\n"
	"\tif [ -z \"$words\" ] && [ \"${word#-}\" = \"$word\" ]; then\n"
	"\t\t# Ids and families; in front of them a command.\n"
	"\t\twords=$(\"$suite\" list 2>/dev/null)\n"
	"\t\twords=\"$words $(printf '%s\\n' $words | cut -d/ -f1 | uniq)\"\n"
	"\t\t[ \"$COMP_CWORD\" -gt 1 ] || words=\"$words $commands\"\n"
	"\tfi\n"
	"\tCOMPREPLY=($(compgen -P \"$glued\" -W \"$words\" -- \"$word\"))\n"
	"}\n"
	"complete -o bashdefault -o default -F _mmap2_suite run-tests.sh mmap2-suite\n";

static bool is_for_people(const struct option_row *row)
{
	return row->help != NULL;
}

/* The fetched ones; where there are none, and behind a path, files. */
static const char fetched[] =
	"words=$(command ls \"${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite/kernels\" 2>/dev/null |\n"
	"\t\tgrep -v '\\.[a-z]') || return ;;\n";

/* Behind an option whose argument is one of some names these; behind others files (-o default). */
static void print_arguments(void)
{
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (!row->argument || row->kind == KIND_COMMAND ||
		    (!is_for_people(row) && !row->names))
			continue;
		printf("\t--%s", row->name);
		if (row->letter)
			printf(" | -%c", row->letter);
		printf(") ");
		if (row->site == &site_kernel) {
			fputs(fetched, stdout);
			continue;
		}
		if (!row->names) {
			printf("return ;;\n");
			continue;
		}
		printf("words='");
		for (size_t j = 0; row->names[j]; j++)
			printf("%s%s", j ? " " : "", row->names[j]);
		printf("' ;;\n");
	}
}

/* The options that the command takes, every one as help has it. */
static void print_options(int command)
{
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (is_for_people(row) && row->commands & COMMAND_BIT(command))
			printf(" --%s", row->name);
	}
}

static void print_planes(void)
{
	printf("words='all");
	for (int plane = 0; planes_name(plane); plane++)
		printf(" %s", planes_name(plane));
	printf("'");
}

/* Behind a command that is not about cases, which may be an option: names, or files. */
static void print_behind(int command)
{
	printf("\t\t*,%s", command_rows[command].name);
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (row->kind != KIND_COMMAND || row->value != command || row->word)
			continue;
		printf(" | *,--%s", row->name);
		if (row->letter)
			printf(" | *,-%c", row->letter);
	}
	printf(") ");
	if (command == COMMAND_HELP)
		printf("words=$commands");
	else if (command == COMMAND_SWEEP)
		print_planes();
	else if (command == COMMAND_COMPLETION)
		printf("[ \"$COMP_CWORD\" = 2 ] || return; words='bash zsh'");
	else if (command == COMMAND_FETCH)
		printf("[ \"$COMP_CWORD\" = 2 ] || return; words='kernels emulators'");
	else
		printf("return");
	printf(" ;;\n");
}

static void print_commands(void)
{
	printf("\t*)\n\t\tcase $word,$command in\n");
	for (int i = 0; i < COMMANDS; i++) {
		if (!command_rows[i].help || i == COMMAND_RUN)
			continue;
		printf("\t\t-*,%s) words='", command_rows[i].name);
		print_options(i);
		printf("' ;;\n");
	}
	printf("\t\t-*) words='"); /* without a command cases are run */
	print_options(COMMAND_RUN);
	printf("' ;;\n");
	for (int i = 0; i < COMMANDS; i++) {
		if (command_rows[i].help && !command_rows[i].about_cases)
			print_behind(i);
	}
	printf("\t\t*,--fetch-*) return ;;\n"
	       "\t\tesac ;;\n");
}

static void print_names(void)
{
	printf("\tlocal commands='");
	for (int i = 0; i < COMMANDS; i++) {
		if (command_rows[i].help)
			printf(" %s", command_rows[i].name);
	}
	printf("'\n");
}

void completion_print(const char *shell)
{
	bool zsh = strcmp(shell, "zsh") == 0;

	if (zsh)
		fputs(zsh_head, stdout);
	else if (strcmp(shell, "bash") != 0)
		fail(EXIT_USAGE, "completion takes bash or zsh, not %s", shell);
	fputs(head, stdout);
	print_names();
	fputs(neck, stdout);
	printf("\n\tcase $before in\n");
	print_arguments();
	print_commands();
	fputs(tail, stdout);
	if (zsh)
		fputs(zsh_tail, stdout);
}
