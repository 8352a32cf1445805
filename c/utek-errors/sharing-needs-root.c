/* utek-errors/sharing-needs-root - sharing memory of another process is EPERM for all but root. */
#include "utek.h"

CASE("utek-errors/sharing-needs-root")
{
	int child_status;

	call_utek_mmap(M_ZFILL,		    /* process */
		       NULL,		    /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	if (fork() == 0) {
		who("child");
		maps("before");

		call_utek_mmap(getppid(),	   /* process, the parent */
			       (void *)0x30000000, /* fromaddr */
			       (void *)0x50000000, /* toaddr */
			       4096,		   /* len */
			       M_R_SELF,	   /* prot */
			       SHARED);		   /* share */

		maps("after");
		_exit(0);
	}
	waitpid(-1, &child_status, 0);
	ended("child", child_status);
}
