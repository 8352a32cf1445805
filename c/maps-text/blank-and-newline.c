/* maps-text/blank-and-newline - In a name of maps a blank stands as it is, a newline as \012, and
 * a file that is gone is (deleted).
 *
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

/* Where the last slash of the line is. */
static char *last_part(char *line)
{
	*strchr(line, '\n') = '\0';
	line = strrchr(line, '/');
	line[strlen(line)] = '\n';
	return line;
}

CASE("maps-text/blank-and-newline")
{
	int fd;
	char *part;
	int out;

	fd = premise("open", open("a b\nc", O_RDWR | O_CREAT, 0600)); /* a blank and a newline */

	premise_is("write", write(fd, "a b\nc", 5), 5);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	smaps("area", (void *)0x50000000, "VmFlags.wr VmFlags.ex");
	peek((void *)0x50000000); /* first byte of the file */

	part = last_part(line_of_the_area());

	out = premise("open", open("line", O_RDWR));

	premise_is("pwrite64", pwrite(out, part, 10, 0), 10); /* from the last slash on */

	file_bytes("line", 0, 10); /* what maps makes of the name */

	premise("unlink", unlink("a b\nc"));

	part = last_part(line_of_the_area());

	premise_is("pwrite64", pwrite(out, part, 20, 0), 20); /* from the last slash on */

	file_bytes("line", 9, 11); /* the rest of the line, since the name is gone */

	call_munmap((void *)0x50000000, 4096);
}
