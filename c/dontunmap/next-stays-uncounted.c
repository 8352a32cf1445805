/* dontunmap/next-stays-uncounted - what lies behind an area that MREMAP_DONTUNMAP leaves does not
 * begin to count. */
#include "case.h"

CASE("dontunmap/next-stays-uncounted")
{
	call_mmap((void *)0x50000000,	  /* address */
		  12288,		  /* length, the page in the middle moves */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50003000,			   /* address */
		  4096,					   /* length, right behind it */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	smaps("before", (void *)0x50003000, "VmFlags.ac");

	call_mremap((void *)0x50001000,				      /* old address */
		    4096,					      /* old length */
		    4096,					      /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, /* flags */
		    (void *)0x60000000);			      /* new address */

	smaps("left", (void *)0x50000000, "VmFlags.ac");
	smaps("next", (void *)0x50003000, "VmFlags.ac");
}
