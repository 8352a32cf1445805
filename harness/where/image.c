/* image.c - see image.h. */
#include "where/image.h"

#include "base/fail.h"
#include "base/filter.h"
#include "base/place.h"
#include "base/segments.h"
#include "base/text.h"

#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	KEPT = 16,	      /* unpacked kernels in the cache: 15 to 80 MB each */
	MOST_NAMES = 1 << 20, /* of the sections of a kernel: some 500 bytes */
	PHYS32_ENTRY = 18,    /* include/xen/interface/elfnote.h: XEN_ELFNOTE_PHYS32_ENTRY */
};

static uint32_t little_endian(const unsigned char *at)
{
	return at[0] | at[1] << 8 | at[2] << 16 | (uint32_t)at[3] << 24;
}

/* ---- finding ---- */

/* vm/fetch writes down what it fetched: "CHECKSUM  NAME". */
static void check_fetched(const struct image *image, const char *name)
{
	char *record_path = new_stringf("%s.sha256", image->path);
	char *record = read_file(record_path, NULL);

	if (record && !image->sum)
		fail(EXIT_NOT_TESTED, "--kernel: cannot check %s: sha256sum is missing",
		     image->path);
	if (record && strncmp(record, image->sum, strlen(image->sum)) != 0)
		fail(EXIT_USAGE,
		     "--kernel: %s is not what was fetched (cut off, or changed since); "
		     "./run-tests.sh --fetch-kernels %s fetches it again",
		     image->path, name);
	free(record);
	free(record_path);
}

/*
 * Documentation/arch/x86/boot.rst: from 2.04 on syssize at 1f4h, in 16 bytes, is all behind the
 * sectors of the setup.  What is cut off would start, and be silent.
 */
static void check_length(const char *path, const unsigned char *head, off_t size)
{
	off_t whole = ((head[0x1f1] ? head[0x1f1] : 4) + 1) * 512 +
		      (off_t)little_endian(head + 0x1f4) * 16;

	if ((head[0x206] | head[0x207] << 8) >= 0x204 && size < whole)
		fail(EXIT_USAGE, "--kernel: %s is cut off: it has %lld bytes of %lld", path,
		     (long long)size, (long long)whole);
}

/* The names of the sections of an ELF file, each with its end, for the caller to free; or NULL. */
static char *section_names(int file, size_t *length)
{
	Elf64_Ehdr wide;
	Elf32_Ehdr head;
	Elf64_Shdr wide_names;
	Elf32_Shdr names;
	uint64_t at, size;
	char *text;

	if (pread(file, &wide, sizeof(wide), 0) != sizeof(wide) ||
	    memcmp(wide.e_ident, ELFMAG, SELFMAG) != 0)
		return NULL;
	memcpy(&head, &wide, sizeof(head));
	if (wide.e_ident[EI_CLASS] == ELFCLASS64) {
		at = wide.e_shoff + (uint64_t)wide.e_shstrndx * sizeof(wide_names);
		if (pread(file, &wide_names, sizeof(wide_names), (off_t)at) != sizeof(wide_names))
			return NULL;
		at = wide_names.sh_offset;
		size = wide_names.sh_size;
	} else {
		at = head.e_shoff + (uint64_t)head.e_shstrndx * sizeof(names);
		if (pread(file, &names, sizeof(names), (off_t)at) != sizeof(names))
			return NULL;
		at = names.sh_offset;
		size = names.sh_size;
	}
	if (size == 0 || size > MOST_NAMES)
		return NULL;
	text = new_bytes(size);
	*length = size;
	if (pread(file, text, size, (off_t)at) == (ssize_t)size)
		return text;
	free(text);
	return NULL;
}

/*
 * A User-mode Linux is a program, which is executed here; nothing else is to be.  It has a section
 * for the words that it takes (arch/um/include/asm/common.lds.S), and .init.text as any kernel.
 */
static bool is_uml(const char *path, int file, const unsigned char *head)
{
	static const char of_uml[] = ".uml.setup.init", of_kernel[] = ".init.text";
	size_t length = 0;
	char *names = section_names(file, &length);
	bool uml = names && memmem(names, length, of_uml, sizeof(of_uml));
	bool kernel = names && memmem(names, length, of_kernel, sizeof(of_kernel));

	free(names);
	if (kernel && !uml && head[16] != ET_REL && (head[18] == EM_386 || head[18] == EM_X86_64))
		fail(EXIT_USAGE,
		     "--kernel: %s is a vmlinux; give its bzImage (arch/x86/boot/bzImage)", path);
	return uml && head[EI_CLASS] == ELFCLASS32 && head[18] == EM_386;
}

/* The same: "HdrS" at 202h, xloadflags at 236h, XLF_KERNEL_64 is bit 0. */
static enum image_kind kind_of(const char *path)
{
	unsigned char head[0x238] = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat status;
	ssize_t count;
	bool uml;

	if (fd < 0 || fstat(fd, &status) < 0)
		fail(EXIT_USAGE, "--kernel: cannot read %s: %s", path, strerror(errno));
	count = S_ISREG(status.st_mode) ? read(fd, head, sizeof(head)) : 0;
	uml = count > 0 && is_uml(path, fd, head);
	close(fd);
	if (uml)
		return IMAGE_UML;
	if (count < (ssize_t)sizeof(head) || little_endian(head + 0x202) != 0x53726448)
		fail(EXIT_USAGE, "--kernel: %s is no bzImage and no i386 User-mode Linux", path);
	check_length(path, head, status.st_size);
	return head[0x236] & 1 ? IMAGE_X86_64 : IMAGE_I386;
}

void image_find(struct image *image, const char *word)
{
	bool fetched = access(word, F_OK) < 0 && !strchr(word, '/');

	image->path = fetched ? place_in_cache("kernels", word) : NULL;
	if (!image->path)
		image->path = new_string(word);
	if (access(image->path, F_OK) < 0)
		fail(EXIT_USAGE,
		     "--kernel: there is no %s, neither here nor among the fetched ones "
		     "(--fetch-kernels)",
		     word);
	if (fetched) {
		image->sum = filter_checksum(image->path);
		check_fetched(image, word);
	}
	image->kind = kind_of(image->path);
	if (!image->sum) /* of what may be endless, or too long, if it were no kernel */
		image->sum = filter_checksum(image->path);
}

void image_free(struct image *image)
{
	free(image->path);
	free(image->sum);
	*image = (struct image){ 0 };
}

/* ---- the kernel inside ---- */

/* Where an image holds its packed kernel. */
struct payload {
	off_t start;
	size_t length; /* without the size behind it */
	size_t unpacked;
	unsigned char magic[4];
};

/*
 * Documentation/arch/x86/boot.rst: setup_sects at 1f1h, the protocol's version at 206h, from 2.08
 * on payload_offset at 248h and payload_length at 24ch.  Its last four bytes are the size of what
 * it unpacks to (arch/x86/boot/compressed/Makefile).
 */
static bool find_payload(struct payload *payload, int image)
{
	unsigned char head[0x250], size[4];
	uint32_t length;

	if (pread(image, head, sizeof(head), 0) != (ssize_t)sizeof(head) ||
	    (head[0x206] | head[0x207] << 8) < 0x208)
		return false;
	length = little_endian(head + 0x24c);
	payload->start =
		((head[0x1f1] ? head[0x1f1] : 4) + 1) * 512 + (off_t)little_endian(head + 0x248);
	if (length <= 8 || pread(image, size, 4, payload->start + length - 4) != 4 ||
	    pread(image, payload->magic, 4, payload->start) != 4)
		return false;
	payload->length = length - 4;
	payload->unpacked = little_endian(size);
	if (payload->magic[0] == 0x1f) /* gzip has that size in its own form */
		payload->length = length;
	return payload->unpacked > 0 && payload->unpacked < FILTER_LIMIT;
}

/* The tool that unpacks it, or NULL: the formats of the kernel's lib/decompress.c. */
static const char *const *tool_for(const struct payload *payload)
{
	static const struct {
		const char *magic;
		const char *argv[5];
	} tools[] = {
		{ "\x1f\x8b", { "gzip", "-dc" } },
		{ "\xfd"
		  "7zX",
		  { "xz", "-dc", "--single-stream" } },
		{ "\x28\xb5\x2f\xfd", { "zstd", "-dcq" } },
		{ "\x02\x21\x4c\x18", { "lz4", "-dc" } },
		{ "BZh", { "bzip2", "-dc" } },
		{ "\x5d", { "xz", "-dc", "--format=lzma" } },
		{ "\x89LZO", { "lzop", "-dc" } },
	};

	for (size_t i = 0; i < sizeof(tools) / sizeof(tools[0]); i++) {
		if (memcmp(payload->magic, tools[i].magic, strlen(tools[i].magic)) == 0)
			return tools[i].argv;
	}
	return NULL;
}

/* The packed kernel alone, in memory, for a tool to read. */
static int take_payload(int image, const struct payload *payload)
{
	int packed = memfd_create("payload", MFD_CLOEXEC);
	off_t at = payload->start;
	size_t left = payload->length;

	while (packed >= 0 && left > 0) {
		ssize_t count = sendfile(packed, image, &at, left);

		if (count <= 0) {
			close(packed);
			return -1;
		}
		left -= count;
	}
	lseek(packed, 0, SEEK_SET);
	return packed;
}

/* Unpacks into a file that has no name yet; -1 if that can not be done. */
static int unpack(int image, const char *folder)
{
	struct payload payload;
	struct stat status;
	const char *const *tool;
	int packed, unpacked;
	bool whole;

	if (!find_payload(&payload, image) || !(tool = tool_for(&payload)))
		return -1;
	unpacked = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0644);
	packed = take_payload(image, &payload);
	whole = unpacked >= 0 && packed >= 0 && filter_run(tool, packed, unpacked) &&
		fstat(unpacked, &status) == 0 && (size_t)status.st_size == payload.unpacked;
	close(packed);
	if (whole && fdatasync(unpacked) == 0)
		return unpacked;
	close(unpacked);
	return -1;
}

/* ---- its PVH entry ---- */

/* Notes of both ELF classes have the same form: elf(5), Nhdr. */
static bool notes_hold_entry(const char *notes, size_t length)
{
	size_t at = 0;

	while (at + sizeof(Elf32_Nhdr) <= length) {
		Elf32_Nhdr note;
		size_t name = at + sizeof(note);

		memcpy(&note, notes + at, sizeof(note));
		if (note.n_namesz > length || note.n_descsz > length)
			return false;
		if (note.n_type == PHYS32_ENTRY && note.n_namesz == 4 && name + 4 <= length &&
		    memcmp(notes + name, "Xen", 4) == 0)
			return true;
		at = name + ((note.n_namesz + 3) & ~3U) + ((note.n_descsz + 3) & ~3U);
	}
	return false;
}

static bool segment_holds_entry(int file, const struct segment *segment)
{
	char notes[4096];
	size_t length = segment->length < sizeof(notes) ? segment->length : sizeof(notes);

	return segment->type == PT_NOTE &&
	       pread(file, notes, length, (off_t)segment->offset) == (ssize_t)length &&
	       notes_hold_entry(notes, length);
}

static bool has_entry(int file)
{
	struct segments segments;
	struct segment segment;
	bool found = false;

	segments_begin(&segments, file);
	while (!found && segments_next(&segments, &segment))
		found = segment_holds_entry(file, &segment);
	return found;
}

/* ---- kept in the cache ---- */

/* Is it the whole kernel of the image, with an entry for QEMU? */
static bool is_usable(int unpacked, int image)
{
	struct payload payload;
	struct stat status;

	return find_payload(&payload, image) && fstat(unpacked, &status) == 0 &&
	       (size_t)status.st_size == payload.unpacked && has_entry(unpacked);
}

/* Beside a kept kernel: a checksum that costs nothing beside a boot. */
static char *record_of(const char *unpacked)
{
	return new_stringf("%s.cksum", unpacked);
}

/* False for one that has changed since, or of which nobody knows. */
static bool is_as_recorded(const char *path, int unpacked)
{
	char *record_path = record_of(path);
	char *record = read_file(record_path, NULL);
	char *sum = filter_cksum(unpacked);
	bool same = record && sum && strcmp(record, sum) == 0;

	free(sum);
	free(record);
	free(record_path);
	return same;
}

static bool record(const char *path, int unpacked)
{
	char *record_path = record_of(path);
	char *sum = filter_cksum(unpacked);
	int file = open(record_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	bool written = sum && file >= 0 && write(file, sum, strlen(sum)) == (ssize_t)strlen(sum);

	close(file);
	free(sum);
	free(record_path);
	return written;
}

/* The kept kernel, and what is recorded of it. */
static bool forget(const char *path)
{
	char *record_path = record_of(path);
	bool gone = unlink(path) == 0;

	unlink(record_path);
	free(record_path);
	return gone;
}

static bool is_kept(const char *path, int image)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	bool usable = file >= 0 && is_usable(file, image) && is_as_recorded(path, file);

	close(file);
	if (usable)
		utimensat(AT_FDCWD, path, NULL, 0); /* the newest are kept */
	else
		forget(path);
	return usable;
}

/* The file of the folder that was used longest ago, if there are too many; or NULL. */
static char *one_too_many(const char *folder)
{
	DIR *directory = opendir(folder);
	struct timespec oldest = { 0 };
	const struct dirent *entry;
	struct stat status;
	char *found = NULL;
	int count = 0;

	while (directory && (entry = readdir(directory))) {
		if (strchr(entry->d_name, '.') ||
		    fstatat(dirfd(directory), entry->d_name, &status, 0) < 0)
			continue;
		count++;
		if (found && (status.st_mtim.tv_sec > oldest.tv_sec ||
			      (status.st_mtim.tv_sec == oldest.tv_sec &&
			       status.st_mtim.tv_nsec > oldest.tv_nsec)))
			continue;
		oldest = status.st_mtim;
		free(found);
		found = new_stringf("%s%s", folder, entry->d_name);
	}
	if (directory)
		closedir(directory);
	if (count > KEPT)
		return found;
	free(found);
	return NULL;
}

/* Whole or not at all, whoever else is at it. */
static bool keep(int unpacked, const char *path, const char *folder)
{
	bool kept = record(path, unpacked) && (place_name_file(unpacked, path) || errno == EEXIST);
	char *old;

	while ((old = one_too_many(folder))) {
		bool gone = forget(old);

		free(old);
		if (!gone)
			break;
	}
	return kept;
}

/* The path where an unpacked kernel is not to be used says so. */
static char *mark_of(const char *unpacked)
{
	return new_stringf("%s.boot-the-image", unpacked);
}

void image_give_up(const char *unpacked)
{
	char *mark = mark_of(unpacked);
	int file = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);

	close(file);
	forget(unpacked);
	free(mark);
}

static bool make_unpacked(int image, const char *path, const char *folder)
{
	int unpacked;
	bool made;

	place_make_folders(folder);
	unpacked = unpack(image, folder);
	if (unpacked < 0)
		return false;
	made = is_usable(unpacked, image) && keep(unpacked, path, folder);
	if (!has_entry(unpacked)) /* nor will it the next time */
		image_give_up(path);
	close(unpacked);
	return made;
}

char *image_unpacked(const struct image *image)
{
	char *folder = place_in_cache("vmlinux", "");
	char *path = new_stringf("%s%s", folder ? folder : "", image->sum ? image->sum : "");
	char *mark = mark_of(path);
	int file = open(image->path, O_RDONLY | O_CLOEXEC);
	bool there = folder && image->sum && file >= 0 && access(mark, F_OK) < 0 &&
		     (is_kept(path, file) || make_unpacked(file, path, folder));

	close(file);
	free(folder);
	free(mark);
	if (there)
		return path;
	free(path);
	return NULL;
}
