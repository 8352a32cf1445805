/* fork/vfork-maps - a mapping made in the child of vfork is the parent's. */
#include "case.h"

CASE("fork/vfork-maps")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'p'); /* in the area of the parent */
	areas("before");

	if (premise("vfork", vfork()) == 0) {
		call_mmap((void *)0x60000000,	       /* address */
			  4096,			       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, private and yet common */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

		poke((void *)0x60000000, 'c'); /* in the area of the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	areas("after");
	peek((void *)0x60000000); /* the same byte */
}
