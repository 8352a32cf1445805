/* stack-note/absent-read-write - without the note a page that is read and written is executable
 * too. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-read-write")
{
	char *area;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	maps("before");

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("after");
	peek(area);	  /* first byte of the page, new */
	poke(area, 0xc3); /* first byte of the page: a ret */
	call_into(area);  /* the ret */
}
