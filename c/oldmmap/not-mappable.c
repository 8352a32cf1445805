/* oldmmap/not-mappable - descriptors without memory behind them are refused with ENODEV. */
#include "case.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

CASE("oldmmap/not-mappable")
{
	uint32_t block[6] = {
		0,	    /* address, where the kernel sees fit */
		4096,	    /* length */
		PROT_READ,  /* prot */
		MAP_SHARED, /* flags */
		0,	    /* descriptor, the point of the case */
		0,	    /* offset in bytes */
	};
	int pipe_ends[2];

	open(".", O_RDONLY | O_DIRECTORY); /* 3 */
	if (pipe(pipe_ends))		   /* 4 and 5 */
		return;
	socket(AF_UNIX, SOCK_STREAM, 0);     /* 6 */
	eventfd(0, 0);			     /* 7 */
	epoll_create1(0);		     /* 8 */
	open("/dev/null", O_RDWR);	     /* 9 */
	open("/proc/self/status", O_RDONLY); /* 10 */

	for (block[4] = 3; block[4] <= 10; block[4]++)
		call_old_mmap(block);
}
