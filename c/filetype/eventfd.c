/* filetype/eventfd - an eventfd can not be mapped: ENODEV. */
#include "case.h"

#include <sys/eventfd.h>

CASE("filetype/eventfd")
{
	int fd = premise("eventfd", eventfd(0, 0));

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
