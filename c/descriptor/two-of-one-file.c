/* descriptor/two-of-one-file - two descriptors of one file map the same pages: a store through
 * one is seen through the other.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/two-of-one-file")
{
	int fd1 = call_open("data", O_RDWR, 0);
	int fd2 = call_open("/proc/self/fd/3", O_RDWR, 0);
	char *area1, *area2;

	maps("before");

	area1 = call_mmap(NULL,			  /* address, where the kernel sees fit */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd1,			  /* descriptor */
			  0);			  /* offset in bytes */

	area2 = call_mmap(NULL,	      /* address, where the kernel sees fit */
			  4096,	      /* length */
			  PROT_READ,  /* prot */
			  MAP_SHARED, /* flags */
			  fd2,	      /* descriptor */
			  0);	      /* offset in bytes */

	maps("after");
	poke(area1, 'x'); /* first byte of the file, through one */
	peek(area2);	  /* the same, through the other */
}
