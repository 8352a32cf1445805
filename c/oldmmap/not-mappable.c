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

	premise("open", open(".", O_RDONLY | O_DIRECTORY));   /* 3 */
	premise("pipe", pipe(pipe_ends));		      /* 4 and 5 */
	premise("socket", socket(AF_UNIX, SOCK_STREAM, 0));   /* 6 */
	premise("eventfd", eventfd(0, 0));		      /* 7 */
	premise("epoll_create1", epoll_create1(0));	      /* 8 */
	premise("open", open("/dev/null", O_RDWR));	      /* 9 */
	premise("open", open("/proc/self/status", O_RDONLY)); /* 10 */

	for (block[4] = 3; block[4] <= 10; block[4]++)
		call_old_mmap(block);
}
