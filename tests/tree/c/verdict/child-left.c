/* verdict/child-left - a child outlives the program. */
#include "case.h"

CASE("verdict/child-left")
{
	if (fork() == 0) {
		for (;;)
			pause();
	}
	value("answer", 42);
}
