/* filetype/epoll-exec - An epoll descriptor with PROT_EXEC is EPERM since 6.16, ENODEV before, as
 * an eventfd is. */
#include "case.h"

#include <sys/epoll.h>

CASE("filetype/epoll-exec")
{
	int fd;

	fd = premise("epoll_create1", epoll_create1(0));

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */
}
