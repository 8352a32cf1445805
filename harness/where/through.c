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

/* All that the file has, behind the line that tells of it. */
static void send_file(struct link *link, const char *path)
{
	size_t length;
	char *bytes = contents(path, &length);
	int file = open(path, O_RDONLY | O_CLOEXEC);
	char *sum = filter_checksum(path), *crc = filter_cksum(file);
	char *head;

	if (!sum || !crc)
		cannot_read(path, "or sha256sum or cksum is missing");
	head = new_stringf("%zu %s %.*s\n", length, sum, (int)strcspn(crc, " "), crc);
	link_send(link, head, strlen(head));
	link_send(link, bytes, length);
	close(file);
	free(bytes);
	free(sum);
	free(crc);
	free(head);
}

static void send_plain(struct link *link, const char *archive)
{
	static const char *const tool[] = { "gzip", "-dc", NULL };
	int from = open(archive, O_RDONLY | O_CLOEXEC);
	int to = memfd_create("plain", MFD_CLOEXEC);
	char *path = new_stringf("/proc/self/fd/%d", to);

	if (from < 0 || to < 0 || !filter_run(tool, from, to))
		cannot_read(archive, "gzip does not unpack it");
	send_file(link, path);
	free(path);
	close(from);
	close(to);
}

char *through_hear(const struct through_request *request, struct link *link, const char *line,
		   bool *sent)
{
	static const char refusal[] = "there cannot ", want[] = "there wants ";
	bool packed = strcmp(line, "there wants gzip") == 0;
	char *archive;

	if (strncmp(line, refusal, strlen(refusal)) == 0)
		return new_stringf("cannot %s", line + strlen(refusal));
	if (strstr(line, sent_first))
		return new_string("sends back what it was sent: it leads to no shell, or through a "
				  "terminal (ssh -t and docker exec -t ask for one)");
	if (!packed && strcmp(line, "there wants plain") != 0)
		return NULL;
	if (*sent)
		return new_stringf("asks again for what it was sent: %s", line + strlen(want));
	*sent = true;
	archive = archive_of(request);
	if (packed)
		send_file(link, archive);
	else
		send_plain(link, archive);
	free(archive);
	return NULL;
}
