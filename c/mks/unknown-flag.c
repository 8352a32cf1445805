/* mks/unknown-flag - a flag that the document does not have is EINVAL; Linux ignores one that it
 * does not know. */
#include "mks.h"

CASE("mks/unknown-flag")
{
	call_mks_mmap((void *)0x50000000,	      /* address */
		      4096,			      /* length */
		      PROT_READ,		      /* prot */
		      MAP_PRIVATE | MAP_ANON | 0x200, /* flags, a bit of neither */
		      -1,			      /* descriptor, none */
		      0);			      /* offset in bytes */

	call_mmap((void *)0x50000000,		  /* address */
		  4096,				  /* length */
		  PROT_READ,			  /* prot */
		  MAP_PRIVATE | MAP_ANON | 0x200, /* flags, the same to Linux */
		  -1,				  /* descriptor, none */
		  0);				  /* offset in bytes */

	call_mks_mmap((void *)0x51000000,		      /* address */
		      4096,				      /* length */
		      PROT_READ,			      /* prot */
		      MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, /* flags, one of Linux's own */
		      -1,				      /* descriptor, none */
		      0);				      /* offset in bytes */

	call_mmap((void *)0x51000000,			  /* address */
		  4096,					  /* length */
		  PROT_READ,				  /* prot */
		  MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, /* flags, one of Linux's own */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */
}
