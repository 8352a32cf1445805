/* verdict/child-escapes - a child in a session of its own outlives the program. */
#include "case.h"

CASE("verdict/child-escapes")
{
	int ends[2];
	char byte_read;

	if (pipe(ends) < 0)
		_exit(1);
	if (fork() == 0) {
		setsid();
		if (write(ends[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	if (read(ends[0], &byte_read, 1) != 1)
		_exit(1);
	value("answer", 42);
}
