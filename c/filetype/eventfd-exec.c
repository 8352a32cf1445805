/* filetype/eventfd-exec - an eventfd with PROT_EXEC is EPERM since 6.16, ENODEV before. */
#include "case.h"

#include <sys/eventfd.h>

CASE("filetype/eventfd-exec")
{
	int fd = premise("eventfd", eventfd(0, 0));

	maps("before");

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */

	maps("after");
}
