/* utek-errors/another-user - memory of another user's process is EPERM, to share and to copy. */
#include "utek.h"

CASE("utek-errors/another-user")
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
		value("setresuid", setresuid(65534, 65534, 65534)); /* nobody */
		maps("before");

		call_utek_mmap(getppid(),	   /* process, the parent */
			       (void *)0x30000000, /* fromaddr */
			       (void *)0x50000000, /* toaddr */
			       4096,		   /* len */
			       M_R_SELF,	   /* prot */
			       SHARED);		   /* share */

		call_utek_mmap(getppid(),	   /* process, the parent */
			       (void *)0x30000000, /* fromaddr */
			       (void *)0x50000000, /* toaddr */
			       4096,		   /* len */
			       M_R_SELF,	   /* prot */
			       PRIVATE);	   /* share */

		maps("after");
		_exit(0);
	}
	waitpid(-1, &child_status, 0);
	ended("child", child_status);
}
