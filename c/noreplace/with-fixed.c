/* noreplace/with-fixed - MAP_FIXED_NOREPLACE wins over MAP_FIXED: an occupied range is EEXIST. */
#include "case.h"

CASE("noreplace/with-fixed")
{
	call_mmap((void *)0x34710000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x34710000, 'o'); /* the old area */
	maps("before");

	call_mmap((void *)0x34710000, /* address of the old area */
		  8192,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_FIXED_NOREPLACE, /* flags, both */
		  -1, /* descriptor, none */
		  0); /* offset in bytes */

	maps("after");
	peek((void *)0x34710000); /* the old area, left as it was */
}
