/* options.c - see options.h. */
#include "options.h"

#include "base/fail.h"
#include "base/version.h"
#include "judge/verdict.h"

#include <getopt.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
	"Usage: run-tests.sh [OPTION]... [ID|FAMILY|GLOB]...\n"
	"Ask the running kernel, or another target, every question about mmap2 on i386.\n"
	"\n"
	"  -l, --list             list the ids; with -v their claim and tags too\n"
	"  -n, --dry-run          print the commands instead of running them\n"
	"  -t, --tag TAG[,!TAG]   only cases with (without) the tag; repeatable\n"
	"  -x, --exclude GLOB     not these; repeatable\n"
	"      --failed           those that were not as expected last time\n"
	"      --first-fail       stop at the first result that is not as expected\n"
	"      --face asm|c       only one of the two faces of each case\n"
	"      --raw              print the programs' own reports, judge nothing\n"
	"      --canonical        the same with names for numbers, as expected files have it\n"
	"      --lay-out DIR      lay out the files of one case in DIR, to run it by hand there\n"
	"\n"
	"  -j, --jobs N           programs side by side, with --kernel machines that share the\n"
	"                         cases (default: processors)\n"
	"      --shard N/M        the Nth of M parts of the cases\n"
	"      --repeat N         run every case N times\n"
	"      --timeout-mul F    multiply every timeout\n"
	"      --exec PREFIX      run programs as PREFIX PROGRAM, e.g. 'qemu-i386'\n"
	"      --emulator NAME[=VERSION]  what the prefix is, if it does not say so itself\n"
	"      --kernel IMAGE     boot this kernel in a virtual machine and run inside; a "
	"bzImage,\n"
	"                         a User-mode Linux, or the name of a fetched one; repeatable\n"
	"      --mem MIB          memory of the machine (default: 256)\n"
	"      --append WORDS     more words for the kernel's command line\n"
	"      --qemu-arg WORDS   more words for QEMU's command line; repeatable\n"
	"      --known FILE       known failures of the target; repeatable\n"
	"      --no-known         without the lists of known/; with --known those files alone\n"
	"      --write-known FILE write a new list of what failed, but for the reasons\n"
	"      --keep             leave the raw reports in BUILD/reports\n"
	"\n"
	"      --save FILE        write what was seen, to compare other runs with\n"
	"      --against FILE     tell only what is not as in FILE; status 1 if anything is\n"
	"      --bisect           exit status for git bisect run: wrong usage stops it\n"
	"\n"
	"  -f, --format FORMAT[=FILE]  short, tap, junit or json; repeatable\n"
	"                         (default: short on a terminal, tap elsewhere)\n"
	"      --colour WHEN      auto, always or never; NO_COLOR is honoured\n"
	"  -v, --verbose          a line for every case\n"
	"  -q, --quiet            only what is not as expected\n"
	"  -h, --help             this text\n"
	"      --version          the version\n"
	"\n"
	"For the learner: --explain ID... [--bytes] (question, answer, how to step through it),\n"
	"--try FILE.asm (your own program), --try FILE.asm --exercise NAME (doc/learn).\n"
	"Alone: --install (what is missing), --self-test (the suite's own tests),\n"
	"--fetch-kernels [GLOB] (Debian's, for --kernel), --fetch-emulators [GLOB] (for --exec).\n"
	"Exit status: 0 all as expected, 1 not so, 2 wrong usage or a bad case file,\n"
	"125 nothing could be judged, 130 interrupted.\n";

enum {
	OPT_ROOT = 256,
	OPT_BUILD,
	OPT_FAILED,
	OPT_FIRST_FAIL,
	OPT_FACE,
	OPT_RAW,
	OPT_CANONICAL,
	OPT_LAY_OUT,
	OPT_SHARD,
	OPT_REPEAT,
	OPT_TIMEOUT_MUL,
	OPT_EXEC,
	OPT_EMULATOR,
	OPT_KNOWN,
	OPT_NO_KNOWN,
	OPT_WRITE_KNOWN,
	OPT_KEEP,
	OPT_SAVE,
	OPT_AGAINST,
	OPT_BISECT,
	OPT_KERNEL,
	OPT_MEMORY,
	OPT_APPEND,
	OPT_QEMU_ARG,
	OPT_COLOUR,
	OPT_VERSION,
};

static const struct option long_options[] = {
	{ "root", required_argument, NULL, OPT_ROOT },
	{ "build", required_argument, NULL, OPT_BUILD },
	{ "list", no_argument, NULL, 'l' },
	{ "dry-run", no_argument, NULL, 'n' },
	{ "tag", required_argument, NULL, 't' },
	{ "exclude", required_argument, NULL, 'x' },
	{ "failed", no_argument, NULL, OPT_FAILED },
	{ "first-fail", no_argument, NULL, OPT_FIRST_FAIL },
	{ "face", required_argument, NULL, OPT_FACE },
	{ "raw", no_argument, NULL, OPT_RAW },
	{ "canonical", no_argument, NULL, OPT_CANONICAL },
	{ "lay-out", required_argument, NULL, OPT_LAY_OUT },
	{ "jobs", required_argument, NULL, 'j' },
	{ "shard", required_argument, NULL, OPT_SHARD },
	{ "repeat", required_argument, NULL, OPT_REPEAT },
	{ "timeout-mul", required_argument, NULL, OPT_TIMEOUT_MUL },
	{ "exec", required_argument, NULL, OPT_EXEC },
	{ "emulator", required_argument, NULL, OPT_EMULATOR },
	{ "known", required_argument, NULL, OPT_KNOWN },
	{ "no-known", no_argument, NULL, OPT_NO_KNOWN },
	{ "write-known", required_argument, NULL, OPT_WRITE_KNOWN },
	{ "kernel", required_argument, NULL, OPT_KERNEL },
	{ "mem", required_argument, NULL, OPT_MEMORY },
	{ "append", required_argument, NULL, OPT_APPEND },
	{ "qemu-arg", required_argument, NULL, OPT_QEMU_ARG },
	{ "save", required_argument, NULL, OPT_SAVE },
	{ "against", required_argument, NULL, OPT_AGAINST },
	{ "bisect", no_argument, NULL, OPT_BISECT },
	{ "keep", no_argument, NULL, OPT_KEEP },
	{ "format", required_argument, NULL, 'f' },
	{ "colour", required_argument, NULL, OPT_COLOUR },
	{ "color", required_argument, NULL, OPT_COLOUR },
	{ "verbose", no_argument, NULL, 'v' },
	{ "quiet", no_argument, NULL, 'q' },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, OPT_VERSION },
	{ NULL, 0, NULL, 0 },
};

static int whole_number(const char *option, const char *word, long least, long most)
{
	char *end;
	long number = strtol(word, &end, 10);

	if (*word == '\0' || *end || number < least || number > most)
		fail(EXIT_USAGE, "%s takes a whole number from %ld to %ld, not %s", option, least,
		     most, word);
	return number;
}

static void add_words(struct lines *lines, const char *words, const char *separators)
{
	char *copy = new_string(words);
	char *save;

	for (char *word = strtok_r(copy, separators, &save); word;
	     word = strtok_r(NULL, separators, &save))
		lines_add(lines, new_string(word));
	free(copy);
}

static void read_shard(struct options *options, const char *word)
{
	char *slash = strchr(word, '/');
	char *end = NULL, *last = NULL;

	if (slash) {
		options->selection.shard = strtol(word, &end, 10);
		options->selection.shards = strtol(slash + 1, &last, 10);
	}
	if (!slash || end != slash || *last || options->selection.shard < 1 ||
	    options->selection.shards < 1 || options->selection.shard > options->selection.shards)
		fail(EXIT_USAGE, "--shard takes N/M with N from 1 to M, not %s", word);
}

static void read_format(struct options *options, const char *word)
{
	static const char *const names[] = { "short", "tap", "junit", "json" };
	size_t length = strcspn(word, "=");
	struct output output = { 0 };
	size_t i;

	for (i = 0; i < 4; i++) {
		if (strlen(names[i]) == length && strncmp(names[i], word, length) == 0)
			break;
	}
	if (i == 4)
		fail(EXIT_USAGE, "--format takes short, tap, junit or json, not %s", word);
	output.format = i;
	if (word[length] == '=')
		output.path = new_string(word + length + 1);
	for (i = 0; i < options->output_count; i++) {
		if (!output.path && !options->outputs[i].path)
			fail(EXIT_USAGE,
			     "two formats want standard output; give one a file: "
			     "--format %s=FILE",
			     names[output.format]);
	}
	options->outputs = grow_bytes(options->outputs,
				      (options->output_count + 1) * sizeof(*options->outputs));
	options->outputs[options->output_count++] = output;
}

static void read_colour(struct options *options, const char *word)
{
	if (strcmp(word, "auto") == 0)
		options->colour = COLOUR_AUTO;
	else if (strcmp(word, "always") == 0)
		options->colour = COLOUR_ALWAYS;
	else if (strcmp(word, "never") == 0)
		options->colour = COLOUR_NEVER;
	else
		fail(EXIT_USAGE, "--colour takes auto, always or never, not %s", word);
}

static void read_factor(struct options *options, const char *word)
{
	char *end;

	options->timeout_factor = strtod(word, &end);
	if (*end || !(options->timeout_factor > 0 && options->timeout_factor <= 1000))
		fail(EXIT_USAGE, "--timeout-mul takes a number over 0, at most 1000, not %s", word);
}

static void read_face(struct options *options, const char *word)
{
	for (int i = 0; i < FACES; i++) {
		if (strcmp(word, face_names[i]) == 0) {
			options->face = i;
			return;
		}
	}
	fail(EXIT_USAGE, "--face takes asm or c, not %s", word);
}

/* The program changes its directory; a prefix that is a path must not depend on it. */
static void read_prefix(struct options *options, const char *word)
{
	char real[PATH_MAX];

	add_words(&options->prefix, word, " \t");
	if (options->prefix.count == 0)
		fail(EXIT_USAGE, "--exec takes a command, not an empty word");
	if (strchr(options->prefix.at[0], '/')) {
		if (!realpath(options->prefix.at[0], real))
			fail(EXIT_USAGE, "--exec: there is no %s", options->prefix.at[0]);
		free(options->prefix.at[0]);
		options->prefix.at[0] = new_string(real);
	}
}

/* NAME, or NAME=VERSION; the name is a condition from now on. */
static void read_emulator(struct options *options, const char *word)
{
	size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-");
	char *name = new_stringf("%.*s", (int)length, word);
	const char *end = word + length;

	if (length == 0 || length > TARGET_EMULATOR_NAME || name[0] == '-' ||
	    (*end &&
	     (*end != '=' || !version_read(&options->emulator_version, end + 1, &end) || *end)))
		fail(EXIT_USAGE,
		     "--emulator takes a name of a-z, 0-9 and '-', and a version: fex or "
		     "fex=24.11; not %s",
		     word);
	if (!target_may_name_emulator(name))
		fail(EXIT_USAGE, "--emulator: %s is a condition that means something else", name);
	free(options->emulator);
	options->emulator = name;
}

static void read_option(struct options *options, int option)
{
	switch (option) {
	case OPT_ROOT:
		options->root = optarg;
		break;
	case OPT_BUILD:
		options->build = optarg;
		break;
	case 'l':
		options->mode = MODE_LIST;
		break;
	case 'n':
		options->mode = MODE_DRY_RUN;
		break;
	case 't':
		add_words(&options->selection.tags, optarg, ",");
		break;
	case 'x':
		lines_add(&options->selection.excludes, new_string(optarg));
		break;
	case OPT_FAILED:
		options->selection.only_failed = true;
		break;
	case OPT_FIRST_FAIL:
		options->first_fail = true;
		break;
	case OPT_FACE:
		read_face(options, optarg);
		break;
	case OPT_RAW:
		options->mode = MODE_RAW;
		break;
	case OPT_CANONICAL:
		options->mode = MODE_CANONICAL;
		break;
	case OPT_LAY_OUT:
		options->mode = MODE_LAY_OUT;
		options->lay_out = optarg;
		break;
	case 'j':
		options->jobs = whole_number("--jobs", optarg, 1, 256);
		options->jobs_given = true;
		break;
	case OPT_SHARD:
		read_shard(options, optarg);
		break;
	case OPT_REPEAT:
		options->repeat = whole_number("--repeat", optarg, 1, 100000);
		break;
	case OPT_TIMEOUT_MUL:
		read_factor(options, optarg);
		break;
	case OPT_EXEC:
		read_prefix(options, optarg);
		break;
	case OPT_EMULATOR:
		read_emulator(options, optarg);
		break;
	case OPT_KNOWN:
		lines_add(&options->known, new_string(optarg));
		break;
	case OPT_NO_KNOWN:
		options->no_known = true;
		break;
	case OPT_WRITE_KNOWN:
		options->write_known = optarg;
		break;
	case OPT_KERNEL:
		lines_add(&options->kernels, new_string(optarg));
		break;
	case OPT_MEMORY:
		whole_number("--mem", optarg, 16, 65536);
		options->memory = optarg;
		break;
	case OPT_APPEND:
		options->append = optarg;
		break;
	case OPT_QEMU_ARG:
		add_words(&options->qemu, optarg, " ");
		break;
	case OPT_SAVE:
		options->save = optarg;
		break;
	case OPT_AGAINST:
		options->against = optarg;
		break;
	case OPT_BISECT:
		options->bisect = true;
		break;
	case OPT_KEEP:
		options->keep = true;
		break;
	case 'f':
		read_format(options, optarg);
		break;
	case OPT_COLOUR:
		read_colour(options, optarg);
		break;
	case 'v':
		options->verbose = true;
		break;
	case 'q':
		options->quiet = true;
		break;
	case 'h':
		fputs(help, stdout);
		leave(EXIT_AS_EXPECTED);
	case OPT_VERSION:
		puts("mmap2-suite " VERSION);
		leave(EXIT_AS_EXPECTED);
	default: /* getopt has said what is wrong */
		fprintf(stderr, "mmap2-suite: try --help\n");
		leave(EXIT_USAGE);
	}
}

static int processors(void)
{
	cpu_set_t set;

	return sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
}

void options_parse(struct options *options, int argc, char **argv)
{
	int option;

	*options = (struct options){
		.root = ".",
		.build = "build",
		.selection = { .shard = 1, .shards = 1 },
		.timeout_factor = 1,
		.repeat = 1,
		.face = -1,
		.memory = "256",
	};
	argv[0] = "mmap2-suite";
	for (int i = 1; i < argc; i++) { /* a mistake may stand before it */
		if (strcmp(argv[i], "--bisect") == 0)
			fail_for_bisect();
	}
	while ((option = getopt_long(argc, argv, "lnt:x:j:f:vqh", long_options, NULL)) != -1)
		read_option(options, option);
	for (int i = optind; i < argc; i++)
		lines_add(&options->selection.patterns, new_string(argv[i]));
	if (options->write_known && options->face >= 0)
		fail(EXIT_USAGE, "--write-known lists both faces; leave out --face");
	if (options->jobs == 0)
		options->jobs = processors();
	if (options->output_count == 0 && !options->against)
		read_format(options, isatty(STDOUT_FILENO) ? "short" : "tap");
}

void options_free(struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++)
		free(options->outputs[i].path);
	free(options->outputs);
	selection_free(&options->selection);
	lines_free(&options->prefix);
	free(options->emulator);
	lines_free(&options->known);
	lines_free(&options->kernels);
	lines_free(&options->qemu);
}

static void add_word(struct text *text, const char *option, const char *word)
{
	text_addf(text, " %s ", option);
	if (*word && strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789_./:,+%@=-") == strlen(word))
		text_add(text, word);
	else
		text_add_quoted(text, word);
}

/* Several words that the option takes as one. */
static void add_joined(struct text *text, const char *option, const struct lines *words)
{
	struct text joined = { 0 };

	for (size_t i = 0; i < words->count; i++)
		text_addf(&joined, "%s%s", i ? " " : "", words->at[i]);
	if (words->count) {
		text_addf(text, " %s ", option);
		text_add_quoted(text, joined.data);
	}
	text_free(&joined);
}

char *options_same_target(const struct options *options, bool judged)
{
	struct text text = { 0 };

	for (size_t i = 0; i < options->kernels.count; i++)
		add_word(&text, "--kernel", options->kernels.at[i]);
	add_joined(&text, "--exec", &options->prefix);
	if (options->kernels.count && strcmp(options->memory, "256") != 0)
		add_word(&text, "--mem", options->memory);
	if (options->kernels.count && options->append)
		add_word(&text, "--append", options->append);
	add_joined(&text, "--qemu-arg", &options->qemu);
	if (options->timeout_factor != 1)
		text_addf(&text, " --timeout-mul %g", options->timeout_factor);
	for (size_t i = 0; judged && i < options->known.count; i++)
		add_word(&text, "--known", options->known.at[i]);
	if (judged && options->no_known)
		text_add(&text, " --no-known");
	return text_take(&text);
}
