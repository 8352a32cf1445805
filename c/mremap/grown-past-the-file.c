/* mremap/grown-past-the-file - A private mapping is grown page by page, moved each time, far
 * past the end of its file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mremap/grown-past-the-file")
{
	int fd;
	char *area;
	unsigned int length = 4096;

	fd = call_open("data", O_RDONLY, 0);
	area = call_mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);

	while (length < 10 * 4096) {
		char *moved = mremap(area, length, length + 4096, MREMAP_MAYMOVE);

		if (moved == MAP_FAILED)
			break;
		area = moved;
		length += 4096;
	}

	value("length", length);

	value("moved", eax_of((long)mremap(area, 40960, 40960, MREMAP_MAYMOVE | MREMAP_FIXED,
					   (void *)0x60000000)));

	peek((void *)0x60000000); /* page 0 of the file */
	peek((void *)0x60009000); /* nine pages behind its end */
}
