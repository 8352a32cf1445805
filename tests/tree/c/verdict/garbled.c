/* verdict/garbled - the report holds a line that is none. */
#include "case.h"

CASE("verdict/garbled")
{
	value("answer", 42);
	if (write(1, "nonsense\n", 9) != 9)
		_exit(1);
}
