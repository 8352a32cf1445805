/* faces.c - see faces.h. */
#include "walk/faces.h"

#include "report/calling.h"
#include "report/calls.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* ---- words of arguments ---- */

/* Of a call, as asm/CALLS has them: "192 mmap2: address, length, ...". */
static void read_argument_words(struct lines *words, const char *root, const struct step *step)
{
	char *path = new_stringf("%s/asm/CALLS", root);
	char *start = new_stringf("%u %s: ", (unsigned int)step->number, step->name);
	char *text = read_text_file(path), *rest = text, *line;

	while ((line = strsep(&rest, "\n")) && !text_begins_with(line, start))
		;
	for (char *at = line ? line + strlen(start) : NULL, *word; (word = strsep(&at, ","));)
		lines_add(words, new_string(word + strspn(word, " ")));
	while (words->count < RETOLD_NUMBERS)
		lines_add(words, new_string("number"));
	free(text);
	free(start);
	free(path);
}

/* What is known of a number beside its word. */
static const char *more_of(const struct step *step, int number)
{
	if (strcmp(step->name, "mmap2") == 0 && number == 5)
		return " in 4096-byte units";
	if (strcmp(step->name, "mmap2") == 0 && number == 4 && step->numbers[3] & MAP_ANONYMOUS)
		return ", none";
	if (strcmp(step->name, "ftruncate64") == 0 && number > 0)
		return number == 1 ? ", low half" : ", high half";
	return "";
}

static bool is_vector(const struct step *step, int number)
{
	return strcmp(step->name, "mincore") == 0 && number == 2;
}

/* ---- NASM ---- */

static void add_row(struct text *text, const char *mnemonic, const char *operands,
		    const char *comment)
{
	size_t begun = text->length;

	text_addf(text, "        %-8s%s", mnemonic, operands);
	if (*comment) {
		do
			text_add(text, " ");
		while (text->length - begun < 40);
		text_addf(text, "; %s", comment);
	}
	text_add(text, "\n");
}

/* "0x50000000" as NASM programs have it, "50000000h"; '|' between blanks. */
static void add_spelled(struct text *text, const char *word, bool nasm)
{
	for (const char *at = word; *at;) {
		size_t digits = text_begins_with(at, "0x") ? strspn(at + 2, "0123456789abcdef") : 0;

		if (*at == '|') {
			text_add(text, " | ");
			at++;
		} else if (nasm && digits) {
			text_addf(text, "%s%.*sh", at[2] > '9' ? "0" : "", (int)digits, at + 2);
			at += digits + 2;
		} else {
			text_addf(text, "%c", *at++);
		}
	}
}

static void add_constant(struct text *text, const struct step *step, int number, uint32_t value,
			 bool nasm)
{
	const struct call *form = calls_find(step->name, step->count);
	struct places places = { 0 };
	struct text word = { 0 };

	calling_tell_argument(&word, &places, form->arguments[number], value);
	add_spelled(text, word.data, nasm);
	places_free(&places);
	text_free(&word);
}

static void add_asm_number(struct text *text, const struct retold *retold, size_t which, int number)
{
	const struct step *step = &retold->finding->steps[which].step;
	const struct retold_number *told = &retold->numbers[which][number];

	if (told->file >= 0)
		text_addf(text, "[%s]", retold_files[told->file].variable);
	else if (told->place >= 0)
		text_addf(text, "[area%d_%u]", told->place + 1, (unsigned int)told->value);
	else if (is_vector(step, number))
		text_add(text, "vector");
	else
		add_constant(text, step, number, told->value, true);
}

/* Is that place, so far into the area, used by a later step?  Touches go from its beginning. */
static bool is_used(const struct retold *retold, size_t which, uint32_t offset)
{
	for (size_t i = which + 1; i < retold->finding->count; i++) {
		for (int n = 0; n < RETOLD_NUMBERS; n++) {
			const struct retold_number *told = &retold->numbers[i][n];
			bool touch = steps_is_touch(&retold->finding->steps[i].step);

			if (told->place == (int)which && (touch ? 0 : told->value) == offset)
				return true;
		}
	}
	return false;
}

enum { MOST_OFFSET = 16 * 4096 };

/* Keeps what the kernel chose where later steps find it. */
static void keep_places(struct text *text, const struct retold *retold, size_t which)
{
	uint32_t kept = 0;

	for (uint32_t offset = 0; offset <= MOST_OFFSET; offset++) {
		char *variable;

		if (!is_used(retold, which, offset))
			continue;
		if (offset > kept) {
			char *more = new_stringf("eax, %u", (unsigned int)(offset - kept));

			add_row(text, "add", more, "");
			free(more);
		}
		variable = new_stringf("[area%zu_%u], eax", which + 1, (unsigned int)offset);
		add_row(text, "mov", variable, "");
		free(variable);
		kept = offset;
	}
}

static void add_asm_touch(struct text *text, const struct retold *retold, size_t which)
{
	const struct step *step = &retold->finding->steps[which].step;
	const struct retold_number *told = &retold->numbers[which][0];
	bool store = step->number == HAND_STORE;
	struct text operands = { 0 };

	if (told->place >= 0) {
		text_addf(&operands, "[area%d_0]", told->place + 1);
	} else {
		char *address = new_stringf("0x%x", (unsigned int)told->value);

		add_spelled(&operands, address, true);
		free(address);
	}
	if (store)
		text_addf(&operands, ", '%c'", (int)step->numbers[1]);
	if (told->place >= 0 && told->value)
		text_addf(&operands, ", %u", (unsigned int)told->value);
	add_row(text, store ? "poke" : "peek", operands.data, "a byte of what lies there");
	text_free(&operands);
}

static void add_asm_call(struct text *text, const struct retold *retold, size_t which,
			 const char *root)
{
	static const char *const registers[] = { "ebx", "ecx", "edx", "esi", "edi", "ebp" };
	const struct step *step = &retold->finding->steps[which].step;
	struct lines words = { 0 };
	char *number = new_stringf("eax, %u", (unsigned int)step->number);

	read_argument_words(&words, root, step);
	add_row(text, "mov", number, step->name);
	for (int i = 0; i < step->count; i++) {
		struct text operands = { 0 };
		char *comment = new_stringf("%s%s", words.at[i], more_of(step, i));

		text_addf(&operands, "%s, ", registers[i]);
		add_asm_number(&operands, retold, which, i);
		add_row(text, "mov", operands.data, comment);
		text_free(&operands);
		free(comment);
	}
	add_row(text, "int", "80h", "");
	add_row(text, "report", step->name, "");
	keep_places(text, retold, which);
	lines_free(&words);
	free(number);
}

static void add_asm_open(struct text *text, int which)
{
	const struct retold_file *file = &retold_files[which];
	char *flags = new_stringf("ecx, %s", file->path ? file->flags_name : "");
	char *path = new_stringf("ebx, path%d", which);
	char *kept = new_stringf("[%s], eax", file->variable);

	add_row(text, "mov", file->path ? "eax, 5" : "eax, 42", file->path ? "open" : "pipe");
	add_row(text, "mov", file->path ? path : "ebx, ends",
		file->path ? "path" : "descriptors, where the two go");
	if (file->path) {
		add_row(text, "mov", flags, "flags");
		add_row(text, "mov", "edx, 0", "mode");
	}
	add_row(text, "int", "80h", "");
	add_row(text, file->path ? "report" : "premise", file->path ? "open" : "pipe", "");
	if (file->path)
		add_row(text, "mov", kept, "");
	text_add(text, "\n");
	free(flags);
	free(path);
	free(kept);
}

static void add_asm_data(struct text *text, const struct retold *retold)
{
	for (int i = 0; i < RETOLD_DESCRIPTORS; i++) {
		if (!retold->used[i])
			continue;
		if (retold_files[i].path)
			text_addf(text, "        string  path%d, \"%s\"\n", i,
				  retold_files[i].path);
		text_addf(text, "        variable %s%s\n", retold_files[i].variable,
			  retold_files[i].path ? "" : ", 2");
	}
	for (size_t i = 0; i < retold->finding->count; i++) {
		if (is_vector(&retold->finding->steps[i].step, 2)) {
			text_add(text, "        variable vector, 64\n");
			break;
		}
	}
	for (size_t i = 0; i < retold->finding->count; i++) {
		for (uint32_t offset = 0; offset <= MOST_OFFSET; offset++) {
			if (is_used(retold, i, offset))
				text_addf(text, "        variable area%zu_%u\n", i + 1,
					  (unsigned int)offset);
		}
	}
}

void faces_write_asm(struct text *text, const struct retold *retold, const char *root)
{
	size_t count = retold->finding->count;

	text_add(text, "%include \"case.inc\"\n\ncase_begin\n");
	for (int i = 0; i < RETOLD_DESCRIPTORS; i++) {
		if (retold->used[i])
			add_asm_open(text, i);
	}
	for (size_t i = 0; i < count; i++) {
		if (i + 1 == count && retold_looks(retold))
			text_add(text, "        areas   before\n\n");
		if (steps_is_touch(&retold->finding->steps[i].step))
			add_asm_touch(text, retold, i);
		else
			add_asm_call(text, retold, i, root);
		text_add(text, i + 1 < count ? "\n" : "");
	}
	if (retold_looks(retold))
		text_add(text, "\n        areas   after\n");
	text_add(text, "case_end\n\n");
	add_asm_data(text, retold);
	while (text->length > 1 && text->data[text->length - 2] == '\n')
		text->data[--text->length] = '\0';
}

/* ---- C ---- */

static void add_c_address(struct text *text, const struct retold_number *told)
{
	if (told->place >= 0 && told->value)
		text_addf(text, "area%d + %u", told->place + 1, (unsigned int)told->value);
	else if (told->place >= 0)
		text_addf(text, "area%d", told->place + 1);
	else if (told->value)
		text_addf(text, "(void *)0x%x", (unsigned int)told->value);
	else
		text_add(text, "NULL");
}

static void add_c_number(struct text *text, const struct retold *retold, size_t which, int number)
{
	const struct step *step = &retold->finding->steps[which].step;
	const struct retold_number *told = &retold->numbers[which][number];

	if (told->file >= 0)
		text_addf(text, "%s%s", retold_files[told->file].variable,
			  retold_files[told->file].path ? "" : "[0]");
	else if (retold_is_address(step, number))
		add_c_address(text, told);
	else if (is_vector(step, number))
		text_add(text, "vector");
	else if (strcmp(step->name, "mmap2") == 0 && number == 5 && told->value)
		text_addf(text, "(off64_t)0x%x * 4096", (unsigned int)told->value);
	else
		add_constant(text, step, number, told->value, false);
}

static const char *c_name(const struct step *step)
{
	if (strcmp(step->name, "mmap2") == 0)
		return "mmap";
	return strcmp(step->name, "ftruncate64") == 0 ? "ftruncate" : step->name;
}

static void add_c_call(struct text *text, const struct retold *retold, size_t which,
		       const char *root)
{
	const struct step *step = &retold->finding->steps[which].step;
	int count = strcmp(step->name, "ftruncate64") == 0 ? 2 : step->count;
	struct lines words = { 0 };
	bool kept = false;

	for (uint32_t offset = 0; offset <= MOST_OFFSET && !kept; offset++)
		kept = is_used(retold, which, offset);
	read_argument_words(&words, root, step);
	text_add(text, "\t");
	if (kept)
		text_addf(text, "area%zu = ", which + 1);
	text_addf(text, "call_%s(", c_name(step));
	for (int i = 0; i < count; i++) {
		const char *more = i == 5 ? " in bytes" : count == 2 && i ? "" : more_of(step, i);

		add_c_number(text, retold, which, i);
		text_addf(text, "%s /* %s%s */\n%s", i + 1 < count ? "," : ");", words.at[i], more,
			  i + 1 < count ? "\t\t  " : "");
	}
	lines_free(&words);
}

static void add_c_touch(struct text *text, const struct retold *retold, size_t which)
{
	const struct step *step = &retold->finding->steps[which].step;
	bool store = step->number == HAND_STORE;

	text_add(text, store ? "\tpoke(" : "\tpeek(");
	add_c_address(text, &retold->numbers[which][0]);
	if (store)
		text_addf(text, ", '%c'", (int)step->numbers[1]);
	text_add(text, "); /* a byte of what lies there */\n");
}

static void add_c_variables(struct text *text, const struct retold *retold)
{
	for (int i = 0; i < RETOLD_DESCRIPTORS; i++) {
		const struct retold_file *file = &retold_files[i];

		if (retold->used[i] && file->path)
			text_addf(text, "\tint %s = call_open(\"%s\", %s, 0);\n", file->variable,
				  file->path, file->flags_name);
		else if (retold->used[i])
			text_addf(text, "\tint %s[2];\n", file->variable);
	}
	for (size_t i = 0; i < retold->finding->count; i++) {
		bool kept = false;

		for (uint32_t offset = 0; offset <= MOST_OFFSET && !kept; offset++)
			kept = is_used(retold, i, offset);
		if (kept)
			text_addf(text, "\tchar *area%zu;\n", i + 1);
		if (is_vector(&retold->finding->steps[i].step, 2) &&
		    !strstr(text->data, " vector["))
			text_add(text, "\tunsigned char vector[256];\n");
	}
	if (retold->used[3])
		text_add(text, "\n\tpremise(\"pipe\", pipe(ends));\n");
}

void faces_write_c(struct text *text, const struct retold *retold, const char *root, const char *id)
{
	size_t count = retold->finding->count, begun;

	text_addf(text, "#include \"case.h\"\n\nCASE(\"%s\")\n{\n", id);
	begun = text->length;
	add_c_variables(text, retold);
	if (text->length > begun)
		text_add(text, "\n");
	for (size_t i = 0; i < count; i++) {
		if (i + 1 == count && retold_looks(retold))
			text_add(text, "\tareas(\"before\");\n\n");
		if (steps_is_touch(&retold->finding->steps[i].step))
			add_c_touch(text, retold, i);
		else
			add_c_call(text, retold, i, root);
		text_add(text, i + 1 < count ? "\n" : "");
	}
	if (retold_looks(retold))
		text_add(text, "\n\tareas(\"after\");\n");
	text_add(text, "}\n");
}
