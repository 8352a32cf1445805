/* special/dev-mem - Memory of a device is not grown, forgotten nor locked, but moved, protected
 * and inherited.
 *
 * user: root
 */
#include "case.h"

CASE("special/dev-mem")
{
	int fd;
	pid_t child;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("/dev/mem", O_RDWR, 0);

	call_mmap((void *)0x50000000,		       /* address */
		  4096,				       /* length */
		  PROT_READ | PROT_WRITE,	       /* prot */
		  MAP_SHARED | MAP_FIXED | MAP_LOCKED, /* flags, which locks nothing here */
		  fd,				       /* descriptor */
		  0xf0LL * 4096);		       /* offset in bytes, the firmware of a PC */

	smaps("mapped", (void *)0x50000000,
	      "VmFlags.lo VmFlags.io VmFlags.pf VmFlags.de VmFlags.dd");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address */

	call_madvise((void *)0x50000000, 4096, MADV_DOFORK);

	call_madvise((void *)0x50000000, 4096, MADV_DONTNEED);

	call_madvise((void *)0x50000000, 4096, MADV_DODUMP);

	call_mlock((void *)0x50000000, 4096);

	smaps("locked", (void *)0x50000000, "VmFlags.lo");

	call_mprotect((void *)0x50000000, 4096, PROT_NONE);

	call_mprotect((void *)0x50000000, 4096, PROT_READ);

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("moved");

	child = premise("fork", fork());
	if (child == 0) {
		who("child");
		maps("inherited");

		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
