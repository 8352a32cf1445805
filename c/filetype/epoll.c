/* filetype/epoll - an epoll descriptor can not be mapped: ENODEV. */
#include "case.h"

#include <sys/epoll.h>

CASE("filetype/epoll")
{
	int fd = premise("epoll_create1", epoll_create1(0));

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
