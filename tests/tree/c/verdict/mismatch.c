/* verdict/mismatch - the answer is not the expected one. */
#include "case.h"

CASE("verdict/mismatch")
{
	value("answer", 42);
}
