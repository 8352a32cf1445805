/* stack-note/executable-stack - with an executable note the stack is executable. */
#include "case.h"

CASE("stack-note/executable-stack")
{
	unsigned char code = 0xc3; /* a ret */

	/*
	 * As glibc does when it loads a library that has an executable note (elf/dl-execstack.c):
	 * the note of this program can not be another one.
	 */
	premise("mprotect", mprotect((void *)((uintptr_t)&code & -4096), 4096,
				     PROT_READ | PROT_WRITE | PROT_EXEC | PROT_GROWSDOWN));

	address("stack", &code);
	smaps("stack", &code, "VmFlags.ex");
	call_into(&code); /* the ret on the stack */
}
