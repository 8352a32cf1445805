/* utek/page-within-area - SHARED takes any pages of an area of another process, not only the
 * whole of it.
 *
 * user: root
 * data: 20480 bytes, page n filled with 'A' + n
 */
#include "utek.h"

CASE("utek/page-within-area")
{
	int child_status = -1; /* waitpid has not filled it in */
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x30000000,	  /* address */
		  3 * 4096,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  2 * 4096);		  /* offset in bytes */

	if (premise("fork", fork()) == 0) {
		who("child");

		maps("before");

		call_utek_mmap(premise("getppid", getppid()), /* process, the parent */
			       (void *)0x30001000,  /* fromaddr, the second page of three */
			       (void *)0x50000000,  /* toaddr */
			       4096,		    /* len */
			       M_R_SELF | M_W_SELF, /* prot */
			       SHARED);		    /* share */

		maps("after");
		peek((void *)0x50000000); /* first byte of page 3 of the file */
		_exit(0);
	}
	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
