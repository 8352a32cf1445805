/* failed-call/proc-file - a file of /proc over an area is EIO and leaves a hole in it. */
#include "case.h"

CASE("failed-call/proc-file")
{
	int fd = call_open("/proc/version", O_RDONLY, 0);

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mmap((void *)0x50001000,	   /* address, the second page of three */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("after");
}
