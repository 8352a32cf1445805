/* stack-note/executable-data - with an executable note the program's own data is not executable. */
#include "case.h"

static unsigned char code = 0xc3; /* a ret */

CASE("stack-note/executable-data")
{
	address("data", &code);
	smaps("data", &code, "VmFlags.ex");
	call_into(&code); /* a ret in the program's own data */
}
