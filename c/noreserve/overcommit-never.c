/* noreserve/overcommit-never - overcommit mode 2 refuses 1 GiB above its limit, ENOMEM, and does
 * not heed MAP_NORESERVE.
 *
 * user: root
 */
#include "case.h"

CASE("noreserve/overcommit-never")
{
	int old = call_open("/proc/sys/vm/overcommit_memory", O_RDONLY, 0);
	char before;
	int new;
	int back;

	call_read(old, &before, 1);
	new = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(new, "2", 1);

	file_bytes("/proc/sys/vm/overcommit_memory", 0, 1); /* the mode, now 2 */

	call_mmap((void *)0x20000000,	       /* address, a free hint */
		  0x40000000,		       /* length, 1 GiB */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x20000000,			       /* address, a free hint */
		  0x40000000,				       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	call_mmap((void *)0x20000000,	       /* address, a free hint */
		  0x40000000,		       /* length */
		  PROT_NONE,		       /* prot, nothing to count */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("none", (void *)0x20000000, "VmFlags.ac");

	call_mprotect((void *)0x20000000, 0x40000000, PROT_READ | PROT_WRITE);

	call_mmap((void *)0x70000000,			       /* address, a free hint */
		  4096,					       /* length, one page */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	smaps("page", (void *)0x70000000, "VmFlags.nr VmFlags.ac");

	back = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(back, &before, 1);
}
