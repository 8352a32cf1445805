/* flags/32bit - MAP_32BIT means nothing to an i386 program: a hint and a fixed address above 2 GiB
 * are taken. */
#include "case.h"

CASE("flags/32bit")
{
	call_mmap((void *)0x90000000,			   /* address, a free hint above 2 GiB */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, /* flags, the point of the case */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x98000000,				       /* address, exactly */
		  4096,						       /* length */
		  PROT_READ | PROT_WRITE,			       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT | MAP_FIXED, /* flags */
		  -1,						       /* descriptor, none */
		  0);						       /* offset in bytes */
}
