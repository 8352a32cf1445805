/* stack-note/absent-read - without the note a PROT_READ page is executable too. */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-read")
{
	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
