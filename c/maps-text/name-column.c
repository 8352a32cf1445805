/* maps-text/name-column - The name begins in column 49 on an i386 kernel, and in column 73 on an
 * x86-64 one, for any program.
 *
 * data: 4096 bytes, all 'A'
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

CASE("maps-text/name-column")
{
	int fd;
	char *line;

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	line = line_of_the_area();
	value("column", strchr(line, '/') - line);
}
