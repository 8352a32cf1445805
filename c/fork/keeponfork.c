/* fork/keeponfork - MADV_KEEPONFORK takes MADV_WIPEONFORK back. */
#include "case.h"

CASE("fork/keeponfork")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'p'); /* first byte of the area */

	call_madvise((void *)0x50000000, 4096, MADV_WIPEONFORK);
	smaps("wipeonfork", (void *)0x50000000, "VmFlags.wf");

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_KEEPONFORK);	 /* advice */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000); /* the same byte */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
