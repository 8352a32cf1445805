/* maps-text/columns - A line of maps has addresses and offset in eight digits, each with its
 * zeros, and a blank between.
 *
 * data: 20480 bytes, page n filled with 'A' + n
 * line: 48 bytes, all 0
 */
#include "case.h"

#include <string.h>

static char text[65536];

/* Reads all of /proc/self/maps; the line of the area at 0x50000000. */
static char *line_of_the_area(void)
{
	int reader = premise("open", open("/proc/self/maps", O_RDONLY));
	size_t taken = 0, count;

	do {
		count = premise("read", read(reader, text + taken, 4096));
		taken += count;
	} while (count > 0);
	premise("close", close(reader));
	return strstr(text, "50000000-");
}

CASE("maps-text/columns")
{
	int fd;
	char *line;
	int out;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  3 * 4096);		  /* offset in bytes, the third column */

	line = line_of_the_area();

	out = premise("open", open("line", O_RDWR));

	premise_is("pwrite64", pwrite(out, line, 48, 0), 48); /* the line of the area */

	file_bytes("line", 0, 16);  /* where the area lies */
	file_bytes("line", 16, 16); /* the second half, with the offset */
}
