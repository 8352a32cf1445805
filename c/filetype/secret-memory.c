/* filetype/secret-memory - memory of memfd_secret can be mapped shared only. */
#include "case.h"

CASE("filetype/secret-memory")
{
	int fd = premise("memfd_secret", syscall(447 /* glibc has no wrapper */, 0));
	char *area;

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	smaps("secret", area, "VmFlags.lo");
	poke(area, 'x'); /* first byte of the secret page */
	peek(area);	 /* the same byte */
}
