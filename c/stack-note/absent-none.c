/* stack-note/absent-none - without the note PROT_NONE stays PROT_NONE. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-none")
{
	char *area;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	maps("before");

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_NONE,		      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of the page */
	call_into(area); /* the same byte */
}
