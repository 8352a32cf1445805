/*
 * completion.h - what bash and zsh complete on the command line.
 */
#ifndef COMPLETION_H
#define COMPLETION_H

/*
 * Prints the script for the shell, "bash" or "zsh", made of option-table.h; ends the run for any
 * other.  To be sourced: . <(run-tests.sh completion bash)
 */
void completion_print(const char *shell);

#endif
