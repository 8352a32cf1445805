/* maps-text/wide-offset - An offset of 8 GiB has nine digits in maps: eight are the least, not the
 * most.
 *
 * data: 8 GiB + 4096 bytes, one hole
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

CASE("maps-text/wide-offset")
{
	int fd;
	char *line;
	int out;

	fd = call_open("data", O_RDWR | O_LARGEFILE, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0x200000LL * 4096);	  /* offset in bytes, 8 GiB */

	line = line_of_the_area();

	out = premise("open", open("line", O_RDWR));

	premise_is("pwrite64", pwrite(out, line, 48, 0), 48); /* the line of the area */

	file_bytes("line", 18, 14); /* rw-s 200000000 */
}
