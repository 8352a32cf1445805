/* verdict/hang - the program does not end. */
#include "case.h"

CASE("verdict/hang")
{
	value("answer", 42);
	for (;;)
		pause();
}
