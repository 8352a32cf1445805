/* option-table.c - see option-table.h. */
#include "command/option-table.h"

#include "case/face.h"

#define FIELD(field) offsetof(struct options, field)

enum {
	RUN = COMMAND_BIT(COMMAND_RUN),
	LIST = COMMAND_BIT(COMMAND_LIST),
	SHOW = COMMAND_BIT(COMMAND_SHOW),
	TRY = COMMAND_BIT(COMMAND_TRY),
	CHOOSE = RUN | LIST | SHOW, /* those that are about cases */
	EVERY = -1,
};

const struct command_row command_rows[COMMANDS] = {
	[COMMAND_RUN] = { "run", "[ID|FAMILY|GLOB]...", 0, -1, "ids, families and globs",
			  "run cases and judge what they saw; what is done without a command",
			  true },
	[COMMAND_LIST] = { "list", "[ID|FAMILY|GLOB]...", 0, -1, "ids, families and globs",
			   "the ids of the cases; with -v their claim and tags too", true },
	[COMMAND_SHOW] = { "show", "ID|FAMILY|GLOB...", 1, -1,
			   "an id, a family or a glob; --list shows them",
			   "a case: the question, the answer, how to step through it", true },
	[COMMAND_TRY] = { "try", "FILE.asm", 1, 1, "one FILE.asm",
			  "assemble and run a program of your own", false },
	[COMMAND_FETCH] = { "fetch", "kernels|emulators [GLOB]", 1, -1,
			    "kernels or emulators, and a glob",
			    "Debian's kernels, for --kernel, or emulators, for --exec", false },
	[COMMAND_SELF_TEST] = { "self-test", "[FILE.bats]...", 0, 0,
				"its files and options behind it",
				"the suite's own tests; options are those of bats(1)", false },
	[COMMAND_HELP] = { "help", "[COMMAND]", 0, 1, "one command at most",
			   "this text, or all of a command", false },
	[COMMAND_VERSION] = { "version", "", 0, 0, "nothing more", "the version", false },
	[COMMAND_RUNS_I386] = { "runs-i386", "", 0, 0, "nothing more", NULL, false },
};

const char *const section_titles[SECTIONS] = {
	[SECTION_CASES] = "Which cases",
	[SECTION_FORM] = "What is done with them",
	[SECTION_HOW] = "How they run",
	[SECTION_COMPARE] = "What they are compared with",
	[SECTION_TELL] = "What is told",
	[SECTION_SUITE] = "The suite itself",
	[SECTION_COMMANDS] = "Commands, as options",
};

static const char *const colour_names[] = { "auto", "always", "never", NULL };

/* In the order of help. */
const struct option_row option_rows[] = {
	{ "tag", 't', "TAG[,!TAG]", KIND_TAGS, FIELD(selection.tags), CHOOSE, SECTION_CASES,
	  .everyday = true, .help = "only cases with (without) the tag; repeatable" },
	{ "exclude", 'x', "GLOB", KIND_LINE, FIELD(selection.excludes), CHOOSE, SECTION_CASES,
	  .everyday = true, .help = "not these; repeatable" },
	{ "failed", 0, NULL, KIND_FLAG, FIELD(selection.only_failed), CHOOSE, SECTION_CASES,
	  .everyday = true, .help = "those that were not as expected last time" },
	{ "shard", 0, "N/M", KIND_SHARD, 0, CHOOSE, SECTION_CASES,
	  .help = "the Nth of M parts of the cases" },
	{ "face", 0, "asm|c", KIND_CHOICE, FIELD(face), RUN, SECTION_CASES,
	  .help = "only one of the two faces of each case", .names = face_names },

	{ "dry-run", 'n', NULL, KIND_MODE, FIELD(mode), RUN, SECTION_FORM,
	  .help = "print the commands instead of running them", .only_here = true,
	  .value = MODE_DRY_RUN },
	{ "raw", 0, NULL, KIND_MODE, FIELD(mode), RUN, SECTION_FORM,
	  .help = "print the programs' own reports, judge nothing", .only_here = true,
	  .value = MODE_RAW },
	{ "canonical", 0, NULL, KIND_MODE, FIELD(mode), RUN, SECTION_FORM,
	  .help = "the same with names for numbers, as expected files have it", .only_here = true,
	  .value = MODE_CANONICAL },
	{ "lay-out", 0, "DIR", KIND_STRING, FIELD(lay_out), RUN, SECTION_FORM,
	  .help = "lay out the files of one case in DIR, to run it by hand there" },
	{ "bytes", 0, NULL, KIND_FLAG, FIELD(bytes), SHOW, SECTION_FORM,
	  .help = "the encoded bytes beside the NASM lines" },
	{ "exercise", 0, "NAME", KIND_STRING, FIELD(exercise), TRY, SECTION_FORM,
	  .help = "does the program solve that exercise of doc/learn?" },

	{ "jobs", 'j', "N", KIND_NUMBER, FIELD(jobs), RUN, SECTION_HOW, .everyday = true,
	  .help = "programs side by side, with --kernel machines that share the\n"
		  "cases (default: processors)",
	  .least = 1, .most = 256 },
	{ "repeat", 0, "N", KIND_NUMBER, FIELD(repeat), RUN, SECTION_HOW,
	  .help = "run every case N times", .least = 1, .most = 100000 },
	{ "first-fail", 0, NULL, KIND_FLAG, FIELD(first_fail), RUN, SECTION_HOW,
	  .help = "stop at the first result that is not as expected" },
	{ "timeout-mul", 0, "F", KIND_FACTOR, 0, RUN | TRY, SECTION_HOW,
	  .help = "multiply every timeout" },
	{ "exec", 0, "PREFIX", KIND_PREFIX, 0, RUN | SHOW | TRY, SECTION_HOW, .everyday = true,
	  .help = "run programs as PREFIX PROGRAM, e.g. 'qemu-i386'", .only_here = true },
	{ "emulator", 0, "NAME[=VERSION]", KIND_EMULATOR, 0, RUN | TRY, SECTION_HOW,
	  .help = "what the prefix is, if it does not say so itself" },
	{ "kernel", 0, "IMAGE", KIND_LINE, FIELD(kernels), RUN, SECTION_HOW, .everyday = true,
	  .help = "boot this kernel in a virtual machine and run inside; a bzImage,\n"
		  "a User-mode Linux, or the name of a fetched one; repeatable" },
	{ "mem", 0, "MIB", KIND_NUMBER, FIELD(memory), RUN, SECTION_HOW,
	  .help = "memory of the machine (default: 256)", .least = 16, .most = 65536 },
	{ "append", 0, "WORDS", KIND_STRING, FIELD(append), RUN, SECTION_HOW,
	  .help = "more words for the kernel's command line" },
	{ "qemu-arg", 0, "WORDS", KIND_WORDS, FIELD(qemu), RUN, SECTION_HOW,
	  .help = "more words for QEMU's command line; repeatable" },
	{ "keep", 0, NULL, KIND_FLAG, FIELD(keep), RUN, SECTION_HOW,
	  .help = "leave the raw reports in BUILD/reports", .only_here = true },

	{ "known", 0, "FILE", KIND_LINE, FIELD(known), RUN, SECTION_COMPARE,
	  .help = "known failures of the target; repeatable" },
	{ "no-known", 0, NULL, KIND_FLAG, FIELD(no_known), RUN, SECTION_COMPARE,
	  .help = "without the lists of known/; with --known those files alone" },
	{ "write-known", 0, "FILE", KIND_STRING, FIELD(write_known), RUN, SECTION_COMPARE,
	  .help = "write a new list of what failed, but for the reasons" },
	{ "save", 0, "FILE", KIND_STRING, FIELD(save), RUN, SECTION_COMPARE, .everyday = true,
	  .help = "write what was seen, to compare other runs with" },
	{ "against", 0, "FILE", KIND_STRING, FIELD(against), RUN, SECTION_COMPARE, .everyday = true,
	  .help = "tell only what is not as in FILE; status 1 if anything is" },
	{ "bisect", 0, NULL, KIND_FLAG, FIELD(bisect), RUN, SECTION_COMPARE,
	  .help = "exit status for git bisect run: wrong usage stops it" },

	{ "format", 'f', "FORMAT[=FILE]", KIND_FORMAT, 0, RUN, SECTION_TELL, .everyday = true,
	  .help = "short, tap, junit or json; repeatable\n"
		  "(default: short on a terminal, tap elsewhere)",
	  .names = format_names },
	{ "colour", 0, "WHEN", KIND_CHOICE, FIELD(colour), RUN, SECTION_TELL,
	  .help = "auto, always or never; NO_COLOR is honoured", .names = colour_names },
	{ "color", 0, "WHEN", KIND_CHOICE, FIELD(colour), RUN, SECTION_TELL, .help = NULL,
	  .names = colour_names },
	{ "verbose", 'v', NULL, KIND_FLAG, FIELD(verbose), RUN | LIST, SECTION_TELL,
	  .everyday = true, .help = "a line for every case" },
	{ "json", 0, NULL, KIND_FLAG, FIELD(json), LIST, SECTION_TELL,
	  .help = "all that the files of the cases say, as JSON" },
	{ "quiet", 'q', NULL, KIND_FLAG, FIELD(quiet), RUN, SECTION_TELL, .everyday = true,
	  .help = "only what is not as expected" },

	{ "install", 0, NULL, KIND_FLAG, FIELD(install), EVERY, SECTION_SUITE,
	  .help = "install the packages that are missing (Debian), then go on" },
	{ "root", 0, "DIR", KIND_STRING, FIELD(root), EVERY, SECTION_SUITE,
	  .help = "where the cases lie (default: beside the build folder)" },
	{ "build", 0, "DIR", KIND_STRING, FIELD(build), EVERY, SECTION_SUITE,
	  .help = "where their programs lie (default: where this one does)" },
	{ "as-is", 0, NULL, KIND_FLAG, FIELD(as_is), EVERY, SECTION_SUITE,
	  .help = "take what is there: build nothing, look for no other kernel" },
	{ "door", 0, "DIR", KIND_STRING, FIELD(door), EVERY, SECTION_SUITE, .help = NULL },

	{ "list", 'l', NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS, .help = "list",
	  .value = COMMAND_LIST },
	{ "explain", 0, "[ID]", KIND_COMMAND, 0, EVERY, SECTION_COMMANDS, .help = "show",
	  .value = COMMAND_SHOW },
	{ "try", 0, "FILE.asm", KIND_COMMAND, 0, EVERY, SECTION_COMMANDS, .help = "try",
	  .value = COMMAND_TRY },
	{ "fetch-kernels", 0, NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS,
	  .help = "fetch kernels", .value = COMMAND_FETCH, .word = "kernels" },
	{ "fetch-emulators", 0, NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS,
	  .help = "fetch emulators", .value = COMMAND_FETCH, .word = "emulators" },
	{ "self-test", 0, NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS, .help = "self-test",
	  .value = COMMAND_SELF_TEST },
	{ "help", 'h', NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS,
	  .help = "help; behind a command, of that one", .value = COMMAND_HELP },
	{ "version", 0, NULL, KIND_COMMAND, 0, EVERY, SECTION_COMMANDS, .help = "version",
	  .value = COMMAND_VERSION },
};

const size_t option_row_count = sizeof(option_rows) / sizeof(option_rows[0]);
