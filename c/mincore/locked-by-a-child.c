/* mincore/locked-by-a-child - A page of a file that a child has locked is in memory for its
 * parent, too.
 *
 * hollow: 12288 bytes, one hole
 */
#include "case.h"

CASE("mincore/locked-by-a-child")
{
	int fd;
	pid_t child;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("hollow", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  12288,		  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	residency((void *)0x50000000, 12288);

	child = premise("fork", fork());
	if (child == 0) {
		who("child");

		call_mlock((void *)0x50001000, /* address, the second page */
			   4096);	       /* length */

		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	residency((void *)0x50000000, 12288);
}
