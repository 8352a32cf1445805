/* flags/uninitialized - MAP_UNINITIALIZED does not keep the kernel from clearing the pages. */
#include "case.h"

CASE("flags/uninitialized")
{
	maps("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("mapped");

	poke((void *)0x50000000, 'u'); /* first byte of the page */
	poke((void *)0x50000fff, 'u'); /* its last byte */

	call_munmap((void *)0x50000000, 4096);

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_UNINITIALIZED, /* flags, the point of the case */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */

	peek((void *)0x50000000); /* first byte of the new page */
	peek((void *)0x50000fff); /* its last byte */
}
