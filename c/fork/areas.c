/* fork/areas - a child has the areas of its parent, with type, protection, offset and object.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fork/areas")
{
	int fd = call_open("data", O_RDWR, 0);
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  4096);	      /* offset in bytes, page 1 */

	call_mmap((void *)0x51000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x52000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	call_mmap((void *)0x53000000,	       /* address */
		  4096,			       /* length */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x54000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_EXEC,       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("parent");

	if (premise("fork", fork()) == 0) {
		who("child");
		areas("child");
		smaps("child", (void *)0x50000000, "VmFlags.sh VmFlags.ms");
		smaps("child", (void *)0x51000000, "VmFlags.sh VmFlags.mw");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
