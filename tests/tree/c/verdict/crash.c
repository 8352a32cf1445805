/* verdict/crash - the program dies by a signal. */
#include "case.h"

CASE("verdict/crash")
{
	value("answer", 42);
	*(volatile char *)0x1000 = 1;
}
