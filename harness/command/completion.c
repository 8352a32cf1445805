/* completion.c - see completion.h. */
#include "command/completion.h"

#include "base/fail.h"
#include "command/option-table.h"

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
			   "\tlocal command=${COMP_WORDS[1]} words=\n";

static const char tail[] =
	"\tesac\n"
	"\tif [ -z \"$words\" ] && [ \"${word#-}\" = \"$word\" ]; then\n"
	"\t\t# Ids and families; in front of them a command.\n"
	"\t\twords=$(\"$suite\" list 2>/dev/null)\n"
	"\t\twords=\"$words $(printf '%s\\n' $words | cut -d/ -f1 | uniq)\"\n"
	"\t\t[ \"$COMP_CWORD\" -gt 1 ] || words=\"$words $commands\"\n"
	"\tfi\n"
	"\tCOMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
	"}\n"
	"complete -o bashdefault -o default -F _mmap2_suite run-tests.sh mmap2-suite\n";

static bool is_for_people(const struct option_row *row)
{
	return row->help != NULL;
}

/* Behind an option whose argument is one of some names these; behind others files (-o default). */
static void print_arguments(void)
{
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (!is_for_people(row) || !row->argument || row->kind == KIND_COMMAND)
			continue;
		printf("\t--%s", row->name);
		if (row->letter)
			printf(" | -%c", row->letter);
		if (!row->names) {
			printf(") return ;;\n");
			continue;
		}
		printf(") words='");
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
	/* These take no cases. */
	printf("\t\t[!-]*,completion | ,completion) [ \"$COMP_CWORD\" != 2 ] || words='bash zsh' "
	       ";;\n"
	       "\t\t[!-]*,fetch | ,fetch) [ \"$COMP_CWORD\" != 2 ] || words='kernels emulators' "
	       ";;\n");
	printf("\t\t-*) words='"); /* without a command cases are run */
	print_options(COMMAND_RUN);
	printf("' ;;\n\t\tesac ;;\n");
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
	printf("\n\tcase $before in\n");
	print_arguments();
	print_commands();
	fputs(tail, stdout);
	if (zsh)
		fputs(zsh_tail, stdout);
}
