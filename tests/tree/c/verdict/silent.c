/* verdict/silent - the program says nothing. */
#include "case.h"

CASE("verdict/silent")
{
	lseek(1, 0, SEEK_SET);
	_exit(0);
}
