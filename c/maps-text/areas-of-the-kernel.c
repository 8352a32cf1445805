/* maps-text/areas-of-the-kernel - A program finds [vvar], [vdso] and [stack], in this order, and
 * since 6.13 [vvar_vclock] behind [vvar].
 *
 * line: 48 bytes, all 0
 */
#include "case.h"

#include <string.h>

static char text[65536], names[128];

CASE("maps-text/areas-of-the-kernel")
{
	int reader;
	int out;

	reader = premise("open", open("/proc/self/maps", O_RDONLY));
	for (size_t taken = 0, count = 1; count > 0; taken += count)
		count = premise("read", read(reader, text + taken, 4096));

	/* The names that begin with [v or [s, one behind the other. */
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		char *name = strchr(line, '[');

		if (name && (name[1] == 'v' || name[1] == 's'))
			strcat(names, name);
	}

	out = premise("open", open("line", O_RDWR));

	premise_is("pwrite64", pwrite(out, names, 48, 0), 48);

	file_bytes("line", 0, 16);  /* the names, from the lowest on */
	file_bytes("line", 16, 16); /* and on */
	file_bytes("line", 32, 8);  /* and the end */
}
