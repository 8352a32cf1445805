/* lock/ten-mib - 10 MiB can be locked by root: all of it is there then, and in VmLck.
 *
 * user: root
 */
#include "case.h"

CASE("lock/ten-mib")
{
	call_mmap((void *)0x50000000,			   /* address */
		  0xa00000,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	status("before", "VmLck");

	call_mlock((void *)0x50000000, 0xa00000);

	status("locked", "VmLck");
	smaps("locked", (void *)0x50000000, "Rss Locked");

	call_munlock((void *)0x50000000, 0xa00000);

	status("unlocked", "VmLck");
}
