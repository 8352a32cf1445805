/* lines.c - see lines.h. */
#include "watch/lines.h"

#include "base/segments.h"
#include "base/text.h"
#include "report/pages.h"
#include "watch/helper.h"

#include <elf.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One file that code lay in. */
struct binary {
	char *path;
	struct segment *segments; /* those that are loaded, at addresses of its own */
	size_t count;
	bool has_lines;	     /* there is a table of lines */
	bool asked, answers; /* addr2line was started; it is there */
	struct helper helper;
};

/* An instruction whose line was asked for. */
struct known {
	struct binary *binary;
	uint64_t address;
	struct line line;
};

/* A source, line by line; its text is NULL if it cannot be read. */
struct source_text {
	char *path;
	struct lines text;
	bool read;
};

/* Where in a flat program the code of a line of its source lies. */
struct listed {
	uint64_t offset;
	int line;
};

struct lines_of {
	char *program; /* what the listing is of, or NULL */
	char *directory;
	struct listed *listed;
	size_t listed_count;
	struct binary **binaries;
	size_t binary_count;
	struct known *known;
	size_t known_count;
	struct source_text *sources;
	size_t source_count;
	struct lines names; /* of functions */
};

/* ---- sources ---- */

/* Where the source of that name lies, for the caller to free. */
static char *place_of(const struct lines_of *lines, const char *name)
{
	return name[0] == '/' ? new_string(name) : new_stringf("%s/%s", lines->directory, name);
}

/* NASM 2.16 writes the folder of the source twice: "/home/me/src//src/it.asm". */
static bool real_source(const char *path, char *real)
{
	const char *twice = strstr(path, "//"), *slash = strrchr(path, '/');
	char *once;
	bool there;

	if (realpath(path, real))
		return true;
	if (!twice)
		return false;
	once = new_stringf("%.*s%s", (int)(twice - path), path, slash);
	there = realpath(once, real);
	free(once);
	return there;
}

/* The name that the user would have for it: below the folder that names are told in, if it is. */
static char *short_name(const struct lines_of *lines, const char *path)
{
	size_t length = strlen(lines->directory);
	char real[PATH_MAX];

	if (!real_source(path, real))
		return new_string(path);
	if (strncmp(real, lines->directory, length) == 0 && real[length] == '/')
		return new_string(real + length + 1);
	return new_string(real);
}

/* Takes the name over. */
static struct source_text *add_source(struct lines_of *lines, char *name)
{
	for (size_t i = 0; i < lines->source_count; i++) {
		if (strcmp(lines->sources[i].path, name) == 0) {
			free(name);
			return &lines->sources[i];
		}
	}
	lines->sources = grow_by_one(lines->sources, lines->source_count, sizeof(*lines->sources));
	lines->sources[lines->source_count] = (struct source_text){ .path = name };
	return &lines->sources[lines->source_count++];
}

static char *read_text(const struct lines_of *lines, const struct source_text *source)
{
	char *path = place_of(lines, source->path);
	char *text = read_file(path, NULL);

	free(path);
	return text;
}

static void read_source(const struct lines_of *lines, struct source_text *source)
{
	char *text, *at, *end;

	source->read = true;
	text = read_text(lines, source);
	for (at = text; at && *at; at = end) {
		size_t length = strcspn(at, "\n");

		end = at + length + (at[length] == '\n');
		while (length && strchr(" \t\r", at[length - 1]))
			length--;
		while (length && strchr(" \t", *at))
			at++, length--;
		lines_add(&source->text, new_stringf("%.*s", (int)length, at));
	}
	free(text);
}

const char *lines_text(struct lines_of *lines, const struct line *line)
{
	struct source_text *source;

	if (!line->file)
		return NULL;
	source = add_source(lines, new_string(line->file));
	if (!source->read)
		read_source(lines, source);
	if (line->number < 1 || (size_t)line->number > source->text.count)
		return NULL;
	return source->text.at[line->number - 1];
}

const char *lines_source(const struct lines_of *lines, size_t index)
{
	return index < lines->source_count ? lines->sources[index].path : NULL;
}

char *lines_source_text(const struct lines_of *lines, size_t index)
{
	return read_text(lines, &lines->sources[index]);
}

/* ---- the listing of a flat program ---- */

/* "    14 0000005A B8C0000000              mov     eax, 192" */
static bool read_listed(const char *line, struct listed *listed)
{
	char *end;
	size_t digits;

	listed->line = strtol(line, &end, 10);
	if (end == line || *end != ' ')
		return false;
	end += strspn(end, " ");
	digits = strspn(end, "0123456789ABCDEF");
	if (digits != 8 || end[8] != ' ' || !strchr("0123456789ABCDEF", end[9]) || !end[9])
		return false;
	listed->offset = strtoull(end, NULL, 16);
	return true;
}

static void read_listing(struct lines_of *lines, const char *path)
{
	char *text = read_file(path, NULL);
	char *save, *line;

	if (!text)
		return;
	for (line = strtok_r(text, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		struct listed listed;

		if (!read_listed(line, &listed))
			continue;
		lines->listed =
			grow_by_one(lines->listed, lines->listed_count, sizeof(*lines->listed));
		lines->listed[lines->listed_count++] = listed;
	}
	free(text);
}

/* The last that begins at the offset or before it. */
static int find_listed(const struct lines_of *lines, uint64_t offset)
{
	int found = 0;

	for (size_t i = 0; i < lines->listed_count && lines->listed[i].offset <= offset; i++)
		found = lines->listed[i].line;
	return found;
}

/* ---- ELF files ---- */

static void read_segments(struct binary *binary, int file)
{
	struct segments segments;
	struct segment segment;

	segments_begin(&segments, file);
	while (segments_next(&segments, &segment)) {
		if (segment.type != PT_LOAD)
			continue;
		binary->segments =
			grow_by_one(binary->segments, binary->count, sizeof(*binary->segments));
		binary->segments[binary->count++] = segment;
	}
}

/* One of its sections is .debug_line.  Who has none needs nobody to read it. */
bool lines_are_in(const char *path)
{
	static const char name[] = "\0.debug_line"; /* as it stands among the names of sections */
	size_t length;
	char *file = read_file(path, &length);
	Elf32_Ehdr of_32;
	Elf64_Ehdr of_64;
	bool found = false;

	if (file && length >= sizeof(of_64)) {
		memcpy(&of_32, file, sizeof(of_32));
		memcpy(&of_64, file, sizeof(of_64));
		found = (of_32.e_ident[EI_CLASS] == ELFCLASS64 ? of_64.e_shoff : of_32.e_shoff) &&
			memmem(file, length, name, sizeof(name));
	}
	free(file);
	return found;
}

static struct binary *find_binary(struct lines_of *lines, const char *path)
{
	struct binary *binary;
	int file;

	for (size_t i = 0; i < lines->binary_count; i++) {
		if (strcmp(lines->binaries[i]->path, path) == 0)
			return lines->binaries[i];
	}
	binary = new_bytes(sizeof(*binary));
	binary->path = new_string(path);
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file >= 0) {
		read_segments(binary, file);
		close(file);
		binary->has_lines = binary->count && lines_are_in(path);
	}
	lines->binaries =
		grow_by_one(lines->binaries, lines->binary_count, sizeof(*lines->binaries));
	lines->binaries[lines->binary_count++] = binary;
	return binary;
}

/* The address in the file's own numbering; 0: none. */
static uint64_t own_address(const struct binary *binary, uint64_t offset)
{
	for (size_t i = 0; i < binary->count; i++) {
		const struct segment *segment = &binary->segments[i];

		if (offset >= segment->offset && offset - segment->offset < segment->length)
			return segment->address + (offset - segment->offset);
	}
	return 0;
}

bool lines_in_rest(struct lines_of *lines, const struct area *area, uint64_t address)
{
	const struct binary *binary = find_binary(lines, area->object);
	uint64_t offset = area->offset + (address - area->start);

	for (size_t i = 0; i < binary->count; i++) {
		uint64_t end = binary->segments[i].offset + binary->segments[i].length;

		if (page_down(binary->segments[i].offset) <= area->offset &&
		    area->offset < page_up(end))
			return offset >= end && offset < page_up(end);
	}
	return false;
}

/* ---- addr2line ---- */

static bool start_addr2line(struct binary *binary)
{
	char *argv[] = { "addr2line", "-f", "-e", binary->path, NULL };

	if (!binary->asked)
		binary->answers = binary->has_lines && helper_start(&binary->helper, argv);
	binary->asked = true;
	return binary->answers;
}

/* "main", then "/home/me/it.asm:12 (discriminator 1)"; "??" where it does not know. */
static struct line ask(struct lines_of *lines, struct binary *binary, uint64_t address)
{
	char function[512], place[PATH_MAX + 64], question[32];
	struct line line = { 0 };
	char *colon;

	if (!start_addr2line(binary))
		return line;
	snprintf(question, sizeof(question), "0x%llx\n", (unsigned long long)address);
	if (!helper_ask(&binary->helper, question) ||
	    !fgets(function, sizeof(function), binary->helper.from) ||
	    !fgets(place, sizeof(place), binary->helper.from)) {
		binary->answers = false; /* it knows nothing of such a file, and has ended */
		helper_stop(&binary->helper);
		return line;
	}
	function[strcspn(function, "\n")] = '\0';
	if (strcmp(function, "??") != 0) {
		lines_add(&lines->names, new_string(function));
		line.function = lines->names.at[lines->names.count - 1];
	}
	colon = strrchr(place, ':');
	if (colon && place[0] != '?' && atoi(colon + 1) > 0) {
		line.number = atoi(colon + 1);
		*colon = '\0';
		line.file = add_source(lines, short_name(lines, place))->path;
	}
	return line;
}

/* ---- the whole ---- */

struct lines_of *lines_open(const char *folder, const char *program, const char *source,
			    const char *listing)
{
	struct lines_of *lines = new_bytes(sizeof(*lines));
	char *directory = realpath(folder, NULL);

	lines->directory = directory ? directory : new_string("/");
	if (listing) {
		lines->program = new_string(program);
		read_listing(lines, listing);
		add_source(lines, short_name(lines, source));
	}
	return lines;
}

static struct line look_up(struct lines_of *lines, const struct area *area, uint64_t address)
{
	uint64_t offset = area_offset_at(area, address);
	struct binary *binary;

	if (lines->program && strcmp(area->object, lines->program) == 0) {
		int number = find_listed(lines, offset);

		return (struct line){ number ? lines->sources[0].path : NULL, number, NULL };
	}
	binary = find_binary(lines, area->object);
	offset = own_address(binary, offset);
	for (size_t i = 0; i < lines->known_count; i++) {
		if (lines->known[i].binary == binary && lines->known[i].address == offset)
			return lines->known[i].line;
	}
	lines->known = grow_by_one(lines->known, lines->known_count, sizeof(*lines->known));
	lines->known[lines->known_count] = (struct known){
		.binary = binary,
		.address = offset,
		.line = offset ? ask(lines, binary, offset) : (struct line){ 0 },
	};
	return lines->known[lines->known_count++].line;
}

struct line lines_find(struct lines_of *lines, const struct area *area, uint64_t address)
{
	if (!area || area->object[0] != '/')
		return (struct line){ 0 };
	return look_up(lines, area, address);
}

static void close_binary(struct binary *binary)
{
	if (binary->answers)
		helper_stop(&binary->helper);
	free(binary->segments);
	free(binary->path);
	free(binary);
}

void lines_close(struct lines_of *lines)
{
	for (size_t i = 0; i < lines->binary_count; i++)
		close_binary(lines->binaries[i]);
	for (size_t i = 0; i < lines->source_count; i++) {
		lines_free(&lines->sources[i].text);
		free(lines->sources[i].path);
	}
	free(lines->binaries);
	free(lines->sources);
	free(lines->known);
	free(lines->listed);
	lines_free(&lines->names);
	free(lines->program);
	free(lines->directory);
	free(lines);
}
