/* filetype/proc-entry - a file of /proc without an mmap operation of its own is EIO. */
#include "case.h"

CASE("filetype/proc-entry")
{
	int fd = call_open("/proc/version", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  fd,	      /* descriptor */
		  0);	      /* offset in bytes */

	maps("after");
}
