/* noreserve/overcommit-heuristic - overcommit mode 0 refuses 1 GiB on a machine with less memory,
 * ENOMEM; MAP_NORESERVE lifts that.
 *
 * user: root
 */
#include "case.h"

CASE("noreserve/overcommit-heuristic")
{
	int old = call_open("/proc/sys/vm/overcommit_memory", O_RDONLY, 0);
	char before;
	int new;
	int back;

	call_read(old, &before, 1);
	new = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(new, "0", 1);

	file_bytes("/proc/sys/vm/overcommit_memory", 0, 1); /* the mode, now 0 */

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

	back = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(back, &before, 1);
}
