/* stack-note/absent-data - without the note the program's own data is executable. */
#include "case.h"

#include <sys/personality.h>

static unsigned char code = 0xc3; /* a ret */

CASE("stack-note/absent-data")
{
	/*
	 * This program has the note, and its data is mapped before it can set the bit.  Asked for
	 * once more, the data is as the kernel maps it without the note.
	 */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));
	premise("mprotect",
		mprotect((void *)((uintptr_t)&code & -4096), 4096, PROT_READ | PROT_WRITE));

	address("data", &code);
	smaps("data", &code, "VmFlags.ex");
	call_into(&code); /* a ret in the program's own data */
}
