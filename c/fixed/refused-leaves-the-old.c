/* fixed/refused-leaves-the-old - a MAP_FIXED call that is refused leaves what lies there. */
#include "case.h"

CASE("fixed/refused-leaves-the-old")
{
	call_mmap((void *)0x31200000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x31200000, 'o'); /* stored before */
	maps("before");

	call_mmap((void *)0x31200000,	     /* address of the old area */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_ANONYMOUS | MAP_FIXED, /* flags, neither shared nor private */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */

	call_mmap((void *)0x31200001,			   /* address, no page multiple */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x31200000,	   /* address of the old area */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags, a file */
		  99,			   /* descriptor, not open */
		  0);			   /* offset in bytes */

	maps("after");
	peek((void *)0x31200000); /* still there */
}
