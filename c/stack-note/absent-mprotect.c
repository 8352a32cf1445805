/* stack-note/absent-mprotect - without the note mprotect to PROT_READ makes a page executable. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-mprotect")
{
	char *area;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_NONE,		      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("before");

	call_mprotect(area,	  /* address */
		      4096,	  /* length */
		      PROT_READ); /* prot, the point of the case */

	maps("after");
}
