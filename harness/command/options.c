/* options.c - see options.h. */
#include "command/options.h"

#include "base/fail.h"
#include "base/near.h"
#include "base/put.h"
#include "command/option-table.h"
#include "command/site.h"
#include "run/request.h"

#include <getopt.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	NO_OPTION = 1,	  /* what getopt says of a word */
	LONG_FIRST = 256, /* and of the first row without a letter, behind which count the others */
};

/* ---- arguments ---- */

static void *field_of(struct options *options, const struct option_row *row)
{
	return (char *)options + row->offset;
}

static void read_flag(struct options *options, const struct option_row *row, const char *word)
{
	bool *flag = field_of(options, row);

	(void)word;
	*flag = true;
}

static void read_string(struct options *options, const struct option_row *row, const char *word)
{
	char **string = field_of(options, row);

	free(*string);
	*string = new_string(word);
}

static void read_line(struct options *options, const struct option_row *row, const char *word)
{
	lines_add(field_of(options, row), new_string(word));
}

static void read_words(struct options *options, const struct option_row *row, const char *word)
{
	lines_add_split(field_of(options, row), word, " ");
}

static void read_tags(struct options *options, const struct option_row *row, const char *word)
{
	const char *tag = word;

	for (;;) {
		size_t length = strcspn(tag, ",");

		if (length == (size_t)(*tag == '!'))
			fail(EXIT_USAGE, "--%s takes %s, a tag on each side of a comma, not %s",
			     row->name, row->argument, word);
		lines_addf(field_of(options, row), "%.*s", (int)length, tag);
		if (tag[length] == '\0')
			return;
		tag += length + 1;
	}
}

static void read_number(struct options *options, const struct option_row *row, const char *word)
{
	int *field = field_of(options, row);
	uint64_t number;

	if (!text_number(word, strlen(word), (uint64_t)row->most, &number) ||
	    number < (uint64_t)row->least)
		fail(EXIT_USAGE, "--%s takes a whole number from %ld to %ld, not %s", row->name,
		     row->least, row->most, word);
	*field = (int)number;
}

/* "asm or c"; "auto, always or never" */
static char *alternatives(const char *const *names)
{
	struct text text = { 0 };

	for (size_t i = 0; names[i]; i++)
		text_addf(&text, "%s%s", i == 0 ? "" : names[i + 1] ? ", " : " or ", names[i]);
	return text_take(&text);
}

/* Which of the row's names the first so many letters of the word are; none ends the run. */
static int which_name(const struct option_row *row, const char *word, size_t length)
{
	for (size_t i = 0; row->names[i]; i++) {
		if (strlen(row->names[i]) == length && strncmp(row->names[i], word, length) == 0)
			return i;
	}
	fail(EXIT_USAGE, "--%s takes %s, not %s", row->name, alternatives(row->names), word);
}

static void read_choice(struct options *options, const struct option_row *row, const char *word)
{
	int *field = field_of(options, row);

	*field = which_name(row, word, strlen(word));
}

/* What the row asks for is set once all of the line is known. */
static void read_mode(struct options *options, const struct option_row *row, const char *word)
{
	(void)options;
	(void)row;
	(void)word;
}

/* ---- commands ---- */

/* Takes spelled over. */
static void set_command(struct options *options, enum command command, char *spelled)
{
	if (options->spelled && options->command != command)
		fail(EXIT_USAGE, "%s does not go with %s", options->spelled, spelled);
	free(options->spelled);
	options->command = command;
	options->spelled = spelled;
}

/* The words of an option that is a command come first, wherever it stands. */
static void put_first(struct lines *words, const char *word)
{
	lines_add(words, new_string(word));
	for (size_t i = words->count - 1; i > 0; i--) {
		char *moved = words->at[i];

		words->at[i] = words->at[i - 1];
		words->at[i - 1] = moved;
	}
}

/* Help of the command that was named before it, and else of all. */
static void ask_for_help(struct options *options)
{
	bool named = options->spelled;

	lines_free(&options->words);
	if (named)
		lines_add(&options->words, new_string(command_rows[options->command].name));
	options->command = COMMAND_HELP;
}

static void read_command(struct options *options, const struct option_row *row, const char *word)
{
	if (row->value == COMMAND_HELP) {
		ask_for_help(options);
	} else if (row->value == COMMAND_VERSION) {
		lines_free(&options->words);
		options->command = COMMAND_VERSION;
	} else {
		set_command(options, row->value, new_stringf("--%s", row->name));
		if (word)
			put_first(&options->words, word);
		if (row->word)
			put_first(&options->words, row->word);
	}
}

/* The first word may be a command's name. */
static void read_word(struct options *options, const char *word)
{
	for (int i = 0; i < COMMANDS && !options->spelled && options->words.count == 0; i++) {
		if (strcmp(word, command_rows[i].name) == 0) {
			set_command(options, i, new_string(word));
			return;
		}
	}
	lines_add(&options->words, new_string(word));
}

/* ---- arguments with a form of their own ---- */

static void read_shard(struct options *options, const struct option_row *row, const char *word)
{
	struct selection *selection = &options->selection;
	size_t length = strcspn(word, "/");
	uint64_t shard, shards;

	if (word[length] == '\0' ||
	    !text_number(word + length + 1, strlen(word + length + 1), INT_MAX, &shards) ||
	    !text_number(word, length, shards, &shard) || shard == 0)
		fail(EXIT_USAGE, "--%s takes N/M with N from 1 to M, not %s", row->name, word);
	selection->shard = (int)shard;
	selection->shards = (int)shards;
}

static void add_output(struct options *options, const struct output *output)
{
	for (size_t i = 0; i < options->output_count; i++) {
		if (!output->path && !options->outputs[i].path)
			fail(EXIT_USAGE,
			     "two formats want standard output; give one a file: "
			     "--format %s=FILE",
			     format_names[output->format]);
	}
	options->outputs =
		grow_by_one(options->outputs, options->output_count, sizeof(*options->outputs));
	options->outputs[options->output_count++] = *output;
}

static void read_format(struct options *options, const struct option_row *row, const char *word)
{
	size_t length = strcspn(word, "=");
	struct output output = { .format = which_name(row, word, length) };

	if (word[length] == '=' && word[length + 1] == '\0')
		fail(EXIT_USAGE, "--%s %s takes a file, not an empty word", row->name, word);
	if (word[length] == '=')
		output.path = new_string(word + length + 1);
	add_output(options, &output);
}

static void read_factor(struct options *options, const struct option_row *row, const char *word)
{
	char *end;

	/* Of what strtod() takes a number as people write it, and as %g does. */
	options->timeout_factor = strtod(word, &end);
	if (!strchr("0123456789.", *word) || strspn(word, "0123456789.e+-") != strlen(word) ||
	    *end ||
	    !(options->timeout_factor > 0 && options->timeout_factor <= MOST_TIMEOUT_FACTOR))
		fail(EXIT_USAGE, "--%s takes a number over 0, at most 1000, not %s", row->name,
		     word);
}

static void read_prefix(struct options *options, const struct option_row *row, const char *word)
{
	if (!lines_add_words(&options->prefix, word))
		fail(EXIT_USAGE, "--%s: a quote or a backslash has no end: %s", row->name, word);
	if (options->prefix.count == 0)
		fail(EXIT_USAGE, "--%s takes a command, not blanks", row->name);
}

static void read_way(struct options *options, const struct option_row *row, const char *word)
{
	struct lines words = { 0 };

	if (!lines_add_words(&words, word))
		fail(EXIT_USAGE, "--%s: a quote or a backslash has no end: %s", row->name, word);
	if (words.count == 0)
		fail(EXIT_USAGE, "--%s takes a command, not blanks", row->name);
	lines_free(&words);
	read_line(options, row, word);
}

/* NAME, or NAME=VERSION; the name is a condition then. */
static void read_emulator(struct options *options, const struct option_row *row, const char *word)
{
	size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-");
	char *name = new_stringf("%.*s", (int)length, word);
	const char *end = word + length;

	if (length == 0 || length > TARGET_EMULATOR_NAME || name[0] == '-' ||
	    (*end &&
	     (*end != '=' || !version_read(&options->emulator_version, end + 1, &end) || *end)))
		fail(EXIT_USAGE,
		     "--%s takes a name of a-z, 0-9 and '-', and a version with a dot: fex or "
		     "fex=24.11 (3.0, not 3); not %s",
		     row->name, word);
	if (!target_may_name_emulator(name))
		fail(EXIT_USAGE, "--%s: %s is a condition that means something else", row->name,
		     name);
	free(options->emulator);
	options->emulator = name;
}

static void (*const readers[KINDS])(struct options *options, const struct option_row *row,
				    const char *word) = {
	[KIND_FLAG] = read_flag,     [KIND_STRING] = read_string,     [KIND_LINE] = read_line,
	[KIND_WORDS] = read_words,   [KIND_TAGS] = read_tags,	      [KIND_NUMBER] = read_number,
	[KIND_CHOICE] = read_choice, [KIND_MODE] = read_mode,	      [KIND_COMMAND] = read_command,
	[KIND_FACTOR] = read_factor, [KIND_SHARD] = read_shard,	      [KIND_FORMAT] = read_format,
	[KIND_PREFIX] = read_prefix, [KIND_EMULATOR] = read_emulator, [KIND_WAY] = read_way,
};

/* ---- the line ---- */

/* The tables as getopt_long(3) wants them, and which rows were given. */
struct parser {
	struct option *long_options;
	char *letters;
	bool *given;
};

/*
 * The hyphen: words come in their place, whatever POSIXLY_CORRECT says; the colon: an argument that
 * is missing is told as such.  What is wrong is said here: getopt_long() would tell a word raw.
 */
static void begin_parser(struct parser *parser)
{
	struct text letters = { 0 };

	parser->long_options = new_bytes((option_row_count + 1) * sizeof(*parser->long_options));
	parser->given = new_bytes(option_row_count * sizeof(*parser->given));
	opterr = 0;
	text_add(&letters, "-:");
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];
		struct option *option = &parser->long_options[i];

		option->name = row->name;
		option->has_arg = !row->argument	    ? no_argument
				  : row->argument[0] == '[' ? optional_argument
							    : required_argument;
		option->val = row->letter ? row->letter : LONG_FIRST + (int)i;
		if (row->letter)
			text_addf(&letters, "%c%s", row->letter, row->argument ? ":" : "");
	}
	parser->letters = text_take(&letters);
}

static void end_parser(struct parser *parser)
{
	free(parser->long_options);
	free(parser->letters);
	free(parser->given);
}

/* The row of what getopt_long(3) returned, or option_row_count. */
static size_t row_of(int option)
{
	size_t i = 0;

	if (option >= LONG_FIRST)
		return option - LONG_FIRST;
	while (i < option_row_count && option_rows[i].letter != option)
		i++;
	return i;
}

/* No option is called that, or several begin so. */
static void refuse_name(const char *typed)
{
	const char **alike = new_bytes((option_row_count + 1) * sizeof(*alike));
	struct near near = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < option_row_count; i++) {
		char *name = new_stringf("--%s", option_rows[i].name);

		near_consider(&near, typed, name, 2);
		if (text_begins_with(name, typed))
			alike[count++] = name;
		else
			free(name);
	}
	if (count)
		fail(EXIT_USAGE, "%s may be %s", typed, alternatives(alike));
	fail(EXIT_USAGE, "unrecognized option %s%s", typed, near_told(&near, "; try --help"));
}

/* What getopt_long(3) could not read: the word, and in optopt the option as far as it is known. */
static void refuse_argument(int problem, const char *word)
{
	char letter[] = { '-', (char)optopt, '\0' };
	const struct option_row *row = &option_rows[row_of(optopt)];
	const char *typed = letter;

	if (optopt == 0)
		refuse_name(new_stringf("%.*s", (int)strcspn(word, "="), word));
	if (row == &option_rows[option_row_count])
		fail(EXIT_USAGE, "unrecognized option %s; try --help", letter);
	if (optopt >= LONG_FIRST || text_begins_with(word, "--"))
		typed = new_stringf("--%s", row->name);
	if (problem == ':')
		fail(EXIT_USAGE, "%s takes %s, and nothing stands behind it", typed, row->argument);
	fail(EXIT_USAGE, "%s takes nothing behind a =", typed);
}

static void set_site(struct options *options, const struct site *site)
{
	if (options->sites.count && options->site != site)
		fail(EXIT_USAGE, "%s does not go with %s", site->option, options->site->option);
	options->site = site;
}

static void read_option(struct options *options, struct parser *parser, int option,
			const char *argument)
{
	const struct option_row *row;
	size_t which;

	if (option == NO_OPTION) {
		read_word(options, optarg);
		return;
	}
	if (option == '?' || option == ':')
		refuse_argument(option, argument);
	which = row_of(option);
	row = &option_rows[which];
	parser->given[which] = true;
	if (optarg && *optarg == '\0' && !row->may_be_empty)
		fail(EXIT_USAGE, "--%s takes %s, not an empty word", row->name, row->argument);
	if (row->only_here)
		options->only_here = row->name;
	/* An empty word adds nothing. */
	if (row->only_there && !(optarg && *optarg == '\0'))
		options->only_there = row->name;
	if (row->only_booted && !(optarg && *optarg == '\0'))
		options->only_booted = row->name;
	if (row->site)
		set_site(options, row->site);
	readers[row->kind](options, row, optarg);
}

/* Behind these nothing is looked at: bats has options of its own; --help and --version are done. */
static bool ends_line(const struct options *options)
{
	const char *name = command_rows[options->command].name;

	if (options->command == COMMAND_SELF_TEST)
		return true;
	if (options->command != COMMAND_HELP && options->command != COMMAND_VERSION)
		return false;
	return !options->spelled || strcmp(options->spelled, name) != 0;
}

/* What stands behind the program that is watched is the program's. */
static bool is_others(const struct options *options)
{
	return options->command == COMMAND_WATCH && options->words.count > 0;
}

static void parse_line(struct options *options, struct parser *parser, int argc, char **argv)
{
	int option;

	while (!ends_line(options) && !is_others(options) &&
	       (option = getopt_long(argc, argv, parser->letters, parser->long_options, NULL)) !=
		       -1)
		read_option(options, parser, option, argv[optind - 1]);
	options->rest = argv + optind;
	for (int i = optind; i < argc && !ends_line(options); i++)
		lines_add(&options->words, new_string(argv[i]));
}

/* "run, list or show" */
static char *commands_of(const struct option_row *row)
{
	const char *names[COMMANDS + 1];
	size_t count = 0;

	for (int i = 0; i < COMMANDS; i++) {
		if (row->commands & COMMAND_BIT(i))
			names[count++] = command_rows[i].name;
	}
	names[count] = NULL;
	return alternatives(names);
}

static const char *name_of_command(const struct options *options)
{
	return options->spelled ? options->spelled : command_rows[options->command].name;
}

/* Who lists by an option may have the others of a run in the line. */
static void check_options(const struct options *options, const bool *given)
{
	unsigned int taken = COMMAND_BIT(options->command);

	if (strcmp(name_of_command(options), "--list") == 0)
		taken |= COMMAND_BIT(COMMAND_RUN);
	for (size_t i = 0; i < option_row_count; i++) {
		if (given[i] && !(option_rows[i].commands & taken))
			fail(EXIT_USAGE, "--%s goes with %s, not with %s", option_rows[i].name,
			     commands_of(&option_rows[i]), name_of_command(options));
	}
}

/* The row that says what is done with the cases, or NULL; two do not agree. */
static const struct option_row *asked_mode(const bool *given)
{
	const struct option_row *asked = NULL;

	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (!given[i] || row->mode == MODE_RUN)
			continue;
		if (asked)
			fail(EXIT_USAGE, "--%s does not go with --%s", asked->name, row->name);
		asked = row;
	}
	return asked;
}

/* Silence would look as if it had been done: a file that was asked for is not there. */
static void set_mode(struct options *options, const bool *given)
{
	const struct option_row *asked = asked_mode(given);

	if (!asked)
		return;
	options->mode = asked->mode;
	for (size_t i = 0; i < option_row_count; i++) {
		const struct option_row *row = &option_rows[i];

		if (given[i] && row->modes && !(row->modes & MODE_BIT(asked->mode)))
			fail(EXIT_USAGE, "--%s does not go with --%s", row->name, asked->name);
	}
}

static void check_words(const struct options *options)
{
	const struct command_row *row = &command_rows[options->command];
	int count = options->words.count;

	if (count < row->least || (row->most >= 0 && count > row->most))
		fail(EXIT_USAGE, "%s takes %s", name_of_command(options), row->takes);
	/* Those of the program that is watched are its own. */
	for (int i = 0; i < count && !(i > 0 && options->command == COMMAND_WATCH); i++) {
		if (*options->words.at[i] == '\0')
			fail(EXIT_USAGE, "%s takes %s, not an empty word", name_of_command(options),
			     row->takes);
	}
}

static int processors(void)
{
	cpu_set_t set;

	return sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
}

/* The program changes its directory; a prefix that is a path here must not depend on it. */
static void find_prefix(struct options *options)
{
	char *first = options->prefix.count ? options->prefix.at[0] : "";
	char real[PATH_MAX];

	if (options->site->prefix_is_there || !strchr(first, '/'))
		return;
	if (!realpath(first, real))
		fail(EXIT_USAGE, "--exec: there is no %s", first);
	free(first);
	options->prefix.at[0] = new_string(real);
}

bool options_compare(const struct options *options)
{
	return options->command == COMMAND_WALK || options->command == COMMAND_SWEEP;
}

static void check_outputs(const struct options *options)
{
	for (size_t i = 0; i < options->output_count && options->command != COMMAND_WATCH; i++) {
		const struct output *output = &options->outputs[i];

		if (options_compare(options) && (output->format != FORMAT_JSON || !output->path))
			fail(EXIT_USAGE, "%s tells in words, or by -f json=FILE",
			     name_of_command(options));
		if (output->format == FORMAT_HTML)
			fail(EXIT_USAGE, "--format html is of watch, not of %s",
			     name_of_command(options));
	}
}

/* A script of one's own may take more words. */
static void check_machine(struct options *options)
{
	char *machine = options->machine;

	if (!machine)
		return;
	if (!options->site->boots)
		fail(EXIT_USAGE, "--machine boots a kernel; --kernel says which");
	if (options->qemu.count && strcmp(machine, "qemu") != 0 && !strchr(machine, '/'))
		fail(EXIT_USAGE, "--qemu-arg does not go with --machine %s", machine);
}

/* What was not said. */
static void complete(struct options *options)
{
	const struct output output = { .format =
					       isatty(STDOUT_FILENO) ? FORMAT_SHORT : FORMAT_TAP };

	options->jobs_given = options->jobs > 0;
	if (!options->jobs_given)
		options->jobs = processors();
	if (options->command != COMMAND_RUN)
		options->mode = MODE_CHOOSE;
	/* One machine tells; and what changes settings runs beside nothing else. */
	if (options->command == COMMAND_FACTS ||
	    (options->own_machine && !options->site->one_by_one)) {
		options->jobs = 1;
		options->jobs_given = true;
	}
	check_outputs(options);
	check_machine(options);
	if (options->output_count == 0 && !options->against && options->command == COMMAND_RUN)
		add_output(options, &output);
	if (command_rows[options->command].about_cases) {
		options->selection.patterns = options->words;
		options->words = (struct lines){ 0 };
		for (int i = 0; i < COMMANDS && !options->spelled; i++)
			lines_add(&options->selection.commands, new_string(command_rows[i].name));
	}
}

void options_parse(struct options *options, int argc, char **argv)
{
	struct parser parser;

	*options = (struct options){
		.selection = { .shard = 1, .shards = 1 },
		.timeout_factor = 1,
		.repeat = 1,
		.face = -1,
		.memory = OPTIONS_USUAL_MEMORY,
		.site = &site_here,
	};
	argv[0] = "mmap2-suite";
	for (int i = 1; i < argc; i++) { /* a mistake may stand before it */
		if (strcmp(argv[i], "--bisect") == 0)
			fail_for_bisect();
	}
	begin_parser(&parser);
	parse_line(options, &parser, argc, argv);
	if (!ends_line(options) || options->command == COMMAND_SELF_TEST) {
		check_options(options, parser.given);
		check_words(options);
		if (options->command == COMMAND_RUN)
			set_mode(options, parser.given);
	}
	end_parser(&parser);
	find_prefix(options);
	if (options->write_known && options->face >= 0)
		fail(EXIT_USAGE, "--write-known lists both faces; leave out --face");
	complete(options);
}

void options_free(struct options *options)
{
	for (size_t i = 0; i < option_row_count; i++) {
		void *field = field_of(options, &option_rows[i]);

		if (option_rows[i].kind == KIND_STRING)
			free(*(char **)field);
		else if (option_rows[i].kind == KIND_LINE || option_rows[i].kind == KIND_WORDS ||
			 option_rows[i].kind == KIND_TAGS || option_rows[i].kind == KIND_WAY)
			lines_free(field);
	}
	for (size_t i = 0; i < options->output_count; i++)
		free(options->outputs[i].path);
	free(options->outputs);
	free(options->spelled);
	free(options->emulator);
	lines_free(&options->words);
	lines_free(&options->selection.patterns);
	lines_free(&options->selection.commands);
	lines_free(&options->prefix);
}

void options_add_word(struct text *text, const char *option, const char *word)
{
	text_addf(text, " %s ", option);
	if (*word && strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789_./:,+%@=-") == strlen(word))
		text_add(text, word);
	else
		text_add_quoted(text, word);
}

char *options_prefix(const struct options *options)
{
	struct text text = { 0 };

	text_add_words(&text, &options->prefix);
	return text_take(&text);
}

char *options_emulator(const struct options *options)
{
	struct text text = { 0 };

	if (!options->emulator)
		return NULL;
	emulator_write(&text, options->emulator, &options->emulator_version);
	return text_take(&text);
}

/* The option with the word in quotes, whatever it is; takes the word over.  None for none. */
static void add_quoted(struct text *text, const char *option, char *word)
{
	if (word && *word) {
		text_addf(text, " %s ", option);
		text_add_quoted(text, word);
	}
	free(word);
}

static char *joined(const struct lines *words)
{
	struct text text = { 0 };

	for (size_t i = 0; i < words->count; i++)
		text_addf(&text, "%s%s", i ? " " : "", words->at[i]);
	return text_take(&text);
}

char *options_same_target(const struct options *options, bool judged)
{
	char *emulator = options_emulator(options);
	struct text text = { 0 };

	for (size_t i = 0; i < options->sites.count; i++)
		options_add_word(&text, options->site->option, options->sites.at[i]);
	add_quoted(&text, "--exec", options_prefix(options));
	if (emulator)
		text_addf(&text, " --emulator %s", emulator);
	if (options->site->name_again)
		options->site->name_again(options, &text);
	add_quoted(&text, "--qemu-arg", joined(&options->qemu));
	if (options->own_machine)
		text_add(&text, " --own-machine");
	if (options->scratch)
		options_add_word(&text, "--scratch", options->scratch);
	if (options->timeout_factor != 1)
		text_addf(&text, " --timeout-mul %g", options->timeout_factor);
	for (size_t i = 0; judged && i < options->known.count; i++)
		options_add_word(&text, "--known", options->known.at[i]);
	if (judged && options->no_known)
		text_add(&text, " --no-known");
	free(emulator);
	return text_take(&text);
}
