/* noreplace/hole - MAP_FIXED_NOREPLACE fills a hole exactly and is EEXIST with one page more. */
#include "case.h"

CASE("noreplace/hole")
{
	call_mmap((void *)0x34a10000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x34a13000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mmap((void *)0x34a11000,	  /* address of the hole */
		  12288,		  /* length, one page too much */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x34a11000,	  /* address of the hole */
		  8192,			  /* length of the hole */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
