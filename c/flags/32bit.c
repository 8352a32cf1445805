/* flags/32bit - MAP_32BIT means nothing to an i386 program: its area lies above 2 GiB by a hint,
 * by MAP_FIXED, and without a hint. */
#include "case.h"

CASE("flags/32bit")
{
	call_mmap(NULL,			  /* address, where the kernel sees fit: above 2 GiB */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, /* flags, the point of the case */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x90000000,			   /* address, a free hint above 2 GiB */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x98000000,				       /* address, exactly */
		  4096,						       /* length */
		  PROT_READ | PROT_WRITE,			       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT | MAP_FIXED, /* flags */
		  -1,						       /* descriptor, none */
		  0);						       /* offset in bytes */
}
