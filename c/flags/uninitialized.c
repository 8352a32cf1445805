/* flags/uninitialized - MAP_UNINITIALIZED does not keep the kernel from clearing the pages. */
#include "case.h"

CASE("flags/uninitialized")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'u');
	poke((void *)0x50000fff, 'u');

	call_munmap((void *)0x50000000, 4096);

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_UNINITIALIZED, /* flags, the point of the case */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */

	peek((void *)0x50000000);
	peek((void *)0x50000fff);
}
