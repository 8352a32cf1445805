/* segments.c - see segments.h. */
#include "base/segments.h"

#include <elf.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static bool read_at(int file, void *buffer, size_t size, uint64_t at)
{
	return pread(file, buffer, size, (off_t)at) == (ssize_t)size;
}

bool segments_are_in(const char *path)
{
	char head[SELFMAG] = "";
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool are =
		file >= 0 && read_at(file, head, SELFMAG, 0) && memcmp(head, ELFMAG, SELFMAG) == 0;

	close(file);
	return are;
}

void segments_begin(struct segments *segments, int file)
{
	unsigned char ident[EI_NIDENT];
	Elf32_Ehdr head;
	Elf64_Ehdr wide;

	*segments = (struct segments){ .file = file };
	if (!read_at(file, ident, sizeof(ident), 0) || memcmp(ident, ELFMAG, SELFMAG) != 0)
		return;
	segments->wide = ident[EI_CLASS] == ELFCLASS64;
	if (segments->wide && read_at(file, &wide, sizeof(wide), 0)) {
		segments->at = wide.e_phoff;
		segments->left = wide.e_phnum;
	} else if (!segments->wide && read_at(file, &head, sizeof(head), 0)) {
		segments->at = head.e_phoff;
		segments->left = head.e_phnum;
	}
}

bool segments_next(struct segments *segments, struct segment *segment)
{
	Elf32_Phdr part;
	Elf64_Phdr wide;
	size_t size = segments->wide ? sizeof(wide) : sizeof(part);

	if (segments->left == 0 ||
	    !read_at(segments->file, segments->wide ? (void *)&wide : &part, size, segments->at))
		return false;
	segments->left--;
	segments->at += size;
	*segment = segments->wide ? (struct segment){ wide.p_type, wide.p_offset, wide.p_vaddr,
						      wide.p_filesz }
				  : (struct segment){ part.p_type, part.p_offset, part.p_vaddr,
						      part.p_filesz };
	return true;
}
