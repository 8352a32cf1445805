/* filetype/secret-memory-limit - what is mapped of memfd_secret is held against RLIMIT_MEMLOCK:
 * EAGAIN, later SIGBUS.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("filetype/secret-memory-limit")
{
	int fd = premise("memfd_secret", syscall(447 /* glibc has no wrapper */, 0));

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length, the point of the case: a page too much */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
	poke((void *)0x50000000, 'x'); /* first byte of the secret page, if it is mapped */
}
