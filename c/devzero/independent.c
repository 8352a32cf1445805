/* devzero/independent - two shared mappings of one /dev/zero descriptor are two memories. */
#include "case.h"

CASE("devzero/independent")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);
	char *area1, *area2;

	area1 = call_mmap(NULL,			  /* address, where the kernel sees fit */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd,			  /* descriptor */
			  0);			  /* offset in bytes */

	area2 = call_mmap(NULL,			  /* address, where the kernel sees fit */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd,			  /* descriptor */
			  0);			  /* offset in bytes */

	poke(area1, 'x');
	peek(area2);
}
