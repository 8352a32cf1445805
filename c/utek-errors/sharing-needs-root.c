/* utek-errors/sharing-needs-root - sharing memory of another process is EPERM for all but root.
 *
 * user: nobody
 */
#include "utek.h"

CASE("utek-errors/sharing-needs-root")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	if (premise("fork", fork()) == 0) {
		who("child");
		maps("before");

		call_utek_mmap(premise("getppid", getppid()), /* process, the parent */
			       (void *)0x30000000,	      /* fromaddr */
			       (void *)0x50000000,	      /* toaddr */
			       4096,			      /* len */
			       M_R_SELF,		      /* prot */
			       SHARED);			      /* share */

		maps("after");
		_exit(0);
	}
	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
