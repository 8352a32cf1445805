/* filetype/tcp-socket-access - a TCP socket can be mapped for reading only: PROT_WRITE and
 * PROT_EXEC are EPERM. */
#include "case.h"

#include <sys/socket.h>

CASE("filetype/tcp-socket-access")
{
	int fd = premise("socket", socket(AF_INET, SOCK_STREAM, 0));

	maps("before");

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_SHARED,		 /* flags */
		  fd,			 /* descriptor */
		  0);			 /* offset in bytes */

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
}
