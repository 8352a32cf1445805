/* stack-note/absent-personality - a program without the note runs with READ_IMPLIES_EXEC. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-personality")
{
	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	value("read_implies_exec",
	      premise("personality", syscall(SYS_personality, 0xffffffff)) & READ_IMPLIES_EXEC);
}
