/* flags/anonymous-offset - with MAP_ANONYMOUS the offset is ignored, private and shared. */
#include "case.h"

CASE("flags/anonymous-offset")
{
	maps("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  (off64_t)0x12345678 << 12);  /* offset in bytes, of what? */

	call_mmap((void *)0x68000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  (off64_t)0x12345678 << 12); /* offset in bytes */

	maps("after");
	poke((void *)0x68000000, 'a'); /* first byte of the shared memory */
	peek((void *)0x68000000);      /* the same byte */
}
