/* verdict/alone - the program has no environment, no descriptor 3 to 9, and no terminal. */
#include "case.h"

#include <fcntl.h>

CASE("verdict/alone")
{
	long result = -1;

	value("environment", (uintptr_t)environ[0]);
	for (int fd = 3; fd < 10 && result == -1; fd++)
		result = fcntl(fd, F_GETFD);
	value("descriptor", eax_of(result));
	value("terminal", eax_of(open("/dev/tty", O_RDONLY)));
	value("answer", 42);
}
