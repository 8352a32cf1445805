/* filetype/tcp-socket - a TCP socket can be mapped for reading, and there is nothing in it to
 * touch. */
#include "case.h"

#include <sys/socket.h>

CASE("filetype/tcp-socket")
{
	int fd = premise("socket", socket(AF_INET, SOCK_STREAM, 0));
	char *area1, *area2;

	area1 = call_mmap(NULL,	      /* address, where the kernel sees fit */
			  4096,	      /* length */
			  PROT_READ,  /* prot */
			  MAP_SHARED, /* flags */
			  fd,	      /* descriptor */
			  0);	      /* offset in bytes */

	area2 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  0);	       /* offset in bytes */

	peek(area1); /* the shared area */
	peek(area2); /* the private one */
}
