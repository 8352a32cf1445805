/* verdict/child-daemon - a child without session, directory and descriptors outlives it. */
#include "case.h"

CASE("verdict/child-daemon")
{
	int ends[2];
	char byte_read;

	if (pipe(ends) < 0)
		_exit(1);
	if (fork() == 0) {
		setsid();
		if (chdir("/") < 0)
			_exit(1);
		for (int fd = 0; fd < 10; fd++) {
			if (fd != ends[1])
				close(fd);
		}
		if (write(ends[1], "x", 1) != 1)
			_exit(1);
		close(ends[1]);
		for (;;)
			pause();
	}
	if (read(ends[0], &byte_read, 1) != 1)
		_exit(1);
	value("answer", 42);
}
