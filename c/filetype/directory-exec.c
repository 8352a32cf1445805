/* filetype/directory-exec - a directory of a noexec file system with PROT_EXEC is EPERM, not
 * ENODEV. */
#include "case.h"

CASE("filetype/directory-exec")
{
	int fd = call_open("/proc/self", O_RDONLY | O_DIRECTORY, 0);

	maps("before");

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor */
		  0);	       /* offset in bytes */

	maps("after");
}
