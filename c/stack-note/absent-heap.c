/* stack-note/absent-heap - without the note the heap of brk is executable. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-heap")
{
	char *page;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	page = (char *)(((uintptr_t)sbrk(0) + 4095) & -4096);
	premise("brk", brk(page + 4096));

	address("heap", page);
	smaps("heap", page, "VmFlags.ex");
	poke(page, 0xc3); /* first byte of a page of the heap: a ret */
	call_into(page);  /* the ret */
}
