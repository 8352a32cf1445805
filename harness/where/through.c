/* through.c - see through.h. */
#include "where/through.h"

#include "base/fail.h"
#include "base/filter.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char *archive_of(const struct through_request *request)
{
	return new_stringf("%s/mmap2-suite-portable.tar.gz", request->build);
}

static void __attribute__((noreturn)) cannot_read(const char *path, const char *why)
{
	fail(EXIT_NOT_TESTED,
	     "--through: cannot read %s (%s); a checkout of the suite has it (make portable)", path,
	     why);
}

static char *contents(const char *path, size_t *length)
{
	char *text = read_file(path, length);

	if (!text)
		cannot_read(path, read_problem());
	return text;
}

/*
 * What is sent first, of which a shell does nothing.  A terminal says it before a shell can have
 * read it.
 */
static const char sent_first[] = ": for a shell, by mmap2-suite";

/* What the script finds set: SUM, SCRATCH, and the words of the driver. */
static void send_script(struct link *link, const struct through_request *request)
{
	char *path = new_stringf("%s/there", request->build);
	char *archive = archive_of(request);
	char *script = contents(path, NULL);
	char *sum = filter_checksum(archive);
	struct text text = { 0 };

	if (!sum)
		cannot_read(archive, "or sha256sum is missing");
	text_addf(&text, "%s\nsum=%s scratch=", sent_first, sum);
	text_add_quoted(&text, request->scratch ? request->scratch : "");
	text_add(&text, "\nset --");
	for (size_t i = 0; i < request->arguments.count; i++) {
		text_add(&text, " ");
		text_add_quoted(&text, request->arguments.at[i]);
	}
	text_addf(&text, "\n%s", script);
	link_send(link, text.data, text.length);
	text_free(&text);
	free(path);
	free(archive);
	free(script);
	free(sum);
}

struct link *through_start(const struct through_request *request)
{
	struct lines words = { 0 };
	struct link *link;

	lines_add_words(&words, request->command);
	lines_addf(&words, "sh");
	link = link_start(&(struct link_process){
		.command = &words,
		.by_hand = request->command,
		.fed = true,
	});
	send_script(link, request);
	lines_free(&words);
	return link;
}

/* All that the file has, behind the line that tells of it, which is returned without its end. */
static char *send_file(struct link *link, const char *path)
{
	size_t length;
	char *bytes = contents(path, &length);
	int file = open(path, O_RDONLY | O_CLOEXEC);
	char *sum = filter_checksum(path), *crc = filter_cksum(file);
	char *head;

	if (!sum || !crc)
		cannot_read(path, "or sha256sum or cksum is missing");
	head = new_stringf("%zu %s %.*s", length, sum, (int)strcspn(crc, " "), crc);
	link_send(link, head, strlen(head));
	link_send(link, "\n", 1);
	link_send(link, bytes, length);
	close(file);
	free(bytes);
	free(sum);
	free(crc);
	return head;
}

static char *send_plain(struct link *link, const char *archive)
{
	static const char *const tool[] = { "gzip", "-dc", NULL };
	int from = open(archive, O_RDONLY | O_CLOEXEC);
	int to = memfd_create("plain", MFD_CLOEXEC);
	char *path = new_stringf("/proc/self/fd/%d", to);
	char *head;

	if (from < 0 || to < 0 || !filter_run(tool, from, to))
		cannot_read(archive, "gzip does not unpack it");
	head = send_file(link, path);
	free(path);
	close(from);
	close(to);
	return head;
}

static const char shell[] = "there is a shell for mmap2-suite", takes[] = "there takes ";
static const char want_packed[] = "there wants gzip", want_plain[] = "there wants plain";

/* What the script says, and nobody else, with something more in its line. */
static bool is_changed(const char *line)
{
	static const char *const said[] = { shell, want_packed, want_plain };

	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
		if (strstr(line, said[i]))
			return strcmp(line, said[i]) != 0;
	}
	return false;
}

char *through_hear(const struct through_request *request, struct link *link, const char *line,
		   char **sent)
{
	static const char refusal[] = "there cannot ";
	bool packed = strcmp(line, want_packed) == 0;
	char *archive;

	if (strstr(line, shell))
		link_expect(link);
	if (text_begins_with(line, refusal))
		return new_stringf("cannot %s", line + strlen(refusal));
	if (strstr(line, sent_first))
		return new_string("sends back what it was sent: it leads to no shell, or through a "
				  "terminal (ssh -t and docker exec -t ask for one)");
	if (is_changed(line))
		return new_stringf("changes the lines that come back through it: \"%s\"", line);
	if (*sent && text_begins_with(line, takes) && strcmp(line + strlen(takes), *sent) != 0)
		return new_stringf("changes what goes through it: \"%s\" arrived as \"%s\"", *sent,
				   line + strlen(takes));
	if (!packed && strcmp(line, want_plain) != 0)
		return NULL;
	if (*sent)
		return new_stringf("asks again for what it was sent: %s",
				   line + strlen("there wants "));
	archive = archive_of(request);
	*sent = packed ? send_file(link, archive) : send_plain(link, archive);
	free(archive);
	return NULL;
}
