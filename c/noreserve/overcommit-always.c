/* noreserve/overcommit-always - overcommit mode 1 grants 1 GiB on a machine with less memory,
 * without MAP_NORESERVE too.
 *
 * user: root
 */
#include "case.h"

CASE("noreserve/overcommit-always")
{
	int old = call_open("/proc/sys/vm/overcommit_memory", O_RDONLY, 0);
	char before;
	int new;
	int back;

	call_read(old, &before, 1);
	new = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(new, "1", 1);

	file_bytes("/proc/sys/vm/overcommit_memory", 0, 1); /* the mode, now 1 */

	call_mmap((void *)0x20000000,	       /* address, a free hint */
		  0x40000000,		       /* length, 1 GiB */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	back = call_open("/proc/sys/vm/overcommit_memory", O_WRONLY, 0);
	call_write(back, &before, 1);
}
