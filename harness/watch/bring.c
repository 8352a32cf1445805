/* bring.c - see bring.h. */
#include "watch/bring.h"

#include "base/fail.h"
#include "base/place.h"
#include "base/put.h"
#include "base/text.h"
#include "run/scratch.h"
#include "watch/frame.h"
#include "watch/helper.h"
#include "watch/stumbles.h"

#include <ctype.h>
#include <elf.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* Last the kernel's, where Debian has them: only gcc-multilib links them to /usr/include. */
#define HEADERS "-idirafter", "/usr/include/x86_64-linux-gnu"

/* ---- what it is ---- */

enum language { LANGUAGE_NONE, LANGUAGE_NASM, LANGUAGE_GAS, LANGUAGE_C, LANGUAGE_FASM };

/* What a source asks for, as far as its text shows. */
struct look {
	enum language language;
	bool flat;		/* org: it makes its own ELF header */
	bool wide;		/* for 64 bits */
	const char *text;	/* of the source */
	bool framed;		/* with case.inc */
	bool start, main, libc; /* _start and main are labels of its own; it calls functions */
};

static void check_elf(const char *path, const unsigned char *head, size_t length)
{
	Elf32_Ehdr elf;

	if (length < sizeof(elf))
		fail(EXIT_USAGE, "--watch: %s is cut off", path);
	memcpy(&elf, head, sizeof(elf)); /* type and machine stand at the same place in both */
	if (elf.e_machine != EM_386 && elf.e_machine != EM_X86_64)
		fail(EXIT_USAGE,
		     "--watch: %s is a program of another machine (ELF machine %d), not of i386",
		     path, elf.e_machine);
	if (elf.e_type != ET_EXEC && elf.e_type != ET_DYN)
		fail(EXIT_USAGE,
		     "--watch: %s is an object, not a program: ld -m elf_i386 %s makes one", path,
		     path);
}

static void check_traceable(const char *path)
{
	struct stat status;

	if (stat(path, &status) < 0 || access(path, X_OK) < 0)
		fail(EXIT_USAGE, "--watch: %s is not executable: chmod +x %s", path, path);
	if (access(path, R_OK) < 0)
		fail(EXIT_USAGE,
		     "--watch: %s cannot be read, and the kernel lets no such program be watched",
		     path);
	if (status.st_mode & S_ISUID && status.st_uid != geteuid())
		fail(EXIT_USAGE,
		     "--watch: %s is setuid, and would run without its rights when watched: watch "
		     "a "
		     "copy of it, or watch it as its owner",
		     path);
}

/* Is word the next one of the line, and a whole one? */
static bool is_word(const char *at, const char *word)
{
	size_t length = strlen(word);

	return strncasecmp(at, word, length) == 0 && !isalnum((unsigned char)at[length]) &&
	       at[length] != '_';
}

static const char *skip(const char *at)
{
	return at + strspn(at, " \t[");
}

static void look_at_line(struct look *look, const char *line, bool *gas)
{
	const char *word = skip(line), *next;

	if (is_word(word, "org"))
		look->flat = true;
	if (is_word(word, "format") && is_word(skip(word + 6), "elf"))
		look->language = LANGUAGE_FASM;
	if ((is_word(word, "bits") || is_word(word, "use64")) && strstr(word, "64"))
		look->wide = true;
	if (is_word(word, ".code64") || strstr(line, "%rax") || strstr(line, "%rsp"))
		look->wide = true;
	for (next = word; *next == '.'; next = "")
		*gas = is_word(word, ".text") || is_word(word, ".globl") ||
		       is_word(word, ".section") || is_word(word, ".global") ||
		       is_word(word, ".data") || is_word(word, ".intel_syntax") ||
		       is_word(word, ".code32") || *gas;
	if (strncmp(word, "%include", 8) == 0 && strstr(word, "case.inc"))
		look->framed = true;
	if (strncmp(word, "_start:", 7) == 0)
		look->start = true;
	if (strncmp(word, "main:", 5) == 0)
		look->main = true;
	if (is_word(word, "extern") || is_word(word, ".extern"))
		look->libc = true;
}

static struct look look_at(const char *path, const char *text)
{
	struct look look = { .text = text };
	bool gas = false;

	for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		char *copy = new_stringf("%.*s", (int)strcspn(line, "\n"), line);

		look_at_line(&look, copy, &gas);
		free(copy);
	}
	if (look.language == LANGUAGE_FASM)
		return look;
	if (text_ends_with(path, ".c"))
		look.language = LANGUAGE_C;
	else if (text_ends_with(path, ".S") || gas)
		look.language = LANGUAGE_GAS;
	else if (text_ends_with(path, ".asm") || text_ends_with(path, ".nasm") ||
		 text_ends_with(path, ".s") || text_ends_with(path, ".ASM"))
		look.language = LANGUAGE_NASM;
	return look;
}

/* ---- how it is built ---- */

static int start_tool(char *const *argv, char **said)
{
	int status = helper_run(argv, said);

	if (status < 0 || status == 127)
		fail(EXIT_NOT_TESTED,
		     "--watch: %s is missing; ./run-tests.sh --install installs it", argv[0]);
	return status;
}

/* Its complaints are shown; those that it cannot be built for end the run. */
static void judge_tool(int status, char *said, const char *path, const char *what)
{
	if (said && *said)
		put_lines(stderr, PUT_LINE, "", said);
	if (status != 0) {
		stumbles_tell(stderr, said, path);
		fail(EXIT_USAGE, "--watch: %s does not %s", path, what);
	}
	free(said);
}

static void run_tool(char *const *argv, const char *path, const char *what)
{
	char *said = NULL;
	int status = start_tool(argv, &said);

	judge_tool(status, said, path, what);
}

static char *beside(const struct brought *brought, const char *name)
{
	return new_stringf("%s/%s", brought->scratch, name);
}

static void assemble_flat(struct brought *brought, const char *path)
{
	char *folder = place_folder(path);
	char *argv[] = { "nasm",	   "-f", "bin",		"-w+all",     "-I", folder, "-l",
			 brought->listing, "-o", brought->path, (char *)path, NULL };

	run_tool(argv, path, "assemble");
	chmod(brought->path, 0700);
	free(folder);
}

static void link_program(const struct brought *brought, const char *path, const struct look *look,
			 char *object, const char *build)
{
	struct lines framed = { 0 };
	char *by_gcc[] = { "gcc",
			   look->wide ? "-m64" : "-m32",
			   "-no-pie",
			   "-z",
			   "noexecstack",
			   "-o",
			   brought->path,
			   object,
			   look->main ? NULL : "-nostartfiles",
			   NULL };
	char *by_ld[] = { "ld",		 "-m",		look->wide ? "elf_x86_64" : "elf_i386",
			  "-z",		 "noexecstack", "-o",
			  brought->path, object,	NULL };

	frame_link_words(&framed, brought->path, object, look->text, build);
	if (look->framed && !frame_is_there(build))
		fail(EXIT_NOT_TESTED,
		     "--watch: there is nothing in %s to link %s with; a checkout of the suite has "
		     "it",
		     build, path);
	if (look->framed)
		run_tool(framed.at, path, "link");
	else if (look->main || look->libc)
		run_tool(by_gcc, path, "link");
	else if (look->start)
		run_tool(by_ld, path, "link");
	else
		fail(EXIT_USAGE, "--watch: %s has neither a label _start: nor a label main:", path);
	lines_free(&framed);
}

static void assemble_nasm(struct brought *brought, const char *path, const struct look *look,
			  const char *id, const char *root, const char *build)
{
	char *define = new_stringf("-DCASE_ID='%s'", id ? id : "watch/it");
	char *object = beside(brought, "it.o");
	char *include = new_stringf("%s/asm/inc/", root);
	char *folder = place_folder(path);
	char *argv[] = { "nasm",   "-f",    look->wide ? "elf64" : "elf32",
			 "-g",	   "-F",    "dwarf",
			 "-w+all", "-I",    folder,
			 "-I",	   include, define,
			 "-o",	   object,  (char *)path,
			 NULL };

	run_tool(argv, path, "assemble");
	link_program(brought, path, look, object, build);
	free(object);
	free(include);
	free(folder);
	free(define);
}

static void assemble_gas(struct brought *brought, const char *path, const struct look *look,
			 const char *build)
{
	char *object = beside(brought, "it.o");
	char *by_as[] = {
		"as", look->wide ? "--64" : "--32", "-g", "-o", object, (char *)path, NULL
	};
	char *by_gcc[] = { "gcc",   look->wide ? "-m64" : "-m32",
			   HEADERS, "-g",
			   "-c",    "-o",
			   object,  (char *)path,
			   NULL };

	run_tool(text_ends_with(path, ".S") ? by_gcc : by_as, path, "assemble");
	link_program(brought, path, look, object, build);
	free(object);
}

/*
 * What has a _start of its own has no place for C's: it is linked without a libc, or where it calls
 * one, with that alone.
 */
static void link_c(const struct brought *brought, const char *path, char *object)
{
	char *plain[] = { "gcc", "-m32", "-no-pie", "-o", brought->path, object, NULL };
	char *alone[] = { "gcc", "-m32",	"-no-pie", "-nostdlib", "-static",
			  "-o",	 brought->path, object,	   "-lgcc",	NULL };
	char *with_libc[] = { "gcc", "-m32",	    "-no-pie", "-nostartfiles",
			      "-o",  brought->path, object,    NULL };
	char *said = NULL;
	int status = start_tool(plain, &said);

	if (status != 0 && said && strstr(said, "multiple definition of `_start'")) {
		free(said);
		status = start_tool(alone, &said);
		if (status != 0) {
			free(said);
			status = start_tool(with_libc, &said);
		}
	}
	judge_tool(status, said, path, "link");
}

static void compile(const struct brought *brought, const char *path)
{
	char *object = beside(brought, "it.o");
	char *argv[] = { "gcc",	     "-m32", HEADERS, "-g",	    "-O0", "-c",
			 "-fno-pie", "-o",   object,  (char *)path, NULL };

	run_tool(argv, path, "compile");
	link_c(brought, path, object);
	free(object);
}

/* ---- the scratch folder ---- */

static void make_scratch(struct brought *brought, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	brought->scratch = scratch_make(NULL);
	brought->path = new_stringf("%s/%.*s", brought->scratch, (int)strcspn(name, "."), name);
	if (text_ends_with(brought->path, "/"))
		fail(EXIT_USAGE, "--watch: %s has no name before its dot", path);
}

static void build_source(struct brought *brought, const char *path, const char *id,
			 const char *root, const char *build)
{
	char *text = read_text_file(path);
	struct look look = look_at(path, text);

	if (look.language == LANGUAGE_FASM)
		fail(EXIT_USAGE,
		     "--watch: %s is FASM source: fasm %s makes a program of it, which can be "
		     "watched",
		     path, path);
	if (look.language == LANGUAGE_NONE)
		fail(EXIT_USAGE,
		     "--watch: %s is no i386 program, and no source by its name (.asm, .s, .S, .c)",
		     path);
	make_scratch(brought, path);
	brought->source = new_string(path);
	if (look.language == LANGUAGE_C) {
		compile(brought, path);
	} else if (look.language == LANGUAGE_GAS) {
		assemble_gas(brought, path, &look, build);
	} else if (look.flat) {
		brought->listing = beside(brought, "it.lst");
		assemble_flat(brought, path);
	} else {
		assemble_nasm(brought, path, &look, id, root, build);
	}
	free(text);
}

/* ---- the whole ---- */

/* The first bytes of the file, which must be one. */
static size_t read_head(const char *path, unsigned char *head, size_t room)
{
	struct stat status;
	size_t length;
	FILE *file;

	if (stat(path, &status) < 0)
		fail(EXIT_USAGE, "--watch: cannot read %s: %s", path, strerror(errno));
	if (!S_ISREG(status.st_mode))
		fail(EXIT_USAGE, "--watch: %s is no file", path);
	if (access(path, R_OK) < 0)
		check_traceable(path);
	file = fopen(path, "re");
	if (!file)
		fail(EXIT_USAGE, "--watch: cannot read %s: %s", path, strerror(errno));
	length = file ? fread(head, 1, room, file) : 0;
	if (file)
		fclose(file);
	return length;
}

void bring(struct brought *brought, const char *word, const char *id, const char *root,
	   const char *build)
{
	/* What begins with a dash would be an option of the tools. */
	char *path = new_stringf("%s%s", word[0] == '-' ? "./" : "", word);
	unsigned char head[64];
	size_t length = read_head(word, head, sizeof(head));
	char real[PATH_MAX];

	*brought = (struct brought){ 0 };
	if (length >= SELFMAG && memcmp(head, ELFMAG, SELFMAG) == 0) {
		check_elf(word, head, length);
		check_traceable(word);
		brought->path = new_string(realpath(word, real) ? real : word);
	} else {
		build_source(brought, path, id, root, build);
		length = read_head(brought->path, head, sizeof(head));
		if (length < SELFMAG || memcmp(head, ELFMAG, SELFMAG) != 0)
			fail(EXIT_USAGE,
			     "--watch: %s is flat (org) and does not begin with an ELF header: "
			     "Linux cannot run it",
			     word);
		check_elf(word, head, length);
	}
	free(path);
}

void brought_free(struct brought *brought)
{
	free(brought->path);
	free(brought->source);
	free(brought->listing);
}
