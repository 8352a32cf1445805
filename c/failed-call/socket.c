/* failed-call/socket - a socket over an area is ENODEV and leaves a hole in it. */
#include "case.h"

#include <sys/socket.h>

CASE("failed-call/socket")
{
	int fd;

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* in the second page of the area */

	fd = premise("socket", socket(AF_UNIX, SOCK_DGRAM, 0));

	maps("before");

	call_mmap((void *)0x50001000,	   /* address, the second page of three */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("after");
	peek((void *)0x50001000); /* the same byte */
}
