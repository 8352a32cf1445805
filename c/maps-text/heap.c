/* maps-text/heap - What begins at the break is called [heap] before 6.7, and each part of a heap
 * that is cut is. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

static char text[65536];

/* Reads all of /proc/self/maps; the first four characters of the name in brackets of
 * the area that begins there, 0 if it has none and -1 if there is no such area. */
static uint32_t name_of_the_area(const char *there)
{
	int reader = premise("open", open("/proc/self/maps", O_RDONLY));
	size_t taken = 0, count;

	do {
		count = premise("read", read(reader, text + taken, 4096));
		taken += count;
	} while (count > 0);
	premise("close", close(reader));
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		char *name = strchr(line, '[');

		if (strtoul(line, NULL, 16) == (uintptr_t)there)
			return name ? *(uint32_t *)name : 0;
	}
	return -1;
}

CASE("maps-text/heap")
{
	char *heap;
	char *top;

	heap = (char *)((uintptr_t)(sbrk(0) + 4095) & -4096);

	top = heap + 12288;

	premise("brk", brk(top));

	premise_is("mmap2",
		   (intptr_t)mmap(top, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
				  0),
		   (intptr_t)top); /* where the break is */

	value("at_the_break", name_of_the_area(top));

	premise("mprotect", mprotect(heap, 4096, PROT_READ)); /* the first page of the heap */

	value("first_page", name_of_the_area(heap));
	value("second_page", name_of_the_area(heap + 4096));

	premise("munmap", munmap(top, 4096));
}
