/* errno/no-emfile - mmap2 makes no descriptor: with all of them in use it maps as before, and
 * EMFILE is not its answer.
 *
 * data: 4096 bytes, all 'A'
 * RLIMIT_NOFILE: 4
 */
#include "case.h"

CASE("errno/no-emfile")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area1, *area2;

	call_open("data", O_RDONLY, 0);

	area1 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  0);	       /* offset in bytes */

	area2 = call_mmap(NULL,			      /* address, where the kernel sees fit */
			  4096,			      /* length */
			  PROT_READ | PROT_WRITE,     /* prot */
			  MAP_SHARED | MAP_ANONYMOUS, /* flags */
			  -1,			      /* descriptor, none */
			  0);			      /* offset in bytes */

	peek(area1); /* first byte of the file */
	peek(area2); /* first byte of the new memory */
}
