/* verdict/pass - the answer is the expected one. */
#include "case.h"

CASE("verdict/pass")
{
	value("answer", 42);
}
