/* verdict/early-exit - the program ends before its report does. */
#include "case.h"

CASE("verdict/early-exit")
{
	value("answer", 42);
	_exit(0);
}
