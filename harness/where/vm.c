/* vm.c - see vm.h. */
#include "where/vm.h"

#include "base/fail.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- the initrd: the shared archive and one more with the arguments ---- */

/* A file in "newc" form: Documentation/driver-api/early-userspace/buffer-format.rst. */
static void add_archive_file(struct text *archive, const char *name, const char *data,
			     size_t length, bool trailer)
{
	static const char zeros[4];
	size_t name_size = strlen(name) + 1;

	text_addf(archive, "070701%08x%08x%08x%08x%08x%08x%08zx%08x%08x%08x%08x%08zx%08x", 0,
		  trailer ? 0 : 0100644, 0, 0, 1, 0, length, 0, 0, 0, 0, name_size, 0);
	text_add_bytes(archive, name, name_size);
	text_add_bytes(archive, zeros, -archive->length % 4);
	text_add_bytes(archive, data, length);
	text_add_bytes(archive, zeros, -archive->length % 4);
}

/* cpio(5): it pads what it ends with to a block of 512 bytes. */
static bool is_whole(const char *archive, size_t length)
{
	static const char end[] = "TRAILER!!!";
	size_t looked = length < 512 + sizeof(end) ? length : 512 + sizeof(end);

	return memmem(archive + length - looked, looked, end, sizeof(end)) != NULL;
}

static char *make_initrd(const struct vm_request *request)
{
	char *path = new_stringf("%s/initrd", request->scratch);
	struct text arguments = { 0 }, archive = { 0 };
	size_t length;
	char *base = read_file(request->initramfs, &length);
	FILE *file;

	if (!base)
		fail(EXIT_NOT_TESTED, "cannot read %s: %s", request->initramfs, read_problem());
	if (!is_whole(base, length))
		fail(EXIT_NOT_TESTED, "%s is cut off; remove it, and it is made again",
		     request->initramfs);
	for (size_t i = 0; i < request->arguments.count; i++)
		text_addf(&arguments, "%s\n", request->arguments.at[i]);
	add_archive_file(&archive, "args", arguments.data, arguments.length, false);
	add_archive_file(&archive, "TRAILER!!!", "", 0, true);
	file = fopen(path, "we");
	if (!file || fwrite(base, 1, length, file) != length ||
	    fwrite(archive.data, 1, archive.length, file) != archive.length || fclose(file) != 0)
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, strerror(errno));
	free(base);
	text_free(&arguments);
	text_free(&archive);
	return path;
}

/* ---- command lines ---- */

/* Where the initrd is, and for a User-mode Linux its ports: for the driver, and for a person. */
struct ways {
	const char *console, *port, *initrd, *folder;
};

/*
 * mitigations=off: page table isolation makes every entry several times dearer in software
 * emulation, and has no part in what a call answers.  Nor have the tests that the ciphers make of
 * themselves and the search for ISA cards, which are half of the boot, nor the clearing of all
 * memory that the kernel takes for itself (init_on_alloc; off, a page that it forgets to clear
 * for a program shows).  no_timer_check: on a busy host the timer seems broken to it.
 *
 * oops=panic: a kernel that complains must not go on as if nothing were; panic=-1 ends the machine
 * then.
 */
static char *kernel_line(const struct vm_request *request)
{
	return new_stringf("console=ttyS0 quiet loglevel=4 oops=panic panic=-1 mitigations=off "
			   "cryptomgr.notests init_on_alloc=0 no_timer_check%s%s%s",
			   request->kind == IMAGE_I386 ? " noisapnp" : "",
			   request->append ? " " : "", request->append ? request->append : "");
}

static void script_command(struct lines *command, const struct vm_request *request,
			   const struct ways *ways)
{
	lines_addf(command, "%s", request->booter->path);
	lines_addf(command, "boot");
	lines_addf(command, "%s", request->kind == IMAGE_I386 ? "i386" : "x86-64");
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "%s", ways->initrd);
	lines_addf(command, "%s", ways->folder);
	lines_addf(command, "%d", request->memory);
	lines_add(command, kernel_line(request));
	for (size_t i = 0; i < request->qemu.count; i++)
		lines_addf(command, "%s", request->qemu.at[i]);
}

static void uml_command(struct lines *command, const struct vm_request *request,
			const struct ways *ways)
{
	lines_addf(command, "%s", request->kernel);
	lines_addf(command, "mem=%dM", request->memory);
	lines_addf(command, "initrd=%s", ways->initrd);
	lines_addf(command, "con=null");
	lines_addf(command, "con0=null,%s", ways->console);
	lines_addf(command, "ssl1=null,%s", ways->port);
	lines_addf(command, "quiet");
	lines_addf(command, "oops=panic");
	lines_addf(command, "panic=-1");
	if (request->append)
		lines_addf(command, "%s", request->append);
}

/* A folder of the machine's own, as a person has it from a shell. */
static const char new_folder[] = "$(mktemp -d)";

/* As a person types it. */
static char *joined(const struct lines *command)
{
	struct text text = { 0 };

	for (size_t i = 0; i < command->count; i++) {
		text_add(&text, i ? " " : "");
		if (strcmp(command->at[i], new_folder) == 0)
			text_add(&text, new_folder);
		else
			text_add_word(&text, command->at[i]);
	}
	return text_take(&text);
}

static void machine_command(struct lines *command, const struct vm_request *request,
			    const struct ways *ways)
{
	if (request->kind == IMAGE_UML)
		uml_command(command, request, ways);
	else
		script_command(command, request, ways);
}

/* What a person would type to see the console: the driver's own files are gone by then. */
static char *persons_command(const struct vm_request *request)
{
	struct lines command = { 0 };
	char *line;

	machine_command(&command, request,
			&(struct ways){ "fd:1", "null", request->initramfs, new_folder });
	line = joined(&command);
	lines_free(&command);
	return line;
}

struct link *vm_start(const struct vm_request *request)
{
	bool uml = request->kind == IMAGE_UML;
	struct lines command = { 0 };
	char *initrd = make_initrd(request);
	char *by_hand = persons_command(request);
	struct link *link;

	/* The results come on standard output, the console on standard error. */
	machine_command(&command, request,
			&(struct ways){ "fd:2", "fd:1", initrd, request->scratch });
	link = link_start(&(struct link_process){
		.command = &command,
		.by_hand = by_hand,
		.file = initrd,
		.is_kernel = uml,
		.terminating = uml ? NULL : "qemu-system-x86_64: terminating on signal",
	});
	lines_free(&command);
	free(by_hand);
	free(initrd);
	return link;
}
