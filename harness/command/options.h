/*
 * options.h - the command line: a command, options, words.  option-table.h has what there is.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "base/text.h"
#include "case/select.h"
#include "case/target.h"
#include "tell/telling.h"

#include <stdbool.h>

enum command {
	COMMAND_RUN,
	COMMAND_LIST,	/* ids, one a line */
	COMMAND_CHECK,	/* are all files of the suite as they should be? */
	COMMAND_FACTS,	/* what the target says of itself */
	COMMAND_SHOW,	/* question, answer, how to step through */
	COMMAND_SEARCH, /* cases by words */
	COMMAND_TRY,	/* a program of the user's own */
	COMMAND_FETCH,	/* kernels or emulators */
	COMMAND_SELF_TEST,
	COMMAND_PREDICT, /* calls that somebody writes, asked of the model */
	COMMAND_WALK,	 /* the model and a kernel side by side, at random */
	COMMAND_SWEEP,	 /* the same, systematically */
	COMMAND_MODEL,	 /* the model's answers beside the expected ones */
	COMMAND_WATCH,	 /* a program that somebody brought */
	COMMAND_VIEW,	 /* the page of its record */
	COMMAND_HELP,
	COMMAND_VERSION,
	COMMAND_COMPLETION,
	COMMAND_RUNS_I386, /* does this kernel? */
	COMMANDS,
};

/* What is done with the cases. */
enum mode {
	MODE_RUN,
	MODE_CHOOSE,	/* only which they are is found out */
	MODE_DRY_RUN,	/* the commands that would run */
	MODE_RAW,	/* the programs' own reports, not judged */
	MODE_CANONICAL, /* the same in canonical form */
	MODE_LAY_OUT,	/* only the files of one case, in a directory of the user's */
};

struct site;

enum { OPTIONS_USUAL_MEMORY = 256 }; /* MiB of a virtual machine */

struct options {
	enum command command;
	char *spelled; /* how it was asked for: "list" or "--list"; NULL: it was not */
	enum mode mode;
	struct lines words; /* of a command that is about no cases */
	char **rest;	    /* of the self-tests: theirs, not looked at */

	char *root;  /* where asm c cases expected lie; NULL: not said */
	char *build; /* where the programs lie; NULL: not said */
	char *door;  /* the folder of the run-tests.sh that started this program, or NULL */
	bool as_is;  /* what is there is used: nothing is built, nothing else looked for */
	bool install;
	bool wire; /* what is seen is told to a driver elsewhere (agent.h) */

	struct selection selection;
	int jobs;
	bool jobs_given; /* and not the number of processors */
	double timeout_factor;
	int repeat;
	bool first_fail;
	int face; /* enum face_kind, or -1 for both */
	struct output *outputs;
	size_t output_count;
	struct lines prefix;		 /* words of --exec */
	char *emulator;			 /* what stands between, by --emulator, or NULL */
	struct version emulator_version; /* known is 0: not said */
	struct lines known;		 /* files; added to those of root/known */
	bool no_known;			 /* without those of root/known */
	char *write_known;		 /* a file, or NULL */
	const struct site *site;	 /* where programs run (site.h) */
	struct lines sites;		 /* which those are: kernels, commands; none: here */
	bool own_machine;		 /* its settings may be changed */
	bool each;			 /* they do not share the cases */
	char *machine;			 /* what boots them, or NULL: as usual */
	struct lines qemu;		 /* words of --qemu-arg */
	int memory;			 /* MiB of a virtual machine */
	char *append;			 /* words for the kernel's command line, or NULL */
	char *save, *against;		 /* files of baselines, or NULL */
	char *lay_out;			 /* the directory of MODE_LAY_OUT */
	char *scratch;			 /* where the scratch directory is made, or NULL */
	bool bisect;			 /* the exit status is for git bisect run */
	bool keep;
	int colour; /* enum colour */
	bool verbose, quiet;
	int seed, calls;       /* of a walk; 0: not said */
	int minutes;	       /* of a walk or sweep; 0: no such end */
	int differences;       /* behind so many it ends; 0: not said */
	char *record;	       /* a file that says how far it has come, or NULL */
	char *write_case;      /* the id of a case that is to be written, or NULL */
	bool bare;	       /* its calls are made bare, too, to compare the time */
	char *work;	       /* what a worker is to do (walk/start.h), or NULL */
	struct lines on;       /* the kernels of which the model is asked */
	bool json;	       /* the list is for programs */
	bool all;	       /* every call is watched */
	char *output;	       /* a file for what is told of a watched program, or NULL */
	const char *only_here; /* the option that only programs of this kernel serve, or NULL */
	const char *only_there, *only_booted; /* those that they do not, or NULL */
	bool bytes;			      /* show them beside the rows */
	char *exercise;			      /* of doc/learn, or NULL */
};

/* Parses; a mistake ends the process with status 2. */
void options_parse(struct options *options, int argc, char **argv);
void options_free(struct options *options);

/* Does the command make calls beside the model: walk, sweep? */
bool options_compare(const struct options *options);

/* Adds an option and its word, as a shell takes it, a blank before each. */
void options_add_word(struct text *text, const char *option, const char *word);

/* The words of --exec as it takes them, in one, for the caller to free; "" without. */
char *options_prefix(const struct options *options);

/* The word that --emulator took, for the caller to free; NULL without it. */
char *options_emulator(const struct options *options);

/*
 * The words that name the same target and patience again, with a blank before each, for a
 * shell; if judged the same known failures, too.  For the caller to free.
 */
char *options_same_target(const struct options *options, bool judged);

#endif
