/* utek-errors/another-user - memory of another user's process is EPERM, to share and to copy.
 *
 * user: root
 */
#include "utek.h"

CASE("utek-errors/another-user")
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
		premise("setresuid32", setresuid(65534, 65534, 65534)); /* nobody */
		maps("before");

		call_utek_mmap(premise("getppid", getppid()), /* process, the parent */
			       (void *)0x30000000,	      /* fromaddr */
			       (void *)0x50000000,	      /* toaddr */
			       4096,			      /* len */
			       M_R_SELF,		      /* prot */
			       SHARED);			      /* share */

		call_utek_mmap(premise("getppid", getppid()), /* process, the parent */
			       (void *)0x30000000,	      /* fromaddr */
			       (void *)0x50000000,	      /* toaddr */
			       4096,			      /* len */
			       M_R_SELF,		      /* prot */
			       PRIVATE);		      /* share */

		maps("after");
		_exit(0);
	}
	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
