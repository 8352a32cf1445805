/* shared/dev-zero - each shared mapping of /dev/zero is an object of its own. */
#include "case.h"

CASE("shared/dev-zero")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
	poke((void *)0x50000000, 'x'); /* first byte of the one object */
	peek((void *)0x60000000);      /* first byte of the other */
}
