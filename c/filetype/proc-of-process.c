/* filetype/proc-of-process - a file of /proc that tells of a process can not be mapped: ENODEV. */
#include "case.h"

CASE("filetype/proc-of-process")
{
	int fd = call_open("/proc/self/maps", O_RDONLY, 0);

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
