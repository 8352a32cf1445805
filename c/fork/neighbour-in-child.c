/* fork/neighbour-in-child - in a child a new mapping does not join an inherited area with pages. */
#include "case.h"

CASE("fork/neighbour-in-child")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address, an area with a page */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'p');	       /* gives the area its page */
	call_mmap((void *)0x60000000,	       /* address, an area without */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("parent");

	if (premise("fork", fork()) == 0) {
		who("child");
		call_mmap((void *)0x50001000,	       /* address */
			  4096,			       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

		call_mmap((void *)0x60001000,	       /* address */
			  4096,			       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

		areas("child");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
