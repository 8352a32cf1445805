/* verdict/flood - the program writes without an end. */
#include "case.h"

CASE("verdict/flood")
{
	for (int i = 0; i < 70000; i++)
		value("answer", 42);
}
