/* stack-note/present-stack - with the note the stack is not executable. */
#include "case.h"

CASE("stack-note/present-stack")
{
	unsigned char code = 0xc3; /* a ret */

	address("stack", &code);
	smaps("stack", &code, "VmFlags.ex");
	call_into(&code); /* the ret on the stack */
}
