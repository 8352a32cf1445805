/* stack-note/absent-execute - without the note PROT_EXEC alone stays what it is.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

#include <sys/personality.h>

CASE("stack-note/absent-execute")
{
	int fd;
	char *area;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	fd = call_open("code", O_RDONLY, 0);
	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_EXEC,   /* prot, the point of the case */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of the file, a ret */
	call_into(area); /* the ret */
}
