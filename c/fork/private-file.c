/* fork/private-file - a child's store to a private file mapping is not seen by its parent.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fork/private-file")
{
	int fd = call_open("data", O_RDWR, 0);
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'p'); /* in page 0, before fork */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);      /* the same byte */
		poke((void *)0x50000001, 'c'); /* in page 0, copied before fork */
		poke((void *)0x50001000, 'c'); /* in page 1, not copied yet */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000); /* the byte of before fork */
	peek((void *)0x50000001); /* where the child has stored in page 0 */
	peek((void *)0x50001000); /* where it has stored in page 1 */
	file_bytes("data", 0, 2); /* the first two bytes of the file */
}
