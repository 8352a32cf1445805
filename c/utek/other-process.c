/* utek/other-process - SHARED gives one process the memory of another: stores are seen both
 * ways.
 *
 * user: root
 */
#include "utek.h"

CASE("utek/other-process")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	peek((void *)0x30000000);      /* first byte of the parent's memory, new */
	poke((void *)0x30000000, 'p'); /* first byte of the parent's memory */

	if (premise("fork", fork()) == 0) {
		who("child");

		call_munmap((void *)0x30000000, 4096);

		maps("before");

		call_utek_mmap(premise("getppid", getppid()), /* process, the parent */
			       (void *)0x30000000,	      /* fromaddr */
			       (void *)0x50000000,	      /* toaddr */
			       4096,			      /* len */
			       M_R_SELF | M_W_SELF,	      /* prot */
			       SHARED);			      /* share */

		maps("after");
		peek((void *)0x50000000);      /* the same byte, in the child */
		poke((void *)0x50000000, 'c'); /* the same byte */
		_exit(0);
	}
	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x30000000); /* the same byte, in the parent */
}
