/* filetype/proc-exec - a file of /proc with PROT_EXEC is EPERM, whatever it could do otherwise. */
#include "case.h"

CASE("filetype/proc-exec")
{
	int fd = call_open("/proc/version", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */

	maps("after");
}
