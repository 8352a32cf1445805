/* filetype/netlink-socket - a netlink socket can not be mapped: ENODEV. */
#include "case.h"

#include <sys/socket.h>

CASE("filetype/netlink-socket")
{
	int fd = premise("socket", socket(AF_NETLINK, SOCK_DGRAM, 0));

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
