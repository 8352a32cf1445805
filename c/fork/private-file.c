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

	poke((void *)0x50000000, 'p');

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);
		poke((void *)0x50000001, 'c');
		poke((void *)0x50001000, 'c');
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000);
	peek((void *)0x50000001);
	peek((void *)0x50001000);
	file_bytes("data", 0, 2);
}
