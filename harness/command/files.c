/* files.c - see files.h. */
#include "command/files.h"

#include "base/fail.h"
#include "base/place.h"
#include "command/last-run.h"
#include "command/option-table.h"
#include "command/site.h"
#include "walk/writing.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- which there are ---- */

struct named {
	char *words; /* "--save x" */
	enum file_use use;
	const struct option_row *row; /* or NULL */
	struct place_file file;
	bool standard; /* opened by who started this program, to whom it may be one with another */
};

struct named_files {
	struct named *at;
	size_t count;
};

/* Takes words over.  What is to be read and is not there is said where it is read. */
static void add_named(struct named_files *files, enum file_use use, const struct option_row *row,
		      char *words, const char *path)
{
	struct named named = { .words = words, .use = use, .row = row };
	struct place_file null;

	if (place_file_find(&named.file, path) && !(use == FILE_READ && named.file.name) &&
	    !(place_file_find(&null, "/dev/null") && place_file_is_same(&null, &named.file))) {
		files->at = grow_by_one(files->at, files->count, sizeof(*files->at));
		files->at[files->count++] = named;
	} else {
		free(named.file.name);
		free(words);
	}
}

/* As it was typed, or could have been. */
static char *words_of(const char *option, const char *path)
{
	struct text text = { 0 };

	options_add_word(&text, option, path);
	text_drop(&text, 1);
	return text_take(&text);
}

static void add_row(struct named_files *files, const struct options *options,
		    const struct option_row *row)
{
	const void *field = (const char *)options + row->offset;
	char *option = new_stringf("--%s", row->name);
	const struct lines *lines = field;
	const char *string;

	if (row->kind == KIND_STRING) {
		string = *(char *const *)field;
		if (string)
			add_named(files, row->file, row, words_of(option, string), string);
	} else {
		for (size_t i = 0; i < lines->count; i++)
			add_named(files, row->file, row, words_of(option, lines->at[i]),
				  lines->at[i]);
	}
	free(option);
}

static void add_outputs(struct named_files *files, const struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++) {
		const struct output *output = &options->outputs[i];
		char *option = new_stringf("--format %s=", format_names[output->format]);

		if (output->path)
			add_named(files, FILE_WRITTEN, NULL,
				  new_stringf("%s%s", option, output->path), output->path);
		free(option);
	}
}

/* Does the program itself write to standard output? */
static bool tells_on_output(const struct options *options)
{
	bool tells = options_compare(options) || options->against;

	for (size_t i = 0; i < options->output_count; i++)
		tells |= !options->outputs[i].path;
	if (options->command == COMMAND_VIEW)
		tells = !options->output;
	return tells;
}

/* A terminal, or a pipe, may take what is said on standard error among other things. */
static void add_standard(struct named_files *files, const struct options *options)
{
	size_t first = files->count;
	struct stat status;

	if (tells_on_output(options))
		add_named(files, FILE_WRITTEN, NULL, new_string("standard output"),
			  "/proc/self/fd/1");
	if (fstat(STDERR_FILENO, &status) == 0 && S_ISREG(status.st_mode))
		add_named(files, FILE_WRITTEN, NULL, new_string("standard error"),
			  "/proc/self/fd/2");
	for (size_t i = first; i < files->count; i++)
		files->at[i].standard = true;
}

/* Those that stand in words of another kind. */
static void add_others(struct named_files *files, const struct options *options)
{
	const char *prefix = options->prefix.count ? options->prefix.at[0] : "";
	enum command command = options->command;

	if (strchr(prefix, '/') && !options->site->prefix_is_there)
		add_named(files, FILE_READ, NULL, words_of("--exec", prefix), prefix);
	if (options->machine && strchr(options->machine, '/'))
		add_named(files, FILE_READ, NULL, words_of("--machine", options->machine),
			  options->machine);
	if (command == COMMAND_WATCH || command == COMMAND_VIEW)
		add_named(files, FILE_READ, NULL,
			  words_of(command_rows[command].name, options->words.at[0]),
			  options->words.at[0]);
	for (int i = 0; options->write_case && i < FILES_OF_CASE; i++) {
		char *path = writing_path(options->root, options->write_case, i);

		add_named(files, FILE_WRITTEN, NULL, words_of("--write-case", options->write_case),
			  path);
		free(path);
	}
}

static void add_last_run(struct named_files *files, const struct options *options)
{
	const char *place = options->sites.count == 1 ? options->sites.at[0] : NULL;

	for (int i = 0; i < 1 + (place != NULL); i++) {
		char *path = last_run_path(options->build, i ? place : NULL);

		if (path)
			add_named(files, FILE_WRITTEN, NULL, new_string("the list of --failed"),
				  path);
		free(path);
	}
}

static void find_files(struct named_files *files, const struct options *options)
{
	*files = (struct named_files){ 0 };
	for (size_t i = 0; i < option_row_count; i++) {
		if (option_rows[i].file)
			add_row(files, options, &option_rows[i]);
	}
	add_outputs(files, options);
	add_others(files, options);
	add_standard(files, options);
	if (options->command == COMMAND_RUN)
		add_last_run(files, options);
}

static void free_files(struct named_files *files)
{
	for (size_t i = 0; i < files->count; i++) {
		free(files->at[i].words);
		free(files->at[i].file.name);
	}
	free(files->at);
}

/* ---- apart ---- */

static bool renews(const struct named *one, const struct named *other)
{
	return one->row && other->row && strcmp(one->row->name, "save") == 0 &&
	       strcmp(other->row->name, "against") == 0;
}

static void check_pair(const struct named *one, const struct named *other)
{
	if ((one->use == FILE_READ && other->use == FILE_READ) ||
	    (one->standard && other->standard))
		return;
	if (!place_file_is_same(&one->file, &other->file) || renews(one, other) ||
	    renews(other, one))
		return;
	if (one->use == FILE_READ)
		fail(EXIT_USAGE, "%s would overwrite what %s reads; give it another file",
		     other->words, one->words);
	if (other->use == FILE_READ)
		fail(EXIT_USAGE, "%s would overwrite what %s reads; give it another file",
		     one->words, other->words);
	fail(EXIT_USAGE, "%s and %s want the same file; give each one of its own", one->words,
	     other->words);
}

void files_check_apart(const struct options *options)
{
	struct named_files files;

	find_files(&files, options);
	for (size_t i = 0; i < files.count; i++) {
		for (size_t j = i + 1; j < files.count; j++)
			check_pair(&files.at[i], &files.at[j]);
	}
	free_files(&files);
}

/* ---- written ---- */

/* An errno, or 0. */
static int problem_of(const char *path)
{
	char *behind = place_behind_links(path);
	struct stat status;
	int error = 0, fd;

	if (stat(behind, &status) == 0) { /* not opened: the other end of a pipe would see it end */
		if (S_ISDIR(status.st_mode))
			error = EISDIR;
		else if (access(behind, W_OK) < 0)
			error = errno;
	} else if (errno != ENOENT) {
		error = errno;
	} else {
		fd = open(behind, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		error = fd < 0 ? errno : 0;
		if (fd >= 0) {
			close(fd);
			unlink(behind); /* a run that does not come to its end leaves none */
		}
	}
	free(behind);
	return error;
}

/* option: "--save: ", or nothing. */
static void check_one(const char *option, const char *path)
{
	int error = path ? problem_of(path) : 0;

	if (error)
		fail(EXIT_NOT_TESTED, "%scannot write %s: %s", option, path, strerror(error));
}

void files_check_written(const struct options *options)
{
	for (size_t i = 0; i < options->output_count; i++)
		check_one("", options->outputs[i].path);
	check_one("--save: ", options->save);
	check_one("--record: ", options->record);
}
