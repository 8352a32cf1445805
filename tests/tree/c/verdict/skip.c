/* verdict/skip - the case does not apply to any target. */
#include "case.h"

CASE("verdict/skip")
{
	value("answer", 42);
}
